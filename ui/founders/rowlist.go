package founders

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// row is one entry of a list in a form. value is false for an entry that is still empty.
type row[T any] struct {
	object fyne.CanvasObject
	first  fyne.Focusable
	value  func() (T, bool)
}

// rowList edits a list of values, one below the other, with buttons to add and to remove.
type rowList[T any] struct {
	object fyne.CanvasObject
	box    *fyne.Container
	rows   []row[T]
	make   func(T) row[T]
	touch  func()
}

func newRowList[T any](add string, make func(T) row[T], touch func()) *rowList[T] {
	l := &rowList[T]{box: widgets.Column(), make: make, touch: touch}
	l.object = widgets.Column(l.box, widgets.Row(widgets.QuietButton(add, theme.ContentAddIcon(), l.onAdd)))
	return l
}

// fill shows the values unless they are what stands there already.
func (l *rowList[T]) fill(values []T) {
	if len(values) == len(l.values()) && (len(values) == 0 || reflect.DeepEqual(values, l.values())) {
		return
	}
	l.rows, l.box.Objects = nil, nil
	for _, v := range values {
		l.append(v)
	}
	l.box.Refresh()
}

func (l *rowList[T]) append(v T) row[T] {
	r := l.make(v)
	remove := widgets.LinkButton(translations.T("row.remove"), theme.CancelIcon(), func() { l.onRemove(r.object) })
	l.rows = append(l.rows, r)
	l.box.Add(container.New(removableLayout{}, r.object, remove))
	return r
}

// values are the entries that are not empty; nil for none.
func (l *rowList[T]) values() []T {
	var out []T
	for _, r := range l.rows {
		if v, ok := r.value(); ok {
			out = append(out, v)
		}
	}
	return out
}

func (l *rowList[T]) onAdd() {
	var empty T
	r := l.append(empty)
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.box); c != nil {
		c.Focus(r.first)
	}
}

func (l *rowList[T]) onRemove(object fyne.CanvasObject) {
	i := slices.IndexFunc(l.rows, func(r row[T]) bool { return r.object == object })
	if i < 0 {
		return
	}
	l.rows = slices.Delete(l.rows, i, i+1)
	l.box.Objects = slices.Delete(l.box.Objects, i, i+1)
	l.box.Refresh()
	l.touch()
}

// list ties a list of values to its part of the draft.
func list[T any](f *binder, path, label string, l *rowList[T], at func(*app.Founder) *[]T) *widgets.Field {
	field := widgets.NewField(label, l.object, "")
	f.bind(&binding{
		label: label, path: path,
		show:   func(founder app.Founder) { l.fill(*at(&founder)) },
		put:    func(founder *app.Founder) { *at(founder) = l.values() },
		refuse: field.SetError,
	})
	return field
}

// removableLayout sets a button to the right of an entry, at the height of the entry's first line.
type removableLayout struct{}

// MinSize is that of the entry with the button beside it.
func (removableLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	entry, button := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(entry.Width+cellGap+button.Width, max(entry.Height, button.Height))
}

// Layout keeps the button at the top.
func (removableLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	button := o[1].MinSize()
	o[0].Resize(fyne.NewSize(max(0, size.Width-button.Width-cellGap), size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(button)
	o[1].Move(fyne.NewPos(size.Width-button.Width, 0))
}
