package coaching

import (
	"testing"

	"wurzelwerk/app"
)

const reviewDay = app.Date("2025-07-01")

func TestWhatIsSignedStands(t *testing.T) {
	draft, signed := agreed(), agreed()
	signed.SignedOn = "2025-03-25"
	for _, c := range []struct {
		name   string
		before Agreement
		change func(*Agreement)
		want   string
	}{
		{"a draft changes", draft, func(a *Agreement) { a.Criterion = "" }, ""},
		{"a draft that ends before it begins", draft, func(a *Agreement) { a.Until = "2025-01-01" }, "until: date-order, expected >= 2025-03-24"},
		{"signed", draft, func(a *Agreement) { a.SignedOn = "2025-03-25" }, ""},
		{"signed with something missing", draft, func(a *Agreement) { a.SignedOn, a.HerPart = "2025-03-25", " " }, "herPart: required"},
		{"signed in the future", draft, func(a *Agreement) { a.SignedOn = "2025-07-02" }, "signedOn: future"},
		{"signed before it was made", draft, func(a *Agreement) { a.SignedOn = "2025-03-23" }, "signedOn: date-order, expected >= 2025-03-24"},
		{"another word", signed, func(a *Agreement) { a.Goal = app.Texts{"de": "Acht"} }, "goal: locked"},
		{"another end", signed, func(a *Agreement) { a.Until = "2025-12-31" }, "until: locked"},
		{"no longer signed", signed, func(a *Agreement) { a.SignedOn = "" }, "signedOn: required"},
		{"signed on another day", signed, func(a *Agreement) { a.SignedOn = "2025-03-24" }, ""},
		{"its result", signed, func(a *Agreement) { a.Result, a.Reached, a.ReviewedOn = "Vier", ReachedPartly, "2025-06-30" }, ""},
		{"reviewed in the future", signed, func(a *Agreement) { a.Reached, a.ReviewedOn = ReachedPartly, "2025-08-01" }, "reviewedOn: future"},
		{"into the bin", signed, func(a *Agreement) { a.BinnedOn = "2025-06-30" }, ""},
	} {
		after := c.before
		c.change(&after)
		if got := plain(c.before.Change(after, reviewDay)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSigning(t *testing.T) {
	a := agreed()
	signed, faults := a.Sign("2025-03-25", reviewDay)
	if len(faults) > 0 || !signed.Locked() || a.Locked() {
		t.Fatalf("%+v %v", signed, faults)
	}
	if _, faults := a.Sign("", reviewDay); plain(faults) != "signedOn: required" {
		t.Error(faults)
	}
	if same, faults := signed.Sign("", reviewDay); plain(faults) != "signedOn: required" || !same.Locked() {
		t.Error(faults)
	}
	if same, faults := (Agreement{Date: "2025-03-25"}).Sign("2025-03-25", reviewDay); len(faults) != 6 || same.Locked() {
		t.Error(faults)
	}
}

func TestReviewing(t *testing.T) {
	signed, _ := agreed().Sign("2025-03-25", reviewDay)
	after, faults := signed.Review(ReachedPartly, "Vier", "2025-06-30", reviewDay)
	if len(faults) > 0 || after.Reached != ReachedPartly || after.Result != "Vier" || after.ReviewedOn != "2025-06-30" {
		t.Fatalf("%+v %v", after, faults)
	}
	for want, review := range map[string]struct {
		reached Reached
		on      app.Date
	}{
		"reached: required, reviewedOn: required":        {},
		"reviewedOn: future":                             {ReachedYes, "2025-07-02"},
		"reviewedOn: date-order, expected >= 2025-03-24": {ReachedYes, "2025-03-23"},
		"reached: value, expected yes, partly, no":       {"almost", "2025-06-30"},
	} {
		if same, faults := signed.Review(review.reached, "", review.on, reviewDay); plain(faults) != want || same.Reached != "" {
			t.Errorf("%q, want %q", plain(faults), want)
		}
	}
}
