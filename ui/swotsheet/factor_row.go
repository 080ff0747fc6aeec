package swotsheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// rowHost is what a row asks of the quadrant it stands in.
type rowHost interface {
	take(r *factorRow) // gives it the keyboard
	openEditor(id app.ID)
	rate(id app.ID, importance int)
	judge(id app.ID, likelihood int)
	press(id app.ID, s fyne.Shortcut) bool // moves the factor, or starts a new one
	step(id app.ID, by int)                // focus on the neighbour
	remove(id app.ID)
	point(id app.ID, on bool) // the row is looked at, or no longer
}

// factorRow is one factor as it is read: label, text, evidence and view, importance and likelihood, and a mark when
// there is a hint. A click or Enter opens its editor.
type factorRow struct {
	widget.BaseWidget
	host    rowHost
	factor  swot.Factor
	hints   []string
	face    rowFace
	focused bool
	hovered bool

	ground     *canvas.Rectangle
	label      *widgets.Text
	text       *widget.Label
	note       *widgets.Text
	mark       *widget.Icon
	importance *levels
	likelihood *levels
}

// rowFace is all that is seen of a row.
type rowFace struct {
	label, text, note      string
	importance, likelihood int
	quadrant               swot.Quadrant
	hints                  bool
}

// rowText is how many letters of a factor a row shows; the editor shows all.
const rowText = 240

func newFactorRow(host rowHost) *factorRow {
	r := &factorRow{
		host: host, ground: &canvas.Rectangle{CornerRadius: 6}, label: widgets.Strong(""),
		text: widgets.Paragraph(""), note: widgets.Caption(""), mark: hintIcon(),
	}
	r.importance = newLevels(false, func(level int) { host.take(r); host.rate(r.factor.ID, level) })
	r.likelihood = newLevels(true, func(level int) { host.take(r); host.judge(r.factor.ID, level) })
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row.
func (r *factorRow) show(label string, f swot.Factor, hints []string) {
	r.factor, r.hints = f, hints
	face := rowFace{label, f.Text, noteOf(f), f.Importance, f.Likelihood, f.Quadrant, len(hints) > 0}
	if face == r.face {
		return
	}
	r.face = face
	r.label.ColorName = hues[f.Quadrant].ink
	r.label.SetText(label)
	r.text.SetText(short(f.Text, rowText))
	r.note.SetText(face.note)
	r.note.Hidden = r.note.Text == ""
	r.mark.Hidden = !face.hints
	r.importance.fill(f.Importance)
	r.likelihood.fill(f.Likelihood)
	r.likelihood.Hidden = !f.Quadrant.Outer()
	r.Refresh()
}

// noteOf is the small line below a factor: its evidence, and whose view it is.
func noteOf(f swot.Factor) string {
	var parts []string
	evidence := strings.TrimSpace(f.Evidence)
	switch {
	case f.EvidenceKind != "" && evidence != "":
		parts = append(parts, t("swot.factor.evidence.line", vars{"Kind": evidenceName(f.EvidenceKind), "Text": short(evidence, rowText)}))
	case evidence != "":
		parts = append(parts, short(evidence, rowText))
	case f.EvidenceKind != "":
		parts = append(parts, evidenceName(f.EvidenceKind))
	}
	if f.Perspective != "" {
		parts = append(parts, perspectiveName(f.Perspective))
	}
	return strings.Join(parts, " · ")
}

// said is what the line at the foot of the quadrant says while the row is looked at: its hints, else how it is rated.
func (r *factorRow) said() string {
	if len(r.hints) > 0 {
		return strings.Join(r.hints, " ")
	}
	out := rated("swot.factor.importance", r.factor.Importance)
	if r.factor.Quadrant.Outer() {
		out += " · " + rated("swot.factor.likelihood", r.factor.Likelihood)
	}
	return out
}

// rated writes a rating in words: "Bedeutung: hoch".
func rated(key string, level int) string {
	what := t(key) // keys: swot.factor.importance swot.factor.likelihood
	return t("swot.factor.rated", vars{"What": what, "Level": levelName(level)})
}

// Tapped opens the editor.
func (r *factorRow) Tapped(*fyne.PointEvent) { r.host.openEditor(r.factor.ID) }

// MouseIn lights the row and says its hints.
func (r *factorRow) MouseIn(*desktop.MouseEvent) { r.look(r.focused, true) }

// MouseMoved does nothing.
func (r *factorRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (r *factorRow) MouseOut() { r.look(r.focused, false) }

// FocusGained shows the focus and says the hints.
func (r *factorRow) FocusGained() { r.look(true, r.hovered) }

// FocusLost hides it.
func (r *factorRow) FocusLost() { r.look(false, r.hovered) }

func (r *factorRow) look(focused, hovered bool) {
	r.focused, r.hovered = focused, hovered
	r.Refresh()
	r.host.point(r.factor.ID, focused || hovered)
}

// TypedRune rates the importance.
func (r *factorRow) TypedRune(letter rune) {
	if letter >= '0' && letter <= '3' {
		r.host.rate(r.factor.ID, int(letter-'0'))
	}
}

// TypedKey opens, deletes, goes to the neighbours, or makes an outer factor more or less likely.
func (r *factorRow) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.host.openEditor(r.factor.ID)
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.host.remove(r.factor.ID)
	case fyne.KeyUp:
		r.host.step(r.factor.ID, -1)
	case fyne.KeyDown:
		r.host.step(r.factor.ID, 1)
	case fyne.KeyLeft, fyne.KeyRight:
		by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key.Name]
		if level := r.factor.Likelihood + by; r.factor.Quadrant.Outer() && level >= 0 && level <= 3 {
			r.host.judge(r.factor.ID, level)
		}
	default:
		widgets.ForwardKey(r, key)
	}
}

