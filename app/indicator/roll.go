package indicator

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
)

// Roll is what is counted: the women of an office and its projects. Whoever lies in the bin or has been erased does
// not belong here.
type Roll struct {
	Projects []app.Project
	Women    []Woman
}

// Woman is a founder with all that the indicators need of her.
type Woman struct {
	Founder        *app.Founder
	Participations []Participation
	Business       app.ID // her first business; "" for none
	Advice         []Advice
	Own            Own
}

// Advice is how many minutes of coaching count for her on a day.
type Advice struct {
	Date    app.Date
	Minutes int
}

// Period is from one day to another, both within; an empty day is no limit.
type Period struct{ From, To app.Date }

// Holds tells whether a day lies in the period. What has no valid day lies in none, not even in one without limits.
func (p Period) Holds(d app.Date) bool { return p.holds(known(d)) }

// holds is Holds for a day that is valid or empty.
func (p Period) holds(d app.Date) bool {
	return d != "" && (p.From == "" || d >= p.From) && (p.To == "" || d <= p.To)
}

// Validate lists what is wrong with the period.
func (p Period) Validate() app.Faults {
	var faults app.Faults
	for _, day := range []struct {
		path string
		date app.Date
	}{{"from", p.From}, {"to", p.To}} {
		if day.date != "" && !day.date.Valid() {
			faults = append(faults, app.Fault{Path: day.path, Code: app.FaultValue, Want: day.date.Expected()})
		}
	}
	if len(faults) == 0 && p.From != "" && p.To != "" && p.To < p.From {
		faults = append(faults, app.Fault{Path: "to", Code: app.FaultOrder, Want: ">= " + string(p.From)})
	}
	return faults
}

// entrant is one participation on its way into the counting. A moment that is empty does not count.
type entrant struct {
	facts
	woman   *Woman
	project *app.Project // nil where it is unknown
	twin    *entrant     // the earlier one that is the same woman or business in the same project
	certain bool         // the twin is the same for certain, so that this one does not count
	missing map[FormKey][]string

	entered, left         app.Date // as the forms say; "" for no valid day
	entry, exit, followUp app.Date // as they count
}

func (e *entrant) counted() CountedAs { return e.Participation.CountedAs }

// entrants are all participations in the order of the roll, with the days on which they count.
func (r Roll) entrants() []*entrant {
	projects := make(map[app.ID]*app.Project, len(r.Projects))
	for i := range r.Projects {
		projects[r.Projects[i].ID] = &r.Projects[i]
	}
	var out []*entrant
	for i := range r.Women {
		w := &r.Women[i]
		for j := range w.Participations {
			p := &w.Participations[j]
			e := &entrant{woman: w, project: projects[p.Project]}
			e.Answers = Answers{Founder: w.Founder, Participation: p}
			if p.Entry != nil {
				e.entered = known(p.Entry.Date)
			}
			if p.Exit != nil {
				e.left = known(p.Exit.Date)
			}
			out = append(out, e)
		}
	}
	pair(out)
	for _, e := range out {
		e.stand()
	}
	return out
}

func (e *entrant) regulation() app.Regulation {
	if e.project == nil {
		return ""
	}
	return e.project.Regulation
}

// bornKey is the question for the day of birth, which is missing too where it lies after the entry.
const bornKey = "entry.born"

// stand finds the days on which the participation counts: none without a regulation, with an answer missing that
// counting needs, or as the twin of another; no exit before the entry, no follow-up before the exit.
func (e *entrant) stand() {
	p, forms := e.Participation, Forms()
	e.age = fullYears(e.Founder.Born, e.entered)
	e.missing = map[FormKey][]string{}
	complete := func(key FormKey) bool {
		if missing := forms.Missing(key, e.Answers, e.regulation(), NeedCounting); len(missing) > 0 {
			e.missing[key] = missing
			return false
		}
		return true
	}
	entered := complete(EntryForm)
	if entered && e.counted() == AsPerson && !e.age.known {
		e.missing[EntryForm], entered = []string{bornKey}, false
	}
	left := p.Exit != nil && complete(ExitForm)
	asked := p.FollowUp != nil && complete(FollowUpForm)
	if !entered || e.regulation() == "" || e.certain {
		return
	}
	e.entry = p.Entry.Date
	if !left || p.Exit.Date < e.entry {
		return
	}
	e.exit = p.Exit.Date
	if day := e.askedOn(); asked && day >= e.exit {
		e.followUp = day
	}
}

