package sharing

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// classTeam is the class of data by which a woman goes with a team that is shared.
const classTeam = "team"

// side is how a dossier stands with one partner.
type side struct {
	peer     exchange.Peer
	ours     *exchange.Share // that this office made
	theirs   *exchange.Share // that the partner made: the dossier came from there
	consents []app.Consent   // that let something go to the partner today
	nearest  app.Consent     // of those that do not
	gap      app.Gap         // why
}

// sides are those of all partners, and of former ones with whom something was shared: first those with whom it is.
func sides(peers []exchange.Peer, shares []exchange.Share, consents []app.Consent, known func(partner app.ID) bool, today app.Date) (out []side) {
	for _, p := range peers {
		if !p.Everything {
			out = append(out, newSide(p, shares, consents, known, today))
		}
	}
	for _, s := range shares {
		if !slices.ContainsFunc(peers, func(p exchange.Peer) bool { return p.Office() == s.Peer }) &&
			!slices.ContainsFunc(out, func(o side) bool { return o.peer.Office() == s.Peer }) {
			former := exchange.Peer{Name: s.Name}
			former.Card.Office = s.Peer
			out = append(out, newSide(former, shares, consents, known, today))
		}
	}
	slices.SortStableFunc(out, func(a, b side) int { return cmp.Compare(a.rank(), b.rank()) })
	return out
}

func newSide(peer exchange.Peer, shares []exchange.Share, consents []app.Consent, known func(app.ID) bool, today app.Date) side {
	s := side{peer: peer}
	for i, share := range shares {
		switch {
		case share.Peer != peer.Office():
		case share.Ours:
			s.ours = &shares[i]
		default:
			s.theirs = &shares[i]
		}
	}
	for _, c := range consents {
		// what was signed at the other office names this one by an id of that office's directory
		elsewhere := s.theirs != nil && c.Recipient != "" && !known(c.Recipient)
		if c.Shares(c.Recipient, nil, today) && c.Recipient != "" && (c.Recipient == peer.Partner || elsewhere) {
			s.consents = append(s.consents, c)
		}
	}
	s.nearest, s.gap = app.ConsentFor(consents, peer.Partner, nil, today)
	return s
}

func (s side) rank() int {
	switch {
	case s.theirs != nil && s.theirs.State != exchange.ShareEnded, s.ours != nil && s.on():
		return 0
	case s.former():
		return 2
	}
	return 1
}

// former tells that the office exchanges nothing more with it.
func (s side) former() bool { return s.peer.Card.Name == "" }

// on tells that this office shares the dossier, whether anything may go or not.
func (s side) on() bool {
	return s.ours != nil && slices.Contains([]exchange.ShareState{exchange.ShareActive, exchange.ShareConsent, exchange.ShareHeld, exchange.ShareRefused}, s.ours.State)
}

// came tells that the dossier came from the partner, and goes back there.
func (s side) came() bool { return s.theirs != nil && s.theirs.State != exchange.ShareEnded }

// share is what is to be said first: that the dossier came from there, else what this office does; nil for nothing.
func (s side) share() *exchange.Share {
	if s.came() || s.ours == nil {
		return s.theirs
	}
	return s.ours
}

// named are the classes that her consents name for the partner.
func (s side) named() (out []string) {
	for _, c := range s.consents {
		out = append(out, without(c.DataClasses, out)...)
	}
	return ordered(out)
}

// wished are the classes that are to go. A share that narrows nothing wishes what the consents name.
func (s side) wished() []string {
	switch {
	case s.ours == nil || !s.on():
		return nil
	case len(s.ours.Classes) > 0:
		return ordered(s.ours.Classes)
	}
	return ordered(s.ours.Goes)
}

// proposed are the classes ticked at first: what goes already; for a new share what her consents name but what is
// specially protected, which nobody but a person ticks.
func (s side) proposed() []string {
	if wished := s.wished(); len(wished) > 0 {
		return wished
	}
	return slices.DeleteFunc(s.named(), func(key string) bool {
		class, ok := app.DataClassOf(key)
		return !ok || class.Special || class.Elsewhere
	})
}
