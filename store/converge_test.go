package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"

	"wurzelwerk/app"
)

// markets is how many random schedules real offices play: a few, in the long run many more, or as many as the environment
// asks for.
func markets() (from, to uint64) {
	if n, err := strconv.ParseUint(os.Getenv("WURZELWERK_MARKET"), 10, 64); err == nil {
		return n, n + 1
	}
	if n, err := strconv.ParseUint(os.Getenv("WURZELWERK_MARKETS"), 10, 64); err == nil {
		return 0, n
	}
	if os.Getenv("WURZELWERK_SOAK") == "1" {
		return 0, 1000
	}
	return 0, 5
}

// TestRealOfficesConverge lets offices work and exchange files at random until all have flowed: all who share a dossier
// hold the same, no words have vanished, nothing erased is back, nothing has left that nobody agreed to.
func TestRealOfficesConverge(t *testing.T) {
	counts := map[string]int{}
	from, to := markets()
	for seed := from; seed < to; seed++ {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			f := newMarket(t, seed)
			for range 120 + f.random.IntN(120) {
				f.step()
			}
			err := f.flow()
			if err == nil {
				err = f.settled()
			}
			if err != nil {
				t.Errorf("%s of %d: %v", f.shape, len(f.stands), err)
			}
			for what, n := range f.counts {
				counts[what] += n
			}
		})
	}
	t.Log(counts)
}

// marketCell is what stands in one cell of an office.
type marketCell struct {
	table   *table
	row     string
	col     int
	dossier string
	value   any
	clock   int64
	actor   string
}

func (c marketCell) key() string { return fmt.Sprint(c.table.no, " ", c.col, " ", c.row) }

func (c marketCell) String() string {
	return fmt.Sprintf("%s.%d of %x = %v (%v %x)", c.table.name, c.col, c.row[:4], c.value, clockTime(c.clock).Format("05.000"), c.actor[:2])
}

// stamps are the entries of an office by table, row and column.
func (f *market) stamps(s *stand) map[string]marketCell {
	list, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) (c marketCell, err error) {
		var tbl int
		var row, actor []byte
		err = r.Scan(&tbl, &row, &c.col, &c.clock, &actor)
		c.table, c.row, c.actor = tableByNumber(tbl), string(row), string(actor)
		return c, err
	}, "SELECT tbl, row, col, clock, a.id FROM cell c JOIN actor a ON a.no = c.actor")
	f.check(err, "stamps")
	out := map[string]marketCell{}
	for _, c := range list {
		out[c.key()] = c
	}
	return out
}

// cells is all that was ever written in an office's founders and what hangs on them.
func (f *market) cells(s *stand) map[string]marketCell {
	stamps, out := f.stamps(s), map[string]marketCell{}
	for _, t := range []*table{founderTable, measureTable, swotTable, factorTable, answerTable, consentTable, shareTable} {
		rows, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) ([]any, error) {
			values := make([]any, len(t.columns)+5)
			pointers := make([]any, len(values))
			for i := range values {
				pointers[i] = &values[i]
			}
			return values, r.Scan(pointers...)
		}, "SELECT dossier, "+t.rowQuery()[len("SELECT "):])
		f.check(err, "rows")
		for _, values := range rows {
			row := marketCell{table: t, row: string(values[1].([]byte)), dossier: string(values[0].([]byte))}
			row = withStamp(row, stamps[row.key()])
			out[row.key()] = row
			for i, v := range values[2:] {
				c := row
				c.col, c.value = t.number(i), v
				own, ok := stamps[c.key()]
				if v == nil && !ok {
					continue
				}
				if ok {
					c = withStamp(c, own)
				}
				out[c.key()] = c
			}
		}
	}
	return out
}

func withStamp(c, stamp marketCell) marketCell {
	c.clock, c.actor = stamp.clock, stamp.actor
	return c
}

