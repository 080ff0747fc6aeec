package app

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var shared = Consent{ID: "k", Purpose: PurposeShare, Recipient: "diw", DataClasses: []string{"contact", "business", "health"}, GivenOn: "2025-03-10", TextVersion: ConsentText}

func changed[T any](of T, do func(*T)) T {
	do(&of)
	return of
}

func TestConsentCovers(t *testing.T) {
	classes := []string{"contact", "premises", "health"}
	for name, c := range map[string]struct {
		consent Consent
		to      ID
		classes []string
		day     Date
		gap     Gap
		missing []string
	}{
		"all of them":        {shared, "diw", []string{"health", "contact"}, "2025-03-10", GapNone, nil},
		"nothing at all":     {shared, "diw", nil, "2025-03-10", GapNone, nil},
		"one is not named":   {shared, "diw", classes, "2025-03-10", GapClasses, []string{"premises"}},
		"special not named":  {changed(shared, func(c *Consent) { c.DataClasses = []string{"contact", "premises"} }), "diw", classes, "2025-03-10", GapClasses, []string{"health"}},
		"somebody else":      {shared, "ihk", classes, "2025-03-10", GapRecipient, classes},
		"nobody":             {changed(shared, func(c *Consent) { c.Recipient = "" }), "", classes, "2025-03-10", GapRecipient, classes},
		"the day before":     {shared, "diw", classes, "2025-03-09", GapUnsigned, classes},
		"never given":        {changed(shared, func(c *Consent) { c.GivenOn = "" }), "diw", classes, "2025-03-10", GapUnsigned, classes},
		"she said no":        {changed(shared, func(c *Consent) { c.GivenOn, c.WithdrawnOn = "", "2025-03-10" }), "diw", classes, "2025-03-10", GapDeclined, classes},
		"withdrawn":          {changed(shared, func(c *Consent) { c.WithdrawnOn = "2025-05-01" }), "diw", classes, "2025-06-01", GapWithdrawn, classes},
		"on the last day":    {changed(shared, func(c *Consent) { c.Until = "2025-06-30" }), "diw", []string{"contact"}, "2025-06-30", GapNone, nil},
		"past its end":       {changed(shared, func(c *Consent) { c.Until = "2025-06-30" }), "diw", classes, "2025-07-01", GapEnded, classes},
		"for another reason": {changed(shared, func(c *Consent) { c.Purpose = PurposeSpecial }), "diw", classes, "2025-03-10", GapPurpose, classes},
	} {
		gap, missing := c.consent.Gap(c.to, c.classes, c.day), c.consent.Covers(c.to, c.classes, c.day)
		if gap != c.gap || !slices.Equal(missing, c.missing) {
			t.Errorf("%s: %q, %v", name, gap, missing)
		}
		if c.to != "" && len(c.classes) > 0 && (len(missing) == 0) != c.consent.Shares(c.to, c.classes, c.day) {
			t.Errorf("%s: it covers %v, but shares otherwise", name, missing)
		}
	}
}

func TestConsentForIsTheNearest(t *testing.T) {
	with := func(id ID, do func(*Consent)) Consent { return changed(shared, func(c *Consent) { c.ID = id; do(c) }) }
	all := []Consent{
		with("other", func(c *Consent) { c.Recipient = "ihk" }),
		with("special", func(c *Consent) { c.Purpose = PurposeSpecial }),
		with("ended", func(c *Consent) { c.Until = "2025-03-11" }),
		with("withdrawn", func(c *Consent) { c.WithdrawnOn = "2025-03-11" }),
		with("open", func(c *Consent) { c.GivenOn = "" }),
		with("less", func(c *Consent) { c.DataClasses = []string{"health"} }),
		with("old", func(*Consent) {}),
		with("new", func(c *Consent) { c.GivenOn = "2025-04-01" }),
	}
	for n, want := range []struct {
		id  ID
		gap Gap
	}{
		{"", GapMissing},
		{"", GapMissing},
		{"", GapMissing},
		{"ended", GapEnded},
		{"ended", GapEnded},
		{"open", GapUnsigned},
		{"less", GapClasses},
		{"old", GapNone},
		{"new", GapNone},
	} {
		if c, gap := ConsentFor(all[:n], "diw", []string{"contact", "health"}, "2025-06-01"); c.ID != want.id || gap != want.gap {
			t.Errorf("of %d: %q %q, want %q %q", n, c.ID, gap, want.id, want.gap)
		}
	}
}

