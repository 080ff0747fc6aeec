package report

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func mustLayout(t testing.TB, blocks ...Block) *Document {
	t.Helper()
	d, err := Layout(Meta{Title: "Test", Lang: "de", Created: created}, blocks...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func record(d *Document) *recorder {
	var r recorder
	d.draw(&r)
	return &r
}

// wordsOf returns all text of the document in drawing order.
func wordsOf(d *Document) string {
	r := record(d)
	var pages []string
	for i := range r.pages {
		pages = append(pages, r.words(i))
	}
	return strings.Join(pages, " ")
}

// inside fails for whatever stands outside the page, or body text below its foot.
func inside(t testing.TB, d *Document) {
	t.Helper()
	for _, m := range record(d).marks {
		if m.x < -0.1 || m.x+m.w > pageWidth+0.1 || m.y < -0.1 || m.y > pageHeight+0.1 {
			t.Errorf("page %d: %s %q at %.1f, %.1f, %.1f wide, is outside the page", m.page+1, m.kind, m.text, m.x, m.y, m.w)
		}
		if m.kind == markText && m.role != roleArtifact && (m.y > bodyBottom+0.1 || m.x < margin-0.1 || m.x+m.w > margin+contentWidth+0.1) {
			t.Errorf("page %d: %q at %.1f, %.1f, %.1f wide, is outside the text", m.page+1, m.text, m.x, m.y, m.w)
		}
	}
}

func manyWords(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", i)
	}
	return strings.Join(words, " ")
}

// flat leaves only letters and digits together, so that breaks do not matter.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\n' {
			return -1
		}
		return r
	}, s)
}

func TestNothingIsLostWhenPagesBreak(t *testing.T) {
	long := manyWords(3000)
	cell := func(s string) Block { return P(s, Style{}) }
	for name, block := range map[string]Block{
		"paragraph":      P(long, Style{}),
		"stack":          Stack{Items: []Block{P(long, Style{}), P("end", Style{})}},
		"row":            Row{Cells: []Block{P("a", Style{}), P(long, Style{}), P("c", Style{})}},
		"panel":          Panel{Head: P("head", Style{}), Again: P("again", Style{}), Body: P(long, Style{}), Pad: 6},
		"keep":           Keep{Items: []Block{P(long, Style{}), P("end", Style{})}},
		"tail":           Tail{Body: P(long, Style{}), Last: P("last", Style{})},
		"group":          Group{Role: RoleSection, Block: P(long, Style{})},
		"table cell":     Table{Head: []Block{cell("A"), cell("B")}, Rows: [][]Block{{cell("x"), cell(long)}, {cell("y"), cell("z")}}},
		"panels in rows": Row{Stretch: true, Cells: []Block{Panel{Body: P(long, Style{})}, Panel{Body: P("short", Style{})}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := mustLayout(t, P("before", Style{}), block, P("after", Style{}))
			if d.Pages() < 3 {
				t.Fatalf("%d pages are too few for 3,000 words", d.Pages())
			}
			inside(t, d)
			got := " " + wordsOf(d) + " "
			for i := range 3000 {
				if w := fmt.Sprintf(" w%d ", i); strings.Count(got, w) != 1 {
					t.Fatalf("the word%sstands %d times", w, strings.Count(got, w))
				}
			}
			if !strings.HasSuffix(strings.TrimSpace(got), "after") {
				t.Errorf("the text ends with %q", got[max(0, len(got)-40):])
			}
		})
	}
}

func TestHeadOfATableStandsOnEveryPage(t *testing.T) {
	table := Table{Head: []Block{P("Nummer", Style{}), P("Wort", Style{})}}
	for i := range 150 {
		table.Rows = append(table.Rows, []Block{P(fmt.Sprint(i), Style{}), P("Zeile", Style{})})
	}
	d := mustLayout(t, table)
	r := record(d)
	if d.Pages() < 3 {
		t.Fatal("the table has too few pages")
	}
	for i := range d.Pages() {
		if n := strings.Count(r.words(i), "Nummer Wort"); n != 1 {
			t.Errorf("page %d has %d heads", i+1, n)
		}
	}
}

func TestPanelGoesOnWithItsSecondHead(t *testing.T) {
	d := mustLayout(t, Panel{Head: P("Kopf", Style{}), Again: P("Fortsetzung", Style{}), Body: P(manyWords(2000), Style{}), Pad: 6})
	r := record(d)
	for i := range d.Pages() {
		if first := strings.HasPrefix(r.words(i), "Kopf"); first != (i == 0) {
			t.Errorf("page %d begins with %.20q", i+1, r.words(i))
		}
		if i > 0 && !strings.HasPrefix(r.words(i), "Fortsetzung") {
			t.Errorf("page %d begins with %.20q", i+1, r.words(i))
		}
	}
}

func TestHeadingStaysWithWhatFollows(t *testing.T) {
	for lines := 30; lines < 60; lines++ {
		d := mustLayout(t, Stack{Items: []Block{
			P(strings.Repeat("Zeile\n", lines), Style{}), Space(10), Heading(2, "Titel"), Space(4), P("Text\nText\nText", Style{}),
		}})
		r := record(d)
		for i := range d.Pages() {
			if strings.HasSuffix(r.words(i), "Titel") {
				t.Errorf("%d lines: the heading ends page %d", lines, i+1)
			}
		}
	}
}

