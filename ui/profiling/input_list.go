package profiling

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// listInput takes several short texts or numbers, one in each line. The last line is always empty: what is typed there
// is one more; a line that was emptied goes.
type listInput struct {
	h     question.Hooks
	as    question.Format
	lines []*question.Line
	box   *fyne.Container
}

func newListInput(h question.Hooks, as question.Format) *listInput {
	l := &listInput{h: h, as: as, box: widgets.Stack(0)}
	l.append("")
	return l
}

func (l *listInput) append(text string) {
	var line *question.Line
	own := l.h
	own.Typed = func() { l.onTyped(line) }
	own.Key = func(key *fyne.KeyEvent) bool { return l.h.Key(key) }
	line = question.NewLine(own, l.as)
	if text != "" {
		line.Field.Fill(text)
	}
	l.lines = append(l.lines, line)
	l.box.Add(line.Field)
}

// onTyped keeps an empty line at the end.
func (l *listInput) onTyped(line *question.Line) {
	if line == l.lines[len(l.lines)-1] && line.Field.Text != "" {
		l.append("")
		l.h.Resized()
	}
	l.h.Typed()
}

// Object implements question.Input.
func (l *listInput) Object() fyne.CanvasObject { return l.box }

// First implements question.Input.
func (l *listInput) First() fyne.Focusable { return l.lines[0].Field }

// Show fills the lines; those that stay keep the cursor.
func (l *listInput) Show(value any, instead string) {
	texts := l.texts(value)
	for len(l.lines) < len(texts)+1 {
		l.append("")
	}
	l.lines = l.lines[:len(texts)+1]
	l.box.Objects = l.box.Objects[:len(texts)+1]
	for i, line := range l.lines {
		text := ""
		if i < len(texts) {
			text = texts[i]
		}
		if line.Field.Text != text {
			line.Field.Fill(text)
		}
		line.Field.SetInstead("")
	}
	if len(texts) == 0 {
		l.lines[0].Field.SetInstead(instead)
	}
	l.h.Resized()
}

func (l *listInput) texts(value any) []string {
	if numbers, ok := profile.NumbersOf(value); ok {
		out := make([]string, len(numbers))
		for i, n := range numbers {
			out[i] = l.as.Text(n)
		}
		return out
	}
	texts, _ := profile.TextsOf(value)
	return texts
}

// Read is a list of texts or of numbers, by what its format reads.
func (l *listInput) Read() (any, error) {
	var texts []string
	var numbers []float64
	for _, line := range l.lines {
		value, err := line.Read()
		if err != nil {
			return nil, err
		}
		switch v := value.(type) {
		case string:
			texts = append(texts, v)
		case float64:
			numbers = append(numbers, v)
		}
	}
	switch {
	case len(numbers) > 0:
		return numbers, nil
	case len(texts) > 0:
		return texts, nil
	}
	return nil, nil
}

// Settle takes emptied lines away and writes the others tidy.
func (l *listInput) Settle() {
	last := len(l.lines) - 1
	kept := l.lines[:0:0]
	for i, line := range l.lines {
		if i < last && strings.TrimSpace(line.Field.Text) == "" {
			continue
		}
		line.Settle()
		kept = append(kept, line)
	}
	if len(kept) == len(l.lines) {
		return
	}
	l.lines = kept
	l.box.Objects = slices.DeleteFunc(l.box.Objects, func(o fyne.CanvasObject) bool {
		return !slices.ContainsFunc(kept, func(line *question.Line) bool { return fyne.CanvasObject(line.Field) == o })
	})
	l.box.Refresh()
	l.h.Resized()
}

// link is a button without a ground that hands keys and shortcuts to its row.
type link struct {
	widgets.Button
	h question.Hooks
}

func newLink(label string, h question.Hooks, tapped func()) *link {
	l := &link{h: h}
	l.Text, l.Importance, l.OnTapped = label, linkImportance, tapped
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained tells the row.
func (l *link) FocusGained() {
	l.Button.FocusGained()
	l.h.Focus(true)
}

// FocusLost tells the row.
func (l *link) FocusLost() {
	l.Button.FocusLost()
	l.h.Focus(false)
}

// TypedKey presses the link on Enter and Space.
func (l *link) TypedKey(key *fyne.KeyEvent) {
	if question.IsEnter(key.Name) || key.Name == fyne.KeySpace || !l.h.Key(key) {
		l.Button.TypedKey(key)
	}
}

// TypedShortcut hands on what the row does not use.
func (l *link) TypedShortcut(s fyne.Shortcut) {
	if !l.h.Shortcut(s) {
		widgets.TypedShortcut(fyne.CurrentApp().Driver().CanvasForObject(l), s)
	}
}
