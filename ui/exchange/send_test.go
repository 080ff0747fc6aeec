package exchange

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

func TestNothingToSendIsSaid(t *testing.T) {
	a, _ := meet(t)
	a.room.onSend(a.peer())
	a.Well()
	a.Sees("gibt es nichts Neues")
	a.Press("Schließen")
	uitest.Closed(t, a.Canvas())
}

func TestExactlyWhatLeavesIsShownBefore(t *testing.T) {
	a, b := meet(t)
	a.shares("Desislava", "contact", "goal")
	a.Sees("Für „Gründerinnenzentrum Süd“ gibt es Neues.")
	a.room.onSend(a.peer())
	a.Well()
	a.Sees("Genau das geht an", "Kontakt")
	a.Press("Als Datei speichern …")
	a.Well()
	if name := filepath.Base(a.saved); name != "Abgleich für Gründerinnenzentrum Süd 2025-05-20.sync" {
		t.Errorf("the file is called %q", name)
	}
	if strings.Contains(read(t, a.saved), "Desislava") {
		t.Error("her name stands in the file in clear")
	}
	if p := a.peer(); p.Sent.IsZero() || p.Card.Office != b.card().Office {
		t.Errorf("%+v", p)
	}
	a.Sees("Gesendet, aber noch nicht bestätigt.")
}

func TestNothingLeavesWhilePaused(t *testing.T) {
	a, _ := meet(t)
	a.shares("Desislava", "contact")
	a.room.onPause(a.peer(), true)
	a.SeesNot("gibt es Neues")
	a.room.saveFor(a.peer())
	if !errors.Is(a.Failed, model.ErrPaused) {
		t.Errorf("error %v", a.Failed)
	}
	if _, err := os.Stat(a.saved); err == nil {
		t.Error("a file was written")
	}
}

func TestWhatLeavesInWords(t *testing.T) {
	peer := model.Peer{Name: "Süd"}
	for _, test := range []struct {
		name string
		l    model.Leaving
		want []string
	}{
		{"nothing", model.Leaving{Peer: peer}, []string{"Für „Süd“ gibt es nichts Neues."}},
		{"an answer", model.Leaving{Peer: model.Peer{Name: "Süd", Owed: true}}, []string{"Angaben über Gründerinnen sind nicht darin."}},
		{"values", model.Leaving{Peer: peer, Changes: 2}, []string{"Genau das geht an „Süd“: 2 Angaben."}},
		{"all", model.Leaving{Peer: model.Peer{Name: "Süd", Everything: true}, Changes: 7}, []string{"An „Süd“ geht alles: 7 Änderungen."}},
		{"the rest", model.Leaving{Peer: peer, Erasures: 1, Withdrawals: 2, Answers: 1}, []string{"zu löschen", "entfernen, die nicht mehr geteilt", "beantwortet"}},
	} {
		got := leavingTexts(test.l)
		if len(got) != len(test.want) {
			t.Errorf("%s: %q", test.name, got)
			continue
		}
		for i := range got {
			if !strings.Contains(got[i], test.want[i]) {
				t.Errorf("%s: %q, want %q", test.name, got[i], test.want[i])
			}
		}
	}
}

