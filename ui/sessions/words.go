package sessions

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// short cuts a text for a line.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}

func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// dayText is a date with the name of its day.
func dayText(d app.Date) string {
	if !d.Valid() {
		return t("sessions.undated")
	}
	weekday := t(team.WeekdayOf(d).TextKey()) // keys: doc.weekday.*
	return t("sessions.day", vars{"Weekday": weekday, "Date": dateText(d)})
}

// timesText is from when to when; the start alone where no end is known.
func timesText(s coaching.Session) string {
	switch {
	case s.Start.Valid() && s.End.Valid():
		return t("sessions.times", vars{"From": string(s.Start), "To": string(s.End)})
	case s.Start.Valid():
		return t("sessions.clock", vars{"Time": string(s.Start)})
	}
	return ""
}

func minutesText(n int) string { return t("sessions.minutes", vars{"n": n}) }

func kindName(k coaching.Kind) string {
	if k == "" {
		return t("sessions.kind.none")
	}
	return t(k.TextKey()) // keys: doc.session.kind.*
}

func languageName(code string) string {
	if code == "" {
		return ""
	}
	return translations.LanguageName(code, translations.Current().Code())
}

// title is what a session is called above its page: its number, once it counts, and what it is about.
func title(s coaching.Session, number int) string {
	if number == 0 {
		return kindName(s.Kind)
	}
	return t("sessions.title", vars{"Number": number, "Kind": kindName(s.Kind)})
}

// about is in a line what a session was about: its topic, else what she came with, else what was recommended.
func about(s coaching.Session) string {
	for _, text := range []string{s.Topic, s.Concern, s.Recommendation} {
		if text = short(text, 120); text != "" && text != kindName(s.Kind) {
			return text
		}
	}
	return ""
}

func paperName(paper string) string {
	if key := coaching.PaperKey(paper); translations.In("de").Has(key) { // keys: doc.session.paper.*
		return t(key)
	}
	return paper
}

// shape is how far a session is, told without colour and words.
func shape(s coaching.Session) string {
	switch s.Status {
	case coaching.Signed:
		return "●"
	case coaching.Closed:
		return "◐"
	default:
		return "○"
	}
}

// stateBadge tells how far a session is by shape, word and colour.
func stateBadge(s coaching.Session, today app.Date) *widgets.Badge {
	word := shape(s) + " " + t(s.Status.TextKey()) // keys: doc.session.status.*
	switch {
	case s.Status == coaching.Signed:
		return widgets.SuccessBadge(word)
	case s.Status == coaching.Closed:
		return widgets.NewBadge(word)
	case s.Date.Valid() && s.Date < today:
		return widgets.WarningBadge(shape(s) + " " + t("sessions.draft.late"))
	case s.Date > today:
		return widgets.QuietBadge(shape(s) + " " + t("sessions.draft.planned"))
	}
	return widgets.QuietBadge(word)
}

// persons are the names in a text with commas between them.
func persons(text string) (out []string) {
	for name := range strings.SplitSeq(text, ",") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// languageOptions are the languages of documents and those that she speaks, and the one that is kept.
func languageOptions(f app.Founder, kept string) []widgets.Option {
	var codes []string
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	for _, l := range f.Languages {
		codes = append(codes, l.Language)
	}
	codes = append(codes, f.HandoutLanguage, kept)
	out := []widgets.Option{{Text: t("choice.none")}}
	for i, code := range codes {
		if code != "" && slices.Index(codes, code) == i {
			out = append(out, widgets.Option{Key: code, Text: languageName(code)})
		}
	}
	return out
}
