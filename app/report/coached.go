package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// coached is what the papers of one woman's coaching share.
type coached struct {
	*wording
	office  app.Office
	founder app.Founder
	created time.Time
}

// meta says what a paper is; its occasion is what tells it from others of its kind.
func (p *coached) meta(title, occasion, foot string, day app.Date) Meta {
	whole := title
	if name := p.founder.ShortName(); name != "" {
		whole += " – " + name
	}
	running := joined(whole, occasion)
	end := p.Date(day.Time())
	if !day.Valid() {
		end = p.Date(p.created)
	}
	return Meta{
		Title: running, Lang: p.Code(), Author: p.office.Name, Created: p.created, Running: running,
		Foot:    []string{joined(isolated(p.office.Name), whole), foot},
		FootEnd: end, PageOf: pageOf(p.Locale),
	}
}

// consultant is who coaches: the one named first, else hers, else that of the office.
func (p *coached) consultant(named string) string {
	return isolated(cmp.Or(named, p.founder.Consultant, p.office.Consultant))
}

// section is a heading and what she or the consultant wrote under it; none without text.
func (w *wording) section(title, text string) []Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return w.titled(title, P(isolated(text), Style{}))
}

// titled is a heading of a part with blocks under it; none without blocks.
func (w *wording) titled(title string, body ...Block) []Block {
	if len(body) == 0 {
		return nil
	}
	head := Heading(2, title)
	head.Style.Size = 12.5
	return append([]Block{Space(9), head, Space(2)}, body...)
}

// until is a day in long form, or that it is open.
func (w *wording) until(day app.Date) string {
	if !day.Valid() {
		return w.T("doc.open")
	}
	return w.LongDate(day.Time())
}

// list joins words with commas.
func (w *wording) listed(words []string) string {
	out := make([]string, 0, len(words))
	for _, word := range words {
		if strings.TrimSpace(word) != "" {
			out = append(out, isolated(word))
		}
	}
	return strings.Join(out, w.T("doc.list.comma")+" ")
}

// factPanel shows facts in two columns, those of all under both; a fact without a value is left out.
func factPanel(start, end, all [][2]string) Block {
	const gap = 18
	drop := func(rows [][2]string) [][2]string {
		return slices.DeleteFunc(slices.Clone(rows), func(row [2]string) bool { return row[1] == "" })
	}
	start, end, all = drop(start), drop(end), drop(all)
	var items []Block
	switch {
	case len(start) > 0 && len(end) > 0:
		items = append(items, Row{Gap: gap, Cells: []Block{Facts{Rows: start, Size: Body}, Facts{Rows: end, Size: Body}}})
	default:
		all = slices.Concat(start, end, all)
	}
	if len(all) > 0 {
		items = append(items, Facts{Rows: all, Size: Body})
	}
	if len(items) == 0 {
		return Space(0)
	}
	return Panel{Body: Stack{Gap: 3, Items: items}, Fill: Wash, Radius: 6, Pad: 10}
}

// twoSign are lines for the day and the signatures of both, with the sentence that is signed.
func (w *wording) twoSign(sentence string) Block {
	return Signatures(sentence, w.T("doc.sign.founder"), w.T("doc.sign.consultant"))
}

// hoursOf says minutes as hours of 60 and units of 45 minutes, rounded to two places.
func (w *wording) hoursOf(minutes int, hours, units float64) string {
	return w.T("doc.hours", translations.Vars{"n": minutes, "Hours": w.Number(hours, 2), "Units": w.Number(units, 2)})
}
