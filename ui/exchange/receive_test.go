package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

func (r *room) founders() int {
	r.T.Helper()
	rows, err := r.Office.Founders(r.Ctx, app.FounderFilter{})
	r.Must(err)
	return len(rows)
}

// agree takes what a preview shows.
func (r *room) agree() {
	r.T.Helper()
	for _, label := range []string{"Übernehmen", "Zur Kenntnis nehmen"} {
		if r.Shows(label) {
			r.Press(label)
			return
		}
	}
	r.T.Fatalf("no preview is shown, but %q, told %q", r.Texts(), r.Told)
}

func TestTheFirstFileIsLookedAtBefore(t *testing.T) {
	a, b := meet(t)
	a.shares("Desislava", "contact", "goal")
	b.opens = a.send()
	b.Press("Datei einlesen …")
	b.Well()
	b.Sees("Datei von „Gründungsberatung Nordstadt“", "die erste Datei", "1 Gründerin neu", "Stoyanova: neu")
	b.Press("Abbrechen")
	if n := b.founders(); n != 0 || b.takings != 0 {
		t.Fatalf("%d founders came although she cancelled", n)
	}
	b.Press("Datei einlesen …")
	b.Press("Übernehmen")
	b.Well()
	uitest.Closed(t, b.Canvas())
	if n := b.founders(); n != 1 || b.takings != 1 {
		t.Fatalf("%d founders, held %d times", n, b.takings)
	}
	if want := "„Gründungsberatung Nordstadt“: 1 Gründerin neu"; len(b.Told) < len(want) || b.Told[:len(want)] != want {
		t.Errorf("told %q", b.Told)
	}
	b.Act("Einzelheiten")
	b.Sees("Stoyanova: neu")
	b.Press("Schließen")
	b.Sees("„Gründungsberatung Nordstadt“ wartet auf eine Antwort.")
	a.opens = b.send()
	a.Press("Datei einlesen …")
	a.Well()
	a.agree()
	a.Well()
	a.Sees("Alles gesendet und bestätigt.")
}

