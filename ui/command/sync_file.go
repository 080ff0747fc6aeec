package command

import (
	"io"

	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/outfile"
)

// syncSend writes a sync file for a partner, or lists exactly what it would hold.
func (c *call) syncSend() error {
	path := c.flags[flagOut]
	if path == "" && !c.has(flagList) {
		return &misuse{"command.usage.no-sync-file", translations.Vars{"Usage": usages["sync send"]}}
	}
	return c.open(func(o Office) error {
		p, err := c.peer(o, c.words)
		if err != nil {
			return err
		}
		var sent exchange.Sending
		if path == "" {
			sent.Leaving, err = o.Leaving(c.ctx, p.Office())
		} else {
			err = outfile.Write(path, func(w io.Writer) error {
				sent, err = o.Send(c.ctx, p.Office(), w)
				return err
			})
		}
		if err != nil {
			return err
		}
		if c.has(flagJSON) {
			names, err := c.idNames(o)
			if err != nil {
				return err
			}
			return c.printJSON(sendingView(sent, path, names))
		}
		return c.print(c.sendLines(sent, path)...)
	})
}

func (c *call) sendLines(sent exchange.Sending, path string) (lines []string) {
	if path != "" {
		lines = append(lines, c.written(path))
	}
	lines = append(lines, message.Leaving(sent.Leaving, c.l))
	if !c.has(flagList) {
		return lines
	}
	for _, d := range sent.Dossiers {
		lines = append(lines, indented([]string{message.LeavingDossier(d, c.l)})...)
		for _, part := range d.Parts {
			lines = append(lines, "    "+message.LeavingPart(part, c.l))
		}
		if more := d.Changes - len(d.Parts); more > 0 && len(d.Parts) == exchange.MaxParts {
			lines = append(lines, "    "+c.l.T("command.sync.more", translations.Vars{"n": more}))
		}
	}
	return lines
}

// syncReceive takes a sync file, or says what it would bring.
func (c *call) syncReceive() error {
	path := c.words[0]
	f, size, err := openFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return c.open(func(o Office) error {
		take := o.Receive
		if c.has(flagPreview) {
			take = o.Preview
		}
		r, err := take(c.ctx, f, size, exchange.Taking{Ahead: c.has(flagAhead)})
		if err != nil {
			return about(path, err)
		}
		if c.has(flagJSON) {
			names, err := c.idNames(o)
			if err != nil {
				return err
			}
			return c.printJSON(receiptView(r, names))
		}
		return c.print(c.receiptLines(r)...)
	})
}

// receiptLines are the receipt in words: from whom, what in all, then each dossier.
func (c *call) receiptLines(r exchange.Receipt) []string {
	key := "command.sync.received"
	if c.has(flagPreview) {
		key = "command.sync.preview"
	}
	lines := []string{c.l.T(key, translations.Vars{"Name": r.Peer.Name, "Text": message.Receipt(r, c.l)})} // keys: command.sync.*
	for _, d := range r.Dossiers {
		lines = append(lines, indented([]string{message.Arrived(d, c.l)})...)
	}
	return append(lines, message.ReceiptNotes(r, c.l)...)
}