// scopes are what goes from an office to another now, by dossier.
func (f *market) scopes(s, to *stand) map[string]map[string]bool {
	type entry struct{ dossier, class string }
	list, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) (e entry, err error) {
		var dossier []byte
		err = r.Scan(&dossier, &e.class)
		e.dossier = string(dossier)
		return e, err
	}, "SELECT s.dossier, s.class FROM shared s JOIN peer p ON p.no = s.peer WHERE p.office = ? AND s.class NOT LIKE '-%'", mustBytes(to.card.Office))
	f.check(err, "scopes")
	out := map[string]map[string]bool{}
	for _, e := range list {
		if out[e.dossier] == nil {
			out[e.dossier] = map[string]bool{}
		}
		out[e.dossier][e.class] = true
	}
	return out
}

// followed are the columns that are compared: their class, "" for what goes with any.
func followed(c marketCell) (class string, ok bool) {
	frame := c.col < firstColumn
	switch c.table {
	case founderTable:
		return "contact", c.col == firstColumn+founderTable.column("contact_note")
	case measureTable:
		return "measures", frame && c.col != colPosition || c.col != firstColumn+measureTable.column("binned_on")
	case swotTable, factorTable:
		return "swot", true
	case answerTable:
		return "profile", true
	}
	return "", false
}

// settled looks at all offices once nothing moves any more.
func (f *market) settled() error {
	all := make([]map[string]marketCell, len(f.stands))
	for i, s := range f.stands {
		all[i] = f.cells(s)
	}
	for _, link := range f.links {
		for i := range 2 {
			if err := f.same(link[i], link[1-i], all); err != nil {
				return err
			}
		}
	}
	for _, s := range f.stands {
		if err := f.nothingBack(s, all); err != nil {
			return err
		}
		if err := f.nothingLost(s); err != nil {
			return err
		}
	}
	return nil
}

// same compares what an office shares with what the other holds of it.
func (f *market) same(a, b int, all []map[string]marketCell) error {
	mine, theirs := f.scopes(f.stands[a], f.stands[b]), f.scopes(f.stands[b], f.stands[a])
	for dossier, classes := range mine {
		for class := range classes {
			if !theirs[dossier][class] {
				return fmt.Errorf("%d shares %s of %x with %d, who does not know\n%s%s", a, class, dossier[:4], b,
					f.standingOf(f.stands[a], dossier), f.standingOf(f.stands[b], dossier))
			}
		}
	}
	for key, c := range all[a] {
		class, ok := followed(c)
		if !ok || !mine[c.dossier][class] || f.inBin(c, all[a]) {
			continue
		}
		other, there := all[b][key]
		if !there || !equal(c.value, other.value) || c.clock != other.clock || c.actor != other.actor || c.dossier != other.dossier {
			return fmt.Errorf("%d holds %v, %d holds %v %v", a, c, b, there, other)
		}
	}
	return nil
}

// inBin tells whether the row lies in the bin, from where only that goes.
func (f *market) inBin(c marketCell, all map[string]marketCell) bool {
	if !slices.ContainsFunc(c.table.columns, func(col column) bool { return col.name == "binned_on" }) {
		return false
	}
	bin := c
	bin.col = firstColumn + c.table.column("binned_on")
	return all[bin.key()].value != nil && c.col != bin.col
}

// nothingBack notices a founder who was erased and is here, or with somebody with whom she is shared.
func (f *market) nothingBack(s *stand, all []map[string]marketCell) error {
	erased, err := queryAll(context.Background(), s.o.reader, scanID, "SELECT dossier FROM erasure_to")
	if err != nil {
		return err
	}
	for _, c := range all[s.no] {
		if slices.ContainsFunc(erased, func(id []byte) bool { return c.dossier == string(id) }) {
			return fmt.Errorf("%d: %v is back, of a founder who is erased", s.no, c)
		}
	}
	return nil
}

// nothingLost looks for words that nobody wrote over knowingly, and that are nowhere to be seen.
func (f *market) nothingLost(s *stand) error {
	alive, here := f.alive(s), f.standing(s)
	for w := range alive {
		if here[w] || f.known[w] || f.isErased(f.owner[w]) || f.isBinned(w) || f.overwritten(w, alive) {
			continue
		}
		return fmt.Errorf("%d (%s): %q of class %s was lost\n%s", s.no, f.shape, w, f.class[w], f.whereIs(w))
	}
	return nil
}

