package main

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkWindow starts the released program and an empty window of Fyne, each on a desk of its own, and reports for
// each how long it is until something is painted, how much memory is resident then, shared libraries and all, and how
// much of a core it takes when nobody touches it.
func BenchmarkWindow(b *testing.B) {
	for _, c := range []struct{ name, source string }{{"empty", "./testdata/emptywindow"}, {"wurzelwerk", "."}} {
		b.Run(c.name, func(b *testing.B) {
			binary := filepath.Join(b.TempDir(), c.name)
			if said, err := exec.Command("go", "build", "-o", binary, c.source).CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, said)
			}
			var paint, memory, idle float64
			for b.Loop() {
				m := measureWindow(b, binary)
				paint, memory, idle = paint+m.paint.Seconds()*1000, memory+m.memory, idle+m.idle
			}
			n := float64(b.N)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(paint/n, "ms-to-paint")
			b.ReportMetric(memory/n, "MiB")
			b.ReportMetric(idle/n, "%core-idle")
		})
	}
}

// measured is what one start of a window took: memory in MiB, idle in per cent of a core.
type measured struct {
	paint        time.Duration
	memory, idle float64
}

// The window is left alone for settle before its memory is read, and then for watch.
const settle, watch = 3 * time.Second, 10 * time.Second

func measureWindow(b *testing.B, binary string) (m measured) {
	b.Helper()
	d := newDesk(b)
	spot := image.Pt(600, 300) // not in the very middle, where the pointer stands
	before := d.point(spot)
	start := time.Now()
	c := exec.Command(binary)
	c.Env, c.Dir = d.environment(), d.home
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	defer func() { _, _ = c.Process.Kill(), c.Wait() }()
	for d.point(spot) == before {
		if time.Since(start) > patience {
			b.Fatal("nothing is painted")
		}
		time.Sleep(time.Millisecond)
	}
	m.paint = time.Since(start)
	time.Sleep(settle)
	m.memory = procNumber(b, c.Process.Pid, "status", "VmRSS:") / 1024
	used := cpuTime(b, c.Process.Pid)
	time.Sleep(watch)
	m.idle = 100 * (cpuTime(b, c.Process.Pid) - used).Seconds() / watch.Seconds()
	return m
}

// procNumber reads the number after a name in a file that the kernel keeps on a process.
func procNumber(b *testing.B, pid int, file, name string) float64 {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), name)
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		b.Fatalf("%s holds no %s", file, name)
	}
	n, err := strconv.ParseFloat(fields[0], 64)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// cpuTime is what a process has used, in user and system mode; the kernel counts in hundredths of a second.
func cpuTime(b *testing.B, pid int) time.Duration {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	const user, system = 11, 12 // counted from the one after the name in brackets
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	ticks := 0
	for _, i := range []int{user, system} {
		n, err := strconv.Atoi(fields[i])
		if err != nil {
			b.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}
