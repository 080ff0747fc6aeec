package report

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func linesOf(text string, width float64) []string {
	b := P(text, Style{}).Fit(width).(*textBox)
	out := make([]string, len(b.lines))
	for i, l := range b.lines {
		out[i] = string(b.para.runes[l.from:l.to])
		if l.hyphen {
			out[i] = strings.TrimSuffix(out[i], "\u00ad") + "-"
		}
	}
	return out
}

func TestLinesBreakWhereTheyMay(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"words", "eins zwei drei", 60, []string{"eins zwei", "drei"}},
		{"euro stays", "Preis nur 8 € heute", 62, []string{"Preis nur", "8\u00a0€ heute"}},
		{"paragraph sign", "Geld nach § 16b SGB", 75, []string{"Geld nach", "§\u00a016b SGB"}},
		{"number", "siehe auch Nr. 3 hier", 72, []string{"siehe auch", "Nr.\u00a03 hier"}},
		{"unit with a comma", "im Monat 450 EUR, mehr", 72, []string{"im Monat", "450\u00a0EUR,", "mehr"}},
		{"abbreviation", "Dinge wie z. B. Stoff", 68, []string{"Dinge wie", "z.\u00a0B. Stoff"}},
		{"soft hyphen", "Wett\u00adbewerbs\u00adfähigkeit", 78, []string{"Wettbewerbs-", "fähigkeit"}},
		{"line end", "eins\nzwei\r\ndrei", 300, []string{"eins", "zwei", "drei"}},
		{"empty line", "eins\n\ndrei", 300, []string{"eins", "", "drei"}},
		{"dash at the end", "hin und her – dort", 58, []string{"hin und", "her\u00a0– dort"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := linesOf(c.text, c.width)
			for i := range got {
				got[i] = strings.ReplaceAll(strings.ReplaceAll(got[i], "\u00ad", ""), "\n", "")
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAWordOfThreeHundredLettersIsBroken(t *testing.T) {
	for _, word := range []string{strings.Repeat("Donau", 60), strings.Repeat("بيت", 100), strings.Repeat("e\u0301", 150), strings.Repeat("漢", 300)} {
		d := mustLayout(t, P(word, Style{}), Table{Widths: []float64{-60, 1}, Rows: [][]Block{{P(word, Style{}), P("x", Style{})}}})
		inside(t, d)
		if d.Pages() < 1 || len(record(d).marks) < 5 {
			t.Errorf("%.10s: not broken", word)
		}
	}
}

// awkward draws texts of letters that are hard to set.
func awkward() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.SampledFrom([]rune("aAVo ßĞșдЖ.,:-–()«»€§1234567890 \n\t\u00ad\u00a0\u200d\u200c\u200e\u200f\u2068\u2069\u0301\u0326بلاؤسّمإآ،؟٣漢😀\u202e")), 0, 300, -1)
}

func TestLinesAreNeverTooWideAndLoseNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := awkward().Draw(rt, "text")
		width := rapid.Float64Range(30, 400).Draw(rt, "width")
		b := P(text, Style{}).Fit(width).(*textBox)
		at := 0
		for _, l := range b.lines {
			if l.from < at || l.to < l.from {
				rt.Fatalf("line %d–%d after %d", l.from, l.to, at)
			}
			if lost := strings.Trim(string(b.para.runes[at:l.from]), " \n"); lost != "" {
				rt.Fatalf("%q is lost between lines", lost)
			}
			if l.width > width+0.1 && l.to-l.from > 2 && strings.Trim(string(b.para.runes[l.from+1:l.to]), "\u0301\u0326\u0651\u200d\u200c\u200e\u200f\u2068\u2069\u202e\u00ad") != "" {
				rt.Fatalf("line %q is %.1f wide, not %.1f", string(b.para.runes[l.from:l.to]), l.width, width)
			}
			at = l.to
		}
		if lost := strings.Trim(string(b.para.runes[at:]), " \n"); lost != "" {
			rt.Fatalf("%q is lost at the end", lost)
		}
	})
}

