package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// earlier is what a woman promised before, and what became of it.
type earlier struct {
	sheet   *sheet
	ids     []app.ID
	rows    []*earlierRow
	call    *widgets.Chips // whether her call took place; nil without one
	list    *fyne.Container
	later   *widgets.Lines
	content *fyne.Container
}

func newEarlier(s *sheet) *earlier {
	e := &earlier{sheet: s, list: widgets.Column(), later: widgets.CaptionLines("")}
	e.content = section(t("meeting.earlier"))
	if call := e.newCall(); call != nil {
		e.content.Add(call)
	}
	e.content.Add(e.list)
	e.content.Add(e.later)
	return e
}

// newCall asks whether the women who were to call each other did.
func (e *earlier) newCall() fyne.CanvasObject {
	p := e.sheet.page
	group, ok := p.evening.Call(e.sheet.woman)
	if !ok {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(group.Women()), func(id app.ID) bool { return id == e.sheet.woman })
	with := p.names(others)
	e.call = widgets.NewChips([]widgets.Option{{Key: "yes", Text: t("meeting.call.yes")}, {Key: "no", Text: t("meeting.call.no")}}, false,
		func(chosen []string) {
			var done *bool
			if len(chosen) > 0 {
				yes := chosen[0] == "yes"
				done = &yes
			}
			if err := p.evening.Called(p.Context, e.sheet.woman, done); err != nil {
				p.Shell.Fail(err)
			}
		})
	switch {
	case group.Done == nil:
	case *group.Done:
		e.call.Fill("yes")
	default:
		e.call.Fill("no")
	}
	return widgets.Form(widgets.NewLines(t("meeting.call", vars{"Names": with})), e.call)
}

// show shows the promises with what is said of them.
func (e *earlier) show() {
	p := e.sheet.page
	due := p.evening.Due(e.sheet.woman)
	var ids []app.ID
	for _, promise := range due {
		ids = append(ids, promise.ID)
	}
	if !slices.Equal(ids, e.ids) || e.rows == nil {
		e.build(due)
		e.ids = ids
	}
	followUps := p.evening.FollowUps(e.sheet.woman)
	for i, promise := range due {
		at := slices.IndexFunc(followUps, func(f team.FollowUp) bool { return f.ID == promise.ID })
		if at < 0 {
			e.rows[i].show(promise, nil)
		} else {
			e.rows[i].show(promise, &followUps[at])
		}
	}
	text := ""
	for _, promise := range p.evening.NotYetDue(e.sheet.woman) {
		if text != "" {
			text += "\n"
		}
		text += t("meeting.not-yet", vars{"Text": promise.Text, "Date": dateText(promise.Due)})
	}
	e.later.Say(text, widgets.ColorMuted)
	e.later.Hidden = text == ""
}

func (e *earlier) build(due []team.Promise) {
	e.rows, e.list.Objects = []*earlierRow{}, nil
	for _, promise := range due {
		row := newEarlierRow(e.sheet, promise)
		e.rows = append(e.rows, row)
		e.list.Add(row.content)
	}
	if len(due) == 0 {
		e.list.Add(widgets.CaptionLines(t("meeting.earlier.none")))
	}
	e.list.Refresh()
}

// earlierRow is one promise: its words, the answer, why, and what becomes of it.
type earlierRow struct {
	sheet   *sheet
	id      app.ID
	answer  *widgets.Chips
	why     fyne.CanvasObject
	fate    *widgets.Lines
	choices *fyne.Container // smaller, other, drop
	undrop  *widgets.Button
	follow  *team.FollowUp
	content *fyne.Container
}

