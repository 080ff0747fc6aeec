package command

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
)

// The answers to a request.
const (
	answerRemoved = "removed"
	answerKept    = "kept"
)

var errNoRequest = &app.Error{Code: "no-request"}

// syncStatus is the exchange at a glance.
func (c *call) syncStatus() error {
	return c.open(func(o Office) error {
		s, err := c.status(o)
		if err != nil {
			return err
		}
		if c.has(flagJSON) {
			return c.printJSON(statusView(s))
		}
		vars := translations.Vars{"Name": s.Card.Name}
		lines := []string{line(string(s.Card.Office), s.Card.Name), c.l.T("command.sync.words", vars) + " " + s.Card.Fingerprint()}
		for _, p := range s.Peers {
			lines = append(lines, line(string(p.Office()), p.Name, c.peerState(p)))
		}
		if len(s.Peers) == 0 {
			lines = append(lines, c.l.T("command.sync.alone"))
		}
		for _, count := range []struct {
			key string
			n   int
		}{{"command.sync.conflicts", s.Conflicts}, {"command.sync.requests", s.Requests}, {"command.sync.erasures", s.Erasures}} {
			if count.n > 0 {
				lines = append(lines, c.l.T(count.key, translations.Vars{"n": count.n})) // keys: command.sync.*
			}
		}
		return c.print(lines...)
	})
}

// status is the exchange as it stands; what was shared since the last file waits too.
func (c *call) status(o Office) (exchange.Status, error) {
	peers, err := o.Peers(c.ctx)
	if err != nil {
		return exchange.Status{}, err
	}
	for _, p := range peers {
		if _, err := o.NeedsSending(c.ctx, p.Office()); err != nil { // it looks again at what goes
			return exchange.Status{}, err
		}
	}
	return o.SyncStatus(c.ctx)
}

// peerState is how the exchange with a partner stands.
func (c *call) peerState(p exchange.Peer) string {
	var parts []string
	add := func(holds bool, key string, vars translations.Vars) {
		if holds {
			parts = append(parts, c.l.T(key, vars)) // keys: command.sync.*
		}
	}
	add(p.Everything, "command.sync.peer.own", nil)
	add(p.Paused, "command.sync.peer.paused", nil)
	add(p.Checked == "", "command.sync.peer.unchecked", nil)
	if !p.Sent.IsZero() {
		add(true, "command.sync.peer.sent", translations.Vars{"When": c.moment(p.Sent)})
	}
	if !p.Heard.IsZero() {
		add(true, "command.sync.peer.heard", translations.Vars{"When": c.moment(p.Heard)})
	}
	add(p.Waiting, "command.sync.peer.waiting", nil)
	add(p.Owed, "command.sync.peer.owed", nil)
	return strings.Join(parts, ", ")
}

// syncRequests lists what partners ask to be removed here.
func (c *call) syncRequests() error {
	return c.open(func(o Office) error {
		all, err := o.Requests(c.ctx)
		if err != nil {
			return err
		}
		names, err := c.idNames(o)
		if err != nil {
			return err
		}
		switch {
		case c.has(flagJSON):
			return c.printJSON(requestViews(all, names))
		case len(all) == 0:
			return c.print(c.l.T("command.sync.requests.none"))
		}
		lines := make([]string, len(all))
		for i, r := range all {
			key := "command.sync.request"
			if r.Own {
				key = "command.sync.request.own"
			}
			text := c.l.T(key, translations.Vars{"Peer": r.Office, "Date": c.l.Date(r.On.Time())}) // keys: command.sync.*
			lines[i] = line(names.of(r.Dossier), r.Name, text)
		}
		return c.print(lines...)
	})
}

// syncAnswer answers a partner's request.
func (c *call) syncAnswer() error {
	answer := c.words[2]
	if answer != answerRemoved && answer != answerKept {
		return &misuse{"command.usage.unknown-answer", translations.Vars{"Usage": usages["sync answer"]}}
	}
	return c.open(func(o Office) error {
		p, err := c.peer(o, strings.Fields(c.words[1]))
		if err != nil {
			return err
		}
		r, err := c.request(o, p)
		if err != nil {
			return err
		}
		if err := o.AnswerRequest(c.ctx, r.Dossier, p.Office(), answer == answerRemoved); err != nil {
			return err
		}
		key := "command.sync.answered." + answer // keys: command.sync.answered.*
		return c.print(c.l.T(key, translations.Vars{"Name": r.Name, "Peer": p.Name}))
	})
}

// request is the one of the partner that the first word names, by id or as the only one whose name it fits.
func (c *call) request(o Office, p exchange.Peer) (exchange.Request, error) {
	all, err := o.Requests(c.ctx)
	if err != nil {
		return exchange.Request{}, err
	}
	names, err := c.idNames(o)
	if err != nil {
		return exchange.Request{}, err
	}
	all = slices.DeleteFunc(all, func(r exchange.Request) bool { return r.Peer != p.Office() })
	words := strings.Fields(c.words[0])
	found := named(all, words, func(r exchange.Request) (app.ID, string) { return app.ID(names.of(r.Dossier)), r.Name })
	vars := translations.Vars{"Words": c.words[0], "Name": p.Name}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return exchange.Request{}, errNoRequest.Because(nil, vars)
	}
	list := make([]string, len(found))
	for i, r := range found {
		list[i] = names.of(r.Dossier) + " (" + r.Name + ")"
	}
	vars["Names"] = strings.Join(list, ", ")
	return exchange.Request{}, errSeveralDossiers.Because(nil, vars)
}