// ready is a draft that may go out.
var ready = Referral{ID: "v", Date: "2025-05-12", To: "diw", Reason: "premises", DataClasses: []string{"contact"}, Consent: "k"}

// taken is the referral after a step that must be allowed.
func taken(t *testing.T) func(Referral, Faults) Referral {
	return func(r Referral, faults Faults) Referral {
		t.Helper()
		if len(faults) > 0 {
			t.Fatalf("%+v: %v", r, faults)
		}
		return r
	}
}

func TestTheWayOfAReferral(t *testing.T) {
	const today = Date("2025-06-30")
	consents := []Consent{shared}
	sent := taken(t)(ready.Send("2025-05-13", consents, today))
	if sent.Status != ReferralSent || sent.SentOn != "2025-05-13" || sent.WaitingSince() != "2025-05-13" || sent.WaitingDays("2025-05-27") != 14 {
		t.Errorf("%+v", sent)
	}
	accepted := taken(t)(sent.Accept("2025-05-19", consents, today))
	if accepted.AnsweredOn() != "2025-05-19" || accepted.WaitingSince() != "" || accepted.WaitingDays(today) != 0 || !accepted.Open() {
		t.Errorf("%+v", accepted)
	}
	done := taken(t)(accepted.Finish("2025-06-20", "Mietvertrag", consents, today))
	if done.Open() || done.Result != "Mietvertrag" || done.DoneOn != "2025-06-20" {
		t.Errorf("%+v", done)
	}
	for _, r := range []Referral{ready, sent, accepted} {
		if gone := taken(t)(r.Withdraw("2025-06-01", nil, today)); gone.Status != ReferralWithdrawn || gone.Open() {
			t.Errorf("%+v", gone)
		}
	}
}

func TestADeclinedReferralMayEndWell(t *testing.T) {
	const today = Date("2025-06-30")
	consents := []Consent{shared}
	sent := taken(t)(ready.Send("2025-05-13", consents, today))
	declined := taken(t)(sent.Decline("2025-05-19", "Kein Raum frei", consents, today))
	if declined.Declined != "Kein Raum frei" || declined.Open() {
		t.Errorf("%+v", declined)
	}
	taken(t)(declined.Finish("2025-06-20", "InWest hat einen", consents, today))
}

func TestAReferralThatCameToUs(t *testing.T) {
	incoming := Referral{From: "diw", Status: ReferralSent, SentOn: "2025-05-01"}
	if r := taken(t)(incoming.Accept("2025-05-02", nil, "2025-06-30")); r.Partner() != "diw" || !r.Incoming() {
		t.Errorf("%+v", r)
	}
	if faults := (Referral{}).Change(incoming, nil, "2025-06-30"); len(faults) > 0 {
		t.Error("noted without a consent of hers:", faults)
	}
}

// TestTheOtherOfficeAnswers takes the steps that the office takes to which a referral was sent by the exchange: its To is
// an id of the sender's directory there, and the consents may not be all.
func TestTheOtherOfficeAnswers(t *testing.T) {
	const today = Date("2026-06-15")
	sent := Referral{ID: "r", To: "an id of another directory", Reason: "renovation", DataClasses: []string{"contact"}, Consent: "elsewhere", Status: ReferralSent, SentOn: "2026-06-01"}
	accepted := taken(t)(sent.Accept("2026-06-10", nil, today))
	done := taken(t)(accepted.Finish("2026-06-14", "Licht ist da", nil, today))
	declined := taken(t)(sent.Decline("2026-06-10", "kein Platz", nil, today))
	if done.Status != ReferralDone || declined.Status != ReferralDeclined || accepted.To != sent.To {
		t.Errorf("%+v %+v", done, declined)
	}
	if _, faults := sent.Decline("2026-06-10", " ", nil, today); len(faults) != 1 || faults[0].Path != "declinedBecause" {
		t.Errorf("without a reason: %v", faults)
	}
	other := accepted
	other.Text = "anders"
	if faults := accepted.Change(other, nil, today); len(faults) != 1 || faults[0].Code != FaultSent {
		t.Errorf("what the sender wrote was changed: %v", faults)
	}
}

