package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// Carry goes one round with a carrier for the office.
type Carry func(ctx context.Context, o Office, c exchange.Carrier, rules exchange.Rules) (exchange.Report, error)

// Carried is what a round with a carrier asks of an office beside Exchanging.
type Carried interface {
	Carrier(ctx context.Context) (exchange.Carrier, error)
	NeedsSending(ctx context.Context, office app.ID) (bool, error)
	Acknowledge(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error)
	Taken(ctx context.Context) (map[string]bool, error)
	MarkTaken(ctx context.Context, name string) error
}

// errPartly tells that a round went on in spite of what failed; Vars n: how often something did.
var errPartly = &app.Error{Code: "exchange-partly"}

// syncExchange takes what the carrier has for this office and writes what is due.
func (c *call) syncExchange() error {
	place := exchange.Carrier{Kind: exchange.CarrierFolder, Place: c.flags[flagFolder]}
	if c.has(flagFolder) {
		if place.Place == "" {
			return &misuse{"command.usage.no-carrier", translations.Vars{"Usage": usages["sync exchange"]}}
		}
		path, err := filepath.Abs(place.Place)
		if err != nil {
			return err
		}
		place.Place = path
	}
	return c.open(func(o Office) error {
		if !c.has(flagFolder) {
			var err error
			if place, err = o.Carrier(c.ctx); err != nil {
				return err
			}
		}
		rules := exchange.Rules{Look: c.has(flagPreview), Send: true, Unseen: c.has(flagUnseen), Ahead: c.has(flagAhead)}
		r, err := c.env.Carry(c.ctx, o, place, rules)
		return errors.Join(c.sayRound(o, r, err != nil), err)
	})
}

// sayRound prints what a round did, also one that broke off; what failed goes to standard error.
func (c *call) sayRound(o Office, r exchange.Report, broken bool) error {
	if broken && r.Empty() {
		return nil
	}
	names, err := c.idNames(o)
	if err != nil {
		return err
	}
	if c.has(flagJSON) {
		err = c.printJSON(c.reportView(r, names))
	} else {
		err = c.print(c.roundLines(r)...)
	}
	for _, f := range r.Failed {
		fmt.Fprintln(c.env.Stderr, c.failure(f))
	}
	if err == nil && len(r.Failed) > 0 {
		err = errPartly.Because(nil, translations.Vars{"n": len(r.Failed)})
	}
	return err
}

// failure is what went wrong with one file of a partner, in one line.
func (c *call) failure(f exchange.Failed) string {
	m := message.Of(f.Err, c.l)
	if !m.Known && c.env.Log != nil {
		c.env.Log(f.Err)
	}
	return c.l.T("command.sync.failed", translations.Vars{"Name": f.Peer.Name, "Text": strings.TrimSpace(m.Text + " " + m.Hint)})
}

func (c *call) roundLines(r exchange.Report) (lines []string) {
	for _, t := range r.Taken {
		lines = append(lines, c.receiptLines(t.Receipt)...)
	}
	waiting := "command.sync.waiting.first"
	if c.has(flagPreview) {
		waiting = "command.sync.waiting"
	}
	for _, w := range r.Waiting {
		lines = append(lines, c.l.T(waiting, translations.Vars{"Name": w.Peer.Name, "File": w.Name})) // keys: command.sync.*
	}
	for _, f := range r.Strangers {
		lines = append(lines, c.l.T("command.sync.stranger", translations.Vars{"ID": string(f.Office), "File": f.Name}))
	}
	for _, s := range r.Sent {
		lines = append(lines, c.l.T("command.sync.sent", translations.Vars{"Name": s.Peer.Name, "Text": message.Leaving(s.Leaving, c.l)}))
	}
	if r.Empty() {
		lines = append(lines, c.l.T("command.sync.quiet"))
	}
	return lines
}

func (c *call) reportView(r exchange.Report, names idNames) view {
	return view{
		"taken": listed(r.Taken, func(t exchange.Taken) view {
			out := receiptView(t.Receipt, names)
			out["file"] = t.Name
			return out
		}),
		"waiting": listed(r.Waiting, func(w exchange.Waiting) view {
			return view{"file": w.Name, "peer": view{"office": w.Peer.Office(), "name": w.Peer.Name}}
		}),
		"strangers": listed(r.Strangers, func(f exchange.File) view { return view{"file": f.Name, "office": f.Office} }),
		"sent":      listed(r.Sent, func(s exchange.Sending) view { return sendingView(s, "", names) }),
		"removed":   r.Removed,
		"failed": listed(r.Failed, func(f exchange.Failed) view {
			return view{
				"peer": view{"office": f.Peer.Office(), "name": f.Peer.Name}, "file": filled(f.File.Name),
				"error": message.Of(f.Err, c.l).Text,
			}
		}),
	}
}
