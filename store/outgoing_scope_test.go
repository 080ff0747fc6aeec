package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/sync"
	"wurzelwerk/app/team"
)

func TestABusinessOfTwoWomenGoesForEither(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	ana, bea := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	business := must[app.Business](t)(o.SaveBusiness(ctx, ana.ID, app.Business{Name: "Nähstube", Premises: &app.Premises{Until: "2027-01-01"}}))
	if err := o.LinkBusiness(ctx, bea.ID, business.ID); err != nil {
		t.Fatal(err)
	}
	for _, f := range []app.Founder{ana, bea} {
		shared(t, o, f.ID, far)
	}
	hers := agree(t, o, ana.ID, far, "business")
	h, all := far.sent(t, o)
	got := heldIn(all)
	if len(got["business.name"]) != 1 || len(got["business.premises"]) > 0 || len(got["founder_business"]) != 1 {
		t.Errorf("for Ana: %v", got)
	}
	far.confirm(t, o, h.To)
	agree(t, o, bea.ID, far, "premises")
	h, all = far.sent(t, o)
	if got = heldIn(all); len(got["business.premises"]) != 1 || len(got["business.name"]) > 0 || len(got["founder_business"]) != 1 {
		t.Errorf("for Bea as well: %v", got)
	}
	if log := must[[]exchange.Disclosure](t)(o.Disclosures(ctx, bea.ID)); len(log) != 1 || !slices.Equal(log[0].Classes, []string{"premises"}) {
		t.Errorf("disclosed of Bea: %+v", log)
	}
	far.confirm(t, o, h.To)
	hers.WithdrawnOn = o.Today()
	must[app.Consent](t)(o.SaveConsent(ctx, ana.ID, hers))
	business.Name, business.Premises.Until = "Schneiderei", "2028-01-01"
	must[app.Business](t)(o.SaveBusiness(ctx, ana.ID, business))
	_, all = far.sent(t, o)
	if got = heldIn(all); len(got["business.premises"]) != 1 || len(got["business.name"]) > 0 || countKind(all, sync.KindWithdrawal) != 1 {
		t.Errorf("for Bea alone: %v, %+v", got, all)
	}
}

func TestATeamGoesWithFirstNamesAndCommitmentsAlone(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	c := newCircle(t, o)
	c.ana.FamilyNames, c.ana.Phase = "Stoyanova", app.PhaseStart
	saveFounder(t, o, c.ana)
	c.team.Guests = []string{"Gundula"}
	must[team.Team](t)(o.SaveTeam(ctx, c.team))
	if s := shared(t, o, c.team.ID, far); !s.Team || s.State != exchange.ShareActive {
		t.Errorf("%+v", s)
	}
	consent := agree(t, o, c.ana.ID, far, sync.ClassTeam)
	h, all := far.sent(t, o)
	got := heldIn(all)
	is(t, "of her", got["founder.given_names"], []sync.Value{"Ana"})
	came(t, "of her", got, "founder.family_names 0, founder.phase 0, consent.given_on 1")
	came(t, "of the team", got, "turn 1, commitment.text 2, turn.news 0, team.goals 0, team.guests 0, team.guest_members 0, team.name 1")
	log := must[[]exchange.Disclosure](t)(o.Disclosures(ctx, ""))
	is(t, "disclosed", []any{len(log), log[0].Founder, log[0].Basis, log[0].Classes}, []any{1, c.ana.ID, []app.ID{consent.ID}, []string{"team"}})
	far.confirm(t, o, h.To)
	agree(t, o, c.bea.ID, far, sync.ClassTeam)
	h, all = far.sent(t, o)
	got = heldIn(all)
	is(t, "of the other", []any{got["founder.given_names"], len(got["turn"]), got["commitment.text"]}, []any{[]sync.Value{"Bea"}, 1, []sync.Value{"Amt anrufen"}})
	far.confirm(t, o, h.To)
	consent.WithdrawnOn = o.Today()
	must[app.Consent](t)(o.SaveConsent(ctx, c.ana.ID, consent))
	m := c.team.Meetings[0]
	m.Turns[0].Commitments[0].Text, m.Turns[1].Commitments[0].Text = "geheim", "offen"
	must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, m))
	h, all = far.sent(t, o)
	if got = heldIn(all); !slices.Equal(got["commitment.text"], []sync.Value{"offen"}) || countKind(all, sync.KindWithdrawal) != 1 {
		t.Errorf("after she took it back: %v, %+v", got, all)
	}
	far.confirm(t, o, h.To)
	if err := o.BinTeam(ctx, c.team.ID); err != nil {
		t.Fatal(err)
	}
	if _, all = far.sent(t, o); len(heldIn(all)) > 0 {
		t.Errorf("in the bin: %+v", all)
	}
}