func TestStepsThatAreRefused(t *testing.T) {
	const today = Date("2025-06-30")
	consents := []Consent{shared}
	with := func(do func(*Referral)) Referral { return changed(ready, do) }
	sent := with(func(r *Referral) { r.Status, r.SentOn = ReferralSent, "2025-05-13" })
	done := with(func(r *Referral) { r.Status, r.DoneOn = ReferralDone, "2025-05-20" })
	send := func(r Referral, on Date, c ...Consent) Faults { _, f := r.Send(on, c, today); return f }
	second := func(_ Referral, f Faults) Faults { return f }
	for name, c := range map[string]struct {
		faults Faults
		want   string
	}{
		"nobody to send to":       {send(with(func(r *Referral) { r.To = "" }), today, shared), "to: required"},
		"no reason":               {send(with(func(r *Referral) { r.Reason = " " }), today, shared), "reason: required"},
		"no data":                 {send(with(func(r *Referral) { r.DataClasses = nil }), today, shared), "dataClasses: required"},
		"no consent named":        {send(with(func(r *Referral) { r.Consent = "" }), today, shared), "consent: consent, expected missing"},
		"a consent not there":     {send(ready, today), "consent: consent, expected missing"},
		"withdrawn in between":    {send(ready, today, changed(shared, func(c *Consent) { c.WithdrawnOn = "2025-06-29" })), "consent: consent, expected withdrawn"},
		"more than she agreed to": {send(with(func(r *Referral) { r.DataClasses = []string{"contact", "family"} }), today, shared), "consent: consent, expected classes"},
		"before she agreed":       {send(with(func(r *Referral) { r.Date = "" }), "2025-03-09", shared), "consent: consent, expected unsigned"},
		"before it was written":   {send(ready, "2025-05-11", shared), "sentOn: date order, expected >= 2025-05-12"},
		"tomorrow":                {send(ready, "2025-07-01", shared), "sentOn: future"},
		"no day":                  {send(ready, "", shared), "sentOn: required"},
		"a day in words":          {send(ready, "soon", shared), "sentOn: value, expected 2025-03-24"},
		"twice":                   {send(sent, today, shared), "status: state"},
		"accepted before sent":    {second(sent.Accept("2025-05-12", consents, today)), "acceptedOn: date order, expected >= 2025-05-13"},
		"a draft accepted":        {second(ready.Accept(today, consents, today)), "status: state"},
		"declined without why":    {second(sent.Decline(today, " ", consents, today)), "declinedBecause: required"},
		"done without an answer":  {second(sent.Finish(today, "", consents, today)), "status: state"},
		"withdrawn when done":     {second(done.Withdraw(today, consents, today)), "status: state"},
		"withdrawn before sent":   {second(sent.Withdraw("2025-05-12", consents, today)), "withdrawnOn: date order, expected >= 2025-05-13"},
		"another text when sent":  {sent.Change(changed(sent, func(r *Referral) { r.Text = "x" }), consents, today), "text: sent"},
		"back to a draft":         {sent.Change(changed(sent, func(r *Referral) { r.Status = ReferralDrafted }), consents, today), "status: state"},
		"two directions":          {with(func(r *Referral) { r.From = "ihk" }).Validate(), "from: twice"},
		"yes and no":              {Referral{AcceptedOn: "2025-01-01", DeclinedOn: "2025-01-02"}.Validate(), "declinedOn: twice"},
		"an unknown state":        {Referral{Status: "lost"}.Validate(), "status: value, expected drafted, sent, accepted, declined, done, withdrawn"},
	} {
		if got := c.faults.Error(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWhatHasGoneOutMayStillTell(t *testing.T) {
	sent := changed(ready, func(r *Referral) { r.Status, r.SentOn = ReferralSent, "2025-05-13" })
	after := changed(sent, func(r *Referral) {
		yes := true
		r.Accompanied, r.Result, r.Status, r.AcceptedOn, r.DoneOn = &yes, "gut", ReferralDone, "2025-05-20", "2025-06-01"
	})
	if faults := sent.Change(after, nil, "2025-06-30"); len(faults) > 0 {
		t.Error(faults)
	}
	came := Referral{From: "ihk", Status: ReferralSent, SentOn: "2025-05-13", Text: "ale"}
	if faults := came.Change(changed(came, func(r *Referral) { r.Text = "alles" }), nil, "2025-06-30"); len(faults) > 0 {
		t.Error(faults)
	}
	if faults := came.Change(changed(came, func(r *Referral) { r.From, r.To = "", "ihk" }), nil, "2025-06-30"); len(faults) != 2 {
		t.Error("one that came went out:", faults)
	}
	late := changed(ready, func(r *Referral) { r.Status, r.SentOn, r.DoneOn = ReferralDone, "2025-05-13", "2025-06-01" })
	if faults := (Referral{}).Change(late, []Consent{shared}, "2025-06-30"); len(faults) > 0 {
		t.Error("noted when all was over:", faults)
	}
	if faults := (Referral{}).Change(late, nil, "2025-06-30"); len(faults) != 1 || faults[0].Want != string(GapMissing) {
		t.Error("noted without a consent:", faults)
	}
}

// TestNothingLeavesWithoutConsent draws steps on a referral: whatever way it goes, it is out only if a consent covers it.
func TestNothingLeavesWithoutConsent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SampledFrom([]Date{"", "2025-03-09", "2025-05-12", "2025-05-20", "2025-06-30"})
		c := changed(shared, func(c *Consent) {
			c.GivenOn, c.Until, c.WithdrawnOn = days.Draw(t, "given"), days.Draw(t, "until"), days.Draw(t, "withdrawn")
			c.Recipient = rapid.SampledFrom([]ID{"diw", "ihk"}).Draw(t, "recipient")
		})
		r := changed(ready, func(r *Referral) {
			r.Date, r.DataClasses = "", rapid.SliceOfDistinct(rapid.SampledFrom([]string{"contact", "family"}), rapid.ID).Draw(t, "classes")
		})
		for range 4 {
			next := r
			next.Status = ReferralStatus(rapid.SampledFrom(r.Status.Values()).Draw(t, "status"))
			next.SentOn, next.AcceptedOn = days.Draw(t, "sent"), days.Draw(t, "accepted")
			next.DoneOn, next.Declined = days.Draw(t, "done"), "x"
			if len(r.Change(next, []Consent{c}, "2025-06-30")) == 0 {
				r = next
			}
		}
		out := !r.Draft() && (r.Status != ReferralWithdrawn || r.SentOn != "")
		on := r.SentOn
		if on == "" {
			on = "2025-06-30"
		}
		if out && (len(r.DataClasses) == 0 || !c.Shares(r.To, r.DataClasses, on)) {
			t.Fatalf("%+v left by %+v", r, c)
		}
	})
}

