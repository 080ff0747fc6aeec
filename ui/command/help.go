package command

import (
	"fmt"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// usages are how the commands are called; they are the same in every language.
var usages = map[string]string{
	"new":      "wurzelwerk new --name NAME",
	"import":   "wurzelwerk import FILE.json|.vcf|.csv|.xlsx",
	"export":   "wurzelwerk export FILE.json|.vcf|.csv|.xlsx|.ics",
	"list":     "wurzelwerk list [WORDS]",
	"figures":  "wurzelwerk figures [FOUNDER] [--json]",
	"pdf":      "wurzelwerk pdf KIND FOUNDER|TEAM [--lang LANG] -o FILE",
	"report":   "wurzelwerk report KIND --from DAY --to DAY",
	"access":   "wurzelwerk access FOUNDER -o DIR",
	"restrict": "wurzelwerk restrict FOUNDER --why REASON|--lift",
	"erase":    "wurzelwerk erase FOUNDER [--yes] [-o DIR]",
	"check":    "wurzelwerk check",
	"backup":   "wurzelwerk backup FILE",
	"restore":  "wurzelwerk restore FILE",
	"demo":     "wurzelwerk demo",
	"help":     "wurzelwerk help",

	"sync card":      "wurzelwerk sync card [-o FILE]",
	"sync pair":      "wurzelwerk sync pair FILE [--everything] [--again]",
	"sync share":     "wurzelwerk sync share FOUNDER|TEAM PEER [--stop]",
	"sync send":      "wurzelwerk sync send PEER -o FILE [--list]",
	"sync receive":   "wurzelwerk sync receive FILE [--preview] [--ahead]",
	"sync conflicts": "wurzelwerk sync conflicts [--json]",
	"sync settle":    "wurzelwerk sync settle ID --take ours|theirs|TEXT",
	"sync requests":  "wurzelwerk sync requests [--json]",
	"sync answer":    "wurzelwerk sync answer FOUNDER PEER removed|kept",
	"sync exchange":  "wurzelwerk sync exchange [--folder DIR] [--preview]",
	"sync status":    "wurzelwerk sync status [--json]",
}

func (c *call) help() error {
	lines := []string{c.l.T("command.help.window"), "  wurzelwerk [--office DIR]", "", c.l.T("command.help.commands")}
	for _, cmd := range commands() {
		// keys: command.help.*
		key := "command.help." + strings.ReplaceAll(cmd.name, " ", ".")
		lines = append(lines, fmt.Sprintf("  %-56s %s", usages[cmd.name], c.l.T(key)))
	}
	folder, err := DefaultFolder(c.env.Getenv)
	if err != nil {
		folder = "?"
	}
	return c.print(append(lines, "",
		c.l.T("command.help.office", translations.Vars{"Folder": folder}),
		c.l.T("command.help.passphrase"),
		c.l.T("command.help.founder"),
		c.l.T("command.help.kinds", translations.Vars{"Kinds": strings.Join(kinds(), ", ")}),
		c.l.T("command.help.sheet"),
		c.l.T("command.help.meeting"),
		c.l.T("command.help.coaching", translations.Vars{"Purposes": strings.Join(app.Purpose("").Values(), ", ")}),
		c.l.T("command.help.calendar"),
		c.l.T("command.help.report-flags", translations.Vars{"Kinds": overviewKinds()}),
		c.l.T("command.help.rights"),
		c.l.T("command.help.sync.peer"),
		c.l.T("command.help.sync.classes", translations.Vars{"Classes": strings.Join(classKeys(), ", ")}),
		c.l.T("command.help.sync.files"),
		c.l.T("command.help.exit"))...)
}