func TestAFileTwiceDoesNoHarm(t *testing.T) {
	a, b := meet(t)
	a.shares("Desislava", "contact")
	path := a.send()
	b.room.TakeFile(path)
	b.Press("Übernehmen")
	b.Well()
	b.room.TakeFile(path)
	b.Well()
	uitest.Closed(t, b.Canvas())
	if n := b.founders(); n != 1 {
		t.Errorf("%d founders", n)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	a, b := meet(t)
	stranger := newRoom(t, "Fremde")
	a.shares("Desislava", "contact")
	path := a.send()
	broken := filepath.Join(t.TempDir(), "kaputt.sync")
	a.Must(os.WriteFile(broken, []byte(read(t, path)[:200]), 0o600))
	for _, test := range []struct {
		name string
		at   *room
		path string
		want error
	}{
		{"cut", b, broken, sync.ErrCut},
		{"for another", stranger, path, sync.ErrRecipient},
		{"gone", b, filepath.Join(t.TempDir(), "weg.sync"), os.ErrNotExist},
	} {
		test.at.room.TakeFile(test.path)
		if !errors.Is(test.at.Failed, test.want) {
			t.Errorf("%s: %v, want %v", test.name, test.at.Failed, test.want)
		}
		uitest.Closed(t, test.at.Canvas())
	}
}

func TestAClockAheadIsExplained(t *testing.T) {
	a, b := meet(t)
	a.Clock = a.Clock.AddDate(0, 0, 5)
	a.shares("Desislava", "contact")
	b.room.TakeFile(a.send())
	b.Well()
	b.Sees("Die Uhren passen nicht zusammen", "Auf diesem Rechner ist es jetzt: 20.05.2025")
	b.Press("Abbrechen")
	if b.founders() != 0 {
		t.Fatal("it was taken although she cancelled")
	}
	b.room.TakeFile(a.saved)
	b.Press("Trotzdem einlesen")
	b.Press("Übernehmen")
	b.Well()
	if b.founders() != 1 {
		t.Error("nothing came")
	}
}

func TestARoundTakesAndAnswers(t *testing.T) {
	a, b := meet(t)
	c := model.Carrier{Kind: model.CarrierFolder, Place: t.TempDir()}
	for _, r := range []*room{a, b} {
		r.Must(r.Office.SetCarrier(r.Ctx, c))
		r.room.Refresh()
	}
	a.shares("Desislava", "contact")
	a.room.onSend(a.peer())
	a.Press("In die Ablage legen")
	a.Well()
	b.room.Refresh()
	b.Press("Jetzt abgleichen")
	b.Sees("die erste Datei")
	b.Press("Übernehmen")
	b.Well()
	b.SeesNot("ist da.")
	b.Press("Jetzt abgleichen")
	b.Well()
	a.room.Refresh()
	a.Press("Jetzt abgleichen")
	a.Well()
	a.Sees("Alles gesendet und bestätigt.")
	a.Clock = a.Clock.Add(time.Hour)
	p := a.peer()
	p.Automatic = true
	a.Must(a.Office.SavePeer(a.Ctx, p))
	f, err := a.Office.Founder(a.Ctx, a.Named("Desislava"))
	a.Must(err)
	f.CallName = "Dessi"
	_, err = a.Office.SaveFounder(a.Ctx, f)
	a.Must(err)
	a.Press("Jetzt abgleichen")
	a.Well()
	b.room.Refresh()
	b.Sees("Eine Datei von „Gründungsberatung Nordstadt“ ist da.")
	b.Press("Einlesen")
	b.Well()
	if g, err := b.Office.Founder(b.Ctx, b.Named("Stoyanova")); err != nil || g.CallName != "Dessi" {
		t.Errorf("%+v, %v", g, err)
	}
}

func TestCancellingSaysThatNothingWasTaken(t *testing.T) {
	a, b := meet(t)
	a.shares("Desislava", "contact")
	path := a.send()
	ctx, cancel := context.WithCancel(b.Ctx)
	cancel()
	b.room.parts.Take = func(_ string, work Work, then func(error)) { then(work(ctx, func(float64) {})) }
	b.room.TakeFile(path)
	b.Press("Übernehmen")
	b.Well()
	if b.Told != t1("exchange.take.canceled") || b.founders() != 0 {
		t.Errorf("told %q, %d founders", b.Told, b.founders())
	}
}

func TestSeveralFilesTogether(t *testing.T) {
	one := model.Peer{Card: sync.Card{Office: "1"}, Name: "Eins"}
	two := model.Peer{Card: sync.Card{Office: "2"}, Name: "Zwei"}
	sum := together([]model.Receipt{
		{Peer: one, Changes: 2, Conflicts: 1, Dossiers: []model.Arrived{{ID: "a", New: true, Changes: 2, Kinds: []app.Kind{app.KindFounder}}}},
		{Peer: two, Changes: 3, Gap: true, Dossiers: []model.Arrived{
			{ID: "b", Changes: 1}, {ID: "a", Name: "Ada", Changes: 2, Kinds: []app.Kind{app.KindFounder, app.KindMeasure}},
		}},
	})
	if sum.Peer.Name != "" || sum.Changes != 5 || sum.Conflicts != 1 || !sum.Gap || len(sum.Dossiers) != 2 {
		t.Errorf("%+v", sum)
	}
	if a := sum.Dossiers[0]; !a.New || a.Changes != 4 || a.Name != "Ada" || len(a.Kinds) != 2 {
		t.Errorf("%+v", a)
	}
}

func TestAWishToRemoveIsAnswered(t *testing.T) {
	a, b := meet(t)
	founder := a.shares("Desislava", "contact")
	b.room.TakeFile(a.send())
	b.Press("Übernehmen")
	a.Clock = a.Clock.Add(time.Hour)
	a.Must(a.Office.Unshare(a.Ctx, founder, a.peer().Office()))
	a.room.Refresh()
	a.room.onSend(a.peer())
	a.Sees("nicht mehr geteilt")
	a.Press("Als Datei speichern …")
	a.Well()
	b.room.TakeFile(a.saved)
	b.Sees("eine Akte zu entfernen")
	b.Press("Übernehmen")
	b.Well()
	b.Sees("bittet: Desislava Stoyanova hier entfernen.")
	b.Press("Antworten …")
	desktest.Field[*widgets.Chips](b.Desk, "Ihre Antwort").Toggle(answerRemove)
	b.Press("Antworten")
	b.Press("Hier entfernen")
	b.Well()
	if b.founders() != 0 {
		t.Error("she is still here")
	}
	a.room.TakeFile(b.send())
	a.agree()
	a.Well()
	if all, err := a.Office.Shares(a.Ctx, founder); err != nil || len(all) != 1 || all[0].State != model.ShareRemoved {
		t.Errorf("%+v, %v", all, err)
	}
}