func TestReasonsForPartners(t *testing.T) {
	for name, c := range map[string]struct {
		partner Partner
		want    []string
	}{
		"by its name":            {Partner{Name: "Jobcenter Dortmund", Role: "cooperation"}, []string{"start-up-allowance", "equipment-grant", "viability"}},
		"by its module":          {Partner{Name: "Amt", Module: "baustein 2"}, []string{"renovation", "craft-orders"}},
		"by its role":            {Partner{Name: "Grünbau gGmbH", Role: "partner"}, []string{"language-course", "housing", "job-coaching", "part-qualification", "mobility"}},
		"not by a part of it":    {Partner{Name: "HWKX", Role: "partner"}, []string{"language-course", "housing", "job-coaching", "part-qualification", "mobility"}},
		"of a chamber of crafts": {Partner{Name: "Handwerkskammer"}, []string{"crafts-register", "recognition", "trade-registration"}},
	} {
		if got := ReasonsTo(c.partner); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
	if all := ReasonsTo(Partner{Name: "Verein"}); len(all) != 21 || slices.Contains(all, "founding-advice") {
		t.Errorf("%d: %v", len(all), all)
	}
	if got := ReasonsToUs(); len(got) != 4 || ReasonKey(got[0]) != "referrals.reason.founding-advice" {
		t.Error(got)
	}
	if ReasonKey("premises") != "referrals.reason.premises" || ReasonKey("Ein Garten") != "" || ReasonKey("") != "" {
		t.Error("own words have a key")
	}
	for _, data := range []string{``, `[{"reasons": ["a"]}]`, `[{"for": ["x"], "reasons": []}]`, `[{"for": [" "], "reasons": ["a"]}]`, `[{"for": ["x"], "reasons": ["a", "a"]}]`, `[{"for": ["x"], "role": "friend", "reasons": ["a"]}]`, `[{"for": ["x"], "incoming": true, "reasons": ["a"]}]`} {
		if list, err := ParseReferralReasons([]byte(data)); err == nil {
			t.Errorf("%s: %v", data, list)
		}
	}
}
