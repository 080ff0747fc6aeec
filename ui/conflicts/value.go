package conflicts

import (
	"cmp"
	"encoding/json"
	"regexp"
	"strings"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/widgets"
)

// said is a value in words; names are those of founders, partners and projects. "" for nothing.
func said(c exchange.Conflict, v exchange.Version, names map[app.ID]string) string {
	raw := strings.TrimSpace(rawText(v))
	switch id := app.ID(raw); {
	case c.Field == fieldGone && raw != "" && raw != "0":
		return t("conflicts.value.gone")
	case c.Field == fieldGone:
		return t("conflicts.value.there")
	case raw == "":
		return ""
	case id.Valid():
		return nameOf(id, names)
	}
	h := entry(c, v)
	h.Old = quotedID.ReplaceAllStringFunc(raw, func(quoted string) string {
		id := app.ID(quoted[1 : len(quoted)-1])
		if !id.Valid() {
			return quoted
		}
		name, err := json.Marshal(nameOf(id, names))
		if err != nil {
			return quoted
		}
		return string(name)
	})
	return cmp.Or(changes.Value(h), t("papers.history.other"))
}

// quotedID is what may be an id within a value of JSON.
var quotedID = regexp.MustCompile(`"[0-9A-Za-z-]{20,40}"`)

func nameOf(id app.ID, names map[app.ID]string) string {
	return cmp.Or(names[id], t("conflicts.value.record"))
}

// refers tells whether a value names another record.
func refers(v exchange.Version) bool {
	raw := strings.TrimSpace(rawText(v))
	return app.ID(raw).Valid() || raw != "" && strings.ContainsAny(raw[:1], "[{") && quotedID.MatchString(raw)
}

// written tells whether both values are texts that somebody wrote, so that one can be made of them.
func written(c exchange.Conflict) bool {
	return !c.Deleted && !c.Buried && c.Field != fieldGone && freeText(c, c.Stands) && freeText(c, c.Lost)
}

func freeText(c exchange.Conflict, v exchange.Version) bool {
	text := strings.TrimSpace(v.Text)
	return text != "" && changes.Value(entry(c, v)) == text
}

// The most letters that are shown of a value, and of what both share between two differences.
const (
	shownMost  = 6000
	sharedMost = 400
)

// versions are both values with what differs marked, and whether anything is.
func versions(first, other string) (left, right *widgets.Marked, marked bool) {
	pieces := exchange.Diff(first, other)
	for _, p := range pieces {
		marked = marked || p.In == exchange.InBoth && strings.TrimFunc(p.Text, unicode.IsSpace) != ""
	}
	marked = marked && len(pieces) > 1
	left = widgets.NewMarked(shown(pieces, exchange.InFirst, marked)...)
	right = widgets.NewMarked(shown(pieces, exchange.InOther, marked)...)
	right.Double = true
	return left, right, marked
}

// shown are the parts of one value. What both share is shortened far from a difference, and all is cut at the end where
// it is too long to be looked at.
func shown(pieces []exchange.Piece, side exchange.Side, marked bool) (out []widgets.MarkedPart) {
	left := shownMost
	for i, p := range pieces {
		text := p.Text
		switch {
		case p.In != exchange.InBoth && p.In != side:
			continue
		case p.In == exchange.InBoth && len(pieces) > 1:
			text = shortened(text, i > 0, i < len(pieces)-1)
		}
		cut := head(text, left)
		if marked && p.In == side {
			out = append(out, markedWords(cut)...)
		} else {
			out = append(out, widgets.MarkedPart{Text: cut})
		}
		if left -= len(cut); left <= 0 || len(cut) < len(text) {
			return append(out, widgets.MarkedPart{Text: "…"})
		}
	}
	return out
}

// markedWords marks a text without the spaces around it; one of nothing else is marked as it is.
func markedWords(text string) []widgets.MarkedPart {
	words := strings.TrimSpace(text)
	if words == "" {
		return []widgets.MarkedPart{{Text: text, Marked: true}}
	}
	before, after, _ := strings.Cut(text, words)
	return []widgets.MarkedPart{{Text: before}, {Text: words, Marked: true}, {Text: after}}
}

// shortened leaves out the middle of what both share, or its far end where nothing differs before or after it.
func shortened(text string, before, after bool) string {
	if len(text) <= sharedMost {
		return text
	}
	start, end := "", ""
	if before {
		start = head(text, sharedMost/2)
	}
	if after {
		end = tail(text, sharedMost/2)
	}
	return start + "…" + end
}

// head is the beginning of a text, up to a letter that many bytes in.
func head(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && text[most]&0xC0 == 0x80 {
		most--
	}
	if space := strings.LastIndexAny(text[:most], " \n"); space > most/2 {
		return text[:space+1]
	}
	return text[:most]
}

func tail(text string, most int) string {
	from := len(text) - most
	for from < len(text) && text[from]&0xC0 == 0x80 {
		from++
	}
	if space := strings.IndexAny(text[from:], " \n"); space >= 0 && space < most/2 {
		return text[from+space:]
	}
	return text[from:]
}
