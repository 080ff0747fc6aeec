package command

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"wurzelwerk/store"
)

// refusal is a command that is refused.
type refusal struct {
	args string
	code int
	says string
}

// refused runs commands that must be refused with these sentences and print nothing.
func (d *desk) refused(cases []refusal) {
	d.t.Helper()
	for _, c := range cases {
		code := d.run(strings.Fields(c.args)...)
		if said := d.err.String(); code != c.code || !strings.HasPrefix(said, c.says) {
			d.t.Errorf("%s: %d, %q; want %d, %q", c.args, code, said, c.code, c.says)
		}
		if d.out.Len() > 0 {
			d.t.Errorf("%s: fails and writes %q", c.args, d.out.String())
		}
	}
	if len(d.logged) > 0 {
		d.t.Errorf("without a sentence of their own: %v", d.logged)
	}
}

func TestSyncUsage(t *testing.T) {
	d := newDesk(t)
	d.refused([]refusal{
		{"sync", Misused, "After “sync” stands what is to be done: card, pair, share, send, receive, conflicts, settle, requests, answer, exchange, status."},
		{"sync everything", Misused, "There is no command “sync everything”."},
		{"sync card --json", Misused, "--json does not belong to the command “sync card”."},
		{"sync pair", Misused, "Something is missing. Right is: wurzelwerk sync pair FILE"},
		{"sync share f-desi", Misused, "Something is missing."},
		{"sync share f-desi Süd --classes contact --stop", Misused, "--stop does not go with --classes"},
		{"sync share f-desi Süd --signed paper", Misused, "--stop does not go with --classes, --signed only with --classes."},
		{"sync share f-desi Süd --classes contact --signed wink", Misused, "There is no “wink” after --signed. There are: paper, oral, digital."},
		{"sync share f-desi Süd --classes contact,weather", Misused, "There is no class “weather”. There are: contact, person, "},
		{"sync share f-desi Süd --classes=", Misused, "There is no class “”."},
		{"sync send Süd", Misused, "Where is the exchange file to go? Right is: wurzelwerk sync send PEER -o FILE [--list]."},
		{"sync send Süd --json", Misused, "Where is the exchange file to go?"},
		{"sync receive", Misused, "Something is missing."},
		{"sync receive a b", Misused, "That is too much."},
		{"sync settle abc", Misused, "What is to stand? Right is: wurzelwerk sync settle ID --take ours|theirs|TEXT."},
		{"sync answer f-desi Süd maybe", Misused, "The answer is removed (removed here) or kept."},
		{"sync exchange --folder=", Misused, "The folder after --folder is missing."},
		{"list --everything", Misused, "--everything does not belong to the command “list”."},
	})
}

func TestSyncRefusals(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.write("letter.txt", "Dear colleagues,\nhere is our card.\n")
	if err := os.Mkdir(nord.path("folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	nord.refused([]refusal{
		{"sync pair " + nord.path("card.txt"), Failed, "This is the card of this office."},
		{"sync pair " + nord.path("letter.txt"), Failed, "There is no complete office card in this text."},
		{"sync pair " + nord.path("none.txt"), Failed, "The file or folder is not there. This is about “" + nord.path("none.txt")},
		{"sync pair " + nord.path("folder"), Failed, "This is a folder, not a file."},
		{"sync card -o " + nord.path("no/such.txt"), Failed, "The file or folder is not there."},
		{"sync share f-desi Ost", Failed, "No partner office fits “Ost”. “sync status” shows the partners"},
		{"sync share f-desi Süd", Failed, "No consent names Süd."},
		{"sync share nobody Süd --classes contact", Failed, "No founder and no success team fits “nobody”."},
		{"sync share Nordstadt Süd --classes contact", Failed, ""},
		{"sync share f-desi Süd --stop", Failed, "Desislava Petrova Stoyanova is not shared with Süd."},
		{"sync send Ost -o " + nord.path("x.sync"), Failed, "No partner office fits “Ost”."},
		{"sync send Süd -o " + nord.path("no/such/x.sync"), Failed, "The file or folder is not there. This is about “" + nord.path("no/such/x.sync")},
		{"sync send Süd -o " + nord.path("folder"), Failed, "This is a folder, not a file."},
		{"sync receive " + nord.path("none.sync"), Failed, "The file or folder is not there."},
		{"sync receive " + nord.path("folder"), Failed, "This is a folder, not a file."},
		{"sync receive " + nord.path("letter.txt"), Failed, "This is not an exchange file of Wurzelwerk. This is about “" + nord.path("letter.txt")},
		{"sync settle abc --take ours", Failed, "There is no conflict “abc”."},
		{"sync answer f-desi Süd removed", Failed, "No request of Süd fits “f-desi”."},
		{"sync exchange", Failed, ""},
	})
	if s := figure[statusJSON](nord, "sync", "status"); s.Peers[0].Sent != nil || s.Peers[0].Waiting {
		t.Errorf("refused and yet noted: %+v", s.Peers[0])
	}
	if said := süd.must("sync", "status"); strings.Contains(said, "conflict") {
		t.Errorf("%s", said)
	}
}

