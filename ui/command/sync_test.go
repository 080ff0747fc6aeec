package command

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/assets"
	"wurzelwerk/store"
)

// partnerDesk is a desk over an office of that name whose clock begins now and is a second later with every look at it.
func partnerDesk(t testing.TB, name string) *desk {
	t.Helper()
	d := newDesk(t)
	d.now = time.Now()
	d.offices = store.Offices[Office]{Config: store.Config{Cost: offices.Config.Cost, Now: func() time.Time {
		d.now = d.now.Add(time.Second)
		return d.now
	}}}
	d.must("new", "--name", name)
	return d
}

// pair makes each desk know the other.
func pair(d, other *desk) {
	d.t.Helper()
	for _, way := range [][2]*desk{{d, other}, {other, d}} {
		way[0].must("sync", "card", "-o", way[0].path("card.txt"))
		way[1].must("sync", "pair", way[0].path("card.txt"))
	}
}

// send writes a file for the partner.
func (d *desk) send(partner string) string {
	d.t.Helper()
	path := d.path("for-" + partner + d.now.Format("-150405") + ".sync")
	d.must("sync", "send", partner, "-o", path)
	return path
}

// exchangeAll lets files go both ways twice, so that each office knows what the other has.
func exchangeAll(d, other *desk, name, otherName string) {
	d.t.Helper()
	for range 2 {
		other.must("sync", "receive", d.send(otherName))
		d.must("sync", "receive", other.send(name))
	}
}

// call changes what the founder is called.
func (d *desk) call(founder, name string) {
	d.t.Helper()
	d.inside(func(o *store.Office) error {
		rows, err := o.Founders(d.t.Context(), app.FounderFilter{Words: founder})
		if err != nil || len(rows) != 1 {
			d.t.Fatalf("%d founders are called %s: %v", len(rows), founder, err)
		}
		f, err := o.Founder(d.t.Context(), rows[0].ID)
		if err == nil {
			f.CallName = name
			_, err = o.SaveFounder(d.t.Context(), f)
		}
		return err
	})
}

// called is what the founder is called.
func (d *desk) called(founder string) (name string) {
	d.t.Helper()
	d.inside(func(o *store.Office) error {
		rows, err := o.Founders(d.t.Context(), app.FounderFilter{Words: founder})
		if err != nil || len(rows) != 1 {
			d.t.Fatalf("%d founders are called %s: %v", len(rows), founder, err)
		}
		f, err := o.Founder(d.t.Context(), rows[0].ID)
		name = f.CallName
		return err
	})
	return name
}

// inside does what no command does, as the window would.
func (d *desk) inside(do func(*store.Office) error) {
	d.t.Helper()
	o, err := d.offices.Open(d.t.Context(), d.path("wurzelwerk"), passphrase)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := errors.Join(do(o.(*store.Office)), o.Close(d.t.Context())); err != nil {
		d.t.Fatal(err)
	}
}

// figure reads the JSON that a command prints.
func figure[T any](d *desk, args ...string) (v T) {
	d.t.Helper()
	decode(d.t, d.must(append(args, "--json")...), &v)
	return v
}

type statusJSON struct {
	Office struct{ ID, Name, Words string }
	Peers  []struct {
		Office, Name, Words               string
		Checked, Sent, Heard              *string
		Everything, Paused, Owed, Waiting bool
	}
	Conflicts, Requests, Erasures *int
}

type versionJSON struct {
	Value, Text, By string
	When            time.Time
	Ours            bool
}

type conflictJSON struct {
	ID, Dossier, Name, Kind, Record, Field, Detail string
	Stands, Lost                                   versionJSON
	Settled                                        *string
}

// twoOffices are Nord with the sample's founders and Süd with none, that know each other.
func twoOffices(t testing.TB) (nord, süd *desk) {
	t.Helper()
	nord, süd = partnerDesk(t, "Nord"), partnerDesk(t, "Süd")
	nord.must("import", nord.write("sample.json", string(assets.Sample())))
	pair(nord, süd)
	return nord, süd
}

func TestPairingShowsTheSameWordsAtBothEnds(t *testing.T) {
	nord, süd := partnerDesk(t, "Nord"), partnerDesk(t, "Süd")
	said := nord.must("sync", "card", "-o", nord.path("nord.txt"))
	words := figure[statusJSON](nord, "sync", "status").Office.Words
	if len(strings.Fields(words)) != 6 || !strings.Contains(said, "\n"+words+"\n") {
		t.Errorf("words %q, said %s", words, said)
	}
	if card := nord.must("sync", "card"); card != nord.read("nord.txt") {
		t.Errorf("the card printed differs from the file:\n%s", card)
	}
	if said := süd.must("sync", "pair", nord.path("nord.txt")); !strings.Contains(said, "\n"+words+"\n") || !strings.Contains(said, "Nord") {
		t.Errorf("pairing says %s", said)
	}
	s := figure[statusJSON](süd, "sync", "status")
	if len(s.Peers) != 1 || s.Peers[0].Words != words || s.Peers[0].Name != "Nord" || s.Peers[0].Checked != nil || s.Peers[0].Sent != nil || *s.Conflicts+*s.Requests+*s.Erasures != 0 {
		t.Errorf("%+v", s)
	}
	if said := süd.must("sync", "status"); !strings.Contains(said, "Nord\twords not compared yet") {
		t.Errorf("status says %s", said)
	}
	if said := nord.must("sync", "status"); !strings.Contains(said, "No partner yet.") {
		t.Errorf("status says %s", said)
	}
}

