// Wurzelwerk accompanies women founders: profiling, SWOT, potential analysis, coaching and success teams, for the
// small offices that advise them. This file starts the window or runs a command, and wires the rooms of the house; it
// decides nothing else.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/carry"
	"wurzelwerk/translations"
	"wurzelwerk/ui"
	"wurzelwerk/ui/command"
)

const version = "0.1.0"

func main() {
	usual, _ := command.DefaultFolder(os.Getenv) // without a home, every start asks for a folder
	ui.KeepLog(filepath.Join(usual, "wurzelwerk.log"))
	if args := os.Args[1:]; command.Known(args) {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		os.Exit(command.Run(ctx, args, command.Env{
			Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Now: time.Now, Version: version,
			Passphrase: command.Terminal(os.Stdin, os.Stderr), Offices: store.Offices[command.Office]{Config: store.Config{Program: version}}, Log: ui.LogCommand,
			Carry: carry.Once[command.Office],
		}))
	}
	os.Exit(window(os.Args[1:], usual))
}

func window(args []string, usual string) int {
	chosen, err := command.WindowFolder(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return command.Misused
	}
	a := fyneapp.NewWithID("de.wurzelwerk.Wurzelwerk")
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	all := store.Offices[ui.Office]{Config: store.Config{Program: version}}
	w := ui.New(ui.Config{
		App: a, Offices: all, Backups: all, Jobs: ui.NewJobs(), Now: time.Now, Folder: usual, Chosen: chosen, Version: version,
		Passphrase: os.Getenv("WURZELWERK_PASSPHRASE"), ShowFile: ui.Opener(a), Sleep: ui.Sleeps,
		Post:   func(o ui.Office) ui.Post { return carry.For(o.(carry.Owner)) },
		Sample: func() (archive.Document, error) { return archive.ParseSample(assets.Sample(), assets.SampleToday()) },
	})
	if w.AskFirst(store.Knock) {
		return command.Done // the program runs already and shows itself
	}
	w.Watchdog(time.Minute, func() {
		fmt.Fprintln(os.Stderr, translations.T("start.no-graphics"))
		os.Exit(command.Failed)
	})
	w.Show()
	a.Run()
	return command.Done
}

// The store is all that the window and the commands ask of an office.
var (
	_ ui.Office      = (*store.Office)(nil)
	_ command.Office = (*store.Office)(nil)
	_ carry.Owner    = (*store.Office)(nil)
)