func TestAMergeOfFoundersGoesOn(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	kept, other := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Anna"})
	must[coaching.Measure](t)(o.SaveMeasure(ctx, other.ID, coaching.Measure{Text: "Preise rechnen"}))
	shared(t, o, other.ID, far)
	agree(t, o, other.ID, far, "contact", "measures")
	h, _ := far.sent(t, o)
	far.confirm(t, o, h.To)
	if err := o.MergeFounders(ctx, kept, other.ID); err != nil {
		t.Fatal(err)
	}
	_, all := far.sent(t, o)
	got := heldIn(all)
	if !slices.Contains(got["founder.given_names"], sync.Value("Ana")) || countKind(all, sync.KindWithdrawal) > 0 || len(got["measure.text"]) != 1 {
		t.Errorf("%v", got)
	}
	for _, c := range all {
		if c.Dossier != sync.ID(mustBytes(kept.ID)) {
			t.Errorf("%+v is not in her dossier", c)
		}
	}
}

func TestEverythingGoesToTheOtherMachine(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	far := newFar(t, o, "Zweiter Rechner", exchange.Pairing{})
	far.sent(t, o)
	far.peer = must[exchange.Peer](t)(o.Pair(ctx, far.card, exchange.Pairing{Everything: true}))
	h, all := far.sent(t, o)
	rows := 0
	for _, table := range tables {
		var n int
		if err := o.reader.QueryRow("SELECT count(*) FROM " + table.name).Scan(&n); err != nil {
			t.Fatal(err)
		}
		rows += n
	}
	if n := countKind(all, sync.KindRow); n != rows {
		t.Errorf("%d of %d rows went", n, rows)
	}
	if log := must[[]exchange.Disclosure](t)(o.Disclosures(ctx, "")); len(log) > 0 {
		t.Errorf("disclosed to ourselves: %+v", log)
	}
	far.confirm(t, o, h.To)
	if h, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("again %+v: %d", h, len(all))
	}
}

func TestTombstonesGoWithWhatIsShared(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	ana, bea := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	for _, f := range []app.Founder{ana, bea} {
		m := must[coaching.Measure](t)(o.SaveMeasure(ctx, f.ID, coaching.Measure{Text: "weg"}))
		if err := o.BinMeasure(ctx, m.ID); err != nil {
			t.Fatal(err)
		}
	}
	shared(t, o, ana.ID, far)
	agree(t, o, ana.ID, far, "measures")
	must[int](t)(o.EmptyBin(ctx))
	h, all := far.sent(t, o)
	if countKind(all, sync.KindTombstone) != 1 || len(heldIn(all)["measure"]) > 0 {
		t.Errorf("%+v", all)
	}
	far.confirm(t, o, h.To)
	if _, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("again: %+v", all)
	}
}

