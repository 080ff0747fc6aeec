package sharing

import (
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

const day = app.Date("2026-03-24")

// office is a partner of the exchange; the directory knows it by its name.
func office(name string) exchange.Peer {
	p := exchange.Peer{Name: name, Partner: app.ID("partner of " + name)}
	p.Card.Name, p.Card.Office = name, app.ID(name)
	return p
}

func agreed(recipient string, classes ...string) app.Consent {
	return app.Consent{
		Purpose: app.PurposeShare, Recipient: app.ID(recipient), DataClasses: classes, GivenOn: "2026-01-10", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	}
}

func here(partner app.ID) bool { return strings.HasPrefix(string(partner), "partner of ") }

// kinds are her sides with four offices: one that she is shared with, one that she came from, one whose consent has
// ended, and a former one.
func kinds() []side {
	second := office("Laptop")
	second.Everything = true
	peers := []exchange.Peer{office("A"), office("B"), office("C"), second}
	shares := []exchange.Share{
		{Peer: "B", Name: "B", Ours: true, State: exchange.ShareActive, Goes: []string{"goal", "contact"}},
		{Peer: "C", Name: "C", State: exchange.ShareActive, Goes: []string{"contact"}},
		{Peer: "Gone", Name: "Gone", Ours: true, State: exchange.ShareRemoved},
	}
	ended := agreed("partner of A", "contact")
	ended.Until = "2026-02-01"
	consents := []app.Consent{ended, agreed("partner of B", "contact", "goal", "health"), agreed("an id of C's", "contact")}
	return sides(peers, shares, consents, here, day)
}

func TestSidesInTheirOrder(t *testing.T) {
	all := kinds()
	var names []string
	for _, s := range all {
		names = append(names, s.peer.Name)
	}
	if strings.Join(names, " ") != "B C A Gone" {
		t.Fatalf("%v", names)
	}
	if a := all[2]; a.on() || a.gap != app.GapEnded || len(a.consents) != 0 || a.share() != nil || a.former() {
		t.Errorf("%+v", a)
	}
}

func TestSidesThatAreShared(t *testing.T) {
	all := kinds()
	b, c, gone := all[0], all[1], all[3]
	if !b.on() || b.came() || strings.Join(b.named(), " ") != "contact goal health" || strings.Join(b.wished(), " ") != "contact goal" {
		t.Errorf("%+v", b)
	}
	if c.on() || !c.came() || len(c.consents) != 1 {
		t.Errorf("%+v", c)
	}
	if !gone.former() || gone.on() || gone.share().State != exchange.ShareRemoved {
		t.Errorf("%+v", gone)
	}
}

func TestNothingSpecialIsProposed(t *testing.T) {
	consents := []app.Consent{agreed("partner of A", "health", "contact", "team", "residence"), agreed("partner of A", "swot", "contact")}
	s := newSide(office("A"), nil, consents, here, day)
	if got := strings.Join(s.proposed(), " "); got != "contact swot" {
		t.Errorf("proposed: %s", got)
	}
	kept := exchange.Share{Peer: "A", Ours: true, State: exchange.ShareConsent, Classes: []string{"health", "contact"}}
	if s = newSide(office("A"), []exchange.Share{kept}, consents, here, day); strings.Join(s.proposed(), " ") != "contact health" {
		t.Errorf("what a person ticked: %v", s.proposed())
	}
	if s = newSide(office("A"), nil, nil, here, day); len(s.proposed()) > 0 || s.gap != app.GapMissing {
		t.Errorf("without a consent: %v %s", s.proposed(), s.gap)
	}
}

func TestSharesThatAreOff(t *testing.T) {
	for _, state := range exchange.ShareState("").Values() {
		share := exchange.Share{Peer: "A", Ours: true, State: exchange.ShareState(state), Classes: []string{"contact"}}
		s := newSide(office("A"), []exchange.Share{share}, nil, here, day)
		off := slices.Contains([]string{"ended", "removed", "kept"}, state)
		if s.on() == off || (len(s.wished()) == 0) != off {
			t.Errorf("%s: on is %v, wished %v", state, s.on(), s.wished())
		}
		if text := said(s); strings.HasPrefix(text, "share.") || text == "" {
			t.Errorf("%s: %q", state, text)
		}
	}
}

func TestWithout(t *testing.T) {
	if got := without([]string{"a", "b", "c"}, []string{"b"}); strings.Join(got, " ") != "a c" {
		t.Errorf("%v", got)
	}
	if got := ordered([]string{"health", "unknown", "contact"}); strings.Join(got, " ") != "contact health unknown" {
		t.Errorf("%v", got)
	}
}
