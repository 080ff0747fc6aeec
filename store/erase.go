package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/team"
)

// Erase removes a founder for good with all that is hers: her records, businesses that nobody else runs, those whom she
// took over in a merge, her part in every team, all stamps and history of it, and what the bin holds. What remains is
// the random id, and a mark in the list outside the database, so that no older backup brings her back. While a duty to
// keep runs she is erased only for a reason and after Restrict. What older backups hold stays in them until they go;
// Restore erases her again.
// Errors: app.ErrNotFound; rights.ErrKept, rights.ErrUnready, rights.ErrNoCause.
func (o *Office) Erase(ctx context.Context, founder app.ID, reason string) (cert rights.Certificate, err error) {
	err = o.write(ctx, func(c *change) error {
		if cert, err = c.certificate(founder, reason); err != nil {
			return err
		}
		e := erasing{change: c, counts: map[app.Kind]int{}}
		if err := e.erase(mustBytes(founder)); err != nil {
			return err
		}
		cert.Records, cert.Teams = rights.Counts(e.counts), e.teams
		if cert.Backups, err = o.backupsBefore(); err != nil {
			return err
		}
		text, err := json.Marshal(cert)
		if err != nil {
			return err
		}
		if err := c.exec("UPDATE erasure SET certificate = ? WHERE mark = ?", string(text), string(rights.MarkOf(founder))); err != nil {
			return err
		}
		cert.Told, err = toldOf(ctx, c.tx, mustBytes(founder))
		return err
	})
	if err != nil {
		return rights.Certificate{}, err
	}
	return cert, o.erased(ctx)
}

// erased is what follows an erasure: nothing of it stays in the files, and the list outside the database knows of it.
func (o *Office) erased(ctx context.Context) error {
	o.forgetUndo()
	return errors.Join(o.scour(ctx), o.writeErased(ctx))
}

// Erasures are the certificates of the founders that this office has erased, the newest first, with who has confirmed
// that it has erased them too.
func (o *Office) Erasures(ctx context.Context) (out []rights.Certificate, err error) {
	err = o.read(ctx, func(q querier) error {
		dossiers, err := erasedByMark(ctx, q)
		if err != nil {
			return err
		}
		certificates, err := queryAll(ctx, q, scanCertificate,
			"SELECT mark, certificate FROM erasure WHERE certificate IS NOT NULL ORDER BY certificate ->> 'on' DESC, mark")
		for _, c := range certificates {
			if c.Told, err = toldOf(ctx, q, dossiers[c.mark]); err != nil {
				return err
			}
			out = append(out, c.Certificate)
		}
		return err
	})
	return out, err
}

type markedCertificate struct {
	rights.Certificate
	mark rights.Mark
}

func scanCertificate(r *sql.Rows) (c markedCertificate, err error) {
	var text []byte
	if err := r.Scan(&c.mark, &text); err != nil {
		return c, err
	}
	return c, json.Unmarshal(text, &c.Certificate)
}

// erasedByMark are the erased dossiers by their marks.
func erasedByMark(ctx context.Context, q querier) (map[rights.Mark][]byte, error) {
	dossiers, err := queryAll(ctx, q, scanID, "SELECT dossier FROM erasure_to WHERE office = ?", nobody)
	out := make(map[rights.Mark][]byte, len(dossiers))
	for _, d := range dossiers {
		out[rights.MarkOf(mustID(d))] = d
	}
	return out, err
}

// toldOf are the offices that have to erase a dossier too, as a certificate names them.
func toldOf(ctx context.Context, q querier, dossier []byte) (out []rights.Told, err error) {
	recipients, err := erasedAt(ctx, q, dossier)
	for _, r := range recipients {
		out = append(out, rights.Told{Name: r.Name, Confirmed: r.Confirmed})
	}
	return out, err
}

// certificate is what can be said before anything is gone; it refuses who may not be erased.
func (c *change) certificate(founder app.ID, reason string) (cert rights.Certificate, err error) {
	a, err := c.office.accessTo(c.ctx, c.tx, founder)
	if err != nil {
		return cert, err
	}
	today := c.office.Today()
	if err := rights.Refusal(a.Founder.Founder, a.Duties, reason, today); err != nil {
		return cert, err
	}
	cert = rights.Certificate{
		Number: rights.Number(founder), On: today, Office: a.Office.Name, Organisation: a.Office.Organisation,
		By: a.Office.Consultant, Duties: a.Duties, Reason: reason,
	}
	if r := a.Founder.Restriction; r != nil {
		cert.Restricted = r.Since
	}
	for _, r := range a.Recipients {
		if r.Name != "" {
			cert.Recipients = append(cert.Recipients, r.Name)
		}
	}
	return cert, nil
}

