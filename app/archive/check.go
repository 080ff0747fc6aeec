package archive

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
)

// What is expected where two businesses of one id differ; a key of the translations ("fault.want.<word>").
const wantSameBusiness = "same-business"

// place is where an id is declared.
type place struct {
	kind  app.Kind
	scope app.ID
	id    app.ID
}

// checkIDs notes ids that are missing, too long or stand twice within their kind, and references to what is not
// there. Only a business may stand twice: the same, with another woman.
func checkIDs(d *Document, faults *faultList) {
	declared := map[place]string{}
	walk(d, func(ref Ref) {
		switch at := ref.place(); {
		case *ref.ID == "" && ref.Must:
			faults.add(ref.Path, app.FaultRequired, "")
		case utf8.RuneCountInString(string(*ref.ID)) > MaxID:
			faults.add(ref.Path, app.FaultTooLong, fmt.Sprint("<= ", MaxID))
		case !ref.Own:
		case declared[at] == "":
			declared[at] = ref.Path
		case ref.Kind != app.KindBusiness || founderOf(declared[at]) == founderOf(ref.Path):
			faults.add(ref.Path, app.FaultTwice, "")
		}
	})
	walk(d, func(ref Ref) {
		if ref.Own || ref.Loose || *ref.ID == "" || ref.scopeUnknown(declared) {
			return
		}
		at := declared[ref.place()]
		if at == "" || ref.Hers && founderOf(at) != founderOf(ref.Path) {
			faults.add(ref.Path, app.FaultReference, string(ref.Kind))
		}
	})
	checkSharedBusinesses(d, faults)
}

func (r Ref) place() place { return place{r.Kind, r.Scope, *r.ID} }

// scopeUnknown tells that a factor is named of a worksheet, or a part of an analysis, that is not there: the worksheet
// or the analysis is the fault.
func (r Ref) scopeUnknown(declared map[place]string) bool {
	whole := app.KindPotential
	if r.Kind == app.KindFactor {
		whole = app.KindSWOT
	}
	return r.Scope != "" && declared[place{whole, "", r.Scope}] == ""
}

// founderOf is the first part of a path: "founders[3]".
func founderOf(path string) string {
	first, _, _ := strings.Cut(path, ".")
	return first
}

func checkSharedBusinesses(d *Document, faults *faultList) {
	first := map[app.ID]app.Business{}
	d.eachBusiness(func(b app.Business, path string) {
		if other, ok := first[b.ID]; ok && b.ID != "" && !reflect.DeepEqual(b, other) {
			faults.add(path, app.FaultTwice, wantSameBusiness)
			return
		}
		first[b.ID] = b
	})
}

func (d *Document) eachBusiness(do func(b app.Business, path string)) {
	for i, f := range d.Founders {
		at := app.Item("founders", i)
		if f.Business != nil {
			do(*f.Business, at+".business")
		}
		for j, b := range f.Businesses {
			do(b, app.Item(at+".businesses", j))
		}
	}
}

// validate notes what the records themselves find wrong.
func validate(d *Document, faults *faultList) {
	if d.Office != (app.Office{}) {
		faults.addAll(d.Office.Validate().At("office"))
	}
	for i, p := range d.Projects {
		faults.addAll(p.Validate().At(app.Item("projects", i)))
	}
	for i, p := range d.Partners {
		faults.addAll(p.Validate().At(app.Item("partners", i)))
	}
	validateAll(d.Spaces, "spaces", faults)
	d.eachBusiness(func(b app.Business, path string) { faults.addAll(b.Validate().At(path)) })
	for i, f := range d.Founders {
		f.validate(app.Item("founders", i), faults)
	}
	for i, t := range d.Teams {
		faults.addAll(t.Validate().At(app.Item("teams", i)))
	}
}

// validator is a record that knows what is wrong with it.
type validator interface{ Validate() app.Faults }

func validateAll[V validator](records []V, path string, faults *faultList) {
	for i, r := range records {
		faults.addAll(r.Validate().At(app.Item(path, i)))
	}
}

// validate leaves out what needs the day of today, which the import knows.
func (f Founder) validate(path string, faults *faultList) {
	faults.addAll(f.Founder.Validate("").At(path))
	if f.Profile != nil {
		validateAll(f.Profile.Readings, path+".profile.readings", faults)
		validateAll(f.Profile.Answers, path+".profile.answers", faults)
	}
	f.validateParticipations(path, faults)
	validateAll(f.SWOT, path+".swot", faults)
	validateAll(f.Measures, path+".measures", faults)
	validateAll(f.Potential, path+".potential", faults)
	validateAll(f.Sessions, path+".sessions", faults)
	validateAll(f.Agreements, path+".agreements", faults)
	validateAll(f.Outcomes, path+".outcomes", faults)
	faults.addAll(app.CheckValues(f.Consents).At(path + ".consents"))
	validateAll(f.Referrals, path+".referrals", faults)
	validateAll(f.SpacesSought, path+".spacesSought", faults)
}

// validateParticipations notes besides a project that is named twice: a person takes part in one only once.
func (f Founder) validateParticipations(path string, faults *faultList) {
	projects := map[app.ID]bool{}
	check := func(p indicator.Participation, at string) {
		faults.addAll(p.Validate().At(at))
		if projects[p.Project] && p.Project != "" {
			faults.add(at+".project", app.FaultTwice, "")
		}
		projects[p.Project] = true
	}
	if f.Participation != nil {
		check(*f.Participation, path+".participation")
	}
	for i, p := range f.Participations {
		check(p, app.Item(path+".participations", i))
	}
}
