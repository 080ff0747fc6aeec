package profile

// Area is one of the three areas of EntreComp (JRC 2016, EUR 27939) with its competences, in the order of the framework.
type Area struct {
	Key         string
	Competences []string
}

// Areas are the three areas of the framework in its order; together they hold all Competences in theirs.
var Areas = []Area{
	{Key: "ideas-opportunities", Competences: Competences[0:5:5]},
	{Key: "resources", Competences: Competences[5:10:10]},
	{Key: "into-action", Competences: Competences[10:15:15]},
}

// The phases of readings, in their order.
const (
	Entry   ReadingPhase = "entry"
	Interim ReadingPhase = "interim"
	Exit    ReadingPhase = "exit"
)

// The raters.
const (
	ByFounder    Rater = "founder"
	ByConsultant Rater = "consultant"
	ByBoth       Rater = "agreed"
)

// Stages are the four stages of the framework, two levels each, from the lowest.
var Stages = []string{"foundation", "intermediate", "advanced", "expert"}

// Stage is the stage that a level belongs to; "" for a level outside 1–8.
func Stage(level int) string {
	if level < 1 || level > MaxLevel {
		return ""
	}
	return Stages[(level-1)/2]
}

// Level is how a competence was rated, 1–8; false when it was not rated, which is not the same as a level of zero.
func (r Reading) Level(competence string) (int, bool) {
	level := r.Levels[competence]
	return level, level >= 1 && level <= MaxLevel
}

// Rated is how many of the fifteen competences were rated.
func (r Reading) Rated() int {
	n := 0
	for _, c := range Competences {
		if _, ok := r.Level(c); ok {
			n++
		}
	}
	return n
}

// Disagreement is a competence that the founder and her consultant see differently.
type Disagreement struct {
	Competence          string
	Founder, Consultant int // levels 1–8
}

// TellingDifference is the difference of levels from which on two views are a disagreement to talk about.
const TellingDifference = 2

// Disagreements lists, in the order of the framework, the competences that both rated and whose levels differ by
// TellingDifference or more.
func Disagreements(founder, consultant Reading) []Disagreement {
	var out []Disagreement
	for _, c := range Competences {
		hers, rated := founder.Level(c)
		theirs, ratedToo := consultant.Level(c)
		if rated && ratedToo && max(hers-theirs, theirs-hers) >= TellingDifference {
			out = append(out, Disagreement{c, hers, theirs})
		}
	}
	return out
}
