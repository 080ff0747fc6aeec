package carry

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/store"
)

func testClock() *watchmaker { return &watchmaker{time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)} }

func TestTwoOfficesAndOneFolder(t *testing.T) {
	clock, root := testClock(), t.TempDir()
	a, b := newBureau(t, "Anker", clock.now, folder{root}), newBureau(t, "Birke", clock.now, folder{root})
	meet(t, a, b)
	f := a.save()
	if report := a.round(); len(report.Sent) != 1 || report.Sent[0].Changes == 0 {
		t.Errorf("%+v", report)
	}
	report, err := Round(ctx, b, b.place, exchange.Rules{})
	if err != nil || len(report.Waiting) != 1 || len(b.founders()) != 0 {
		t.Errorf("nobody has looked at the first file: %v, %+v", err, report)
	}
	clock.time = clock.time.Add(time.Minute)
	if report := b.round(); len(report.Taken) != 1 || report.Taken[0].Count(app.KindFounder, true) != 1 || !alike(1, a, b) {
		t.Errorf("%+v", report.Taken)
	}
	b.note(f.ID, "auch morgens")
	quiet(clock, a, b)
	if !alike(1, a, b) || a.founders()[0] != fmt.Sprintln(f.ID, f.GivenNames, "auch morgens") {
		t.Errorf("%v and %v", a.founders(), b.founders())
	}
	for _, o := range []*bureau{a, b} {
		for _, f := range sure(o.place.in(ctx, string(o.place.own))) {
			if !f.ack {
				t.Errorf("%s leaves %s", o.name, f)
			}
		}
		if !calm(o) {
			t.Errorf("%s waits, or owes something", o.name)
		}
	}
}

func sure[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestThreeOfficesAndABadCarrier loses files, doubles them and keeps them back.
func TestThreeOfficesAndABadCarrier(t *testing.T) {
	seeds := uint64(1)
	if soaking() {
		seeds = 40
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			clock, root, back := testClock(), t.TempDir(), t.TempDir()
			random := rand.New(rand.NewPCG(seed, 7))
			var all []*bureau
			for _, name := range []string{"Anker", "Birke", "Clematis"} {
				all = append(all, newBureau(t, name, clock.now, folder{root}))
			}
			meet(t, all...)
			count := 0
			for range 40 {
				clock.time = clock.time.Add(time.Duration(random.IntN(3000)) * time.Second)
				o := all[random.IntN(len(all))]
				if random.IntN(3) == 0 {
					o.save()
					count++
				}
				o.round()
				mistreat(t, random, root, back)
			}
			for _, name := range names(t, back) {
				if err := os.Rename(filepath.Join(back, name), filepath.Join(root, name[:26], name[27:])); err != nil {
					t.Fatal(err)
				}
			}
			quiet(clock, all...)
			if !alike(count, all...) {
				t.Errorf("of %d: %d, %d and %d", count, len(all[0].founders()), len(all[1].founders()), len(all[2].founders()))
			}
		})
	}
}

// mistreat does something bad to one file: nothing, loss, a double under another name, half a double, or delay.
func mistreat(t *testing.T, random *rand.Rand, root, back string) {
	t.Helper()
	paths := sure(filepath.Glob(filepath.Join(root, "*", "*"+ending)))
	if len(paths) == 0 {
		return
	}
	path := paths[random.IntN(len(paths))]
	from := filepath.Base(filepath.Dir(path))
	n, ok := parseName(from + "/" + filepath.Base(path))
	if !ok {
		return
	}
	var err error
	switch random.IntN(8) {
	case 0:
		err = os.Remove(path)
	case 1, 2:
		b := sure(os.ReadFile(path))
		again := newName(n.from, n.to, n.written.Add(-time.Second), n.ack).base()
		err = os.WriteFile(filepath.Join(root, from, again), b[:len(b)/(1+random.IntN(2))], 0o600)
	case 3:
		err = os.Rename(path, filepath.Join(back, from+"_"+filepath.Base(path)))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// exchangeForEver is an office in another program that saves and sends until it is killed.
func exchangeForEver(folderOfOffice, root string) {
	o, err := store.Open(ctx, folderOfOffice, passphrase, store.Config{})
	if err != nil {
		panic(err)
	}
	card := sure(o.SyncCard(ctx))
	place := &Place{own: card.Office, shelf: folder{root}, now: time.Now}
	for {
		_ = sure(o.SaveFounder(ctx, app.Founder{GivenNames: "Eine von vielen"}))
		_ = sure(Round(ctx, o, place, exchange.Rules{Unseen: true}))
		_, _ = os.Stdout.WriteString("w")
	}
}

func TestAnOfficeThatIsKilledInTheMiddle(t *testing.T) {
	root := t.TempDir()
	a, b := newBureau(t, "Anker", time.Now, folder{root}), newBureau(t, "Birke", time.Now, folder{root})
	meet(t, a, b)
	for no := range 4 {
		if err := a.Close(ctx); err != nil {
			t.Fatal(err)
		}
		program := exec.Command(os.Args[0])
		program.Env = append(os.Environ(), "WURZELWERK_CARRY_KILLED="+root, "WURZELWERK_CARRY_OFFICE="+a.folder)
		out := sure(program.StdoutPipe())
		if err := program.Start(); err != nil {
			t.Fatal(err)
		}
		_, err := io.ReadFull(out, make([]byte, 3))
		time.Sleep(time.Duration(no*7) * time.Millisecond)
		_ = program.Process.Kill()
		_ = program.Wait()
		if err != nil {
			t.Fatal("the other program said nothing:", err)
		}
		b.round()
		if a.Office, err = store.Open(ctx, a.folder, passphrase, a.config); err != nil {
			t.Fatal(err)
		}
		a.save()
		b.save()
		for range 3 {
			a.round()
			b.round()
		}
		if count := len(a.founders()); count < 3*(no+1) || !alike(count, a, b) {
			t.Fatalf("after kill %d: %d and %d founders", no, count, len(b.founders()))
		}
	}
}
