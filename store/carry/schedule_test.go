package carry

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// carrier is a folder whose carrier loses, doubles, cuts, keeps back and brings back files.
type carrier struct {
	root, back string
	desks      []*desk
	rows       byte
}

// one draws a sync file; "" when there is none.
func (c *carrier) one(t *rapid.T) string {
	var paths []string
	all, _ := filepath.Glob(filepath.Join(c.root, "*", "*"+ending))
	for _, path := range all {
		if _, ok := parseName(filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path)); ok {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return ""
	}
	return paths[rapid.IntRange(0, len(paths)-1).Draw(t, "file")]
}

func (c *carrier) step(t *rapid.T) {
	d := c.desks[rapid.IntRange(0, len(c.desks)-1).Draw(t, "office")]
	d.clock.time = d.clock.time.Add(time.Duration(rapid.IntRange(-60, 3600).Draw(t, "seconds")) * time.Second)
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0, 1:
		c.rows++
		d.add(sync.ID{c.rows})
	case 2, 3, 4, 5:
		if _, err := Round(ctx, d, d.place, exchange.Rules{}); err != nil {
			t.Fatal(err)
		}
	case 6:
		if f := c.one(t); f != "" {
			must(t, os.Remove(f))
		}
	case 7:
		if f := c.one(t); f != "" {
			c.double(t, f)
		}
	case 8:
		if f := c.one(t); f != "" {
			must(t, os.Rename(f, filepath.Join(c.back, filepath.Base(filepath.Dir(f))+"_"+filepath.Base(f))))
		}
	case 9:
		c.bringBack(t)
	}
}

// double puts the file there once more, whole or half, under a name of its own and under one of a copy.
func (c *carrier) double(t *rapid.T, f string) {
	b, err := os.ReadFile(f)
	must(t, err)
	n, _ := parseName(filepath.Base(filepath.Dir(f)) + "/" + filepath.Base(f))
	b = b[:rapid.SampledFrom([]int{len(b), len(b) / 2, 1}).Draw(t, "bytes")]
	again := newName(n.from, n.to, n.written.Add(-time.Minute), n.ack).base()
	must(t, os.WriteFile(filepath.Join(filepath.Dir(f), again), b, 0o600))
	must(t, os.WriteFile(f+".sync-conflict"+ending, b, 0o600))
}

// bringBack puts back what was kept back, in any order.
func (c *carrier) bringBack(t *rapid.T) {
	for _, name := range dirNames(c.back) {
		if rapid.Bool().Draw(t, "back") {
			from, base := name[:26], name[27:]
			must(t, os.MkdirAll(filepath.Join(c.root, from), 0o755))
			must(t, os.Rename(filepath.Join(c.back, name), filepath.Join(c.root, from, base)))
		}
	}
}

func dirNames(folder string) (names []string) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func must(t *rapid.T, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

// TestWhateverTheCarrierDoes ends with the same rows everywhere, and no office goes on writing.
func TestWhateverTheCarrierDoes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := &carrier{root: t.TempDir(), back: t.TempDir()}
		clock := &watchmaker{time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)}
		for no := byte(1); no <= 3; no++ {
			c.desks = append(c.desks, newDesk(t, clock, no, folder{c.root}))
		}
		know(c.desks[0], c.desks[1])
		know(c.desks[1], c.desks[2])
		if rapid.Bool().Draw(rt, "ring") {
			know(c.desks[0], c.desks[2])
		}
		for range rapid.IntRange(5, 40).Draw(rt, "steps") {
			c.step(rt)
		}
		c.settle(rt, clock)
		want := c.desks[0].rows()
		for _, d := range c.desks {
			if len(want) != int(c.rows) || !slices.Equal(d.rows(), want) {
				rt.Fatalf("%s has %d rows of %d", d.card.Name, len(d.rows()), c.rows)
			}
		}
	})
}

// settle lets weeks pass in which nothing is written and nothing is lost.
func (c *carrier) settle(t *rapid.T, clock *watchmaker) {
	before := -1
	for quiet := 0; quiet < 3; {
		wrote := 0
		for _, d := range c.desks {
			clock.time = clock.time.Add(3 * 24 * time.Hour)
			if _, err := Round(ctx, d, d.place, exchange.Rules{}); err != nil {
				t.Fatal(err)
			}
			wrote += d.wrote
		}
		if quiet++; wrote != before {
			before, quiet = wrote, 0
		}
		if wrote > 500 {
			t.Fatal("they go on writing")
		}
	}
}
