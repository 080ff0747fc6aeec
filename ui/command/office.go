package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/translations"
)

// open opens the office of the call, lets do work on it and closes it.
func (c *call) open(do func(Office) error) error {
	folder, err := c.folder()
	if err != nil {
		return err
	}
	passphrase, err := c.passphrase(false)
	if err != nil {
		return err
	}
	o, err := c.env.Offices.Open(c.ctx, folder, passphrase)
	if err != nil {
		return at(folder, err)
	}
	return c.closing(o, do(o))
}

// closing closes the office, also when the work was cancelled.
func (c *call) closing(o Office, err error) error {
	return errors.Join(err, o.Close(context.WithoutCancel(c.ctx)))
}

// at adds the folder to an error about it.
func at(folder string, err error) error {
	var e *app.Error
	if errors.As(err, &e) && e.Vars == nil {
		return e.Because(err, map[string]any{"Folder": folder})
	}
	return err
}

// found makes a new office in the folder of the call, lets do work on it, closes it, and prints the recovery code.
func (c *call) found(info app.Office, do func(Office) error) error {
	folder, err := c.folder()
	if err != nil {
		return err
	}
	passphrase, err := c.passphrase(true)
	if err != nil {
		return err
	}
	o, recovery, err := c.env.Offices.Create(c.ctx, folder, info, passphrase)
	if err != nil {
		return at(folder, err)
	}
	printed := c.print(
		c.l.T("command.new.done", translations.Vars{"Name": info.Name, "Folder": folder}),
		c.l.T("command.new.recovery"), recovery)
	return errors.Join(printed, c.closing(o, do(o)))
}

func (c *call) create() error {
	name := strings.TrimSpace(c.flags[flagName])
	if name == "" {
		return &misuse{"command.usage.no-name", translations.Vars{"Usage": usages["new"]}}
	}
	return c.found(app.Office{Name: name}, func(Office) error { return nil })
}

func (c *call) demo() error {
	doc, err := archive.ParseSample(assets.Sample(), assets.SampleToday())
	if err != nil {
		return err
	}
	info := doc.Office
	info.ID = ""
	return c.found(info, func(o Office) error {
		_, err := o.ImportSample(c.ctx, doc)
		return err
	})
}

func (c *call) check() error {
	return c.open(func(o Office) error {
		if err := o.Check(c.ctx); err != nil {
			return err
		}
		return c.print(c.l.T("command.check.done"))
	})
}

func (c *call) backup() error {
	path, err := filepath.Abs(c.words[0])
	if err != nil {
		return err
	}
	return c.open(func(o Office) error {
		if err := o.Backup(c.ctx, path); err != nil {
			return err
		}
		return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
	})
}

func (c *call) restore() error {
	folder, err := c.folder()
	if err != nil {
		return err
	}
	path, err := filepath.Abs(c.words[0])
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	passphrase, err := c.passphrase(false)
	if err != nil {
		return err
	}
	aside, err := c.env.Offices.Restore(c.ctx, folder, path, passphrase)
	if err != nil {
		return err
	}
	lines := []string{c.l.T("command.restore.done", translations.Vars{"Folder": folder})}
	if aside != "" {
		lines = append(lines, c.l.T("command.restore.aside", translations.Vars{"Folder": aside}))
	}
	return c.print(lines...)
}
