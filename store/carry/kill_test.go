package carry

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// TestMain lets the test program be the office that is killed.
func TestMain(m *testing.M) {
	switch root, office := os.Getenv("WURZELWERK_CARRY_KILLED"), os.Getenv("WURZELWERK_CARRY_OFFICE"); {
	case office != "":
		exchangeForEver(office, root)
	case root != "":
		writeForEver(root)
	}
	os.Exit(m.Run())
}

func writeForEver(root string) {
	t := &testing.T{}
	clock := &watchmaker{time.Now()}
	a, b := newDesk(t, clock, 1, folder{root}), newDesk(t, clock, 2, folder{root})
	know(a, b)
	for no := byte(0); ; no++ {
		a.add(sync.ID{1, no})
		clock.time = time.Now()
		if _, err := a.place.Write(ctx, b.card.Office, func(w io.Writer) error { _, err := a.Send(ctx, b.card.Office, w); return err }); err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString("w")
	}
}

func TestAnOfficeThatIsKilledWhileItWrites(t *testing.T) {
	root := t.TempDir()
	clock := &watchmaker{time.Now()}
	a, b := newDesk(t, clock, 1, folder{root}), newDesk(t, clock, 2, folder{root})
	know(a, b)
	for no := range 20 {
		writer := exec.Command(os.Args[0])
		writer.Env = append(os.Environ(), "WURZELWERK_CARRY_KILLED="+root)
		out, err := writer.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, 3+no)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(no*173) * time.Microsecond)
		if err := writer.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = writer.Wait()
		clock.time = time.Now()
		if report := b.round(t, exchange.Rules{}); len(report.Taken) < 3+no {
			t.Fatalf("of %d files %d were taken", 3+no, len(report.Taken))
		}
		files, err := b.place.List(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files { // whole, every one of them
			if _, size, done, err := b.place.Read(ctx, f.Name); err != nil || size != f.Bytes {
				t.Fatalf("%s: %v", f.Name, err)
			} else {
				done()
			}
			if !b.taken[f.Name] {
				t.Fatalf("%s stands under its name and was not whole", f.Name)
			}
		}
		if err := os.RemoveAll(filepath.Join(root, string(a.card.Office))); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.HasPrefix(b.log[0].Row[:], []byte{1, 0}) {
		t.Errorf("%+v", b.log[0])
	}
}