func TestRunsAreAsWideAsTheyWereMeasured(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := P(awkward().Draw(rt, "text"), Style{}).Fit(300).(*textBox)
		for _, l := range b.lines {
			for _, rtl := range []bool{false, true} {
				var sum float64
				for _, r := range b.para.runs(l, rtl) {
					sum += r.width
				}
				// Kerning may differ where a line or a direction parts two letters.
				if sum > l.width+1.5 || sum < l.width-1.5 {
					rt.Fatalf("%q: runs %.2f, measured %.2f", string(b.para.runes[l.from:l.to]), sum, l.width)
				}
			}
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a", "8 €", "§ 16b", "بيت (B2) 15.000 €", "\u2068x\u2069", "\xff\xfe", strings.Repeat("x", 400), "a\u0301\u0302", "z. B. Nr. 3", "٣٤ %"} {
		f.Add(s, 100.0)
	}
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if !(width > 5 && width < 2000) || len(text) > 5000 {
			t.Skip()
		}
		b := P(text, Style{}).Fit(width)
		var r recorder
		r.page(pageWidth, pageHeight)
		b.Draw(&Canvas{dev: &r, width: pageWidth, rtl: true}, 0, 0)
		b.Draw(&Canvas{dev: &r, width: pageWidth}, 0, 0)
	})
}

// letters are what each language needs: alphabet, quotes and signs of its texts.
var letters = map[string]string{
	"de": "ÄÖÜäöüßẞ„“‚‘–§€…%&·",
	"en": "“”‘’–£€",
	"bg": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯабвгдежзийклмнопрстуфхцчшщъьюяѝЍ„“№–",
	"ro": "ĂÂÎȘȚăâîșțŞŢşţ„”«»–",
	"tr": "ÇĞİÖŞÜçğıöşüÂâÎîÛû“”’₺",
	"ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰ،؛؟«»٠١٢٣٤٥٦٧٨٩",
	"pl": "ĄĆĘŁŃÓŚŹŻąćęłńóśźż", "uk": "ЄІЇҐєіїґ", "ru": "ЁЫЭёыэ", "el": "ΑΩάέήίόύώςΐΰ", "fr": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸœ", "es": "ÁÉÍÑÓÚÜ¿¡",
	"ku": "ÇÊÎŞÛçêîşû", "fa": "پچژگکی", "signs": "←→↔↑↓≤≥≠≈∞✓✗☐☑●○▲▼★♥½¼×÷±²³°",
}

func TestFontsHaveTheLettersOfEveryLanguage(t *testing.T) {
	for lang, text := range letters {
		for _, style := range []Style{{}, {Bold: true}, {Italic: true}} {
			for _, r := range norm.NFC.String(text) {
				b := P(string(r), style).Fit(300).(*textBox)
				if b.para.faces[0] == nil {
					t.Errorf("%s: no font has %q (%U), style %+v", lang, r, r, style)
				}
			}
		}
	}
}

func TestMissingLettersAreSeenAndReported(t *testing.T) {
	d := mustLayout(t, P("Haus 家, 漢字 und 家", Style{}))
	if got := string(d.Missing()); got != "字家漢" {
		t.Errorf("missing %q", got)
	}
	boxes := 0
	for _, m := range record(d).marks {
		if m.kind == markRect && m.role == RoleParagraph {
			boxes++
		}
	}
	if boxes != 4 {
		t.Errorf("%d boxes drawn for 4 letters", boxes)
	}
}

// seen is one line of text from left to right.
func seen(text string, rtl bool) string {
	b := P(text, Style{}).Fit(500).(*textBox)
	var out []string
	for _, r := range b.para.runs(b.lines[0], rtl) {
		out = append(out, strings.TrimSpace(r.text))
	}
	return strings.Join(slices.DeleteFunc(out, func(s string) bool { return s == "" }), "|")
}

func TestDirections(t *testing.T) {
	for _, c := range []struct {
		text string
		rtl  bool
		want string
	}{
		{"Haus", true, "Haus"},
		{"تحليل SWOT", true, "SWOT|تحليل"},
		{"تحليل SWOT", false, "تحليل|SWOT"},
		{"حتى 15.000 €", true, "€|15.000|حتى"},
		{"منها 6 سنوات", true, "سنوات|6|منها"},
		{"24.03.2025", true, "24.03.2025"},
	} {
		if got := seen(c.text, c.rtl); got != c.want {
			t.Errorf("%q, right to left %v: %q, want %q", c.text, c.rtl, got, c.want)
		}
	}
}

func TestPagesFromRightToLeftAreMirrored(t *testing.T) {
	blocks := []Block{Row{Cells: []Block{P("eins", Style{}), P("zwei", Style{})}}}
	place := func(lang string) (first, second float64) {
		d, err := Layout(Meta{Title: "t", Lang: lang}, blocks...)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range record(d).marks {
			switch m.text {
			case "eins":
				first = m.x
			case "zwei":
				second = m.x
			}
		}
		return first, second
	}
	if a, b := place("de"); a >= b {
		t.Errorf("left to right: %f, %f", a, b)
	}
	if a, b := place("ar"); a <= b {
		t.Errorf("right to left: %f, %f", a, b)
	}
}