// TypedShortcut moves the factor; other shortcuts go on to the window.
func (r *factorRow) TypedShortcut(s fyne.Shortcut) {
	if r.host.press(r.factor.ID, s) {
		return
	}
	if _, ok := s.(*desktop.CustomShortcut); ok {
		widgets.ForwardShortcut(r, s)
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// CreateRenderer places the parts.
func (r *factorRow) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{row: r, objects: []fyne.CanvasObject{r.ground, r.label, r.text, r.note, r.mark, r.importance, r.likelihood}}
}

type rowRenderer struct {
	row     *factorRow
	objects []fyne.CanvasObject
}

const (
	labelWide  float32 = 31
	markWide   float32 = 18
	lineOver   float32 = 5 // how far the text reaches into the room around a label
	rowLeast   float32 = 180
	noteIndent float32 = 6
)

// textHigh is the height of the text at the width it has.
func (r *rowRenderer) textHigh() float32 { return r.row.text.MinSize().Height - 2*lineOver }

// MinSize grows with the lines of the text.
func (r *rowRenderer) MinSize() fyne.Size {
	high := r.textHigh() + 6
	if !r.row.note.Hidden {
		high += r.row.note.MinSize().Height
	}
	rated := r.row.importance.MinSize().Height
	if !r.row.likelihood.Hidden {
		rated *= 2
	}
	return fyne.NewSize(rowLeast, max(high, rated, 28))
}

// Layout sets label, text and note at the left, mark and ratings at the right.
func (r *rowRenderer) Layout(size fyne.Size) {
	row := r.row
	row.ground.Resize(size)
	label := labelWide * unit()
	rating := row.importance.MinSize()
	right := size.Width - rating.Width
	row.importance.Resize(rating)
	row.importance.Move(fyne.NewPos(right, 2))
	row.likelihood.Resize(rating)
	row.likelihood.Move(fyne.NewPos(right, rating.Height))
	row.mark.Resize(fyne.NewSquareSize(markWide - 3))
	row.mark.Move(fyne.NewPos(right-markWide, 4))
	width := right - markWide - label
	row.text.Resize(fyne.NewSize(width+2*noteIndent, row.text.MinSize().Height))
	row.text.Resize(fyne.NewSize(width+2*noteIndent, row.text.MinSize().Height))
	row.text.Move(fyne.NewPos(label-noteIndent, 2-lineOver))
	row.label.Resize(fyne.NewSize(label, row.label.MinSize().Height))
	row.label.Move(fyne.NewPos(4, 3))
	row.note.Resize(fyne.NewSize(width, row.note.MinSize().Height))
	row.note.Move(fyne.NewPos(label, r.textHigh()+3))
}

// Refresh takes colours again and shows where the keyboard and the pointer are.
func (r *rowRenderer) Refresh() {
	row := r.row
	row.ground.FillColor, row.ground.StrokeWidth = widgets.Color(widgets.ColorCard), 0
	if row.hovered {
		row.ground.FillColor = widgets.Color(theme.ColorNameDisabledButton)
	}
	if row.focused {
		row.ground.StrokeWidth, row.ground.StrokeColor = 2, widgets.Color(theme.ColorNamePrimary)
	}
	r.Layout(row.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Objects lists the parts.
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *rowRenderer) Destroy() {}
