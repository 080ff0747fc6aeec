package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
	"wurzelwerk/app/team"
)

// What stands in table shared beside classes of data.
const (
	classHeld  = "-held"  // the partner has had some of the dossier; nothing goes now
	classAgain = "-again" // what goes has to be looked at again after a day
	classAll   = "-all"   // everything goes; of no dossier
)

// The kinds of dossiers that are shared.
const (
	dossierNone = iota // no such founder, team or business stands here
	dossierFounder
	dossierTeam
	dossierBusiness
)

// scoping finds out what goes to one partner today, out of shares and consents alone: table shared is made from it.
type scoping struct {
	ctx      context.Context
	q        querier
	office   *Office
	peer     peer
	partners []app.ID        // by which consents name the partner: ours of it, and its of us
	women    map[app.ID]bool // in teams that are shared; nil until asked for
}

// going is what goes of a dossier.
type going struct {
	classes  map[string]app.Date // with the last day on which consents let them go; "" for no end
	switched bool                // some share is switched on
	held     bool                // it is restricted or lies in the bin, or the partner asked us to remove it
	asked    bool                // the partner asked us to remove it
	gone     bool                // it does not stand here
	into     []byte              // the founder who took her over
	again    app.Date            // another consent begins the day after; "" for none
}

func (o *Office) scopingFor(ctx context.Context, q querier, p peer) (*scoping, error) {
	s := &scoping{ctx: ctx, q: q, office: o, peer: p}
	ids, err := queryAll(ctx, q, scanID, `SELECT DISTINCT partner FROM share WHERE partner IS NOT NULL AND ("from" = ?1 AND "to" = ?2)
		UNION SELECT partner FROM share WHERE partner IS NOT NULL AND ("from" = ?2 AND "to" = ?1)`, mustBytes(o.self), mustBytes(p.Office()))
	if err != nil {
		return nil, err
	}
	if p.Partner != "" {
		s.partners = append(s.partners, p.Partner)
	}
	for _, id := range ids {
		s.partners = append(s.partners, mustID(id))
	}
	slices.Sort(s.partners)
	s.partners = slices.Compact(s.partners)
	return s, nil
}

// shares are the rows of shares of a dossier between this office and the partner.
func (s *scoping) shares(dossier []byte) ([]share, error) {
	return loadAll[share](s.ctx, s.q, shareTable, `dossier = ?1 AND ("from" = ?2 AND "to" = ?3 OR "from" = ?3 AND "to" = ?2)`,
		dossier, mustBytes(s.office.self), mustBytes(s.peer.Office()))
}

// switched tells whether a share is on, and to which classes it is narrowed; none for no narrowing.
func switched(shares []share) (on bool, classes map[string]bool) {
	classes = map[string]bool{}
	whole := false
	for _, sh := range shares {
		if sh.EndedOn != "" {
			continue
		}
		on = true
		whole = whole || len(sh.Classes) == 0
		for _, class := range sh.Classes {
			classes[class] = true
		}
	}
	if whole {
		return on, nil
	}
	return on, classes
}

func (s *scoping) askedToRemove(dossier []byte) (asked bool, err error) {
	err = s.q.QueryRowContext(s.ctx, "SELECT EXISTS (SELECT 1 FROM request WHERE peer = ? AND dossier = ?)", s.peer.no, dossier).Scan(&asked)
	return asked, err
}

// of is what goes of a founder's or team's dossier.
func (s *scoping) of(dossier []byte) (g going, err error) {
	g = going{classes: map[string]app.Date{}}
	kind, err := kindOfDossier(s.ctx, s.q, dossier)
	if err != nil {
		return g, err
	}
	if g.asked, err = s.askedToRemove(dossier); err != nil {
		return g, err
	}
	shares, err := s.shares(dossier)
	if err != nil {
		return g, err
	}
	switch kind {
	case dossierFounder:
		return s.ofFounder(g, dossier, shares)
	case dossierTeam:
		return s.ofTeam(g, dossier, shares)
	}
	g.gone = true
	return g, nil
}

func (s *scoping) ofTeam(g going, dossier []byte, shares []share) (going, error) {
	if g.switched, _ = switched(shares); g.switched {
		g.classes[sync.ClassTeam] = ""
	}
	err := s.q.QueryRowContext(s.ctx, "SELECT gone IS NOT NULL OR binned_on IS NOT NULL FROM team WHERE id = ?", dossier).Scan(&g.held)
	g.held = g.held || g.asked
	return g, err
}