func (o *Office) backupsBefore() (int, error) {
	backups, err := BackupsIn(o.folder)
	return len(backups), err
}

// erasing counts what one erasure removes.
type erasing struct {
	*change
	counts map[app.Kind]int
	teams  int
}

// erase removes a dossier without a trace, and if it is a founder's all that is hers; what is not here is only remembered
// as erased. It notes who has to learn of it. Parts of a record count as the record.
func (e *erasing) erase(dossier []byte) error {
	women, err := queryAll(e.ctx, e.tx, scanID, "SELECT id FROM founder WHERE dossier = ?", dossier)
	if err != nil {
		return err
	}
	if len(women) == 0 {
		women = [][]byte{dossier}
	}
	businesses, err := e.onlyHers(dossier)
	if err != nil {
		return err
	}
	if err := e.count(dossier, len(businesses)); err != nil {
		return err
	}
	offices, err := e.officesOf(slices.Concat(women, businesses))
	if err != nil {
		return err
	}
	if err := e.outOfTeams(women); err != nil {
		return err
	}
	for _, d := range slices.Concat(businesses, women) {
		if err := e.wipe(d); err != nil {
			return err
		}
		if err := e.noteErased(d, offices); err != nil {
			return err
		}
	}
	return e.outOfSample(women)
}

// onlyHers are the businesses that she runs or ran, and nobody else.
func (e *erasing) onlyHers(dossier []byte) ([][]byte, error) {
	return queryAll(e.ctx, e.tx, scanID, `SELECT b.id FROM business b
		WHERE b.id IN (SELECT business FROM founder_business WHERE dossier = ?1)
		AND NOT EXISTS (SELECT 1 FROM founder_business x JOIN founder f ON f.id = x.parent
			WHERE x.business = b.id AND x.dossier <> ?1 AND x.gone IS NULL AND f.gone IS NULL)`, dossier)
}

// count counts her records; rows of lists within a record are no records.
func (e *erasing) count(dossier []byte, businesses int) error {
	e.counts[app.KindBusiness] = businesses
	for _, t := range append([]*table{founderTable}, founderParts...) {
		if t == linkTable || t == participationTable {
			continue
		}
		var n int
		if err := e.tx.QueryRowContext(e.ctx, "SELECT count(*) FROM "+t.name+" WHERE dossier = ?", dossier).Scan(&n); err != nil {
			return err
		}
		e.counts[t.kind] += n
	}
	return nil
}

// outOfTeams takes her out of all teams, with turns of hers that were taken away already.
func (e *erasing) outOfTeams(women [][]byte) error {
	teams, err := loadAll[team.Team](e.ctx, e.tx, teamTable, "1")
	if err != nil {
		return err
	}
	for _, t := range teams {
		if slices.ContainsFunc(women, func(id []byte) bool { _, ok := rights.TeamOf(t, mustID(id), nil); return ok }) {
			e.teams++
		}
	}
	if err := e.forgetConflicts(women); err != nil {
		return err
	}
	if err := e.leaveTeams(women); err != nil {
		return err
	}
	for _, id := range women {
		if _, err := e.buryTree(turnTable, "founder = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// outOfSample forgets that she came with the sample office.
func (e *erasing) outOfSample(women [][]byte) error {
	var list sql.NullString
	if err := e.tx.QueryRowContext(e.ctx, "SELECT sample FROM local").Scan(&list); err != nil || !list.Valid {
		return err
	}
	var dossiers []app.ID
	if err := json.Unmarshal([]byte(list.String), &dossiers); err != nil {
		return err
	}
	dossiers = slices.DeleteFunc(dossiers, func(id app.ID) bool {
		return slices.ContainsFunc(women, func(woman []byte) bool { return mustID(woman) == id })
	})
	text, err := json.Marshal(dossiers)
	if err != nil {
		return err
	}
	return e.exec("UPDATE local SET sample = ?", string(text))
}