func TestErasuresAnswersAndRequestsGo(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	ana, bea := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	for _, f := range []app.Founder{ana, bea} {
		shared(t, o, f.ID, far)
		agree(t, o, f.ID, far, "contact")
	}
	h, _ := far.sent(t, o)
	far.confirm(t, o, h.To)
	if _, err := o.Erase(ctx, ana.ID, ""); err != nil {
		t.Fatal(err)
	}
	p := must[peer](t)(peerOf(ctx, o.reader, far.card.Office))
	err := o.write(ctx, func(c *change) error {
		_, err := c.withdrawnBy(p.no, mustBytes(bea.ID))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	bea.CallName = "Bee"
	saveFounder(t, o, bea)
	h, all := far.sent(t, o)
	if len(all) != 1 || all[0].Kind != sync.KindErasure || all[0].Dossier != sync.ID(mustBytes(ana.ID)) {
		t.Errorf("after an erasure and a request: %+v", all)
	}
	if s := must[[]exchange.Share](t)(o.Shares(ctx, bea.ID)); s[0].State != exchange.ShareRefused || s[0].Asked == "" {
		t.Errorf("asked to remove her: %+v", s)
	}
	far.confirm(t, o, h.To)
	if err := o.AnswerRequest(ctx, bea.ID, far.card.Office, false); err != nil {
		t.Fatal(err)
	}
	if _, all := far.sent(t, o); len(all) != 1 || all[0].Kind != sync.KindAnswer || all[0].Value != sync.Value(int64(0)) {
		t.Errorf("answered: %+v", all)
	}
}

// lawWords are columns with the class that each is of; an answer is of that of its question.
var lawWords = map[string]string{
	"founder.given_names": "contact", "founder.born": "person", "founder.phase": "goal", "founder.residence_title": "residence",
	"measure.text": "measures", "session.topic": "sessions", "founder.handout_language": "languages",
	"work.debts": "profile", "health.limitations": "health",
}

// lawFounder is a founder with something of each.
func lawFounder(t *testing.T, o *Office) app.ID {
	t.Helper()
	ctx := context.Background()
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana", Born: "1986-03-14", Phase: app.PhaseStart, ResidenceTitle: "a", HandoutLanguage: "de"})
	must[coaching.Measure](t)(o.SaveMeasure(ctx, f.ID, coaching.Measure{Text: "m"}))
	if err := o.write(ctx, func(c *change) error {
		if err := c.saveSome(answerTable, []profile.Answer{{Question: "work.debts", Note: "n"}, {Question: "health.limitations", Note: "n"}}, f.ID); err != nil {
			return err
		}
		return c.saveOf(sessionTable, &coaching.Session{Topic: "t", Status: coaching.Closed}, f.ID)
	}); err != nil {
		t.Fatal(err)
	}
	return f.ID
}

// lawBreak is the first value of a change that went without a consent; "" for none.
func lawBreak(c sync.Change, may map[string]bool) string {
	table := tableByNumber(c.Table)
	for _, cell := range c.Cells() {
		if cell.Column < firstColumn || cell.Value == nil {
			continue
		}
		name := table.name + "." + table.columnName(cell.Column)
		class, known := lawWords[name]
		if key, _ := cell.Value.(string); table == answerTable && lawWords[key] != "" {
			class, known = lawWords[key], true
		}
		if known && !may[class] || !known && table == founderTable {
			return fmt.Sprintf("%s = %v", name, cell.Value)
		}
	}
	return ""
}

// TestNothingGoesWithoutConsent draws consents and shares and looks whether any value went whose class none names.
func TestNothingGoesWithoutConsent(t *testing.T) {
	var classes []string
	for _, c := range app.DataClasses() {
		classes = append(classes, c.Key)
	}
	mayGo := []*table{founderTable, measureTable, sessionTable, answerTable, consentTable, shareTable}
	o := newOffice(t)
	rapid.Check(t, func(r *rapid.T) {
		far, other := newFar(t, o, "DIW", exchange.Pairing{}), newFar(t, o, "Grünbau", exchange.Pairing{})
		founders, allowed := []app.ID{lawFounder(t, o), lawFounder(t, o)}, map[app.ID]map[string]bool{}
		for range rapid.IntRange(0, 6).Draw(r, "steps") {
			id := rapid.SampledFrom(founders).Draw(r, "founder")
			some := rapid.SliceOfNDistinct(rapid.SampledFrom(classes), 1, 4, rapid.ID[string]).Draw(r, "classes")
			switch rapid.IntRange(0, 3).Draw(r, "step") {
			case 0:
				shared(t, o, id, far)
			case 1:
				agree(t, o, id, far, some...)
				if allowed[id] == nil {
					allowed[id] = map[string]bool{}
				}
				for _, class := range some {
					allowed[id][class] = true
				}
			case 2:
				agree(t, o, id, other, some...)
			case 3:
				far.sent(t, o)
			}
		}
		for _, c := range latter(far.sent(t, o)) {
			if may := allowed[mustID(c.Dossier[:])]; c.Table > 0 && (lawBreak(c, may) != "" || !slices.Contains(mayGo, tableByNumber(c.Table))) {
				r.Fatalf("%s of %s went, and only %v is agreed to", lawBreak(c, may), tableByNumber(c.Table).name, may)
			}
		}
	})
}
