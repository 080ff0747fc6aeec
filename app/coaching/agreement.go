package coaching

import "wurzelwerk/app"

// Agreement is a goal agreement between founder and consultant, signed by both.
type Agreement struct {
	ID            app.ID    `json:"id"`
	Date          app.Date  `json:"date,omitempty"`
	Session       app.ID    `json:"session,omitempty"` // in which it was made
	StartingPoint string    `json:"startingPoint,omitempty"`
	Goal          app.Texts `json:"goal,omitempty"`      // in her words, by language
	Criterion     string    `json:"criterion,omitempty"` // how both will know
	HerPart       string    `json:"herPart,omitempty"`
	OurPart       string    `json:"ourPart,omitempty"` // of the consultant or the project
	Until         app.Date  `json:"until,omitempty"`
	SignedOn      app.Date  `json:"signedOn,omitempty"`
	Result        string    `json:"result,omitempty"`
	Reached       Reached   `json:"reached,omitempty"`
	ReviewedOn    app.Date  `json:"reviewedOn,omitempty"`  // day of the result
	CarriedFrom   app.ID    `json:"carriedFrom,omitempty"` // agreement whose goal lives on in this one
	BinnedOn      app.Date  `json:"binnedOn,omitempty"`
}

// Reached is whether a goal was reached.
type Reached string

// The answers.
const (
	ReachedYes    Reached = "yes"
	ReachedPartly Reached = "partly"
	ReachedNo     Reached = "no"
)

// Values lists the answers.
func (Reached) Values() []string {
	return []string{string(ReachedYes), string(ReachedPartly), string(ReachedNo)}
}

// Validate lists what keeps the agreement from being saved.
func (a Agreement) Validate() app.Faults {
	faults := app.CheckValues(a)
	for _, end := range []struct {
		path string
		on   app.Date
	}{{"until", a.Until}, {"signedOn", a.SignedOn}, {"reviewedOn", a.ReviewedOn}} {
		if a.Date.Valid() && end.on.Valid() && end.on < a.Date {
			faults = append(faults, app.Fault{Path: end.path, Code: app.FaultOrder, Want: ">= " + string(a.Date)})
		}
	}
	if a.CarriedFrom != "" && a.CarriedFrom == a.ID {
		faults = append(faults, app.Fault{Path: "carriedFrom", Code: app.FaultReference, Want: string(app.KindAgreement)})
	}
	return faults
}

// Missing lists what keeps the agreement from being signed: where she stands, what she wants in her words, how both will
// know, what each does, and until when.
func (a Agreement) Missing() app.Faults {
	faults := a.Validate()
	goal := false
	for _, text := range a.Goal {
		goal = goal || written(text)
	}
	for _, part := range []struct {
		path  string
		given bool
	}{
		{"date", a.Date != ""},
		{"startingPoint", written(a.StartingPoint)},
		{"goal", goal},
		{"criterion", written(a.Criterion)},
		{"herPart", written(a.HerPart)},
		{"ourPart", written(a.OurPart)},
		{"until", a.Until != ""},
	} {
		if !part.given {
			faults = append(faults, app.Fault{Path: part.path, Code: app.FaultRequired})
		}
	}
	return faults
}

// Due tells whether its day has come and nobody has said yet what became of it.
func (a Agreement) Due(today app.Date) bool {
	return a.BinnedOn == "" && a.Until != "" && a.Until <= today && a.Reached == ""
}

// Next is the agreement that carries the goal on, made today: it begins where this one ended, and knows it. False while
// it is not known what became of this one, and where its goal was reached.
func (a Agreement) Next(id app.ID, today app.Date) (Agreement, bool) {
	if a.Reached != ReachedPartly && a.Reached != ReachedNo {
		return Agreement{}, false
	}
	start := a.StartingPoint
	if written(a.Result) {
		start = a.Result
	}
	goal := make(app.Texts, len(a.Goal))
	for lang, text := range a.Goal {
		goal[lang] = text
	}
	return Agreement{
		ID: id, Date: today, StartingPoint: start, Goal: goal, Criterion: a.Criterion, HerPart: a.HerPart, OurPart: a.OurPart,
		CarriedFrom: a.ID,
	}, true
}

// History are the agreements through which a goal has come, the oldest first, this one last. A circle ends it.
func (a Agreement) History(all []Agreement) []Agreement {
	byID := make(map[app.ID]Agreement, len(all))
	for _, other := range all {
		byID[other.ID] = other
	}
	out, seen := []Agreement{a}, map[app.ID]bool{a.ID: true}
	for {
		before, ok := byID[a.CarriedFrom]
		if !ok || seen[before.ID] {
			return out
		}
		seen[before.ID] = true
		out = append([]Agreement{before}, out...)
		a = before
	}
}
