package profiling

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
)

// fields is how many questions the measured block has.
const fields = 120

// mixed is a catalogue of 16 blocks, one of which has 120 questions of all kinds in turn.
func mixed(t testing.TB) *profile.Catalogue {
	t.Helper()
	kinds := []string{
		`"text"`, `"choice","optionSet":"status"`, `"number","unit":"months"`, `"yesno"`, `"text"`, `"money"`, `"words"`, `"date"`,
		`"number","optionSet":"skill"`, `"choices","optionSet":"status"`, `"month"`, `"list"`, `"text"`, `"numbers"`, `"choice","optionSet":"skill"`,
	}
	text := `{"options":{"status":["employed","minijob","self-employed","side-business","unemployed"],"skill":["0","1","2","3"]},"blocks":[{"key":"digital","questions":[`
	others := ""
	for _, block := range profile.Sheet().Blocks {
		if block.Key != "digital" {
			others += fmt.Sprintf(`,{"key":%q,"questions":[{"key":"%[1]s.one","kind":"text"}]}`, block.Key)
		}
	}
	for i := range fields {
		if i > 0 {
			text += ","
		}
		text += fmt.Sprintf(`{"key":"digital.q%d","kind":%s}`, i, kinds[i%len(kinds)])
	}
	c, err := profile.ParseCatalogue([]byte(text + "]}" + others + "]}"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// answered gives every question of a catalogue an answer.
func answered(t testing.TB, d *desk, c *profile.Catalogue) {
	t.Helper()
	values := map[profile.Kind]string{
		profile.KindText: `"Änderungsschneiderei"`, profile.KindWords: `"Saubere Handarbeit an Kleidern und viele Stammkundinnen im Viertel."`,
		profile.KindNumber: `2`, profile.KindMoney: `125000`, profile.KindDate: `"2025-03-10"`, profile.KindMonth: `"2014-09"`,
		profile.KindYesNo: `true`, profile.KindChoices: `["employed","unemployed"]`, profile.KindList: `["Nähen","Beraten"]`, profile.KindNumbers: `[2013,2018]`,
	}
	var answers []profile.Answer
	for _, q := range c.Blocks[0].Questions {
		a := profile.Answer{Question: q.Key, On: "2025-03-10", Source: "self"}
		value := values[q.Kind]
		if q.Kind == profile.KindChoice {
			value = `"` + q.Options[1] + `"`
		}
		if err := json.Unmarshal([]byte(value), &a.Value); err != nil {
			t.Fatal(err)
		}
		answers = append(answers, a)
	}
	if err := d.office.SaveAnswers(d.ctx, d.founder, answers); err != nil {
		t.Fatal(err)
	}
}

// measured is a founder all of whose 120 questions are answered.
func measured(b *testing.B) (*desk, *profile.Catalogue) {
	b.Helper()
	d, c := newDesk(b).add(app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"}), mixed(b)
	answered(b, d, c)
	return d, c
}

// BenchmarkOpenBlock opens a sheet whose block has 120 questions of all kinds, answered, in a window of the whole
// screen: the page is made, read from the office, laid out and painted by the software painter.
func BenchmarkOpenBlock(b *testing.B) {
	d, c := measured(b)
	d.window = uitest.Window(b, nil)
	for b.Loop() {
		d.sheet = d.room(c).Sheet(d.founder)
		d.window.SetContent(d.sheet.Content())
		d.sheet.Refresh()
		d.window.Canvas().Capture()
	}
}

// BenchmarkOpenSheet opens the sheet of the program as the user does, in the place it has in the window.
func BenchmarkOpenSheet(b *testing.B) {
	d := newDesk(b).sample()
	d.window = uitest.Window(b, nil)
	for b.Loop() {
		d.sheet = d.room(nil).Sheet(d.founder)
		d.window.SetContent(inPlace(d.sheet.Content()))
		d.sheet.Refresh()
		d.window.Canvas().Capture()
	}
}

// inPlace sets the page where it stands in the window: right of the sidebar and the list, below the header.
func inPlace(page fyne.CanvasObject) fyne.CanvasObject {
	place := container.NewWithoutLayout(page)
	page.Resize(tab)
	page.Move(fyne.NewPos(uitest.Screen.Width-tab.Width, uitest.Screen.Height-tab.Height))
	return place
}

// typing measures what a key costs in one field, and in another that is measured in turn with it.
type typing struct {
	window fyne.Window
	field  fyne.Focusable
	clear  func()
	paint  bool
	best   time.Duration // of one letter in the quickest round: what else the machine does is left out
}

// round types letters and measures what one took.
func (k *typing) round(letters int) {
	k.window.Canvas().Focus(k.field)
	k.clear()
	runtime.GC() // so that neither pays for what the other left behind
	start := time.Now()
	for i := range letters {
		k.field.TypedRune(rune('a' + i%2))
		if k.paint {
			k.window.Canvas().Capture()
		}
	}
	if each := time.Since(start) / time.Duration(letters); k.best == 0 || each < k.best {
		k.best = each
	}
}

// BenchmarkKey is what a letter typed into a sheet of 120 questions costs, and the same in a bare entry of Fyne in a
// window of the same size, by turns in the same run: handled alone, and handled and painted by the software painter,
// which draws the whole window anew for each letter.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name    string
		paint   bool
		letters int
		place   func(fyne.CanvasObject) fyne.CanvasObject
	}{
		{"handled", false, 40, inPlace},
		{"painted", true, 5, inPlace},
	} {
		b.Run(c.name, func(b *testing.B) {
			d, catalogue := measured(b)
			d.sheet = d.room(catalogue).Sheet(d.founder)
			d.window = uitest.Window(b, c.place(d.sheet.Content()))
			d.sheet.Refresh()
			input := d.sheet.pane.find("digital.q0").Input.(*question.Line)
			sheet := &typing{window: d.window, field: input.Field, clear: func() { input.Field.SetText("") }, paint: c.paint}
			entry := widget.NewEntry()
			bare := &typing{
				window: test.NewWindow(container.NewVBox(entry)), field: entry, clear: func() { entry.SetText("") }, paint: c.paint,
			}
			bare.window.SetPadded(false)
			bare.window.Resize(uitest.Screen)
			b.Cleanup(bare.window.Close)
			for b.Loop() {
				bare.round(c.letters)
				sheet.round(c.letters)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(bare.best), "ns/bare-key")
			b.ReportMetric(float64(sheet.best), "ns/key")
			b.ReportMetric(float64(sheet.best)/float64(bare.best), "times-bare")
		})
	}
}