func newEarlierRow(s *sheet, promise team.Promise) *earlierRow {
	p := s.page
	r := &earlierRow{sheet: s, id: promise.ID, fate: widgets.CaptionLines("")}
	words := widgets.NewLines(promise.Text)
	words.Bold = true
	var options []widgets.Option
	for _, result := range team.Result("").Values() {
		options = append(options, widgets.Option{Key: result, Text: t(team.Result(result).TextKey())}) // keys: doc.team.result.*
	}
	r.answer = widgets.NewChips(options, false, func(chosen []string) {
		result := team.Result("")
		if len(chosen) > 0 {
			result = team.Result(chosen[0])
		}
		p.evening.Say(r.id, result)
		p.renew()
	})
	r.why = beside(t("meeting.why"), area(promise.Reason, func(text string) { p.evening.Explain(r.id, text) }))
	r.choices = newFlow(
		widgets.QuietButton(t("meeting.smaller"), nil, func() { r.replace(team.Smaller) }),
		widgets.QuietButton(t("meeting.other"), nil, func() { r.replace(team.Other) }),
		widgets.QuietButton(t("meeting.drop"), nil, func() { r.drop(true) }),
	)
	r.undrop = widgets.LinkButton(t("meeting.undrop"), theme.ContentUndoIcon(), func() { r.drop(false) })
	r.content = widgets.Form(words)
	if caption := about(promise); caption != "" {
		r.content.Add(widgets.CaptionLines(caption))
	}
	for _, part := range []fyne.CanvasObject{r.answer, r.why, r.fate, r.choices, widgets.Row(r.undrop)} {
		r.content.Add(part)
	}
	return r
}

// about says when a promise was due, what the first step was, and how one would know.
func about(p team.Promise) string {
	text := ""
	add := func(part string) {
		if text != "" {
			text += " · "
		}
		text += part
	}
	if p.Due != "" {
		add(t("meeting.due", vars{"Date": dateText(p.Due)}))
	}
	if p.FirstStep != "" {
		add(t("meeting.step", vars{"Text": p.FirstStep}))
	}
	if p.Evidence != "" {
		add(t("meeting.evidence", vars{"Text": p.Evidence}))
	}
	if p.Missed > 0 {
		add(t("meeting.missed", vars{"n": p.Missed}))
	}
	return text
}

// show shows the answer and what becomes of the promise.
func (r *earlierRow) show(promise team.Promise, follow *team.FollowUp) {
	m := r.sheet.page.evening.Meeting()
	r.follow = follow
	answer := []string{}
	if promise.Result != "" {
		answer = append(answer, string(promise.Result))
	}
	if !slices.Equal(r.answer.Chosen(), answer) {
		r.answer.Fill(answer...)
	}
	missed := promise.Result != "" && promise.Result != team.Kept
	show(r.why, missed || promise.Reason != "")
	dropped := slices.Contains(m.Dropped, promise.ID)
	fate := ""
	switch {
	case dropped:
		fate = t("meeting.fate.dropped")
	case follow != nil && follow.Ask:
		fate = t("meeting.fate.ask")
	case follow != nil:
		fate = t("meeting.fate.carried")
	case missed:
		fate = t("meeting.fate.replaced")
	}
	r.fate.Say(fate, widgets.ColorMuted)
	show(r.fate, fate != "")
	show(r.choices, follow != nil)
	show(r.undrop, dropped)
}

func show(o fyne.CanvasObject, visible bool) {
	switch {
	case visible == o.Visible():
	case visible:
		o.Show()
	default:
		o.Hide()
	}
}

// replace makes a new promise of the old one, to be written anew.
func (r *earlierRow) replace(by team.Change) {
	if r.follow == nil {
		return
	}
	id := r.sheet.page.evening.Replace(*r.follow, by)
	r.sheet.page.renew()
	r.sheet.making.focus(id)
}

func (r *earlierRow) drop(give bool) {
	r.sheet.page.evening.Drop(r.id, give)
	r.sheet.page.renew()
}

// names are what women are called, with a comma between them.
func (p *Page) names(women []app.ID) string {
	text := ""
	for i, woman := range women {
		if i > 0 {
			text += ", "
		}
		text += p.name(woman)
	}
	return text
}