func TestNamesOfOfficesInNamesOfFiles(t *testing.T) {
	for name, want := range map[string]string{"Süd": "Süd", " A/B: C\n": "A-B- C", "../geheim": "-geheim", `\\x`: "--x"} {
		if got := fileName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

func TestACarrierIsTestedAndKept(t *testing.T) {
	a, b := meet(t)
	a.folder = filepath.Join(t.TempDir(), "ablage")
	a.Press("Einrichten …")
	kind := desktest.Field[*widgets.Choice](a.Desk, "Wo liegen die Dateien?")
	kind.Choose(model.CarrierDAV)
	a.Sees("WebDAV", "Benutzername")
	kind.Choose(model.CarrierFolder)
	a.SeesNot("Benutzername")
	a.Press("Ordner wählen …")
	a.Press("Verbindung prüfen")
	a.SeesNot("Schreiben und Lesen gehen.")
	a.Must(os.Mkdir(a.folder, 0o700))
	a.Press("Verbindung prüfen")
	a.Sees("Schreiben und Lesen gehen.")
	a.Press("Speichern")
	a.Well()
	c, err := a.Office.Carrier(a.Ctx)
	if err != nil || c != (model.Carrier{Kind: model.CarrierFolder, Place: a.folder}) || a.changed != 1 {
		t.Fatalf("%+v, %v, told %d times", c, err, a.changed)
	}
	a.Sees("Jetzt abgleichen")
	a.shares("Desislava", "contact")
	a.room.onSend(a.peer())
	a.Press("In die Ablage legen")
	a.Well()
	files, err := filepath.Glob(filepath.Join(a.folder, "*", "*.sync"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%q, %v", files, err)
	}
	b.Must(b.Office.SetCarrier(b.Ctx, c))
	b.room.Refresh()
	b.Well()
	b.Sees("Eine Datei von „Gründungsberatung Nordstadt“ ist da.")
	b.SeesNot("Einlesen")
	a.Must(os.RemoveAll(a.folder))
	a.room.Refresh()
	a.Sees("Die gemeinsame Ablage ist nicht erreichbar.")
}

func TestWhatGoesWithoutAskingIsSent(t *testing.T) {
	a, b := meet(t)
	c := model.Carrier{Kind: model.CarrierFolder, Place: t.TempDir()}
	a.Must(a.Office.SetCarrier(a.Ctx, c))
	b.Must(b.Office.SetCarrier(b.Ctx, c))
	a.room.Refresh()
	a.shares("Desislava", "contact")
	due := func() (sent int) {
		a.room.SendDue(func(n int, err error) {
			sent = n
			a.Must(err)
		})
		return sent
	}
	if n := due(); n != 0 {
		t.Fatalf("%d files went without anybody saying so", n)
	}
	p := a.peer()
	p.Automatic = true
	a.Must(a.Office.SavePeer(a.Ctx, p))
	first := due()
	_, err := b.room.parts.Post.Round(b.Ctx, model.Rules{Unseen: true})
	b.Must(err)
	if second, third := due(), due(); first != 1 || second != 0 || third != 0 {
		t.Errorf("%d files, then %d and %d although it was confirmed", first, second, third)
	}
}

func TestTheAnswerGoesAfterAPreview(t *testing.T) {
	a, b := meet(t)
	c := model.Carrier{Kind: model.CarrierFolder, Place: t.TempDir()}
	a.Must(a.Office.SetCarrier(a.Ctx, c))
	b.Must(b.Office.SetCarrier(b.Ctx, c))
	a.shares("Desislava", "contact")
	a.room.Refresh()
	a.room.onSend(a.peer())
	a.Press("In die Ablage legen")
	b.room.Refresh()
	b.Press("Ansehen …")
	b.Press("Übernehmen")
	b.room.SendDue(func(sent int, err error) {
		b.Must(err)
		if sent != 1 || b.peer().Owed {
			t.Errorf("%d files sent, %+v", sent, b.peer())
		}
	})
	a.room.Refresh()
	a.SeesNot("ist da.")
	a.room.SendDue(func(_ int, err error) { a.Must(err) })
	a.Sees("Alles gesendet und bestätigt.")
	if p := a.peer(); p.Waiting || p.Seen {
		t.Errorf("an acknowledgement is nothing that was looked at: %+v", p)
	}
}

func TestACarrierNeedsAPlace(t *testing.T) {
	r := newRoom(t, "Beratung Nordstadt")
	r.Press("Einrichten …")
	desktest.Field[*widgets.Choice](r.Desk, "Wo liegen die Dateien?").Choose(model.CarrierFolder)
	r.Press("Speichern")
	r.Well()
	if c, err := r.Office.Carrier(r.Ctx); err != nil || c != (model.Carrier{}) || r.changed != 0 {
		t.Errorf("%+v, %v", c, err)
	}
	r.Sees("Gemeinsame Ablage", "Diese Angabe fehlt.")
}

func TestHelpLeadsToThePlaces(t *testing.T) {
	r := newRoom(t, "Beratung Nordstadt")
	r.Press("Nachlesen")
	r.Sees("Eine Sicherung wurde zurückgespielt", "Was nie weitergegeben wird")
	for _, x := range r.room.topics() {
		if x.run == nil || x.label == "" {
			t.Errorf("%q leads nowhere", x.title)
		}
	}
	r.Press("Zu den Sicherungen")
	if r.shown != "backups" {
		t.Errorf("shown %q", r.shown)
	}
	if !r.room.Back() || r.room.Back() {
		t.Error("it is not left by going back once")
	}
	r.Sees("So beginnt der Abgleich")
}

func TestWishesAreAnsweredInTwoSteps(t *testing.T) {
	r := newRoom(t, "Beratung Nordstadt")
	r.room.onRequest(model.Request{Dossier: app.ID("x"), Name: "Ada", Office: "Süd", On: day, Own: true})
	r.Sees("Bitte um Entfernen: Ada", "die Ihr Büro selbst geschrieben hat")
	if !r.disabled("Antworten") {
		t.Error("nothing was chosen yet")
	}
	chips := desktest.Field[*widgets.Chips](r.Desk, "Ihre Antwort")
	chips.Toggle(answerRemove)
	r.Press("Antworten")
	r.Sees("Ada wirklich entfernen?")
	r.Press("Abbrechen")
	if r.takings != 0 {
		t.Error("something was removed")
	}
}
