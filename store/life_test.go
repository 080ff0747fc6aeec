package store

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

func closable(o *Office) coaching.Session {
	return coaching.Session{
		Kind: "other", Place: "office", Date: o.Today().AddDays(-1), Start: "09:00", End: "10:00",
		Concern: "Buchführung", Course: "Belege sortiert", Analysis: "Es fehlt eine Ablage.", Recommendation: "Ordner anlegen",
		Agreements: "Bis Montag", Topic: "Belege",
	}
}

// closedSession is a session of the founder that was a draft with a confidential note before.
func closedSession(t *testing.T, o *Office, founder app.ID) coaching.Session {
	t.Helper()
	ctx := context.Background()
	s := must[coaching.Session](t)(o.SaveSession(ctx, founder, coaching.Session{Topic: "Belege", Confidential: "still"}))
	if s.ID == "" || s.Status != coaching.Draft {
		t.Fatalf("a new session: %+v", s)
	}
	full := closable(o)
	full.ID, full.Status, full.ClosedOn = s.ID, coaching.Closed, o.Today()
	must[coaching.Session](t)(o.SaveSession(ctx, founder, full))
	got, of, err := o.Session(ctx, s.ID)
	if err != nil || of != founder || got.Status != coaching.Closed || got.Concern != full.Concern {
		t.Fatalf("closed: %+v of %s, %v", got, of, err)
	}
	return got
}

func TestASessionIsLockedWhenItIsClosed(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	got := closedSession(t, o, f.ID)
	var faults app.Faults
	changed := got
	changed.Course = "anders"
	if _, err := o.SaveSession(ctx, f.ID, changed); !errors.As(err, &faults) || faults[0].Code != coaching.FaultLocked {
		t.Errorf("changed when locked: %v", err)
	}
	if err := o.BinSession(ctx, got.ID); !errors.As(err, &faults) || faults[0].Path != "status" {
		t.Errorf("a closed session into the bin: %v", err)
	}
	amended, wrong := got.Amend("Es war Dienstag.", o.Today())
	must[coaching.Session](t)(o.SaveSession(ctx, f.ID, amended))
	if got, _, _ := o.Session(ctx, got.ID); len(wrong) > 0 || len(got.Addenda) != 1 {
		t.Errorf("amended: %+v %v", got, wrong)
	}
	must[app.Undone](t)(o.Undo(ctx))
	must[app.Undone](t)(o.Undo(ctx))
	if got, _, _ := o.Session(ctx, got.ID); got.Locked() || len(got.Addenda) > 0 || got.Confidential != "still" {
		t.Errorf("taken back: %+v", got)
	}
}

func TestSessionsStandInTheOrderOfTime(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f, other := saveFounder(t, o, app.Founder{GivenNames: "Rasha"}), saveFounder(t, o, app.Founder{GivenNames: "Mina"})
	for _, s := range []coaching.Session{{Topic: "d"}, {Topic: "c", Date: "2025-02-01", Start: "14:00"}, {Topic: "b", Date: "2025-02-01", Start: "09:00"}, {Topic: "a", Date: "2024-12-01"}} {
		must[coaching.Session](t)(o.SaveSession(ctx, f.ID, s))
	}
	order := func() (topics string) {
		for _, s := range must[[]coaching.Session](t)(o.Sessions(ctx, f.ID)) {
			topics += s.Topic
		}
		return topics
	}
	if got := order(); got != "abcd" {
		t.Errorf("order: %s", got)
	}
	first := must[[]coaching.Session](t)(o.Sessions(ctx, f.ID))[0]
	if err := o.BinSession(ctx, first.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := o.SaveSession(ctx, f.ID, first); err != nil || order() != "bcd" {
		t.Errorf("saved in the bin: %s, %v", order(), err)
	}
	full := closable(o)
	full.ID, full.Status, full.ClosedOn = first.ID, coaching.Closed, o.Today()
	if _, err := o.SaveSession(ctx, f.ID, full); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("closed in the bin: %v", err)
	}
	if err := o.RestoreSession(ctx, first.ID); err != nil || order() != "abcd" {
		t.Errorf("restored: %s, %v", order(), err)
	}
	if _, err := o.SaveSession(ctx, other.ID, first); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("given to another: %v", err)
	}
	if _, err := o.SaveSession(ctx, f.ID, coaching.Session{Project: o.NewID()}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of a project that is not there: %v", err)
	}
}

