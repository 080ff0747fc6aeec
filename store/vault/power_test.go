package vault

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// soaking reports whether there is time for far more rounds.
func soaking() bool { return os.Getenv("WURZELWERK_SOAK") == "1" }

// rounds is n, or many times n when soaking.
func rounds(n int) int {
	if soaking() {
		return 40 * n
	}
	return n
}

const powerTransactions = 40

// history is a run of transactions as the disk saw it.
type history struct {
	path      string
	second    string // a second file that the transactions change too, or ""
	first     []byte // the vault file before
	changes   []change
	committed [powerTransactions + 1]int // how many changes there were when it was
}

// recordHistory runs transactions that each change all rows and spill the cache.
func recordHistory(t *testing.T, mode string, twoFiles bool, kind func(*Vault) func(int32) fileKind) *history {
	t.Helper()
	r := newRecorder(t)
	var v *Vault
	v = newRecordedVault(t, r, func(flags int32) fileKind {
		if kind == nil {
			return kindOf(flags)
		}
		return kind(v)(flags)
	})
	first, err := os.ReadFile(v.Path())
	if err != nil {
		t.Fatal(err)
	}
	h := &history{path: v.Path(), first: first}
	db := openDB(t, v.DSN("journal_mode("+mode+")", "synchronous(EXTRA)", "cache_size(6)", "cache_spill(3)", "wal_autocheckpoint(25)", "secure_delete(ON)"))
	db.SetMaxOpenConns(1)
	create := []string{"CREATE TABLE row (id INTEGER PRIMARY KEY, n INTEGER, filler BLOB) STRICT", series(12) + "INSERT INTO row SELECT value, 0, randomblob(900) FROM series"}
	if twoFiles {
		h.second = h.path + "2"
		exec(t, db, "ATTACH ? AS second", v.FileDSN(h.second))
		create = append(create, "CREATE TABLE second.other (n INTEGER)", "INSERT INTO other VALUES (0)")
	}
	execAll(t, db, create...)
	h.committed[0] = len(r.changes)
	for i := 1; i <= powerTransactions; i++ {
		size := []int{60, 900, 5000}[i%3]
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		_, errA := tx.Exec("UPDATE row SET filler = randomblob(?)", size)
		_, errB := tx.Exec("UPDATE row SET n = ?", i)
		if twoFiles {
			_, errC := tx.Exec("UPDATE other SET n = ?", i)
			errB = errors.Join(errB, errC)
		}
		if err := errors.Join(errA, errB, tx.Commit()); err != nil {
			t.Fatal(err)
		}
		h.committed[i] = len(r.changes)
	}
	db.Close()
	if err := v.Damage(); err != nil {
		t.Fatal(err)
	}
	h.changes = r.changes
	return h
}

// rows selects the lowest and the highest number.
func (h *history) rows() string {
	if h.second == "" {
		return "SELECT min(n), max(n) FROM row"
	}
	return "SELECT min(n), max(n) FROM (SELECT n FROM row UNION ALL SELECT n FROM other)"
}

func emptyFolder(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		err = errors.Join(err, os.Remove(filepath.Join(dir, e.Name())))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// cutPower opens what is left after a loss of power behind the given number of
// changes and says what is wrong with it, if anything.
func (h *history) cutPower(t *testing.T, after int, rng *rand.Rand, opt options) error {
	t.Helper()
	dir := filepath.Dir(h.path)
	emptyFolder(t, dir)
	d := disk{h.path: {durable: bytes.Clone(h.first), exists: true}}
	for _, c := range h.changes[:after] {
		d.play(c)
	}
	d.crash(t, dir, rng)
	v, err := open(h.path, opt, func(s *slotTable) ([]byte, error) {
		return s.unwrapPassphrase(passphrase)
	})
	if err != nil {
		return err
	}
	defer v.Close()
	db := openDB(t, v.DSN("synchronous(OFF)"))
	defer db.Close()
	db.SetMaxOpenConns(1)
	if h.second != "" {
		if _, err := db.Exec("ATTACH ? AS second", v.FileDSN(h.second)); err != nil {
			return v.Explain(err)
		}
	}
	var low, high int
	var check string
	if err := db.QueryRow(h.rows()).Scan(&low, &high); err != nil {
		return v.Explain(err)
	}
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&check); err != nil || check != "ok" {
		return errors.Join(fmt.Errorf("integrity check: %.200s", check), v.Explain(err))
	}
	want := 0
	for want < powerTransactions && h.committed[want+1] <= after {
		want++
	}
	if low != high || low < want || low > want+1 {
		return fmt.Errorf("rows are of %d to %d, %d was committed", low, high, want)
	}
	return v.Damage()
}

// outages cuts the power at many places and returns what went wrong.
func (h *history) outages(t *testing.T, n int, opt options) (failures []string) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	if soaking() {
		rng = rand.New(rand.NewPCG(rand.Uint64(), 0))
	}
	for range n {
		after := h.committed[0] + rng.IntN(len(h.changes)-h.committed[0]+1)
		if err := h.cutPower(t, after, rng, opt); err != nil {
			failures = append(failures, fmt.Sprintf("after %d of %d changes: %v", after, len(h.changes), err))
		}
	}
	return failures
}

func TestPowerLoss(t *testing.T) {
	for _, mode := range []string{"WAL", "DELETE", "TRUNCATE", "PERSIST"} {
		t.Run(mode, func(t *testing.T) {
			n := rounds(60)
			if mode == "WAL" {
				n = rounds(300)
			}
			h := recordHistory(t, mode, false, nil)
			failures := h.outages(t, n, options{})
			if len(failures) > 0 {
				t.Errorf("%d of %d losses of power did harm:\n%s", len(failures), n, strings.Join(failures[:min(5, len(failures))], "\n"))
			}
		})
	}
}

// A log in sectors, where writing a frame writes the end of the frame before once
// more, is safe as long as SQLite is told so, and must be seen to fail when it is
// not: else the simulation would prove nothing.
func TestPowerLossIsNoticedWhenOverwritingIsWronglyClaimed(t *testing.T) {
	sectors := func(flags int32) fileKind {
		if kind := kindOf(flags); kind != kindFrames {
			return kind
		}
		return kindSectors
	}
	claiming := func(v *Vault) func(int32) fileKind {
		return func(flags int32) fileKind {
			if v != nil && kindOf(flags) == kindFrames {
				for _, db := range v.mains {
					db.logs.Add(1)
				}
			}
			return sectors(flags)
		}
	}
	silent := func(*Vault) func(int32) fileKind { return sectors }
	n := rounds(80)
	if failures := recordHistory(t, "WAL", false, silent).outages(t, n, options{kind: sectors}); len(failures) > 0 {
		t.Errorf("not claimed, but %d of %d losses of power did harm: %s", len(failures), n, failures[0])
	}
	if failures := recordHistory(t, "WAL", false, claiming).outages(t, n, options{kind: sectors}); len(failures) == 0 {
		t.Errorf("wrongly claimed, and none of %d losses of power did harm", n)
	}
}

// A transaction over two files happens in both or in neither.
func TestPowerLossOverTwoFiles(t *testing.T) {
	for _, mode := range []string{"DELETE", "PERSIST"} {
		n := rounds(60)
		h := recordHistory(t, mode, true, nil)
		failures := h.outages(t, n, options{})
		if len(failures) > 0 {
			t.Errorf("%s: %d of %d losses of power did harm:\n%s", mode, len(failures), n, strings.Join(failures[:min(5, len(failures))], "\n"))
		}
	}
}
