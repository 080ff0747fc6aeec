package meeting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// sheet is the part of one woman: what she promised, what she tells, what the others give her, what she promises now.
type sheet struct {
	page  *Page
	woman app.ID

	now     *widgets.Button // her turn, or her coming
	lateBy  *widgets.NumberField
	late    *widgets.Field
	earlier *earlier
	notes   *notes
	making  *making
	content *fyne.Container
}

func newSheet(p *Page, woman app.ID) *sheet {
	s := &sheet{page: p, woman: woman}
	s.now = widgets.QuietButton("", theme.MediaPlayIcon(), func() { p.takesTurn(woman) })
	s.lateBy = widgets.NewNumberField(translations.Current().ParseNumber, func(n float64) string { return strconv.Itoa(int(n)) }, func(n *float64) {
		minutes := 0
		if n != nil {
			minutes = int(*n)
		}
		p.evening.SetLate(woman, minutes)
		p.renew()
	})
	s.late = widgets.NewField(t("meeting.late-by"), s.lateBy, "")
	s.earlier = newEarlier(s)
	s.notes = newNotes(s)
	s.making = newMaking(s)
	name := widgets.Heading(p.name(woman))
	head := container.NewBorder(nil, nil, nil, s.now, name)
	s.content = padded(widgets.Column(head, s.about(), s.late, s.earlier.content, s.notes.content, s.making.content))
	return s
}

// padded leaves room for the frames of fields and the bar of the scroll.
func padded(o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(2, 4, 4, 10), o)
}

// about says her goal and her role this evening.
func (s *sheet) about() fyne.CanvasObject {
	tm := s.page.evening.Team()
	var lines []string
	if goal, ok := tm.GoalOf(s.woman); ok && goal.Text != "" {
		lines = append(lines, t("meeting.goal", vars{"Goal": goal.Text}))
	}
	for _, role := range team.Roles {
		if s.page.evening.Meeting().Roles[string(role)] == s.woman {
			lines = append(lines, t("meeting.role", vars{"Role": t(role.TextKey())})) // keys: doc.team.role.*
		}
	}
	words := widgets.NewLines(strings.Join(lines, "\n"))
	words.ColorName = widgets.ColorMuted
	words.Hidden = len(lines) == 0
	return words
}

// show shows what may have changed without being typed here.
func (s *sheet) show(state team.State) {
	here := s.page.evening.Here(s.woman)
	rounds := runs(state) && state.Round != team.Closing
	switch {
	case rounds && !here:
		label(s.now, t("meeting.comes"))
		s.now.Show()
	case rounds && state.Woman != s.woman:
		label(s.now, t("meeting.takes-turn"))
		s.now.Show()
	default:
		s.now.Hide()
	}
	m := s.page.evening.Meeting()
	s.late.Hidden = m.Attendance[s.woman] != team.Late
	if n := m.LateMinutes[s.woman]; n > 0 {
		late := float64(n)
		s.lateBy.Fill(&late)
	}
	s.earlier.show()
	s.notes.show()
	s.making.show()
}

// unread tells whether a day was typed that cannot be read.
func (s *sheet) unread() bool { return s.making.unread() }

// section is a part of a sheet under its title.
func section(title string, parts ...fyne.CanvasObject) *fyne.Container {
	return widgets.Form(append([]fyne.CanvasObject{widgets.Subheading(title)}, parts...)...)
}

// beside sets a label at the left of a field.
func beside(label string, field fyne.CanvasObject) fyne.CanvasObject {
	word := widgets.NewText(label)
	word.ColorName, word.Shrinks = widgets.ColorMuted, true
	return container.New(labelLayout{}, word, field)
}

type labelLayout struct{}

func labelWide() float32 { return 92 * zoom() }

// MinSize is that of the field and the column of labels.
func (labelLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	field := o[1].MinSize()
	return fyne.NewSize(labelWide()+field.Width, max(field.Height, o[0].MinSize().Height))
}

// Layout sets the label beside the first line of the field.
func (labelLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	word := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(labelWide()-8, word))
	o[0].Move(fyne.NewPos(0, theme.InnerPadding()+1))
	o[1].Resize(fyne.NewSize(size.Width-labelWide(), size.Height))
	o[1].Move(fyne.NewPos(labelWide(), 0))
}

// area is a field of several lines that is filled with a text.
func area(text string, changed func(string)) *widgets.QuietField {
	f := widgets.NewQuietArea(1, changed)
	f.Limit = app.MaxText
	f.Fill(text)
	return f
}

// sided sets an action at the right of a field, at its own height.
func sided(field, action fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewVBox(action), field)
}
