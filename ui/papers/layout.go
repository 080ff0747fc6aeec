package papers

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// tight is the gap between lines that belong together.
const tight float32 = 3

// ends sets what stands at the right of a line at its own width beside what takes the rest, or below it where the rest
// would have less room than least.
func ends(least float32, left, right fyne.CanvasObject) *fyne.Container {
	return arrange.Line{Gap: arrange.Apart, Least: least, Middle: 1.5}.Ends(left, right)
}

// fact is a small label above what it names.
func fact(label, text string) fyne.CanvasObject {
	return widgets.Stack(0, widgets.Caption(label), widgets.NewLines(text))
}
