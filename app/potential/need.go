package potential

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Urgency is how soon something has to be done about a statement.
type Urgency string

// The urgencies, and from which need on they hold.
const (
	Urgent  Urgency = "urgent" // from 12
	ToPlan  Urgency = "plan"   // from 6
	ToWatch Urgency = "watch"

	urgentFrom = 12
	planFrom   = 6
	strongFrom = 4
)

// Need is what a rating asks for.
type Need struct {
	Rating
	Points  *int    // 0–20, nil where relevance or state is missing
	Urgency Urgency // "" without a need
}

// NeedOf is relevance × (5 − state) of a rating within its limits.
func NeedOf(r Rating) Need {
	out := Need{Rating: r}
	if r.Relevance == nil || r.State == nil {
		return out
	}
	need := *r.Relevance * (MaxRating - *r.State)
	out.Points = &need
	switch {
	case need >= urgentFrom:
		out.Urgency = Urgent
	case need >= planFrom:
		out.Urgency = ToPlan
	default:
		out.Urgency = ToWatch
	}
	return out
}

// Strong tells that a statement is relevant and true: a strength of the business.
func (r Rating) Strong() bool {
	return r.Relevance != nil && r.State != nil && *r.Relevance >= strongFrom && *r.State >= strongFrom
}

// Needs are the needs of all ratings, also of statements that the catalogue does not know, in their order.
func Needs(ratings []Rating) []Need {
	out := make([]Need, len(ratings))
	for i, r := range ratings {
		out[i] = NeedOf(r)
	}
	return out
}

// Proposal is a rating offered to a SWOT: a strength, or as a weakness what is urgent.
type Proposal struct {
	Need
	Strength bool
	Known    bool // the catalogue has words for it
}

// Taken tells that it has become a factor already.
func (p Proposal) Taken() bool { return p.TakenOver != "" }

// Proposals are the strengths and the urgent needs, strengths first, the most relevant and then the most urgent first;
// of several alike in the order of the ratings.
func Proposals(ratings []Rating) []Proposal {
	var out []Proposal
	for _, n := range Needs(ratings) {
		if strong := n.Strong(); strong || n.Urgency == Urgent {
			_, known := Statements().Statement(n.Statement)
			out = append(out, Proposal{Need: n, Strength: strong, Known: known})
		}
	}
	slices.SortStableFunc(out, func(a, b Proposal) int {
		if a.Strength != b.Strength {
			return btoi(b.Strength) - btoi(a.Strength)
		}
		if a.Strength {
			return cmp.Or(*b.Relevance-*a.Relevance, *b.State-*a.State)
		}
		return cmp.Or(*b.Points-*a.Points, *b.Relevance-*a.Relevance)
	})
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// AreaFigures says how one field of the catalogue stands. The means are nil over nothing.
type AreaFigures struct {
	Key                    string
	Statements             int // of the catalogue
	Rated                  int // of any statement of the field, with relevance and state
	Urgent, Plan, Watch    int
	Relevance, State, Need *float64
}

// Overview is the state of every field of the catalogue, in its order. Statements that the catalogue does not know
// count with their field where it knows that.
func Overview(ratings []Rating) []AreaFigures {
	c := Statements()
	out := make([]AreaFigures, len(c.Fields))
	for i, f := range c.Fields {
		out[i] = AreaFigures{Key: f.Key, Statements: len(f.Statements)}
		out[i].add(ratings)
	}
	return out
}

func (a *AreaFigures) add(ratings []Rating) {
	var relevance, state, need float64
	for _, r := range ratings {
		n := NeedOf(r)
		if FieldOf(r.Statement) != a.Key || n.Points == nil {
			continue
		}
		a.Rated++
		relevance, state, need = relevance+float64(*r.Relevance), state+float64(*r.State), need+float64(*n.Points)
		switch n.Urgency {
		case Urgent:
			a.Urgent++
		case ToPlan:
			a.Plan++
		default:
			a.Watch++
		}
	}
	rated := float64(a.Rated)
	a.Relevance, a.State, a.Need = quotient(relevance, rated), quotient(state, rated), quotient(need, rated)
}

// Taken marks the ratings of the statements as taken over on a day, in a copy of the list.
func Taken(ratings []Rating, on app.Date, statements ...string) []Rating {
	ratings = slices.Clone(ratings)
	for i := range ratings {
		if slices.Contains(statements, ratings[i].Statement) {
			ratings[i].TakenOver = on
		}
	}
	return ratings
}
