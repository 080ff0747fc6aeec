package exchange

import (
	"errors"
	"testing"
	"time"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the room; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		b, c := newRoom(t, "Gründerinnenzentrum Süd"), newRoom(t, "Kompetenzzentrum Frau und Beruf Westfalen")
		a := newRoom(t, "Beratung Nordstadt")
		shot := func(name string) {
			uitest.LayoutMakesNothingAnew(t, a.Top())
			uitest.Shot(t, a.Window, look+"-"+name)
		}
		shot("x0-begin")
		a.Sample()
		a.room.AskCard("")
		shot("x1-card")
		a.close()
		a.room.TakeCard(b.card())
		shot("x2-pair")
		desktest.Field[*widgets.Choice](a.Desk, t1("exchange.pair.kind")).Choose(kindOwn)
		shot("x3-pair-own")
		a.close()
		p := a.knows(b, false)
		a.shares("Desislava", "contact", "goal", "swot")
		other, err := a.Office.Pair(a.Ctx, c.card(), model.Pairing{})
		a.Must(err)
		a.room.Refresh()
		shot("x4-page")
		a.room.onSend(p)
		shot("x5-send")
		a.close()
		a.room.TakeCard(sync.NewCard(p.Card.Office, p.Card.Name, sync.Keys{Sign: [32]byte{1}, Open: [32]byte{2}}))
		shot("x6-alarm")
		a.close()
		a.Must(a.Office.SetCarrier(a.Ctx, model.Carrier{Kind: model.CarrierFolder, Place: t.TempDir()}))
		a.room.onPause(other, true)
		a.room.requests = []model.Request{{Dossier: "x", Name: "Stoyanova, Desislava", Office: p.Name, On: day, Own: true}}
		a.room.status.Conflicts, a.room.status.Erasures = 3, 1
		a.room.found.report.Waiting = []model.Waiting{
			{File: model.File{Written: a.Clock.Add(-time.Hour)}, Peer: model.Peer{Card: p.Card, Name: p.Name, Seen: true}},
			{File: model.File{Written: a.Clock}, Peer: other},
		}
		a.room.found.report.Strangers = make([]model.File, 1)
		a.room.show()
		shot("x7-busy")
		a.room.onRequest(a.room.requests[0])
		shot("x8-request")
		a.close()
		a.room.carrier = model.Carrier{Kind: model.CarrierDAV, Place: "https://wolke.example/remote.php/dav/files/nordstadt/Abgleich", User: "nordstadt"}
		a.room.onCarrier()
		shot("x9-carrier")
		a.close()
		a.room.showPreview(bringing(p), func() {})
		shot("xa-preview")
		a.close()
		a.room.askAhead(sync.ErrAhead.Because(errors.New("ahead"), map[string]any{"Hours": 72}), func() {})
		shot("xb-ahead")
		a.close()
		a.room.onRemove(p)
		shot("xc-remove")
		a.close()
		a.room.ShowHelp()
		shot("xd-help")
		a.Well()
	})
}

// t1 is a text in the language of the window, so that a test may look for it.
func t1(key string) string { return t(key) }

func (r *room) close() { widgets.CloseDialogs(r.Canvas()) }

// bringing is what a file might bring.
func bringing(p model.Peer) model.Receipt {
	p.Checked = ""
	return model.Receipt{
		Peer: p, Written: day.Time().Add(9 * time.Hour), Changes: 14, Conflicts: 1, Erased: 1, Requests: 1, Referrals: 1, Ahead: 25 * time.Minute,
		Dossiers: []model.Arrived{
			{ID: "1", Kind: app.KindFounder, Name: "Aydın, Elif", Changes: 3, Kinds: []app.Kind{app.KindFactor, app.KindMeasure}},
			{ID: "2", Kind: app.KindFounder, Name: "Popescu, Ioana", New: true, Changes: 9, Kinds: []app.Kind{app.KindFounder, app.KindSession}},
			{ID: "3", Kind: app.KindTeam, Name: "Nordlichter", Changes: 2, Kinds: []app.Kind{app.KindCommitment}},
		},
	}
}