func TestAPartInAProjectIsOneForEach(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	p := must[app.Project](t)(o.SaveProject(ctx, app.Project{Name: "IQ"}))
	must[indicator.Participation](t)(o.SaveParticipation(ctx, f.ID, indicator.Participation{Project: p.ID}))
	must[indicator.Participation](t)(o.SaveParticipation(ctx, f.ID, indicator.Participation{Project: p.ID, CountedAs: indicator.AsPerson, Entry: &indicator.Entry{Date: "2025-02-01"}}))
	list := func() []indicator.Participation {
		return must[[]indicator.Participation](t)(o.Participations(ctx, f.ID))
	}
	if got := list(); len(got) != 1 || got[0].Entry == nil || got[0].CountedAs != indicator.AsPerson {
		t.Fatalf("participations: %+v", got)
	}
	if err := o.DropProject(ctx, p.ID); !errors.Is(err, app.ErrInUse) {
		t.Errorf("a project that is named: %v", err)
	}
	if err := o.DropParticipation(ctx, f.ID, p.ID); err != nil || len(list()) != 0 {
		t.Errorf("dropped: %+v, %v", list(), err)
	}
	if err := o.DropParticipation(ctx, f.ID, p.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("dropped twice: %v", err)
	}
	if err := o.DropProject(ctx, p.ID); err != nil || len(must[[]app.Project](t)(o.Projects(ctx))) != 0 {
		t.Errorf("a project that nobody names: %v", err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	must[app.Undone](t)(o.Undo(ctx))
	if got := list(); len(got) != 1 || got[0].Entry == nil {
		t.Errorf("taken back: %+v", got)
	}
	if _, err := o.SaveParticipation(ctx, f.ID, indicator.Participation{Project: o.NewID()}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("in a project that is not there: %v", err)
	}
	if _, err := o.SaveParticipation(ctx, f.ID, indicator.Participation{}); !errors.As(err, new(app.Faults)) {
		t.Errorf("without a project: %v", err)
	}
}

func TestReferralsGoOutByConsent(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha", FamilyNames: "Haddad"})
	p := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "Sanieren"}))
	r := must[app.Referral](t)(o.SaveReferral(ctx, f.ID, app.Referral{To: p.ID, Reason: "Umbau"}))
	all := must[[]app.FounderReferral](t)(o.AllReferrals(ctx))
	want := app.FounderReferral{Founder: f.ID, Name: "Haddad, Rasha", Referral: r}
	if len(all) != 1 || !reflect.DeepEqual(all[0], want) || r.Status != app.ReferralDrafted {
		t.Errorf("all: %+v", all)
	}
	r.Status, r.SentOn, r.DataClasses = app.ReferralSent, o.Today(), []string{"contact"}
	if _, err := o.SaveReferral(ctx, f.ID, r); !errors.As(err, new(app.Faults)) {
		t.Errorf("sent without consent: %v", err)
	}
	agreed := app.Consent{Purpose: "share", Recipient: p.ID, DataClasses: []string{"contact"}, GivenOn: o.Today()}
	r.Consent = must[app.Consent](t)(o.SaveConsent(ctx, f.ID, agreed)).ID
	must[app.Referral](t)(o.SaveReferral(ctx, f.ID, r))
	if err := o.DropReferral(ctx, r.ID); !errors.As(err, new(app.Faults)) {
		t.Errorf("a sent one dropped: %v", err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if err := o.DropReferral(ctx, r.ID); err != nil || len(must[[]app.Referral](t)(o.Referrals(ctx, f.ID))) != 0 {
		t.Errorf("a draft dropped: %v", err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := must[[]app.Referral](t)(o.Referrals(ctx, f.ID)); len(got) != 1 || got[0].To != p.ID {
		t.Errorf("taken back: %+v", got)
	}
	if err := o.BinFounder(ctx, f.ID); err != nil || len(must[[]app.FounderReferral](t)(o.AllReferrals(ctx))) != 0 {
		t.Errorf("of a founder in the bin: %v", err)
	}
}

func TestPartnersGoOnlyWhenNothingNamesThem(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	p := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "Sanieren"}))
	r := must[app.Referral](t)(o.SaveReferral(ctx, f.ID, app.Referral{To: p.ID, Reason: "Umbau"}))
	if err := o.DropPartner(ctx, p.ID); !errors.Is(err, app.ErrInUse) {
		t.Errorf("named in a referral: %v", err)
	}
	must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: "share", Recipient: p.ID}))
	if err := o.DropReferral(ctx, r.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.DropPartner(ctx, p.ID); !errors.Is(err, app.ErrInUse) {
		t.Errorf("named in a consent: %v", err)
	}
	other := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "DIW"}))
	if err := o.DropPartner(ctx, other.ID); err != nil || len(must[[]app.Partner](t)(o.Partners(ctx))) != 1 {
		t.Errorf("whom nothing names: %v", err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := must[[]app.Partner](t)(o.Partners(ctx)); len(got) != 2 {
		t.Errorf("taken back: %+v", got)
	}
}