func TestPairingAgainGivesAName(t *testing.T) {
	nord, süd := partnerDesk(t, "Nord"), partnerDesk(t, "Süd")
	nord.must("sync", "card", "-o", nord.path("nord.txt"))
	süd.must("sync", "pair", nord.path("nord.txt"))
	süd.must("sync", "pair", nord.path("nord.txt"), "--name", "Nordstadt")
	if s := figure[statusJSON](süd, "sync", "status"); len(s.Peers) != 1 || s.Peers[0].Name != "Nordstadt" {
		t.Errorf("paired again under a name: %+v", s.Peers)
	}
}

// TestAWomanIsShared shares her and looks at exactly what leaves.
func TestAWomanIsShared(t *testing.T) {
	nord, _ := twoOffices(t)
	said := nord.must("sync", "share", "Desislava", "Süd", "--classes", "contact,goal,swot")
	if !strings.Contains(said, "Consent noted: ") || !strings.Contains(said, "Contact") || !strings.Contains(said, "SWOT") {
		t.Errorf("sharing says %s", said)
	}
	if again := nord.must("sync", "share", "f-desi", "Süd", "--classes", "goal"); strings.Contains(again, "Consent noted") {
		t.Errorf("a consent that is there is noted again: %s", again)
	}
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact,goal,swot")
	list := nord.must("sync", "send", "Süd", "--list")
	for _, want := range []string{"1 founder", "Desislava: for the first time, ", "Founder, Given names: Desislava"} {
		if !strings.Contains(list, want) {
			t.Errorf("the list lacks %q:\n%s", want, list)
		}
	}
	if strings.Contains(list, "Session") || strings.Contains(list, "Nationality") || figure[statusJSON](nord, "sync", "status").Peers[0].Sent != nil {
		t.Errorf("the list names what does not go, or counts as sent:\n%s", list)
	}
}

func TestAFileIsLookedAtAndTaken(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact,goal,swot")
	file := nord.send("Süd")
	if preview := süd.must("sync", "receive", file, "--preview"); !strings.HasPrefix(preview, "Only a preview. From Gründungsberatung Nordstadt: 1 founder new") || süd.must("list") != "" {
		t.Errorf("the preview says %s, and there are %s", preview, süd.out.String())
	}
	if said := süd.must("sync", "receive", file); !strings.HasPrefix(said, "From Gründungsberatung Nordstadt: 1 founder new") {
		t.Errorf("receiving says %s", said)
	}
	if list := süd.must("list"); !strings.Contains(list, "Stoyanova, Desislava") || strings.Count(list, "\n") != 1 {
		t.Errorf("there are %s", list)
	}
	if said := süd.must("sync", "receive", file); !strings.Contains(said, "Nothing new") || !strings.Contains(said, "was here already") {
		t.Errorf("the same file again: %s", said)
	}
	nord.must("sync", "receive", süd.send("Nord"))
}

// conflictOfBoth shares the woman, has both offices change what she is called, and gives the conflict as Nord sees it.
func conflictOfBoth(nord, süd *desk) conflictJSON {
	t := nord.t
	t.Helper()
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	exchangeAll(nord, süd, "Nord", "Süd")
	nord.call("Desislava", "Dessi")
	süd.call("Desislava", "Sissi")
	exchangeAll(nord, süd, "Nord", "Süd")
	here, there := figure[[]conflictJSON](nord, "sync", "conflicts"), figure[[]conflictJSON](süd, "sync", "conflicts")
	if len(here) != 1 || len(there) != 1 || here[0].ID != there[0].ID || here[0].Settled != nil || here[0].Field != "callName" || here[0].Kind != "founder" || here[0].Dossier != "f-desi" {
		t.Fatalf("conflicts\n%+v\n%+v", here, there)
	}
	x := here[0]
	if x.Stands.Text == x.Lost.Text || x.Stands.Ours == x.Lost.Ours || there[0].Stands.Ours == x.Stands.Ours || there[0].Stands.Text != x.Stands.Text {
		t.Errorf("%+v\n%+v", x, there[0])
	}
	if said := süd.must("sync", "conflicts"); !strings.Contains(said, "stands: "+x.Stands.Text+" (") || !strings.Contains(said, "also written: "+x.Lost.Text+" (") {
		t.Errorf("conflicts: %s", said)
	}
	return x
}