func (s *scoping) ofFounder(g going, dossier []byte, shares []share) (going, error) {
	err := s.q.QueryRowContext(s.ctx, "SELECT gone IS NOT NULL OR binned_on IS NOT NULL OR restriction IS NOT NULL, parent FROM founder WHERE id = ?", dossier).
		Scan(&g.held, &g.into)
	if err != nil {
		return g, err
	}
	g.held = g.held || g.asked || g.into != nil
	women, err := s.womenOfTeams()
	if err != nil {
		return g, err
	}
	var narrow map[string]bool
	g.switched, narrow = switched(shares)
	inTeam := women[mustID(dossier)]
	if !g.switched && !inTeam {
		return g, nil
	}
	consents, err := loadAll[app.Consent](s.ctx, s.q, consentTable, "parent = ?", dossier)
	if err != nil {
		return g, err
	}
	today := s.office.Today()
	scope := sync.ScopeOf(consents, s.partners, today)
	for class, goes := range scope.Classes {
		if goes && g.switched && (narrow == nil || narrow[class]) {
			g.classes[class] = s.until(consents, class, today)
		}
	}
	if scope.FirstName && inTeam {
		g.classes[sync.ClassFirstName] = s.until(consents, sync.ClassTeam, today)
	}
	g.again = s.beginning(consents, today)
	return g, nil
}

// names tells whether the consent is for sharing with the partner.
func (s *scoping) names(c app.Consent) bool {
	return c.Purpose == app.PurposeShare && c.Recipient != "" && slices.Contains(s.partners, c.Recipient)
}

// until is the last day on which the consents that hold today let a class go; "" when one has no end.
func (s *scoping) until(consents []app.Consent, class string, today app.Date) (last app.Date) {
	for _, c := range consents {
		if !s.names(c) || !c.Shares(c.Recipient, []string{class}, today) {
			continue
		}
		if c.Until == "" {
			return ""
		}
		last = max(last, c.Until)
	}
	return last
}

// beginning is the day before the first consent that is not worth anything yet, and will be.
func (s *scoping) beginning(consents []app.Consent, today app.Date) (day app.Date) {
	for _, c := range consents {
		if s.names(c) && c.GivenOn > today && (day == "" || c.GivenOn.AddDays(-1) < day) {
			day = c.GivenOn.AddDays(-1)
		}
	}
	return day
}

// womenOfTeams are the founders who are in a team that is shared, or have a turn in one of its meetings.
func (s *scoping) womenOfTeams() (map[app.ID]bool, error) {
	if s.women != nil {
		return s.women, nil
	}
	s.women = map[app.ID]bool{}
	ids, err := queryAll(s.ctx, s.q, scanID, `SELECT t.id FROM team t JOIN share s ON s.dossier = t.id
		WHERE ("from" = ?1 AND "to" = ?2 OR "from" = ?2 AND "to" = ?1)`, mustBytes(s.office.self), mustBytes(s.peer.Office()))
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		g, err := s.of(id)
		if err != nil {
			return nil, err
		}
		if g.held || !g.switched {
			continue
		}
		if err := s.addWomen(id); err != nil {
			return nil, err
		}
	}
	return s.women, nil
}

func (s *scoping) addWomen(id []byte) error {
	teams, err := loadAll[team.Team](s.ctx, s.q, teamTable.only("members"), "id = ?", id)
	if err != nil {
		return err
	}
	for _, t := range teams {
		for _, member := range t.Members {
			s.women[member] = true
		}
	}
	spoke, err := queryAll(s.ctx, s.q, scanID, "SELECT DISTINCT t.founder FROM turn t JOIN meeting m ON m.id = t.parent WHERE m.parent = ? AND t.founder IS NOT NULL", id)
	for _, woman := range spoke {
		s.women[mustID(woman)] = true
	}
	return err
}

// kindOfDossier tells what a dossier is of.
func kindOfDossier(ctx context.Context, q querier, dossier []byte) (kind int, err error) {
	err = q.QueryRowContext(ctx, `SELECT 1 FROM founder WHERE id = ?1 UNION ALL SELECT 2 FROM team WHERE id = ?1
		UNION ALL SELECT 3 FROM business WHERE id = ?1`, dossier).Scan(&kind)
	if errors.Is(err, sql.ErrNoRows) {
		return dossierNone, nil
	}
	return kind, err
}