func TestFilesThatAreNotTaken(t *testing.T) {
	nord, süd := twoOffices(t)
	ost := partnerDesk(t, "Ost")
	pair(nord, ost)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	nord.must("sync", "share", "f-desi", "Ost", "--classes", "contact")
	file := nord.send("Süd")
	whole := []byte(nord.read(file[len(nord.dir)+1:]))
	cut := süd.write("cut.sync", string(whole[:len(whole)-1]))
	broken := süd.write("broken.sync", string(append(append([]byte{}, whole[:len(whole)/2]...), append([]byte{whole[len(whole)/2] ^ 1}, whole[len(whole)/2+1:]...)...)))
	süd.refused([]refusal{
		{"sync receive " + cut, Failed, "The end of the exchange file is missing."},
		{"sync receive " + broken, Failed, "The exchange file is no longer as the other office wrote it."},
		{"sync receive " + nord.send("Ost"), Failed, "This exchange file is meant for another office."},
	})
	ost.refused([]refusal{{"sync receive " + file, Failed, "This exchange file is meant for another office."}})
	west := partnerDesk(t, "West")
	west.must("sync", "pair", süd.path("card.txt"))
	süd.refused([]refusal{{"sync receive " + west.send("Süd"), Failed, "This exchange file comes from none of your partner offices."}})
	if list := süd.must("list"); list != "" {
		t.Errorf("Süd holds %s", list)
	}
	süd.must("sync", "receive", file)
}

// TestAnotherCardIsAnAlarm has a stranger come with another card of the office.
func TestAnotherCardIsAnAlarm(t *testing.T) {
	nord, süd := twoOffices(t)
	card := nord.read("card.txt")
	other := partnerDesk(t, "Nord")
	foreign := other.must("sync", "card")
	swap := func(text, name, with string) string {
		lines := strings.Split(text, "\n")
		for i, l := range lines {
			if strings.HasPrefix(l, name+":") {
				lines[i] = name + ":" + with
			}
		}
		return strings.Join(lines, "\n")
	}
	verify := foreign[strings.Index(foreign, "VERIFY:")+7:]
	forged := swap(card, "VERIFY", verify[:strings.IndexByte(verify, '\n')])
	süd.refused([]refusal{{"sync pair " + süd.write("forged.txt", forged), Failed, "There is no complete office card in this text."}})

	// the office loses its computer and begins anew under its id, as far as a card can say
	renewed := newCardOf(t, card, foreign)
	süd.refused([]refusal{{"sync pair " + süd.write("renewed.txt", renewed), Failed, "Caution: this office card has other keys than that of “Gründungsberatung Nordstadt”."}})
	süd.must("sync", "pair", süd.path("renewed.txt"), "--again")
	if s := figure[statusJSON](süd, "sync", "status"); len(s.Peers) != 1 || s.Peers[0].Checked != nil {
		t.Errorf("%+v", s.Peers)
	}
}

func TestTwoPartnersOfOneName(t *testing.T) {
	nord, _ := twoOffices(t)
	second := partnerDesk(t, "Süd")
	second.must("sync", "card", "-o", second.path("card.txt"))
	nord.must("sync", "pair", second.path("card.txt"))
	s := figure[statusJSON](nord, "sync", "status")
	if len(s.Peers) != 2 {
		t.Fatalf("%+v", s.Peers)
	}
	nord.refused([]refusal{{"sync send Süd -o " + nord.path("x.sync"), Failed, "Several partner offices fit “Süd”: "}})
	nord.must("sync", "send", s.Peers[0].Office, "-o", nord.path("x.sync"))
	nord.must("sync", "pair", second.path("card.txt"), "--name", "Süd am Kanal")
	nord.must("sync", "send", "Süd", "am", "Kanal", "-o", nord.path("y.sync"))
}

func TestAClockFarAhead(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.now = nord.now.AddDate(14, 0, 0)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	file := nord.send("Süd")
	süd.refused([]refusal{{"sync receive " + file, Failed, "The clock of the other office is "}})
	if list := süd.must("list"); list != "" {
		t.Errorf("%s", list)
	}
	süd.must("sync", "receive", file, "--ahead")
}

// TestRemovedPartner removes it in the store: the window has a button for it.
func TestRemovedPartner(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	file := nord.send("Süd")
	süd.inside(func(o *store.Office) error {
		peers, err := o.Peers(t.Context())
		return errors.Join(err, o.RemovePeer(t.Context(), peers[0].Office()))
	})
	süd.refused([]refusal{
		{"sync receive " + file, Failed, "This exchange file comes from none of your partner offices."},
		{"sync send Nord -o " + süd.path("x.sync"), Failed, "No partner office fits “Nord”."},
	})
	süd.must("sync", "pair", nord.path("card.txt"))
	süd.must("sync", "receive", file)
}

func TestSpecialClassesGoOnlyWhenNamed(t *testing.T) {
	nord, _ := twoOffices(t)
	all := "contact,person,business,premises,goal,languages,swot,potential,profile,measures,sessions,participation"
	nord.must("sync", "share", "f-desi", "Süd", "--classes", all)
	parts := func() (classes map[string]bool) {
		classes = map[string]bool{}
		v := figure[struct {
			Dossiers []struct{ Parts []struct{ Class string } }
		}](nord, "sync", "send", "Süd", "--list")
		for _, d := range v.Dossiers {
			for _, p := range d.Parts {
				classes[p.Class] = true
			}
		}
		return classes
	}
	before := parts()
	if before["health"] || before["family"] || before["residence"] || !before["contact"] || !before["swot"] {
		t.Errorf("goes unnamed: %v", before)
	}
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "residence", "--signed", "digital")
	if now := parts(); !now["residence"] || now["swot"] || now["health"] {
		t.Errorf("named alone: %v", now)
	}
}

func TestConfidentialNotesNeverGo(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "sessions")
	if list := nord.must("sync", "send", "Süd", "--list"); strings.Contains(list, "Confidential") {
		t.Errorf("%s", list)
	}
	süd.must("sync", "receive", nord.send("Süd"))
	süd.must("export", süd.path("all.json"))
	if bytes.Contains([]byte(süd.read("all.json")), []byte("confidentialNote")) {
		t.Error("a confidential note has travelled")
	}
}