func TestSignatureIsNeverAlone(t *testing.T) {
	for rows := 1; rows < 80; rows++ {
		table := Table{Head: []Block{P("Kopf", Style{})}}
		for i := range rows {
			table.Rows = append(table.Rows, []Block{P(fmt.Sprintf("Zeile %d", i), Style{})})
		}
		d := mustLayout(t, Tail{Body: Stack{Items: []Block{Heading(2, "Titel"), table}}, Gap: 10, Last: Signatures("Gelesen.", "Gründerin", "Beraterin")})
		r := record(d)
		last := r.words(d.Pages() - 1)
		if !strings.Contains(last, "Gelesen.") || !strings.Contains(last, "Zeile") || !strings.Contains(last, "Beraterin") {
			t.Errorf("%d rows: the last page has only %q", rows, last)
		}
	}
}

func TestNothingToShow(t *testing.T) {
	for name, block := range map[string]Block{
		"stack": Stack{}, "row": Row{}, "table": Table{}, "text": P("", Style{}), "keep": Keep{}, "breaks": Stack{Items: []Block{Break{}, Break{}}},
		"panel": Panel{Body: Stack{}}, "tail": Tail{Body: Stack{}, Last: Stack{}}, "facts": Facts{Rows: [][2]string{{"a", ""}}}, "spaces": Space(9000),
	} {
		t.Run(name, func(t *testing.T) {
			d := mustLayout(t, block)
			inside(t, d)
			mustPDF(t, d)
		})
	}
}

func TestBreakBeginsAPage(t *testing.T) {
	d := mustLayout(t, P("eins", Style{}), Break{}, P("zwei", Style{}), Break{}, P("drei", Style{}))
	r := record(d)
	if d.Pages() != 3 || r.words(0) != "eins" || r.words(1) != "zwei" || r.words(2) != "drei" {
		t.Errorf("%d pages: %q", d.Pages(), wordsOf(d))
	}
}

func TestFigureThatIsTooHighIsNotLost(t *testing.T) {
	drawn := 0
	high := Func{Height: 3000, Alt: "hoch", Draw: func(*Canvas, float64, float64, float64) { drawn++ }}
	d := mustLayout(t, P("davor", Style{}), Keep{Items: []Block{high}}, P("danach", Style{}))
	record(d)
	if drawn != 1 || !strings.Contains(wordsOf(d), "danach") {
		t.Errorf("drawn %d times; %s", drawn, wordsOf(d))
	}
}

func TestTooManyPagesIsAnError(t *testing.T) {
	blocks := make([]Block, 0, 2*maxPages+2)
	for range maxPages + 1 {
		blocks = append(blocks, P("x", Style{}), Break{})
	}
	if _, err := Layout(Meta{Title: "Lang"}, blocks...); err == nil || !strings.Contains(err.Error(), "Lang") {
		t.Errorf("error %v", err)
	}
}

func TestPageNumbersAreKnown(t *testing.T) {
	m := Meta{Title: "T", Lang: "de", Foot: []string{"Fuß"}, Running: "Kopfzeile", PageOf: func(p, n int) string { return fmt.Sprintf("Seite %d von %d", p, n) }}
	d, err := Layout(m, P(manyWords(3000), Style{}))
	if err != nil {
		t.Fatal(err)
	}
	r := record(d)
	for i := range d.Pages() {
		words := r.words(i)
		if !strings.Contains(words, fmt.Sprintf("Seite %d von %d", i+1, d.Pages())) || strings.Contains(words, "Kopfzeile") != (i > 0) {
			t.Errorf("page %d: %.80q", i+1, words)
		}
	}
}

func TestAnyStackOfBlocksKeepsItsWordsInOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := 0
		word := func() string { n++; return fmt.Sprintf("w%dx", n) }
		text := func() Block {
			words := make([]string, rapid.IntRange(1, 300).Draw(rt, "words"))
			for i := range words {
				words[i] = word()
			}
			return P(strings.Join(words, " "), Style{Size: rapid.Float64Range(7, 20).Draw(rt, "size")})
		}
		var blocks []Block
		for range rapid.IntRange(1, 12).Draw(rt, "blocks") {
			switch rapid.IntRange(0, 5).Draw(rt, "kind") {
			case 0:
				blocks = append(blocks, Heading(2, word()))
			case 1:
				blocks = append(blocks, Panel{Body: text(), Pad: 5})
			case 2:
				blocks = append(blocks, Keep{Items: []Block{text(), text()}})
			case 3:
				blocks = append(blocks, Table{Rows: [][]Block{{text()}, {text()}}})
			case 4:
				blocks = append(blocks, Space(20), text())
			default:
				blocks = append(blocks, text())
			}
		}
		d, err := Layout(Meta{Title: "t", Lang: "de"}, Tail{Body: Stack{Gap: 3, Items: blocks}, Last: text()})
		if err != nil {
			rt.Fatal(err)
		}
		want := make([]string, n)
		for i := range want {
			want[i] = fmt.Sprintf("w%dx", i+1)
		}
		if got := flat(wordsOf(d)); got != strings.Join(want, "") {
			rt.Fatalf("the words came out as %.300q", got)
		}
	})
}
