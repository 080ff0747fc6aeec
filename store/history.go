package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
)

// History lists the newest changes to the records of a founder or a team: the fields changed; the records made, but links
// to businesses; the answers given, those of one block that one person gave about the same time as one entry. After a
// merge it tells of both founders, and what the one who was taken over held and the other does not. Of a meeting's clock
// it tells nothing.
func (o *Office) History(ctx context.Context, dossier app.ID, limit int) (out []app.HistoryEntry, err error) {
	b, err := dossier.Bytes()
	if err != nil {
		return nil, app.ErrNotFound.Because(err, nil)
	}
	err = o.read(ctx, func(q querier) error {
		if out, err = queryAll(ctx, q, scanHistory, historyQuery, b, limit); err != nil {
			return err
		}
		left, err := leftByMerges(ctx, q, b)
		out = append(out, left...)
		return err
	})
	slices.SortStableFunc(out, func(a, b app.HistoryEntry) int { return b.When.Compare(a.When) })
	return out[:min(limit, len(out))], err
}

// historyQuery joins the changed cells with the making of the records that bear a kind of their own.
var historyQuery = fmt.Sprintf(`SELECT h.clock, coalesce(a.name, ''), h.tbl, h.row, h.col, h.old, coalesce(h.detail, ''), h.questions FROM (
	SELECT clock, actor, tbl, row, col, old, (SELECT phase FROM reading WHERE id = row) AS detail, 0 AS questions
		FROM history WHERE dossier = ?1 AND tbl <> %[1]d AND NOT (tbl = %[2]d AND (col = %[3]d OR col = %[4]d AND row = ?1))
			AND NOT (tbl = %[10]d AND col = %[11]d) AND tbl NOT IN (%[12]d, %[13]d)
	UNION ALL SELECT c.clock, c.actor, c.tbl, c.row, c.col, NULL, (SELECT phase FROM reading WHERE id = c.row), 0 FROM cell c
		WHERE c.col = %[5]d AND (%[6]s)
	UNION ALL SELECT max(clock), actor, %[1]d, row, col, old,
			CASE count(DISTINCT question) WHEN 1 THEN question ELSE block END, count(DISTINCT question) FROM (
		SELECT e.*, a.question, substr(a.question, 1, instr(a.question || '.', '.') - 1) AS block FROM answer a JOIN (
			SELECT clock, actor, row, col, old FROM history WHERE dossier = ?1 AND tbl = %[1]d AND col IN (%[9]s)
			UNION ALL SELECT clock, actor, row, col, NULL FROM cell WHERE tbl = %[1]d AND col = %[5]d
				AND row IN (SELECT id FROM answer WHERE parent IN (%[7]s))
		) e ON a.id = e.row)
		GROUP BY actor, block, clock / %[8]d
	) h JOIN actor a ON a.no = h.actor ORDER BY h.clock DESC, h.tbl, h.row, h.col LIMIT ?2`,
	answerTable.no, founderTable.no, colGone, colParent, colRow,
	strings.Join([]string{
		madeIn(founderTable, ofDossier), madeIn(readingTable, onHer), madeIn(swotTable, onHer), madeIn(measureTable, onHer),
		madeIn(potentialTable, onHer), madeIn(sessionTable, onHer), madeIn(agreementTable, onHer), madeIn(outcomeTable, onHer),
		madeIn(consentTable, onHer), madeIn(referralTable, onHer), madeIn(participationTable, onHer),
		madeIn(soughtTable, onHer), madeIn(teamTable, "?1"), madeIn(meetingTable, "SELECT id FROM %s WHERE parent = ?1"),
	}, " OR "),
	ofDossier, historyPause, told(answerTable, "value", "declined", "note"),
	meetingTable.no, firstColumn+meetingTable.column("clock"), shareTable.no, conflictTable.no)

// told lists the numbers of columns, and that of rows being deleted.
func told(t *table, names ...string) string {
	out := strconv.Itoa(colGone)
	for _, name := range names {
		out += ", " + strconv.Itoa(firstColumn+t.column(name))
	}
	return out
}

// The founders of a dossier: her whose it is, and those whom she took over; and what hangs on them.
const (
	ofDossier = "SELECT id FROM founder WHERE dossier = ?1"
	onHer     = "SELECT id FROM %s WHERE parent IN (" + ofDossier + ")"
)

func madeIn(t *table, rows string) string {
	if strings.Contains(rows, "%s") {
		rows = fmt.Sprintf(rows, t.name)
	}
	return fmt.Sprintf("(c.tbl = %d AND c.row IN (%s))", t.no, rows)
}

func scanHistory(r *sql.Rows) (e app.HistoryEntry, err error) {
	var clock int64
	var tbl, col int
	var row []byte
	var old any
	if err := r.Scan(&clock, &e.Actor, &tbl, &row, &col, &old, &e.Detail, &e.Count); err != nil {
		return e, err
	}
	t := tableByNumber(tbl)
	e.When, e.Kind, e.Old = clockTime(clock), t.kind, heldText(old)
	switch {
	case e.Count > 1:
		e.Field, e.Old = "value", ""
	case col >= firstColumn:
		e.Field = t.columns[col-firstColumn].json
	case col == colParent:
		e.Field, e.Old = app.FieldMergedInto, ""
	case col != colRow:
		e.Field = t.columnName(col)
	}
	e.Record, err = app.IDFromBytes(row)
	return e, err
}

func heldText(held any) string {
	switch h := held.(type) {
	case string:
		return h
	case int64:
		return strconv.FormatInt(h, 10)
	case float64:
		return strconv.FormatFloat(h, 'f', -1, 64)
	case []byte:
		id, err := app.IDFromBytes(h)
		if err != nil {
			return ""
		}
		return string(id)
	default:
		return ""
	}
}
