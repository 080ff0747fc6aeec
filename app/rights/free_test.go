package rights

import (
	"reflect"
	"testing"

	"wurzelwerk/app"
)

func TestFrees(t *testing.T) {
	f, projects := funder()
	want := []Free{
		{"", true, []app.Kind{app.KindReading, app.KindSWOT, app.KindPotential, app.KindReferral}},
		{"2032-01-01", false, []app.Kind{app.KindParticipation, app.KindMeasure, app.KindSession, app.KindAgreement, app.KindOutcome}},
		{"2035-03-11", true, []app.Kind{app.KindBusiness, app.KindAnswer}},
		{"2035-03-11", false, []app.Kind{app.KindFounder, app.KindConsent}},
	}
	if got := Frees(Duties(f, projects)); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if got := Frees(nil); len(got) != 1 || got[0].From != "" || !got[0].Known || len(got[0].Kinds) != len(kinds) {
		t.Errorf("without duties: %+v", got)
	}
}
