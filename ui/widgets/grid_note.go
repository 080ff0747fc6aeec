package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/translations"
)

// tell says below the grid what is to be known.
func (g *Grid) tell() { g.note.Say(g.sentence()) }

// sentence is what stands below the grid, and its colour: what a sign does, why a cell is marked, what is cut off in it,
// what was pasted, or how the column is meant.
func (g *Grid) sentence() (string, fyne.ThemeColorName) {
	if g.hover.tool != noSign {
		return g.signWords(), ColorMuted
	}
	if words, ink := g.about(gridPlace{g.hover.row, g.hover.col}); words != "" {
		return words, ink
	}
	if g.said != "" || !g.live {
		return g.said, ColorMuted
	}
	if words, ink := g.about(g.at); words != "" && !g.typed {
		return words, ink
	}
	return g.columns[g.at.col].Hint, ColorMuted
}

// about is why a cell is marked, or the whole of a text that is cut off.
func (g *Grid) about(p gridPlace) (string, fyne.ThemeColorName) {
	if p.row < 0 || p.row >= g.events.Rows() || p.col < 0 || p.col >= len(g.shape.columns) {
		return "", ColorMuted
	}
	if g.events.Mark != nil {
		if mark := g.events.Mark(p.row, p.col); mark != "" {
			return mark, ColorWarningText
		}
	}
	words := g.columns[p.col].words(g.shown(p))
	if wide := fyne.MeasureText(words, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width; wide > g.shape.columns[p.col].size-2*gridPad {
		return words, ColorMuted
	}
	return "", ColorMuted
}

func (g *Grid) signWords() string {
	row := translations.Vars{"Row": g.hover.row + 1}
	switch g.hover.tool {
	case upSign:
		return translations.T("widget.grid.up", row)
	case downSign:
		return translations.T("widget.grid.down", row)
	default:
		return translations.T("widget.grid.remove", row)
	}
}
