package command

import (
	"slices"
	"strings"

	"wurzelwerk/translations"
)

// The flags. Each takes a value unless it stands in switches.
const (
	flagOffice         = "--office"
	flagPassphraseFile = "--passphrase-file"
	flagName           = "--name"
	flagJSON           = "--json"
	flagLang           = "--lang"
	flagOut            = "-o"
	flagBlank          = "--blank"
	flagSensitive      = "--sensitive"
	flagMeeting        = "--meeting"
	flagSession        = "--session"
	flagMonth          = "--month"
	flagAgreement      = "--agreement"
	flagReferral       = "--referral"
	flagConsent        = "--consent"
	flagFounder        = "--founder"
	flagTeam           = "--team"
	flagFrom           = "--from"
	flagTo             = "--to"
	flagRegulation     = "--regulation"
	flagPseudonyms     = "--pseudonyms"
	flagYes            = "--yes"
	flagForce          = "--force"
	flagWhy            = "--why"
	flagNote           = "--note"
	flagLift           = "--lift"
	flagEverything     = "--everything"
	flagAgain          = "--again"
	flagClasses        = "--classes"
	flagSigned         = "--signed"
	flagStop           = "--stop"
	flagList           = "--list"
	flagPreview        = "--preview"
	flagAhead          = "--ahead"
	flagTake           = "--take"
	flagFolder         = "--folder"
	flagUnseen         = "--unseen"
	flagHelp           = "--help"
	flagVersion        = "--version"
)

var (
	allFlags    = []string{flagOffice, flagPassphraseFile, flagName, flagJSON, flagLang, flagOut, flagBlank, flagSensitive, flagMeeting, flagSession, flagMonth, flagAgreement, flagReferral, flagConsent, flagFounder, flagTeam, flagFrom, flagTo, flagRegulation, flagPseudonyms, flagYes, flagForce, flagWhy, flagNote, flagLift, flagEverything, flagAgain, flagClasses, flagSigned, flagStop, flagList, flagPreview, flagAhead, flagTake, flagFolder, flagUnseen, flagHelp, flagVersion}
	switches    = []string{flagJSON, flagBlank, flagSensitive, flagPseudonyms, flagYes, flagLift, flagEverything, flagAgain, flagStop, flagList, flagPreview, flagAhead, flagUnseen, flagHelp, flagVersion}
	everywhere  = []string{flagOffice, flagPassphraseFile, flagHelp, flagVersion}
	otherWrites = map[string]string{"-h": flagHelp, "--output": flagOut}
)

// arguments are what stands on the command line, in any order of flags and words.
type arguments struct {
	words []string
	flags map[string]string
}

func (a arguments) has(flag string) bool {
	_, there := a.flags[flag]
	return there
}

// misuse is wrong usage; it is said by the text of key.
type misuse struct {
	key  string
	vars translations.Vars
}

func (m *misuse) Error() string { return "wrong usage: " + m.key }

// parse reads flags as "--flag value" and "--flag=value", before and after the words; after "--" all are words.
func parse(args []string) (arguments, error) {
	out := arguments{flags: map[string]string{}}
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			out.words = append(out.words, args[i+1:]...)
			return out, nil
		}
		if !strings.HasPrefix(arg, "-") || arg == "-" {
			out.words = append(out.words, arg)
			continue
		}
		flag, value, has := strings.Cut(arg, "=")
		if written, ok := otherWrites[flag]; ok {
			flag = written
		}
		switch isSwitch := slices.Contains(switches, flag); {
		case !slices.Contains(allFlags, flag):
			return out, &misuse{"command.usage.unknown-flag", translations.Vars{"Flag": flag}}
		case out.has(flag):
			return out, &misuse{"command.usage.flag-twice", translations.Vars{"Flag": flag}}
		case isSwitch && has:
			return out, &misuse{"command.usage.no-value", translations.Vars{"Flag": flag}}
		case !isSwitch && !has:
			if i++; i == len(args) {
				return out, &misuse{"command.usage.value-missing", translations.Vars{"Flag": flag}}
			}
			value = args[i]
		}
		out.flags[flag] = value
	}
	return out, nil
}

// Known tells whether the arguments call for a command. No arguments, or an office folder alone, open the window.
func Known(args []string) bool {
	a, err := parse(args)
	if err != nil || len(a.words) > 0 {
		return true
	}
	delete(a.flags, flagOffice)
	return len(a.flags) > 0
}
