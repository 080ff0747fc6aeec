package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// tone is how a turn stands, told by colour, by a shape and by a word.
type tone int

const (
	atRest  tone = iota // it is nobody's turn
	going               // a turn runs
	warning             // it is over soon
	over                // it is over
	paused
)

// look is the ground, the frame and the words of a tone.
func (t tone) look() (ground, frame, ink fyne.ThemeColorName) {
	switch t {
	case going:
		return widgets.ColorCard, theme.ColorNamePrimary, theme.ColorNameForeground
	case warning:
		return widgets.ColorWarningTint, theme.ColorNameWarning, widgets.ColorWarningText
	case over:
		if dark() {
			return widgets.ColorThreatTint, widgets.ColorThreat, widgets.ColorThreatText
		}
		return widgets.ColorThreat, widgets.ColorThreat, theme.ColorNameForegroundOnError
	case paused:
		return widgets.ColorCard, theme.ColorNameSeparator, widgets.ColorMuted
	default:
		return widgets.ColorCard, theme.ColorNameSeparator, widgets.ColorMuted
	}
}

// dark tells whether the look is dark, where a bright ground would glare.
func dark() bool {
	red, green, blue, _ := widgets.Color(theme.ColorNameBackground).RGBA()
	return red+green+blue < 3*0x8000
}

// frame is how wide the frame is, as a part of the height: what changes is seen from afar.
func (t tone) frame() float32 {
	switch t {
	case going:
		return 0.008
	case warning, over:
		return 0.025
	default:
		return 0.003
	}
}

// shape draws the sign of a tone into a square: a disc that runs, a triangle that warns, a square that has stopped, two
// bars for a pause, a ring for nothing yet.
func (t tone) shape(at fyne.Position, side float32) []fyne.CanvasObject {
	_, _, name := t.look()
	if t == going {
		name = theme.ColorNamePrimary
	}
	ink := widgets.Color(name)
	put := func(o fyne.CanvasObject, x, wide float32) fyne.CanvasObject {
		o.Resize(fyne.NewSize(wide, side))
		o.Move(at.AddXY(x, 0))
		return o
	}
	switch t {
	case going:
		return []fyne.CanvasObject{put(canvas.NewCircle(ink), 0, side)}
	case warning:
		corners := []fyne.Position{{X: side / 2}, {X: side, Y: side}, {Y: side}}
		return []fyne.CanvasObject{put(canvas.NewArbitraryPolygon(corners, ink), 0, side)}
	case over:
		return []fyne.CanvasObject{put(canvas.NewRectangle(ink), 0, side)}
	case paused:
		third := side / 3
		return []fyne.CanvasObject{put(canvas.NewRectangle(ink), 0, third), put(canvas.NewRectangle(ink), 2*third, third)}
	default:
		return []fyne.CanvasObject{put(canvas.NewArc(0, 360, 0.7, ink), 0, side)}
	}
}
