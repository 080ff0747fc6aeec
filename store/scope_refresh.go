package store

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// refreshing brings table shared up to date for one partner.
type refreshing struct {
	*change
	scoping *scoping
	peer    *peer
	done    map[app.ID]bool
}

// refreshShared brings table shared up to date for a partner: what goes to it of the dossiers that were touched since it
// last was, or of which a consent has ended. What goes newly gets the number of this transaction. A dossier of which
// nothing goes any more since it may not go, the partner is asked to remove.
func (c *change) refreshShared(p *peer) error {
	s, err := c.office.scopingFor(c.ctx, c.tx, *p)
	if err != nil {
		return err
	}
	r := refreshing{change: c, scoping: s, peer: p, done: map[app.ID]bool{}}
	if !p.Everything {
		if err := r.refresh(); err != nil {
			return err
		}
	}
	p.named, p.refreshed = s.partners, c.reached()
	return c.keepPeer(*p)
}

// reached is the last number that is used when the transaction ends now.
func (c *change) reached() int64 {
	if c.logged {
		return c.lsn
	}
	return c.lsn - 1
}

// refresh looks at teams first, because women go with them, and at businesses last, because they go with women.
func (r *refreshing) refresh() error {
	touched, err := r.scoping.touched()
	if err != nil {
		return err
	}
	byKind := map[int][][]byte{}
	for _, id := range touched {
		kind, err := kindOfDossier(r.ctx, r.tx, id)
		if err != nil {
			return err
		}
		byKind[kind] = append(byKind[kind], id)
	}
	women := byKind[dossierFounder]
	if len(byKind[dossierTeam]) > 0 || len(byKind[dossierNone]) > 0 {
		more, err := r.womenNowAndThen()
		if err != nil {
			return err
		}
		women = append(women, more...)
	}
	for _, id := range slices.Concat(byKind[dossierNone], byKind[dossierTeam], women) {
		if err := r.look(id); err != nil {
			return err
		}
	}
	businesses, err := r.businessesOf(women)
	if err != nil {
		return err
	}
	for _, id := range append(byKind[dossierBusiness], businesses...) {
		if err := r.lookAtBusiness(id); err != nil {
			return err
		}
	}
	return nil
}

// touched are the dossiers of which something else may go now. Of a link to a business it is the business as well.
func (s *scoping) touched() (out [][]byte, err error) {
	self, other := mustBytes(s.office.self), mustBytes(s.peer.Office())
	if s.peer.refreshed == 0 || !slices.Equal(s.peer.named, s.partners) {
		return queryAll(s.ctx, s.q, scanID, `SELECT dossier FROM share WHERE "from" = ?1 AND "to" = ?2 OR "from" = ?2 AND "to" = ?1
			UNION SELECT dossier FROM shared WHERE peer = ?3`, self, other, s.peer.no)
	}
	if out, err = s.unsettled(self, other); err != nil {
		return nil, err
	}
	women, err := s.womenOfTeams()
	if err != nil {
		return nil, err
	}
	rows, err := s.q.QueryContext(s.ctx, touchedQuery, s.peer.refreshed, s.peer.no, string(s.office.Today()))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id []byte
		var known bool
		if err := rows.Scan(&id, &known); err != nil {
			return nil, err
		}
		if known || women[mustID(id)] {
			out = append(out, id)
		}
	}
	return out, rows.Err()
}

// unsettled are the dossiers that table shared is wrong about whatever was touched.
func (s *scoping) unsettled(self, other []byte) (out [][]byte, err error) {
	all, err := queryAll(s.ctx, s.q, scanID, unsettledQuery, self, other, s.peer.no)
	if err != nil {
		return nil, err
	}
	for _, id := range all {
		g, err := s.of(id)
		if err != nil {
			return nil, err
		}
		if g.asked || !g.held && len(g.classes) > 0 {
			out = append(out, id)
		}
	}
	women, err := s.womenOfTeams()
	if err != nil {
		return nil, err
	}
	for woman := range women {
		wrong, err := s.firstNameMissing(mustBytes(woman))
		if err != nil {
			return nil, err
		}
		if wrong {
			out = append(out, mustBytes(woman))
		}
	}
	return out, nil
}

// firstNameMissing tells that the first name of a woman may go, and does not as far as table shared knows.
func (s *scoping) firstNameMissing(woman []byte) (bool, error) {
	g, err := s.of(woman)
	if _, may := g.classes[sync.ClassFirstName]; err != nil || g.held || !may {
		return false, err
	}
	var goes bool
	err = s.q.QueryRowContext(s.ctx, "SELECT EXISTS (SELECT 1 FROM shared WHERE peer = ? AND dossier = ? AND class = ?)",
		s.peer.no, woman, sync.ClassFirstName).Scan(&goes)
	return !goes, err
}

