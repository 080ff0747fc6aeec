package founders

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// craftAdvice stands below the class of crafts in the dialog of a business: while no class is chosen it names the
// trades that the description sounds like, afterwards it says what the class means and which chamber follows.
type craftAdvice struct {
	dialog  *businessDialog
	city    string // of the office
	said    string // what the advice was made of
	content *fyne.Container
}

// tradesOffered is how many trades are offered at most.
const tradesOffered = 3

// newCraftAdvice listens to the fields of the dialog that the advice depends on.
func newCraftAdvice(d *businessDialog) *craftAdvice {
	a := &craftAdvice{dialog: d, content: widgets.Stack(4)}
	office, err := d.parts.Records.Info(d.parts.Context)
	if err != nil {
		d.parts.Shell.Fail(err)
	}
	a.city = office.City
	told := func(string) { a.refresh() }
	d.trade.OnChanged, d.chamber.OnChanged = told, told
	d.craft.OnChange, d.legalForm.OnChange = told, told
	a.refresh()
	return a
}

// refresh gives other advice where there is something else to say.
func (a *craftAdvice) refresh() {
	b := app.Business{
		Trade: a.dialog.trade.Text, CraftClass: a.dialog.craft.Key(), LegalForm: app.LegalForm(a.dialog.legalForm.Key()),
		Chamber: strings.TrimSpace(a.dialog.chamber.Text),
	}
	chamber := profile.ChamberOf(b)
	lines := a.chamberLines(b, chamber)
	said := []string{b.CraftClass, string(chamber), b.Chamber}
	if b.CraftClass == "" {
		trades := profile.TradesOf(b.Trade)
		trades = trades[:min(len(trades), tradesOffered)]
		for _, t := range trades {
			said = append(said, t.Name)
		}
		lines = a.tradeLines(trades)
	}
	if now := strings.Join(said, dot); now != a.said {
		a.said = now
		a.content.Objects = lines
		a.content.Hidden = len(lines) == 0
		a.content.Refresh()
		settle(a.dialog.dialog, a.dialog.parts.Shell.Canvas())
	}
}

// tradeLines offer the classes of trades.
func (a *craftAdvice) tradeLines(trades []profile.Trade) []fyne.CanvasObject {
	if len(trades) == 0 {
		return nil
	}
	lines := []fyne.CanvasObject{widgets.Caption(translations.T("business.craft.sounds"))}
	for _, t := range trades {
		label := translations.T("business.craft.pick", vars{"Trade": t.Name, "Class": craftName(t.Class)})
		if t.Freelance {
			label = translations.T("business.craft.free", vars{"Trade": t.Name})
		}
		lines = append(lines, widgets.Row(widgets.LinkButton(label, theme.ContentAddIcon(), func() { a.onPick(t) })))
	}
	return lines
}

// chamberLines say what a class means, and offer to enter the chamber where none is entered.
func (a *craftAdvice) chamberLines(b app.Business, chamber profile.Chamber) []fyne.CanvasObject {
	if chamber == "" {
		return nil
	}
	meaning := "business.craft." + strings.ToLower(b.CraftClass) // keys: business.craft.*
	if chamber == profile.NoChamber {
		meaning = "business.craft.freelance"
	}
	lines := []fyne.CanvasObject{muted(translations.T(meaning))}
	if name := profile.ChamberName(chamber, a.city); name != "" && b.Chamber == "" {
		label := translations.T("business.craft.chamber", vars{"Chamber": name})
		lines = append(lines, widgets.Row(widgets.LinkButton(label, theme.ContentAddIcon(), func() { a.onChamber(name) })))
	}
	return lines
}

// onPick takes the class of a trade, and the legal form of a liberal profession where none is chosen yet.
func (a *craftAdvice) onPick(t profile.Trade) {
	a.dialog.craft.Fill(t.Class)
	if t.Freelance && a.dialog.legalForm.Key() == "" {
		a.dialog.legalForm.Fill("freelance")
	}
	a.refresh()
	a.dialog.parts.Shell.Canvas().Focus(a.dialog.craft)
}

func (a *craftAdvice) onChamber(name string) {
	a.dialog.chamber.SetText(name)
	a.dialog.parts.Shell.Canvas().Focus(a.dialog.chamber)
}
