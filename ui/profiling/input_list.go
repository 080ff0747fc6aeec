package profiling

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// listInput takes several short texts or numbers, one in each line. The last line is always empty: what is typed there
// is one more; a line that was emptied goes.
type listInput struct {
	h     hooks
	as    format
	lines []*lineInput
	box   *fyne.Container
}

func newListInput(h hooks, as format) *listInput {
	l := &listInput{h: h, as: as, box: stack(0)}
	l.append("")
	return l
}

func (l *listInput) append(text string) {
	var line *lineInput
	own := l.h
	own.typed = func() { l.onTyped(line) }
	own.key = func(key *fyne.KeyEvent) bool { return l.h.key(key) }
	line = newLineInput(own, l.as, 0)
	if text != "" {
		line.field.Fill(text)
	}
	l.lines = append(l.lines, line)
	l.box.Add(line.field)
}

// onTyped keeps an empty line at the end.
func (l *listInput) onTyped(line *lineInput) {
	if line == l.lines[len(l.lines)-1] && line.field.Text != "" {
		l.append("")
		l.h.resized()
	}
	l.h.typed()
}

func (l *listInput) object() fyne.CanvasObject { return l.box }
func (l *listInput) first() fyne.Focusable     { return l.lines[0].field }

// show fills the lines; those that stay keep the cursor.
func (l *listInput) show(value any, instead string) {
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
		if line.field.Text != text {
			line.field.Fill(text)
		}
		line.field.SetInstead("")
	}
	if len(texts) == 0 {
		l.lines[0].field.SetInstead(instead)
	}
	l.h.resized()
}

func (l *listInput) texts(value any) []string {
	if numbers, ok := profile.NumbersOf(value); ok {
		out := make([]string, len(numbers))
		for i, n := range numbers {
			out[i] = l.as.text(n)
		}
		return out
	}
	texts, _ := profile.TextsOf(value)
	return texts
}

// read is a list of texts or of numbers, by what its format reads.
func (l *listInput) read() (any, error) {
	var texts []string
	var numbers []float64
	for _, line := range l.lines {
		value, err := line.read()
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

// settle takes emptied lines away and writes the others tidy.
func (l *listInput) settle() {
	last := len(l.lines) - 1
	kept := l.lines[:0:0]
	for i, line := range l.lines {
		if i < last && strings.TrimSpace(line.field.Text) == "" {
			continue
		}
		line.settle()
		kept = append(kept, line)
	}
	if len(kept) == len(l.lines) {
		return
	}
	l.lines = kept
	l.box.Objects = slices.DeleteFunc(l.box.Objects, func(o fyne.CanvasObject) bool {
		return !slices.ContainsFunc(kept, func(line *lineInput) bool { return fyne.CanvasObject(line.field) == o })
	})
	l.box.Refresh()
	l.h.resized()
}

// link is a button without a ground that hands keys and shortcuts to its row.
type link struct {
	widgets.Button
	h hooks
}

func newLink(label string, h hooks, tapped func()) *link {
	l := &link{h: h}
	l.Text, l.Importance, l.OnTapped = label, linkImportance, tapped
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained tells the row.
func (l *link) FocusGained() {
	l.Button.FocusGained()
	l.h.focus(true)
}

// FocusLost tells the row.
func (l *link) FocusLost() {
	l.Button.FocusLost()
	l.h.focus(false)
}

// TypedKey presses the link on Enter and Space.
func (l *link) TypedKey(key *fyne.KeyEvent) {
	if isEnter(key.Name) || key.Name == fyne.KeySpace || !l.h.key(key) {
		l.Button.TypedKey(key)
	}
}

// TypedShortcut hands on what the row does not use.
func (l *link) TypedShortcut(s fyne.Shortcut) {
	if !l.h.shortcut(s) {
		widgets.TypedShortcut(fyne.CurrentApp().Driver().CanvasForObject(l), s)
	}
}