// unsettledQuery finds the dossiers of which the partner asked us to remove them and that are still among those that go;
// and those with a share that is on of which nothing goes, because what kept it may be over. So may women of teams.
const unsettledQuery = `SELECT r.dossier FROM request r WHERE r.peer = ?3
		AND EXISTS (SELECT 1 FROM shared s WHERE s.peer = ?3 AND s.dossier = r.dossier AND s.class NOT LIKE '-%')
	UNION SELECT h.dossier FROM share h WHERE ("from" = ?1 AND "to" = ?2 OR "from" = ?2 AND "to" = ?1) AND h.ended_on IS NULL AND h.gone IS NULL
		AND NOT EXISTS (SELECT 1 FROM shared s WHERE s.peer = ?3 AND s.dossier = h.dossier AND s.class NOT LIKE '-%')
		AND NOT EXISTS (SELECT 1 FROM request r WHERE r.peer = ?3 AND r.dossier = h.dossier)`

// touchedQuery finds dossiers by the cells and tombstones since a number that decide on what goes, and whether they are
// among those that are or were shared, or businesses.
var touchedQuery = func() string {
	var numbers, dossiers []string
	for _, t := range []*table{consentTable, shareTable, founderTable, linkTable, teamTable, turnTable} {
		numbers = append(numbers, strconv.Itoa(t.no))
		dossiers = append(dossiers, fmt.Sprintf("SELECT dossier FROM %s WHERE id IN (SELECT row FROM late WHERE tbl = %d)", t.name, t.no))
	}
	return fmt.Sprintf(`WITH late AS MATERIALIZED (SELECT tbl, row FROM cell INDEXED BY cell_lsn WHERE lsn > ?1 AND tbl IN (%[1]s)),
		buried AS MATERIALIZED (SELECT tbl, dossier FROM tombstone INDEXED BY tombstone_lsn WHERE lsn > ?1 AND tbl IN (%[1]s)),
		touched (id) AS (%[2]s UNION SELECT dossier FROM buried UNION SELECT row FROM late WHERE tbl = %[3]d
			UNION SELECT business FROM founder_business WHERE id IN (SELECT row FROM late WHERE tbl = %[4]d)
			UNION SELECT s.dossier FROM buried CROSS JOIN shared s JOIN business b ON b.id = s.dossier WHERE buried.tbl = %[4]d AND s.peer = ?2
			UNION SELECT dossier FROM shared WHERE peer = ?2 AND until < ?3)
		SELECT id, EXISTS (SELECT 1 FROM share h WHERE h.dossier = t.id) OR EXISTS (SELECT 1 FROM shared WHERE peer = ?2 AND dossier = t.id)
			OR EXISTS (SELECT 1 FROM business b WHERE b.id = t.id) FROM touched t WHERE id IS NOT NULL`,
		strings.Join(numbers, ", "), strings.Join(dossiers, " UNION "), founderTable.no, linkTable.no)
}()

// womenNowAndThen are all who go with teams, and all who went.
func (r *refreshing) womenNowAndThen() ([][]byte, error) {
	now, err := r.scoping.womenOfTeams()
	if err != nil {
		return nil, err
	}
	then, err := queryAll(r.ctx, r.tx, scanID, "SELECT dossier FROM shared WHERE peer = ? AND class = ?", r.peer.no, sync.ClassFirstName)
	for _, id := range slices.Sorted(maps.Keys(now)) {
		then = append(then, mustBytes(id))
	}
	return then, err
}

// businessesOf are those that the founders run, or ran.
func (r *refreshing) businessesOf(founders [][]byte) (out [][]byte, err error) {
	for _, id := range founders {
		hers, err := queryAll(r.ctx, r.tx, scanID, "SELECT business FROM founder_business WHERE parent = ? AND business IS NOT NULL", id)
		if err != nil {
			return nil, err
		}
		out = append(out, hers...)
	}
	return out, nil
}

// look brings a founder's or team's dossier up to date.
func (r *refreshing) look(dossier []byte) error {
	if id := mustID(dossier); id == "" || r.done[id] {
		return nil
	} else {
		r.done[id] = true
	}
	g, err := r.scoping.of(dossier)
	if err != nil {
		return err
	}
	classes := g.classes
	if g.held {
		classes = nil
	}
	had, err := r.keepShared(dossier, classes)
	if err != nil {
		return err
	}
	if err := r.mark(classAgain, dossier, g.again != "", g.again); err != nil {
		return err
	}
	if had, err = r.mayAsk(dossier, g, had); err != nil {
		return err
	}
	return r.ended(dossier, g, had, len(classes) > 0)
}

// mayAsk tells whether the partner is to be asked to remove a dossier of which nothing goes. Who got it from the partner
// says so only when a consent was withdrawn here, because that it has ended the partner knows itself; and once.
func (r *refreshing) mayAsk(dossier []byte, g going, had bool) (bool, error) {
	if len(g.classes) > 0 || g.held {
		return had, nil
	}
	shares, err := r.scoping.shares(dossier)
	if err != nil {
		return false, err
	}
	ours := func(sh share) bool { return sh.From == r.office.self }
	if len(shares) == 0 || slices.ContainsFunc(shares, ours) {
		return had, nil
	}
	var withdrawn, asked bool
	err = r.tx.QueryRowContext(r.ctx, `SELECT EXISTS (SELECT 1 FROM consent WHERE dossier = ?1 AND withdrawn_on IS NOT NULL),
		EXISTS (SELECT 1 FROM withdrawal WHERE dossier = ?1 AND peer = ?2)`, dossier, r.peer.no).Scan(&withdrawn, &asked)
	return withdrawn && !asked, err
}

