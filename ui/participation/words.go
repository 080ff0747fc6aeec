package participation

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// dot stands between the parts of a line.
const dot = " · "

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, dot)
}

// orNothing is a text that need not be there.
func orNothing(key string) string {
	if !translations.In("de").Has(key) {
		return ""
	}
	return t(key)
}

func dateText(d app.Date) string {
	if !d.Valid() {
		return string(d)
	}
	return translations.Current().Date(d.Time())
}

func labelOf(q indicator.Question) string { return t(q.TextKey()) }

func unitOf(q indicator.Question) string {
	if q.UnitKey() == "" {
		return ""
	}
	return t(q.UnitKey())
}

// markOf says what depends on an answer, or where it lives.
func markOf(q indicator.Question) string {
	switch {
	case q.Special:
		return t("participation.mark.special")
	case q.OfFounder():
		return t("participation.mark.record")
	case q.Need == indicator.NeedFree:
		return t("participation.mark.free")
	}
	return ""
}

func options(q indicator.Question) []widgets.Option {
	if q.Kind == indicator.KindYesNo {
		return []widgets.Option{{Key: indicator.Yes, Text: t("sheet.option.yesno.yes")}, {Key: indicator.No, Text: t("sheet.option.yesno.no")}}
	}
	out := make([]widgets.Option, len(q.Options))
	for i, o := range q.Options {
		out[i] = widgets.Option{Key: o, Text: t(q.OptionKey(o))}
	}
	return out
}

// valueText is an answer in words.
func valueText(q indicator.Question, value any) string {
	text := profile.TextOf(value)
	for _, o := range options(q) {
		if o.Key == text {
			return o.Text
		}
	}
	switch n, is := value.(float64); {
	case q.Kind == indicator.KindDate:
		return dateText(app.Date(text))
	case is && q.Unit != "":
		return question.NumberText(n) + " " + unitOf(q)
	case is:
		return question.NumberText(n)
	}
	return text
}

// faultError says in a sentence what is wrong with an answer.
func faultError(q indicator.Question, f app.Fault) error {
	switch {
	case f.Code == app.FaultRequired:
		return errorText(t("founder.name.required"))
	case f.Code == app.FaultOrder:
		return errorText(t("participation.fault.order"))
	}
	return question.Fault(f, question.Limits{Min: q.Min, Max: q.Max, Write: question.NumberText})
}

type errorText string

// Error is the sentence.
func (e errorText) Error() string { return string(e) }

// projectName is what a project is called.
func projectName(p app.Project) string {
	if p.Name == "" {
		return t("participation.project.unknown")
	}
	return p.Name
}

// projectText says under which regulation and when a project runs.
func projectText(p app.Project) string {
	regulation := ""
	if p.Regulation != "" {
		regulation = t("participation.regulation", vars{"Regulation": string(p.Regulation)})
	}
	run := ""
	switch {
	case p.From.Valid() && p.To.Valid():
		run = dateText(p.From) + " – " + dateText(p.To)
	case p.From.Valid():
		run = t("participation.from", vars{"Date": dateText(p.From)})
	case p.To.Valid():
		run = t("participation.to", vars{"Date": dateText(p.To)})
	}
	return join(regulation, run, p.FundingRound)
}

// countedText says in a sentence who is counted.
func countedText(c indicator.CountedAs) string {
	switch c {
	case indicator.AsPerson:
		return t("participation.counted.person")
	case indicator.AsBusiness:
		return t("participation.counted.business")
	}
	return t("participation.counted.open")
}

// dueText says until when a form is to be filled in.
func dueText(s coaching.Step) string {
	form := string(formSteps[s.Key])
	if s.Due == "" {
		return t("participation.due." + form + ".open") // keys: participation.due.*
	}
	return t("participation.due."+form, vars{"Date": dateText(s.Due)}) // keys: participation.due.*
}

// stateText is the line below a step: how it stands, in words, and the day.
func stateText(s coaching.Step) string {
	switch {
	case s.State == coaching.StepDone && s.DoneOn.Valid():
		return t("participation.step.done", vars{"Date": dateText(s.DoneOn)})
	case s.State == coaching.StepDone:
		return t("participation.step.done.undated")
	case s.State == coaching.StepOverdue:
		return t("participation.step.overdue", vars{"Date": dateText(s.Due)})
	case s.State == coaching.StepDue:
		return t("participation.step.due", vars{"Date": dateText(s.Due)})
	case s.State == coaching.StepLater:
		return t("participation.step.later", vars{"Date": dateText(s.Due)})
	case s.After == coaching.AfterExit:
		return t("participation.step.waits.exit")
	}
	return t("participation.step.waits.entry")
}

// labels are what questions are called, in a line.
func (m *model) labels(keys []string) string {
	out := make([]string, 0, len(keys))
	for _, key := range keys {
		if q, ok := m.parts.Catalogue.Question(key); ok {
			out = append(out, t("participation.quoted", vars{"Text": labelOf(q)}))
		}
	}
	return strings.Join(out, ", ")
}
