package rights

import (
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
)

// Shared is what of a founder's records belongs to the classes, and nothing else: no class gives her name away but
// "contact", and none the confidential notes, drafts, answers on special categories in the funder's forms, or what lies in
// the bin. Numbers on which she may not be called
// stay here. Unknown classes hold nothing.
func Shared(f archive.Founder, classes []string) archive.Founder {
	s := sharing{from: f}
	var further []indicator.Participation
	for _, key := range classes {
		class, _ := app.DataClassOf(key)
		for _, path := range class.Holds {
			s.take(class, path)
		}
	}
	s.out.Phones = slices.DeleteFunc(slices.Clone(s.out.Phones), func(p app.Phone) bool { return p.Safe != nil && !*p.Safe })
	if p := s.out.Participation; p != nil {
		without := p.WithoutSpecial()
		s.out.Participation = &without
	}
	for _, p := range s.out.Participations {
		further = append(further, p.WithoutSpecial())
	}
	s.out.Participations = further
	s.out.Sessions = openSessions(s.out.Sessions)
	s.out.Measures = slices.DeleteFunc(slices.Clone(s.out.Measures), func(m coaching.Measure) bool { return m.BinnedOn != "" })
	s.out.Agreements = slices.DeleteFunc(slices.Clone(s.out.Agreements), func(a coaching.Agreement) bool { return a.BinnedOn != "" })
	return s.out
}

// openSessions are the sessions that are closed, without what is confidential in them.
func openSessions(all []coaching.Session) (out []coaching.Session) {
	for _, x := range all {
		if x.Locked() && x.BinnedOn == "" {
			x.Confidential = ""
			out = append(out, x)
		}
	}
	return out
}

// sharing takes records over, one path after the other.
type sharing struct{ from, out archive.Founder }

// take takes over what a class names by a path of the archive.
func (s *sharing) take(class app.DataClass, path string) {
	name, part, _ := strings.Cut(path, ".")
	switch {
	case name == "business" || name == "businesses":
		s.business(part == "premises")
	case path == "profile.readings" && s.from.Profile != nil:
		s.profile().Readings = s.from.Profile.Readings
	case path == "profile.answers" && s.from.Profile != nil:
		s.answers(class)
	case part == "":
		s.field(name)
	}
}

// field copies the field of that name.
func (s *sharing) field(name string) {
	t := reflect.TypeFor[archive.Founder]()
	for _, f := range reflect.VisibleFields(t) {
		if !f.Anonymous && app.JSONName(f) == name {
			reflect.ValueOf(&s.out).Elem().FieldByIndex(f.Index).Set(reflect.ValueOf(s.from).FieldByIndex(f.Index))
		}
	}
}

// business takes her businesses over: their premises, or all but those.
func (s *sharing) business(premises bool) {
	if s.from.Business != nil {
		if s.out.Business == nil {
			s.out.Business = &app.Business{}
		}
		*s.out.Business = partOf(*s.from.Business, *s.out.Business, premises)
	}
	if s.out.Businesses == nil {
		s.out.Businesses = make([]app.Business, len(s.from.Businesses))
	}
	for i, b := range s.from.Businesses {
		s.out.Businesses[i] = partOf(b, s.out.Businesses[i], premises)
	}
}

func partOf(from, to app.Business, premises bool) app.Business {
	if premises {
		to.Premises = from.Premises
		return to
	}
	from.Premises = to.Premises
	return from
}

func (s *sharing) profile() *archive.Profile {
	if s.out.Profile == nil {
		s.out.Profile = &archive.Profile{}
	}
	return s.out.Profile
}

// answers takes over those to the block of a special class, else those to all blocks that are not sensitive.
func (s *sharing) answers(class app.DataClass) {
	for _, b := range profile.Sheet().Blocks {
		if class.Special != b.Sensitive || class.Special && class.Key != b.Key {
			continue
		}
		for _, a := range s.from.Profile.Answers {
			if a.Question == b.Key || slices.ContainsFunc(b.Questions, func(q profile.Question) bool { return q.Key == a.Question }) {
				s.profile().Answers = append(s.profile().Answers, a)
			}
		}
	}
}