// alive are the words that reached an office, or a partner with whom it shares them: what only a broken machine knew is
// lost with it.
func (f *market) alive(s *stand) map[string]bool {
	out := maps.Clone(s.seen)
	for _, link := range f.links {
		if link[0] != s.no && link[1] != s.no {
			continue
		}
		other := f.stands[link[0]+link[1]-s.no]
		shared := f.scopes(other, s)
		for w := range other.seen {
			var dossier []byte
			err := other.o.reader.QueryRow("SELECT dossier FROM founder WHERE id = ?", mustBytes(f.owner[w])).Scan(&dossier)
			if err == nil && shared[string(dossier)][f.class[w]] {
				out[w] = true
			}
		}
	}
	return out
}

// isBinned tells whether the words lie in the bin of some office, from where they go once they are taken out of it.
func (f *market) isBinned(w string) bool {
	return slices.ContainsFunc(f.stands, func(s *stand) bool {
		var n int
		err := s.o.reader.QueryRow("SELECT count(*) FROM measure WHERE binned_on IS NOT NULL AND ?1 IN (text, first_step)", w).Scan(&n)
		f.check(err, "looking into the bin")
		return n > 0
	})
}

// isErased tells whether the woman was erased, under whichever of her records.
func (f *market) isErased(id app.ID) bool {
	for erased := range f.erased {
		if f.woman(erased) == f.woman(id) {
			return true
		}
	}
	return false
}

func (f *market) overwritten(w string, alive map[string]bool) bool {
	for other, knew := range f.knew {
		if knew[w] && alive[other] {
			return true
		}
	}
	return false
}

// standingOf tells how the sharing of a dossier stands in an office.
func (f *market) standingOf(s *stand, dossier string) string {
	out := fmt.Sprintf("at %d:\n", s.no)
	for _, query := range []string{
		"SELECT 'shared', peer, class, lsn, until FROM shared WHERE dossier = ?",
		"SELECT 'withdrawal', peer, lsn, asked_on, answer FROM withdrawal WHERE dossier = ?",
		"SELECT 'request', peer, lsn, asked_on, answer FROM request WHERE dossier = ?",
		"SELECT 'share', hex(\"from\"), hex(\"to\"), classes, ended_on FROM share WHERE dossier = ?",
		"SELECT 'consent', hex(recipient), data_classes, withdrawn_on, gone FROM consent WHERE dossier = ?",
		"SELECT 'founder', hex(parent), gone, binned_on, restriction FROM founder WHERE dossier = ?",
		"SELECT 'cell', c.tbl, c.col, c.lsn, c.peer FROM cell c WHERE row IN (SELECT id FROM share WHERE dossier = ?1 UNION SELECT id FROM consent WHERE dossier = ?1 UNION SELECT ?1)",
		"SELECT 'peer', no, refreshed, (SELECT lsn FROM local), hex(partner) FROM peer WHERE ? <> ''",
	} {
		rows, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) (string, error) {
			var v [5]any
			err := r.Scan(&v[0], &v[1], &v[2], &v[3], &v[4])
			return fmt.Sprintf("  %.12v\n", v), err
		}, query, []byte(dossier))
		f.check(err, query)
		for _, row := range rows {
			out += row
		}
	}
	return out
}

// whereIs tells what became of words in every office.
func (f *market) whereIs(w string) (out string) {
	for _, s := range f.stands {
		dossier := f.woman(f.owner[w])
		out += fmt.Sprintf("at %d: seen %v, %s", s.no, s.seen[w], f.standingOf(s, string(mustBytes(dossier))))
		for _, query := range []string{
			"SELECT 'answer', hex(id), question, note, gone FROM answer WHERE dossier = ?",
			"SELECT 'factor', hex(id), text, gone, hex(parent) FROM swot_factor WHERE dossier = ?",
			"SELECT 'conflict', \"table\", hex(row), value, settled FROM conflict WHERE dossier = ?",
			"SELECT 'history', tbl, hex(row), old, actor FROM history WHERE dossier = ? AND old LIKE 'Wort%'",
		} {
			rows, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) (string, error) {
				var v [5]any
				err := r.Scan(&v[0], &v[1], &v[2], &v[3], &v[4])
				return fmt.Sprintf("  %.12v\n", v), err
			}, query, mustBytes(dossier))
			f.check(err, query)
			for _, row := range rows {
				out += row
			}
		}
	}
	return out
}
