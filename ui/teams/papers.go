package teams

import (
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// onPrint shows the minutes of the meeting in front.
func (p *meetingsPage) onPrint() {
	m, ok := p.meeting()
	if !ok || m.Standing() != team.Held {
		p.book.parts.Shell.Tell(t("teams.minutes.later"))
		return
	}
	p.onMinutes(m)
}

// office is what the papers are headed with; false after an error that was shown.
func (p *meetingsPage) office() (app.Office, bool) {
	err := p.leave()
	var office app.Office
	if err == nil {
		office, err = p.book.parts.Records.Info(p.book.parts.Context)
	}
	if err != nil {
		p.book.parts.Shell.Fail(err)
	}
	return office, err == nil
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}

func (p *meetingsPage) onMinutes(m team.Meeting) {
	office, ok := p.office()
	if !ok {
		return
	}
	p.book.know(m)
	names, _ := p.book.paperNames()
	in := report.MinutesInput{Office: office, Team: p.book.team, Meeting: m, Names: names, Created: p.book.parts.Now()}
	p.book.parts.Preview(preview.Job{
		Title: t("teams.minutes.title", vars{"Meeting": meetingName(m)}), FileName: fileName(t("teams.minutes.file"), m, ".pdf"),
		Offered: offered(), Options: preview.Options{Language: "de"},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Minutes(in)
		},
	})
}

// fileName is what is proposed for a file: what it is and of which day, and nothing of any woman.
func fileName(what string, m team.Meeting, ending string) string {
	if m.Date != "" {
		what += "-" + string(m.Date)
	}
	return what + ending
}

func (p *meetingsPage) slips(m team.Meeting) report.SlipInput {
	p.book.know(m)
	names, langs := p.book.paperNames()
	return report.SlipInput{Team: p.book.team, Meeting: m, Names: names, Langs: langs, Created: p.book.parts.Now()}
}

// onSlips shows the slips of all women, each in her language until one is chosen for all.
func (p *meetingsPage) onSlips(m team.Meeting) {
	office, ok := p.office()
	if !ok {
		return
	}
	in := p.slips(m)
	if len(in.Women()) == 0 {
		p.book.parts.Shell.Tell(t("teams.slips.none"))
		return
	}
	in.Office = office
	p.book.parts.Preview(preview.Job{
		Title: t("teams.slips.title", vars{"Meeting": meetingName(m)}), FileName: fileName(t("teams.slips.file"), m, ".pdf"),
		Offered: offered(), Each: true,
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Slips(in)
		},
	})
}

// onSlip shows the slip of one woman, at first in her language.
func (p *meetingsPage) onSlip(m team.Meeting, woman app.ID) {
	office, ok := p.office()
	if !ok {
		return
	}
	in := p.slips(m)
	in.Office = office
	language := in.Langs[woman]
	if g, ok := p.book.team.Guest(woman); ok {
		language = g.HandoutLanguage
	}
	her := language
	if language == "" {
		language = "de"
	}
	p.book.parts.Preview(preview.Job{
		Title: t("teams.slip.title", vars{"Name": p.book.name(woman)}), FileName: fileName(t("teams.slips.file"), m, ".pdf"),
		Offered: offered(), Her: her, Options: preview.Options{Language: language},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Slip(in, woman)
		},
	})
}

// slipItems offer the slip of each woman by herself.
func (p *meetingsPage) slipItems(m team.Meeting) (items []widgets.MenuItem) {
	for _, id := range p.slips(m).Women() {
		items = append(items, widgets.MenuItem{
			Label: t("teams.slip.of", vars{"Name": p.book.name(id)}) + " …", Icon: theme.DocumentPrintIcon(), Action: func() { p.onSlip(m, id) },
		})
	}
	return items
}
