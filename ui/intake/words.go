package intake

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/translations"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// lineJoin stands between the parts of a line.
const lineJoin = " · "

// line sets the parts that are not empty side by side.
func line(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, lineJoin)
}

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

// outcome is what happens to an entry: a word or two, below it more, and the ink of the words.
type outcome struct {
	word, more string
	ink        fyne.ThemeColorName
}

func (s *sheet) outcome(i int) outcome {
	r := &s.rows[i]
	switch {
	case r.faulty():
		return outcome{t("intake.fault"), faultText(r.entry, r.entry.Faults[0]), widgets.ColorErrorText}
	case r.plan == complete:
		return r.completing()
	case r.plan == join:
		return outcome{t("intake.join"), t("intake.join.with", vars{"Place": s.place(r.twin)}), widgets.ColorSuccessText}
	case r.plan == leaveOut:
		return outcome{t("intake.out"), s.whyOut(r), widgets.ColorMuted}
	case r.doubtful():
		return outcome{t("intake.new.look"), s.alike(r), widgets.ColorWarningText}
	case r.certain():
		return outcome{t("intake.new.anyway"), s.alike(r), widgets.ColorWarningText}
	case r.doubt() != nil:
		return outcome{t("intake.new"), r.doubt().Say(translations.Current()), widgets.ColorSuccessText}
	default:
		return outcome{t("intake.new"), r.entry.Business.DisplayName(), widgets.ColorSuccessText}
	}
}

func (r *row) completing() outcome {
	k := r.known[r.into]
	who := t("intake.complete.whom", vars{"Name": k.Row.Name})
	if len(k.gains) == 0 {
		return outcome{t("intake.same"), who, widgets.ColorMuted}
	}
	return outcome{t("intake.complete"), line(gainsText(k.gains), who), widgets.ColorSuccessText}
}

// whyOut says why an entry that has no fault is left out, as far as the file or the office are the reason.
func (s *sheet) whyOut(r *row) string {
	switch {
	case r.covered() >= 0:
		return t("intake.out.known", vars{"Name": r.known[r.covered()].Row.Name})
	case r.twin >= 0 && r.same:
		return t("intake.out.twin", vars{"Place": s.place(r.twin)})
	default:
		return ""
	}
}

// alike names who may be the same woman.
func (s *sheet) alike(r *row) string {
	switch {
	case len(r.known) > 0 && r.known[0].Row.BinnedOn != "" && r.known[0].Grade != app.GradePossible:
		return t("intake.alike.binned", vars{"Name": r.known[0].Row.Name})
	case len(r.known) > 0 && r.known[0].Grade != app.GradePossible:
		return t("intake.alike.known", vars{"Name": r.known[0].Row.Name})
	default:
		return t("intake.alike.twin", vars{"Place": s.place(r.twin)})
	}
}

// place is where an entry stands in the file: "Karte 3".
func (s *sheet) place(i int) string { return s.rows[i].entry.Where(translations.Current()) }

// gainsText names the fields that are filled.
func gainsText(paths []string) string {
	names := make([]string, len(paths))
	for i, path := range paths {
		if names[i] = founders.FieldName(path); path == businessPath {
			names[i] = t("kind.business")
		}
	}
	return strings.Join(names, ", ")
}

// faultText says what is wrong and where in the file.
func faultText(e contact.Entry, f app.Fault) string {
	said := message.Fault(f, translations.Current())
	where := f.Path
	switch {
	case f.Code == contact.FaultNoName:
		where = e.Where(translations.Current())
	case properties[f.Path] != "":
		where = founders.FieldName(properties[f.Path])
	}
	if where == "" {
		return said
	}
	return where + ": " + said
}

// properties are the fields of a founder by the names that cards have for them.
var properties = map[string]string{
	"N": "familyNames", "FN": "familyNames", "NICKNAME": "callName", "BDAY": "born", "TEL": "phones", "EMAIL": "emails",
	"ADR": "address", "LANG": "languages", "GENDER": "gender", "NOTE": "contactNote",
}

// optionText says what an option does.
func (s *sheet) optionText(r *row, o option) string {
	switch o.plan {
	case addNew:
		return t("intake.option.new")
	case complete:
		return t("intake.option.complete", vars{"Name": r.known[o.into].Row.Name})
	case join:
		return t("intake.option.join", vars{"Place": s.place(r.twin)})
	default:
		return t("intake.option.out")
	}
}

// summary counts what happens: "12 neu · 3 ergänzt · 2 ausgelassen".
func (c counts) summary() string {
	parts := []string{t("intake.count.added", vars{"n": c.added}), t("intake.count.completed", vars{"n": c.completed})}
	if c.joined > 0 {
		parts = append(parts, t("intake.count.joined", vars{"n": c.joined}))
	}
	parts = append(parts, t("intake.count.out", vars{"n": c.out}))
	if c.faulty > 0 {
		parts = append(parts, t("intake.count.faulty", vars{"n": c.faulty}))
	}
	return line(parts...)
}

// taken is how many women are taken over.
func (c counts) taken() int { return c.added + c.completed }

// who is the name of an entry as lists show it, with her name in its original script where that is another one.
func who(f app.Founder) (name, script string) {
	name = f.ListName()
	if name == "" {
		name = t("founders.unnamed")
	}
	if f.NameInOriginalScript != name {
		script = f.NameInOriginalScript
	}
	return name, script
}

// about is what tells her from another: birthday, place, phone.
func about(f app.Founder) string {
	born, place, phone := "", "", ""
	if f.Born != "" {
		born = t("founder.twin.born", vars{"Date": dateText(f.Born)})
		if !f.Born.Valid() {
			born = string(f.Born)
		}
	}
	if a := f.Address; a != nil {
		place = strings.TrimSpace(a.PostalCode + " " + a.City)
	}
	if len(f.Phones) > 0 {
		phone = f.Phones[0].Number
	}
	return line(born, place, phone)
}

// inkOfGrade warns of a woman who may be here.
func inkOfGrade(g app.Grade) fyne.ThemeColorName {
	if g == app.GradePossible {
		return theme.ColorNameForeground
	}
	return widgets.ColorWarningText
}