// ended says what becomes of a dossier of which nothing goes: what goes again is no longer withdrawn.
func (r *refreshing) ended(dossier []byte, g going, had, goes bool) error {
	held := false
	switch {
	case goes:
		if err := r.exec("DELETE FROM withdrawal WHERE peer = ? AND dossier = ?", r.peer.no, dossier); err != nil {
			return err
		}
	case !had || g.gone:
	case g.into != nil:
		on, err := r.scoping.of(g.into)
		if err != nil {
			return err
		}
		if len(on.classes) == 0 {
			return r.withdraw(dossier)
		}
	case g.held && (len(g.classes) > 0 || g.asked):
		held = true
	default:
		return r.withdraw(dossier)
	}
	return r.mark(classHeld, dossier, held, "")
}

// withdraw asks the partner to remove a dossier.
func (r *refreshing) withdraw(dossier []byte) error {
	r.logged = true
	if err := r.mark(classHeld, dossier, false, ""); err != nil {
		return err
	}
	return r.exec(`INSERT INTO withdrawal (peer, dossier, lsn, asked_on) VALUES (?, ?, ?, ?) ON CONFLICT (peer, dossier)
		DO UPDATE SET lsn = excluded.lsn, asked_on = excluded.asked_on, answer = NULL, answered_on = NULL`,
		r.peer.no, dossier, r.lsn, string(r.office.Today()))
}

// mark keeps a mark of a dossier, or takes it away.
func (r *refreshing) mark(class string, dossier []byte, keep bool, until app.Date) error {
	if !keep {
		return r.exec("DELETE FROM shared WHERE peer = ? AND dossier = ? AND class = ?", r.peer.no, dossier, class)
	}
	return r.exec("INSERT INTO shared (peer, dossier, class, lsn, until) VALUES (?, ?, ?, 0, nullif(?, '')) ON CONFLICT DO UPDATE SET until = excluded.until",
		r.peer.no, dossier, class, string(until))
}

// keepShared makes the classes of a dossier those that go now; it tells whether the partner has had any before.
func (r *refreshing) keepShared(dossier []byte, classes map[string]app.Date) (had bool, err error) {
	type entry struct {
		class string
		until app.Date
	}
	before, err := queryAll(r.ctx, r.tx, func(rows *sql.Rows) (e entry, err error) {
		var until sql.NullString
		err = rows.Scan(&e.class, &until)
		e.until = app.Date(until.String)
		return e, err
	}, "SELECT class, until FROM shared WHERE peer = ? AND dossier = ? AND class <> ?", r.peer.no, dossier, classAgain)
	if err != nil {
		return false, err
	}
	fresh := maps.Clone(classes)
	for _, e := range before {
		until, goes := classes[e.class]
		delete(fresh, e.class)
		switch {
		case e.class == classHeld:
		case !goes:
			err = r.exec("DELETE FROM shared WHERE peer = ? AND dossier = ? AND class = ?", r.peer.no, dossier, e.class)
		case until != e.until:
			err = r.exec("UPDATE shared SET until = nullif(?, '') WHERE peer = ? AND dossier = ? AND class = ?", string(until), r.peer.no, dossier, e.class)
		}
		if err != nil {
			return false, err
		}
	}
	for class, until := range fresh {
		r.logged = true
		if err := r.exec("INSERT INTO shared (peer, dossier, class, lsn, until) VALUES (?, ?, ?, ?, nullif(?, ''))", r.peer.no, dossier, class, r.lsn, string(until)); err != nil {
			return false, err
		}
	}
	return len(before) > 0, nil
}

// lookAtBusiness brings the dossier of a business up to date: it goes as it does for any of the founders who run it.
func (r *refreshing) lookAtBusiness(dossier []byte) error {
	if id := mustID(dossier); id == "" || r.done[id] {
		return nil
	} else {
		r.done[id] = true
	}
	rows, err := r.tx.QueryContext(r.ctx, `SELECT s.class, s.until FROM founder_business l JOIN shared s ON s.peer = ?1 AND s.dossier = l.parent
		WHERE l.business = ?2 AND l.gone IS NULL AND s.class IN ('business', 'premises')
		AND EXISTS (SELECT 1 FROM business WHERE id = ?2 AND gone IS NULL)`, r.peer.no, dossier)
	if err != nil {
		return err
	}
	defer rows.Close()
	classes := map[string]app.Date{}
	for rows.Next() {
		var class string
		var until sql.NullString
		if err := rows.Scan(&class, &until); err != nil {
			return err
		}
		last, known := classes[class]
		switch {
		case !until.Valid:
			classes[class] = ""
		case !known || last != "" && app.Date(until.String) > last:
			classes[class] = app.Date(until.String)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = r.keepShared(dossier, classes)
	return err
}
