package report

import (
	"strings"
	"time"
)

// RecoveryInput is what stands on the sheet with the recovery code of an office.
type RecoveryInput struct {
	OfficeName string
	Code       string // as it is typed, in groups parted by "-" or spaces
	Created    time.Time
	Lang       string
}

// RecoverySheet is one page to print and to lock away: the code, what it is for, where to keep it, who may use it.
func RecoverySheet(in RecoveryInput) (*Document, error) {
	loc := documentLang(in.Lang)
	title := loc.T("doc.recovery.title")
	blocks := fallbackNote(in.Lang)
	blocks = append(blocks,
		masthead(loc.T("doc.recovery.kicker"), title, [][2]string{
			{loc.T("doc.field.office"), in.OfficeName},
			{loc.T("doc.recovery.printed"), loc.Date(in.Created)},
		}),
		Space(16), P(loc.T("doc.recovery.about"), Style{Size: 12}),
		Space(16), codeBox(loc.T("doc.recovery.code"), in.Code), Space(18))
	blocks = append(blocks, advice(loc.T("doc.recovery.keep"), loc.T("doc.recovery.keep.1"),
		loc.T("doc.recovery.keep.2"), loc.T("doc.recovery.keep.3"))...)
	blocks = append(blocks, advice(loc.T("doc.recovery.who"), loc.T("doc.recovery.who.1"),
		loc.T("doc.recovery.who.2"), loc.T("doc.recovery.who.3"))...)
	blocks = append(blocks, Space(20), Row{Gap: 22, Cells: []Block{
		Field{Name: loc.T("doc.recovery.place")}, Field{Name: loc.T("doc.recovery.sign")},
	}})
	return Layout(Meta{
		Title: title, Lang: loc.Code(), Author: in.OfficeName, Created: in.Created, Running: title,
		Foot:   []string{joined(in.OfficeName, title), loc.T("doc.recovery.foot")},
		PageOf: pageOf(loc),
	}, blocks...)
}

// codeBox shows the code large, four groups on a line.
func codeBox(name, code string) Block {
	groups := strings.FieldsFunc(code, func(r rune) bool { return r == '-' || r == ' ' || r == '\n' })
	const onLine = 4
	var lines []Block
	for len(groups) > 0 {
		n := min(onLine, len(groups))
		rest := ""
		if len(groups) > n {
			rest = " –"
		}
		lines = append(lines, centred("\u200e"+strings.Join(groups[:n], " – ")+rest, Style{Size: 21, Bold: true}))
		groups = groups[n:]
	}
	return Panel{
		Head: P(name, Style{Size: 12, Bold: true, Color: White}), Body: Stack{Gap: 4, Items: lines},
		Line: Teal, HeadFill: Teal, Radius: 6, Pad: 14,
	}
}

// advice is a heading with points under it.
func advice(title string, points ...string) []Block {
	var items []Block
	for _, p := range points {
		bullet := Func{Height: 17, Draw: func(c *Canvas, x, y, _ float64) {
			c.Circle(x+3, y+8.2, 2, Paint{Fill: Teal})
		}}
		items = append(items, Group{Role: RoleItem, Block: Row{Gap: 5, Widths: []float64{-9, 1}, Cells: []Block{
			bullet, Group{Role: RoleItemBody, Block: P(p, Style{Size: 12})},
		}}})
	}
	return []Block{Heading(2, title), Space(4), Group{Role: RoleList, Block: Stack{Gap: 3, Items: items}}, Space(12)}
}
