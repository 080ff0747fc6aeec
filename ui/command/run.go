package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// command is one of the commands.
type command struct {
	name     string
	min, max int // words after the name; max -1 for any number
	flags    []string
	run      func(*call) error
}

// commands in the order of the help; its texts are "command.help.<name>".
func commands() []command {
	all := []command{
		{"new", 0, 0, []string{flagName}, (*call).create},
		{"import", 1, 1, nil, (*call).takeIn},
		{"export", 1, 1, []string{flagFounder, flagTeam}, (*call).giveOut},
		{"list", 0, -1, nil, (*call).list},
		{"figures", 0, -1, []string{flagJSON}, (*call).figures},
		{"pdf", 1, -1, append([]string{flagLang, flagOut}, documentFlags...), (*call).pdf},
		{"report", 1, 1, []string{flagFrom, flagTo, flagJSON, flagRegulation, flagOut, flagPseudonyms}, (*call).overview},
		{"access", 1, -1, []string{flagLang, flagOut}, (*call).access},
		{"restrict", 1, -1, []string{flagWhy, flagNote, flagLift}, (*call).restrict},
		{"erase", 1, -1, []string{flagLang, flagOut, flagYes, flagForce}, (*call).erase},
		{"check", 0, 0, nil, (*call).check},
		{"backup", 1, 1, nil, (*call).backup},
		{"restore", 1, 1, nil, (*call).restore},
		{"demo", 0, 0, nil, (*call).demo},
	}
	return append(append(all, syncCommands()...), command{"help", 0, 1, nil, (*call).help})
}

// call is one run of a command.
type call struct {
	arguments // without the name of the command
	ctx       context.Context
	env       Env
	l         *translations.Locale
}

// Run runs the command that the arguments, without the program's own name, call for. Its result stands on standard
// output, what went wrong on standard error, in the language of LC_ALL or LANG.
func Run(ctx context.Context, args []string, env Env) int {
	c := &call{ctx: ctx, env: env, l: locale(env.Getenv)}
	err := c.dispatch(args)
	var wrong *misuse
	switch {
	case err == nil:
		return Done
	case errors.As(err, &wrong):
		fmt.Fprintln(env.Stderr, c.l.T(wrong.key, wrong.vars), c.l.T("command.usage.help"))
		return Misused
	default:
		c.report(err)
		return Failed
	}
}

func (c *call) dispatch(args []string) (err error) {
	if c.arguments, err = parse(args); err != nil {
		return err
	}
	switch {
	case c.has(flagVersion):
		return c.print("Wurzelwerk " + c.env.Version)
	case c.has(flagHelp) || len(c.words) == 0:
		return c.help()
	}
	name := c.words[0]
	c.words = c.words[1:]
	if name == syncName {
		if len(c.words) == 0 {
			return &misuse{"command.usage.sync", translations.Vars{"Commands": strings.Join(syncNames(), ", ")}}
		}
		name += " " + c.words[0]
		c.words = c.words[1:]
	}
	all := commands()
	i := slices.IndexFunc(all, func(x command) bool { return x.name == name })
	if i < 0 {
		return &misuse{"command.usage.unknown-command", translations.Vars{"Command": name}}
	}
	if err := c.fits(all[i]); err != nil {
		return err
	}
	return all[i].run(c)
}

// fits refuses flags and words that the command does not know.
func (c *call) fits(cmd command) error {
	for _, flag := range allFlags {
		if c.has(flag) && !slices.Contains(everywhere, flag) && !slices.Contains(cmd.flags, flag) {
			return &misuse{"command.usage.flag-elsewhere", translations.Vars{"Flag": flag, "Command": cmd.name}}
		}
	}
	usage := translations.Vars{"Usage": usages[cmd.name]}
	switch {
	case len(c.words) < cmd.min:
		return &misuse{"command.usage.too-few", usage}
	case cmd.max >= 0 && len(c.words) > cmd.max:
		return &misuse{"command.usage.too-many", usage}
	}
	return nil
}

// report writes what went wrong; the technical text goes to the log alone.
func (c *call) report(err error) {
	m := message.Of(err, c.l)
	between := " "
	if strings.Contains(m.Text, "\n") {
		between = "\n"
	}
	fmt.Fprintln(c.env.Stderr, strings.TrimSpace(m.Text+between+m.Hint))
	if !m.Known && c.env.Log != nil {
		c.env.Log(err)
	}
}

func (c *call) print(lines ...string) error {
	_, err := io.WriteString(c.env.Stdout, strings.Join(lines, "\n")+"\n")
	return err
}

// locale is the language of the messages: that of the environment where the program speaks it, else German.
func locale(getenv func(string) string) *translations.Locale {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(name)
		if value == "" {
			continue
		}
		code, _, _ := strings.Cut(strings.ToLower(value), "_")
		code, _, _ = strings.Cut(code, ".")
		offered := translations.Window()
		if slices.ContainsFunc(offered, func(l translations.Language) bool { return l.Code == code }) {
			return translations.In(code)
		}
		break
	}
	return translations.In("de")
}