// known is a day that is valid, else "".
func known(d app.Date) app.Date {
	if !d.Valid() {
		return ""
	}
	return d
}

// askedOn is the day of the follow-up: its own date, else the day that it describes.
func (e *entrant) askedOn() app.Date {
	if f := e.Participation.FollowUp; f != nil && f.Date.Valid() {
		return f.Date
	}
	return monthsAfter(e.left, Rules().FollowUpMonths)
}

// on is the day on which the participation counts for indicators of a moment.
func (e *entrant) on(m Moment) app.Date {
	switch m {
	case AtExit:
		return e.exit
	case AtFollowUp:
		return e.followUp
	}
	return e.entry
}

func (e *entrant) ref(day app.Date) Ref {
	return Ref{Founder: e.Founder.ID, Project: e.Participation.Project, Gender: e.Founder.Gender, Day: day}
}

// pair finds the twins: women with the same id, or the same names and postal code, and businesses that stand in one
// project twice. The one who came first is the one that counts; another day of birth makes it doubtful.
func pair(all []*entrant) {
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b *entrant) int { return cmp.Compare(late(a.entered), late(b.entered)) })
	seen := map[likeness]*entrant{}
	for _, e := range order {
		for _, key := range e.likenesses() {
			first, there := seen[key]
			switch {
			case !there:
				seen[key] = e
			case !e.certain:
				e.twin, e.certain = first, key.names == "" || sameBirth(first.Founder.Born, e.Founder.Born)
			}
		}
	}
}

// likeness is something that a woman or business may share with another one in the same project.
type likeness struct {
	project, woman, business app.ID
	names, code              string
}

// late sorts those without a day behind all others.
func late(d app.Date) app.Date { return cmp.Or(d, "9999-99-99") }

func sameBirth(a, b app.Date) bool { return a == b || !a.Valid() || !b.Valid() }

// likenesses are those by which the participation meets its twins.
func (e *entrant) likenesses() []likeness {
	project, f := e.Participation.Project, e.Founder
	out := []likeness{{project: project, woman: f.ID}}
	if e.counted() == AsBusiness && e.woman.Business != "" {
		out = append(out, likeness{project: project, business: e.woman.Business})
	}
	if f.Address == nil || e.counted() == AsBusiness {
		return out
	}
	names, code := app.Fold(f.GivenNames)+"/"+app.Fold(f.FamilyNames), strings.ReplaceAll(f.Address.PostalCode, " ", "")
	if names != "/" && code != "" {
		out = append(out, likeness{project: project, names: names, code: code})
	}
	return out
}

// fullYears are the years that are full on a day: one who was born on 29 February completes hers with 28 February
// where there is no 29th, so that they are full on 1 March (§§ 187, 188 BGB).
func fullYears(born, on app.Date) value {
	if !born.Valid() || !on.Valid() || on < born {
		return value{}
	}
	b, d := born.Time(), on.Time()
	years := d.Year() - b.Year()
	if on[5:] < born[5:] {
		years--
	}
	return value{known: true, number: float64(years)}
}

// monthsAfter is the day of the same number some months later, the last of its month where that is shorter; "" for none.
func monthsAfter(d app.Date, months int) app.Date {
	if !d.Valid() {
		return ""
	}
	t := d.Time()
	last := time.Date(t.Year(), t.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC)
	return app.NewDate(last.Year(), last.Month(), min(t.Day(), last.Day()))
}