// TestBothEditAndOneSettles has both offices change one field; the settlement comes back.
func TestBothEditAndOneSettles(t *testing.T) {
	nord, süd := twoOffices(t)
	x := conflictOfBoth(nord, süd)
	süd.must("sync", "settle", x.ID[:12], "--take", "ours")
	exchangeAll(nord, süd, "Nord", "Süd")
	for _, d := range []*desk{nord, süd} {
		if name := d.called("Desislava"); name != "Sissi" {
			t.Errorf("after settling she is called %q", name)
		}
		if s := figure[statusJSON](d, "sync", "status"); *s.Conflicts != 0 || s.Peers[0].Sent == nil || s.Peers[0].Heard == nil {
			t.Errorf("%+v", s)
		}
		if all := figure[[]conflictJSON](d, "sync", "conflicts"); len(all) != 1 || all[0].Settled == nil {
			t.Errorf("%+v", all)
		}
	}
	if code := nord.run("sync", "settle", x.ID, "--take", "theirs"); code != Failed || !strings.HasPrefix(nord.err.String(), "This conflict is settled already.") {
		t.Errorf("%d %s", code, nord.err.String())
	}
}

func TestSettleWithAThirdText(t *testing.T) {
	nord, süd := twoOffices(t)
	x := conflictOfBoth(nord, süd)
	nord.must("sync", "settle", x.ID, "--take", "Desislava")
	exchangeAll(nord, süd, "Nord", "Süd")
	if name := süd.called("Desislava"); name != "Desislava" {
		t.Errorf("after settling she is called %q", name)
	}
	if s := figure[statusJSON](süd, "sync", "status"); *s.Conflicts != 0 {
		t.Errorf("%+v", s)
	}
}

func TestJSONIsOneValueAlone(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	file := nord.path("x.sync")
	for _, run := range []struct {
		d    *desk
		args string
		has  []string
	}{
		{nord, "sync send Süd --list --json", []string{"peer", "dossiers", "changes"}},
		{nord, "sync send Süd -o " + file + " --json", []string{"file", "bytes", "sha256", "dossiers"}},
		{süd, "sync receive " + file + " --preview --json", []string{"peer", "dossiers", "conflicts", "gap", "old"}},
		{süd, "sync receive " + file + " --json", []string{"peer", "dossiers", "conflicts", "written"}},
		{süd, "sync status --json", []string{"office", "peers", "conflicts", "requests", "erasures"}},
	} {
		var v map[string]any
		if err := json.Unmarshal([]byte(run.d.must(strings.Fields(run.args)...)), &v); err != nil {
			t.Errorf("%s: %v", run.args, err)
		}
		for _, key := range run.has {
			if _, ok := v[key]; !ok {
				t.Errorf("%s: no %s in %v", run.args, key, v)
			}
		}
	}
	for _, args := range []string{"sync conflicts --json", "sync requests --json"} {
		if got := strings.TrimSpace(nord.must(strings.Fields(args)...)); got != "[]" {
			t.Errorf("%s: %s", args, got)
		}
	}
	if info, err := os.Stat(file); err != nil || info.Size() == 0 {
		t.Errorf("%v %v", info, err)
	}
}

// newCardOf is a card with the office and the name of the first and the keys of the second.
func newCardOf(t testing.TB, office, keys string) string {
	t.Helper()
	a, err := sync.ParseCard([]byte(office))
	if err != nil {
		t.Fatal(err)
	}
	b, err := sync.ParseCard([]byte(keys))
	if err != nil {
		t.Fatal(err)
	}
	b.Office, b.Name = a.Office, a.Name
	return b.Text()
}

func TestWhatTakeMeans(t *testing.T) {
	ours, theirs := exchange.Version{Ours: true}, exchange.Version{}
	for _, c := range []struct {
		stands, lost exchange.Version
		take         string
		want         exchange.Choice
	}{
		{ours, theirs, "ours", exchange.Choice{Settled: exchange.SettledStands}},
		{ours, theirs, "theirs", exchange.Choice{Settled: exchange.SettledLost}},
		{theirs, ours, "ours", exchange.Choice{Settled: exchange.SettledLost}},
		{theirs, ours, "theirs", exchange.Choice{Settled: exchange.SettledStands}},
		{theirs, theirs, "ours", exchange.Choice{Settled: exchange.SettledStands}},
		{theirs, theirs, "theirs", exchange.Choice{Settled: exchange.SettledLost}},
		{ours, ours, "ours", exchange.Choice{Settled: exchange.SettledStands}},
		{ours, theirs, "Ours", exchange.Choice{Settled: exchange.SettledOther, Text: "Ours"}},
		{ours, theirs, "", exchange.Choice{Settled: exchange.SettledOther}},
	} {
		if got := choice(exchange.Conflict{Stands: c.stands, Lost: c.lost}, c.take); got != c.want {
			t.Errorf("%+v: %+v", c, got)
		}
	}
}
