package exchange

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

func TestTheOwnCardGoesOut(t *testing.T) {
	r := newRoom(t, "Beratung Nordstadt")
	r.Sees("So beginnt der Abgleich")
	r.Sees(strings.Fields(r.card().Fingerprint())...)
	r.Press("Karte speichern …")
	r.Press("Als Text kopieren")
	for _, text := range []string{read(t, r.saved), fyne.CurrentApp().Clipboard().Content()} {
		if card, err := sync.ParseCard([]byte(text)); err != nil || card != r.card() {
			t.Errorf("%q holds %+v, %v", text, card, err)
		}
	}
}

func TestAPartnerIsTakenInOutOfALetter(t *testing.T) {
	r, other := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd")
	r.Press("Partnerbüro aufnehmen …")
	r.Text("Text mit der Bürokarte", "> kommt noch")
	r.Press("Weiter")
	r.Sees("keine vollständige Bürokarte")
	letter := "Guten Tag,\n\n> " + strings.ReplaceAll(other.card().Text(), "\n", "\n> ") + "\nViele Grüße"
	r.Text("Text mit der Bürokarte", letter)
	r.Press("Weiter")
	r.Sees("unter einer Nummer, die Sie schon kennen")
	r.Sees(strings.Fields(other.card().Fingerprint())...)
	r.Text("Name bei Ihnen", "Zentrum Süd")
	r.tick("Verglichen: alle sechs Wörter stimmen")
	r.Press("Aufnehmen")
	r.Well()
	uitest.Closed(t, r.Canvas())
	r.Sees("Zentrum Süd", "Noch nichts ausgetauscht.")
	if p := r.peer(); p.Card.Office != other.card().Office || p.Checked != day || p.Name != "Zentrum Süd" || p.Partner == "" || p.Everything {
		t.Errorf("%+v", p)
	}
	r.room.TakeCard(other.card())
	r.Sees("Sechs Wörter vergleichen", "Zuletzt verglichen am 20.05.2025")
}

func TestASecondOfficeOfANameIsTold(t *testing.T) {
	r, first, second := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd"), newRoom(t, "Gründerinnenzentrum  süd")
	r.room.TakeCard(first.card())
	r.SeesNot("haben Sie schon")
	r.Press("Aufnehmen")
	r.Well()
	r.room.TakeCard(second.card())
	r.Sees("haben Sie schon")
}

func TestWordsAreComparedLater(t *testing.T) {
	r, other := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd")
	r.room.TakeCard(other.card())
	r.Press("Aufnehmen")
	r.Well()
	r.Sees("Wörter nicht verglichen")
	r.Press("Wörter vergleichen …")
	if !r.disabled("Speichern") {
		t.Error("nobody has said that they are right")
	}
	r.tick("Verglichen: alle sechs Wörter stimmen")
	r.Press("Speichern")
	r.SeesNot("Wörter nicht verglichen")
	if r.peer().Checked != day {
		t.Error("it is not kept that the words were compared")
	}
}

func TestEverythingGoesOnlyToWhoseWordsAreRight(t *testing.T) {
	r, other := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Laptop")
	r.room.TakeCard(other.card())
	r.SeesNot("Achtung")
	desktest.Field[*widgets.Choice](r.Desk, "Wer ist das?").Choose(kindOwn)
	r.Sees("An dieses Gerät geht alles")
	r.SeesNot("Im Verzeichnis der Partner")
	if !r.disabled("Aufnehmen") {
		t.Error("all would go to a machine whose words nobody compared")
	}
	r.tick("Verglichen: alle sechs Wörter stimmen")
	r.Press("Aufnehmen")
	r.Well()
	r.Sees("eigenes Gerät")
	if !r.peer().Everything {
		t.Error("it is an office like any other")
	}
}

func TestCardsThatAreRefused(t *testing.T) {
	r := newRoom(t, "Beratung Nordstadt")
	r.room.TakeCard(r.card())
	if !errors.Is(r.Failed, model.ErrOwnCard) {
		t.Errorf("the own card: %v", r.Failed)
	}
	for name, content := range map[string]string{"empty": "", "other": "BEGIN:VCARD", "large": strings.Repeat(r.card().Text()+"\n", 400)} {
		path := filepath.Join(t.TempDir(), name)
		r.Must(os.WriteFile(path, []byte(content), 0o600))
		if _, err := ReadCard(path); !errors.Is(err, sync.ErrCard) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadCard(t.TempDir()); err == nil {
		t.Error("a folder is a card")
	}
}

func TestOtherKeysAreAnAlarm(t *testing.T) {
	r, other := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd")
	r.knows(other, false)
	fresh := sync.NewCard(other.card().Office, other.card().Name, sync.Keys{Sign: [32]byte{1}, Open: [32]byte{2}})
	r.opens = filepath.Join(t.TempDir(), "karte.txt")
	r.Must(os.WriteFile(r.opens, []byte(fresh.Text()), 0o600))
	r.Press("Partnerbüro aufnehmen …")
	r.Press("Datei wählen …")
	r.Sees("Achtung: andere Schlüssel", "unter der Nummer, die Sie schon lange")
	r.Sees(strings.Fields(fresh.Fingerprint())...)
	if !r.disabled("Neue Schlüssel übernehmen") {
		t.Error("the keys can be taken without a call")
	}
	r.Press("Abbrechen")
	if r.peer().Card != other.card() {
		t.Fatal("the keys were taken although she cancelled")
	}
	r.room.TakeCard(fresh)
	r.tick("Ich habe angerufen, alle sechs Wörter stimmen")
	r.Press("Neue Schlüssel übernehmen")
	r.Well()
	if p := r.peer(); p.Card.Verify != fresh.Verify || p.Checked != day {
		t.Errorf("%+v", p)
	}
}

func TestAPartnerIsRenamedPausedAndRemoved(t *testing.T) {
	r, other := newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd")
	r.knows(other, false)
	r.room.onEdit(r.peer())
	r.Text("Name bei Ihnen", "Zentrum")
	r.tick("Änderungen von selbst in die Ablage legen")
	r.Press("Speichern")
	r.Well()
	if p := r.peer(); p.Name != "Zentrum" || !p.Automatic {
		t.Errorf("%+v", p)
	}
	r.room.onPause(r.peer(), true)
	r.Sees("pausiert", "Es geht nichts hinaus")
	r.Press("Fortsetzen")
	r.SeesNot("pausiert")
	r.room.onRemove(r.peer())
	r.Sees("bleibt dort")
	r.Press("Entfernen")
	r.Well()
	r.Sees("So beginnt der Abgleich")
}
