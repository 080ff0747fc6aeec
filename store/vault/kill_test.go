package vault

import (
	"bufio"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	osexec "os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// writerVariable makes the test program a writer that is going to be killed.
const writerVariable = "WURZELWERK_VAULT_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerVariable); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
	if path := os.Getenv(lockVariable); path != "" {
		fmt.Println(tryToWrite(path))
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeForEver commits numbered rows and tells each number after the commit. Each
// transaction is large enough to spill and checkpoints come often.
func writeForEver(path string) error {
	v, err := Unlock(path, passphrase)
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", v.DSN(append(production, "wal_autocheckpoint(40)", "cache_size(8)")...))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	var n int
	if err := db.QueryRow("SELECT coalesce(max(n), 0) FROM numbered").Scan(&n); err != nil {
		return err
	}
	for {
		n++
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		for _, q := range []string{
			fmt.Sprint("INSERT INTO numbered (n, filler) VALUES (", n, ", randomblob(2000))"),
			fmt.Sprint("UPDATE numbered SET filler = randomblob(1500) WHERE n > ", n-30),
			fmt.Sprint("UPDATE last SET n = ", n),
		} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		if err := tx.Commit(); err != nil {
			return err
		}
		fmt.Println("committed", n)
	}
}

// killedWriter lets a writer work for a moment, kills it and returns the last
// number it told.
func killedWriter(t *testing.T, path string, moment time.Duration) (last int) {
	t.Helper()
	cmd := osexec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerVariable+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for started := false; lines.Scan(); {
		number, ok := strings.CutPrefix(lines.Text(), "committed ")
		if !ok {
			t.Fatalf("the writer says %q", lines.Text())
		}
		if last, err = strconv.Atoi(number); err != nil {
			t.Fatal(err)
		}
		if !started {
			started = true
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
	return last
}

func TestKilledWriters(t *testing.T) {
	v := newVault(t)
	path := v.Path()
	db := openDB(t, v.DSN(production...))
	execAll(t, db, "CREATE TABLE numbered (n INTEGER PRIMARY KEY, filler BLOB) STRICT", "CREATE TABLE last (n INTEGER) STRICT", "INSERT INTO last VALUES (0)")
	db.Close()
	leftLogs, before := 0, 0
	n := 25
	if soaking() {
		n = 400
	}
	for round := range n {
		told := killedWriter(t, path, time.Duration(rand.IntN(25_000))*time.Microsecond)
		if told <= before {
			t.Fatalf("round %d: the writer told %d after %d", round, told, before)
		}
		if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
			leftLogs++
		}
		nothingInClear(t, filepath.Dir(path), "after a crash", 2)
		db := openDB(t, v.DSN(production...))
		last, count := one[int](t, db, "SELECT n FROM last"), one[int](t, db, "SELECT count(*) FROM numbered")
		if last < told || last > told+1 || count != last {
			t.Fatalf("round %d: %d was committed, %d rows and %d are there", round, told, count, last)
		}
		intact(t, db)
		if round%5 == 4 {
			execAll(t, db, "DELETE FROM numbered", "UPDATE last SET n = 0")
			last = 0
		}
		before = last
		db.Close()
	}
	if leftLogs == 0 {
		t.Error("no writer was killed with a log left behind")
	}
	if err := v.Damage(); err != nil {
		t.Error(err)
	}
}

func execAll(t failer, db *sql.DB, queries ...string) {
	t.Helper()
	for _, q := range queries {
		exec(t, db, q)
	}
}
