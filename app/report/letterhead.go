package report

import (
	"slices"

	"wurzelwerk/translations"
)

// masthead is the head of a document: kicker and title at the start, a box of facts at the end. A title that is too
// long for one line there is set smaller.
func masthead(kicker, title string, facts [][2]string) Block {
	const gap, ratio = 16, 1.15
	h := Heading(1, title)
	room := (contentWidth - gap) * ratio / (ratio + 1)
	if wide := newParagraph(h.Spans, h.Style.look()).width(); wide > room {
		h.Style.Size = max(15, h.Style.Size*room/wide*0.99)
	}
	head := Stack{Items: []Block{P(kicker, Style{Size: 9, Color: Teal}), h}}
	facts = slices.DeleteFunc(facts, func(row [2]string) bool { return row[1] == "" })
	if len(facts) == 0 {
		return head
	}
	box := Panel{Body: Facts{Rows: facts, Size: 9.5}, Fill: Wash, Radius: 5, Pad: 8}
	return Row{Gap: gap, Widths: []float64{ratio, 1}, Cells: []Block{head, box}}
}

// fallbackNote says that the document is in German because lang has no texts; nil if it has.
func fallbackNote(lang string) []Block {
	if lang == "" || !translations.In(lang).Fallback() {
		return nil
	}
	german := translations.In("de")
	name := translations.LanguageName(lang, german.Code())
	note := P(german.T("doc.fallback", translations.Vars{"Language": name}), Style{Size: 10, Bold: true})
	return []Block{Panel{Body: note, Line: Ink, Radius: 4, Pad: 6}, Space(8)}
}

// labelled is a bold name and a text in one paragraph; none if the text is empty.
func labelled(name, text string) []Block {
	if text == "" {
		return nil
	}
	spans := []Span{{Text: name, Bold: true}, {Text: "\u00a0 " + isolated(text)}}
	return []Block{Text{Spans: spans}, Space(3)}
}

// isolated keeps foreign words together, whichever way they and the sentence around them run (UAX 9, FSI and PDI).
func isolated(text string) string {
	if text == "" {
		return ""
	}
	return "\u2068" + text + "\u2069"
}

// inflow begins a paragraph in the direction of loc even if all its words run the other way.
func inflow(loc *translations.Locale) string {
	if loc.RightToLeft() {
		return "\u200f"
	}
	return ""
}

// pageOf writes the page numbers in the language of loc.
func pageOf(loc *translations.Locale) func(page, pages int) string {
	return func(page, pages int) string {
		return loc.T("doc.foot.page", translations.Vars{"Page": page, "Pages": pages})
	}
}

// documentLang is the language a document is really in.
func documentLang(lang string) *translations.Locale {
	if lang == "" {
		lang = "de"
	}
	return translations.In(lang)
}
