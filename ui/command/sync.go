package command

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// Exchanging is an office's exchange of files with others.
type Exchanging interface {
	// SyncCard is the card to give away.
	SyncCard(ctx context.Context) (sync.Card, error)
	SyncStatus(ctx context.Context) (exchange.Status, error)
	Peers(ctx context.Context) ([]exchange.Peer, error)
	Pair(ctx context.Context, card sync.Card, p exchange.Pairing) (exchange.Peer, error)

	Teams(ctx context.Context) ([]team.Team, error)
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
	SaveConsent(ctx context.Context, founder app.ID, c app.Consent) (app.Consent, error)
	Shares(ctx context.Context, dossier app.ID) ([]exchange.Share, error)
	// Share shares the dossier of a founder or a team, in the classes or in all that her consents name.
	Share(ctx context.Context, dossier, office app.ID, classes []string) (exchange.Share, error)
	Unshare(ctx context.Context, dossier, office app.ID) error

	// Leaving is what Send would write.
	Leaving(ctx context.Context, office app.ID) (exchange.Leaving, error)
	Send(ctx context.Context, office app.ID, w io.Writer) (exchange.Sending, error)
	// Preview is what Receive would do.
	Preview(ctx context.Context, file io.ReaderAt, size int64, t exchange.Taking) (exchange.Receipt, error)
	Receive(ctx context.Context, file io.ReaderAt, size int64, t exchange.Taking) (exchange.Receipt, error)

	Conflicts(ctx context.Context) ([]exchange.Conflict, error)
	Settle(ctx context.Context, id app.ID, choice exchange.Choice) error
	Requests(ctx context.Context) ([]exchange.Request, error)
	// AnswerRequest removes the dossier here, or keeps it.
	AnswerRequest(ctx context.Context, dossier, office app.ID, remove bool) error
}

// syncName is the word before the commands of the exchange.
const syncName = "sync"

// syncCommands are the commands of the exchange.
func syncCommands() []command {
	return []command{
		{"sync card", 0, 0, []string{flagOut}, (*call).syncCard},
		{"sync pair", 1, 1, []string{flagName, flagEverything, flagAgain}, (*call).syncPair},
		{"sync share", 2, 2, []string{flagClasses, flagSigned, flagStop}, (*call).syncShare},
		{"sync send", 1, -1, []string{flagOut, flagList, flagJSON}, (*call).syncSend},
		{"sync receive", 1, 1, []string{flagPreview, flagAhead, flagJSON}, (*call).syncReceive},
		{"sync conflicts", 0, 0, []string{flagJSON}, (*call).syncConflicts},
		{"sync settle", 1, 1, []string{flagTake}, (*call).syncSettle},
		{"sync requests", 0, 0, []string{flagJSON}, (*call).syncRequests},
		{"sync answer", 3, 3, nil, (*call).syncAnswer},
		{"sync exchange", 0, 0, []string{flagFolder, flagPreview, flagUnseen, flagAhead, flagJSON}, (*call).syncExchange},
		{"sync status", 0, 0, []string{flagJSON}, (*call).syncStatus},
	}
}

// The failures of the exchange that the command line alone knows.
var (
	errNoPeer       = &app.Error{Code: "no-peer"}
	errSeveralPeers = &app.Error{Code: "several-peers"}
)

// peer is the partner whom the words name, by the id of its office or as the only one whose name they fit.
func (c *call) peer(o Office, words []string) (exchange.Peer, error) {
	all, err := o.Peers(c.ctx)
	if err != nil {
		return exchange.Peer{}, err
	}
	found := named(all, words, func(p exchange.Peer) (app.ID, string) { return p.Office(), p.Name })
	vars := translations.Vars{"Words": strings.Join(words, " ")}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return exchange.Peer{}, errNoPeer.Because(nil, vars)
	}
	names := make([]string, len(found))
	for i, p := range found {
		names[i] = string(p.Office()) + " (" + p.Name + ")"
	}
	vars["Names"] = strings.Join(names, ", ")
	return exchange.Peer{}, errSeveralPeers.Because(nil, vars)
}

// syncCard writes this office's card into a file and says its words, or prints the card.
func (c *call) syncCard() error {
	return c.open(func(o Office) error {
		card, err := o.SyncCard(c.ctx)
		if err != nil {
			return err
		}
		path, asked := c.flags[flagOut]
		if !asked {
			return c.print(strings.TrimSuffix(card.Text(), "\n"))
		}
		err = outfile.Write(path, func(w io.Writer) error {
			_, err := io.WriteString(w, card.Text())
			return err
		})
		if err != nil {
			return err
		}
		return c.print(c.written(path), c.l.T("command.sync.words", translations.Vars{"Name": card.Name}), card.Fingerprint())
	})
}

// maxCardFile is how much of a file is read to find a card in it, in bytes; sync.ParseCard takes less.
const maxCardFile = 1 << 20

// syncPair takes the office of a card as a partner and prints its words.
func (c *call) syncPair() error {
	card, err := readCard(c.words[0])
	if err != nil {
		return about(c.words[0], err)
	}
	return c.open(func(o Office) error {
		p, err := o.Pair(c.ctx, card, exchange.Pairing{
			Name: strings.TrimSpace(c.flags[flagName]), Everything: c.has(flagEverything), Again: c.has(flagAgain),
		})
		if err != nil {
			return err
		}
		vars := translations.Vars{"Name": p.Name, "ID": string(p.Office())}
		lines := []string{c.l.T("command.sync.paired", vars)}
		if p.Everything {
			lines = append(lines, c.l.T("command.sync.everything"))
		}
		return c.print(append(lines, c.l.T("command.sync.words", vars), p.Card.Fingerprint(), c.l.T("command.sync.compare"))...)
	})
}

func readCard(path string) (card sync.Card, err error) {
	f, _, err := openFile(path)
	if err != nil {
		return card, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxCardFile))
	if err != nil {
		return card, err
	}
	return sync.ParseCard(text)
}

// openFile opens a file to read, with its size; a folder is none.
func openFile(path string) (f *os.File, size int64, err error) {
	if f, err = os.Open(path); err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = &os.PathError{Op: "read", Path: path, Err: syscall.EISDIR}
	}
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
}

// idNames are the ids by which the commands show records: those of archives, else those of the office.
type idNames map[app.ID]string

func (c *call) idNames(o Office) (idNames, error) {
	names, err := o.ArchiveNames(c.ctx)
	return idNames(names), err
}

func (n idNames) of(id app.ID) string {
	if name, ok := n[id]; ok {
		return name
	}
	return string(id)
}

func (n idNames) all(ids []app.ID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = n.of(id)
	}
	return out
}

// syncNames are what stands after "sync".
func syncNames() (names []string) {
	for _, cmd := range syncCommands() {
		names = append(names, strings.TrimPrefix(cmd.name, syncName+" "))
	}
	return names
}
