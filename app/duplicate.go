package app

// Grade is how sure it is that two records are of one woman.
type Grade string

// The grades.
const (
	GradeCertain  Grade = "certain"  // name, birth date and postal code meet, or it is the same id
	GradeLikely   Grade = "likely"   // the name and one other mark meet, and nothing contradicts
	GradePossible Grade = "possible" // the name alone, or a similar name of somebody born on the same day
)

// Values lists the grades, the surest first.
func (Grade) Values() []string {
	return []string{string(GradeCertain), string(GradeLikely), string(GradePossible)}
}

// Mark is something by which two records of one woman meet.
type Mark string

// The marks.
const (
	MarkID         Mark = "id"
	MarkName       Mark = "name"    // the same name, its parts in any order, in any script
	MarkSimilar    Mark = "similar" // a name that sounds alike, or the same given name
	MarkBorn       Mark = "born"
	MarkPostalCode Mark = "postalCode"
	MarkPhone      Mark = "phone"
	MarkEmail      Mark = "email"
)

// Duplicate is a founder of the office who may be the woman in question.
type Duplicate struct {
	Row        FounderRow
	Grade      Grade
	Meets      []Mark // what meets, in the order of the marks above
	Born       Date
	PostalCode string
}
