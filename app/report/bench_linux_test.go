package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"syscall"
	"testing"
	"time"
)

// cpu is the time the process has used so far, on all cores.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peak is the highest resident memory of the process, in MB.
func peak(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	var kb float64
	if _, err := fmt.Fscanf(bytes.NewReader(status[bytes.Index(status, []byte("VmHWM:")):]), "VmHWM: %f kB", &kb); err != nil {
		b.Fatal(err)
	}
	return kb / 1024
}

// BenchmarkSWOT writes the sample case with another founder, question and figures each time:
// go test -run - -bench SWOT -benchtime 1000x ./app/report
func BenchmarkSWOT(b *testing.B) {
	for _, lang := range []string{"de", "bg", "ar"} {
		b.Run(lang, func(b *testing.B) { benchmarkSWOT(b, lang) })
	}
}

func benchmarkSWOT(b *testing.B, lang string) {
	in := nordstadt(b, lang)
	if lang == "ar" {
		in = rasha(b)
	}
	var size int64
	n := 0
	start := cpu(b)
	for b.Loop() {
		n++
		in.Founder.GivenNames = fmt.Sprintf("Frau %d", n)
		in.Worksheet.Question = fmt.Sprintf("Wie komme ich auf %d EUR?", 1000+n)
		in.Worksheet.Factors[n%12].Text = fmt.Sprintf("Punkt %d von %c%c", n, 'a'+n%26, 'А'+n%32)
		d, err := SWOT(in)
		if err != nil {
			b.Fatal(err)
		}
		c := &counter{}
		if err := d.WritePDF(c); err != nil {
			b.Fatal(err)
		}
		size += c.n
	}
	b.ReportMetric(float64(cpu(b)-start)/1e6/float64(n), "cpu-ms/doc")
	b.ReportMetric(float64(size)/1024/float64(n), "KB/doc")
	b.ReportMetric(peak(b), "peak-MB")
}

// BenchmarkDocuments writes the other kinds of document, with another founder each time.
func BenchmarkDocuments(b *testing.B) {
	named := func(n int) string { return fmt.Sprintf("Frau %d", n) }
	for _, lang := range []string{"de", "bg", "ar"} {
		p, s, f, w := desi(b, lang), desiSheet(b, lang), form(b, lang), desiWay(b, lang)
		minutes, slips := teamMinutes(b, lang), teamSlips(b, lang)
		for kind, make := range map[string]func(n int) (*Document, error){
			"profile": func(n int) (*Document, error) { p.Founder.GivenNames = named(n); return Profile(p) },
			"sheet":   func(n int) (*Document, error) { s.Founder.GivenNames = named(n); return ProfilingSheet(s) },
			"form":    func(n int) (*Document, error) { f.Office.Name = named(n); return ProfilingSheet(f) },
			"way":     func(n int) (*Document, error) { w.Founder.GivenNames = named(n); return MyWay(w) },
			"minutes": func(n int) (*Document, error) { minutes.Office.Name = named(n); return Minutes(minutes) },
			"slip":    func(n int) (*Document, error) { slips.Names["f-desi"] = named(n); return Slip(slips, "f-desi") },
			"slips":   func(n int) (*Document, error) { slips.Names["f-desi"] = named(n); return Slips(slips) },
		} {
			b.Run(kind+"/"+lang, func(b *testing.B) { benchmarkDocument(b, make) })
		}
	}
}

func benchmarkDocument(b *testing.B, make func(n int) (*Document, error)) {
	c, n, pages := &counter{}, 0, 0
	start := cpu(b)
	for b.Loop() {
		n++
		d, err := make(n)
		if err != nil {
			b.Fatal(err)
		}
		if err := d.WritePDF(c); err != nil {
			b.Fatal(err)
		}
		pages = d.Pages()
	}
	b.ReportMetric(float64(cpu(b)-start)/1e6/float64(n), "cpu-ms/doc")
	b.ReportMetric(float64(c.n)/1024/float64(n), "KB/doc")
	b.ReportMetric(float64(pages), "pages")
}

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) { c.n += int64(len(p)); return len(p), nil }

// BenchmarkPages is one document of many pages; time and size are linear in them.
func BenchmarkPages(b *testing.B) {
	for _, rows := range []int{250, 1000, 4000} {
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			table := Table{Head: []Block{P("Nr.", Style{}), P("Text", Style{})}, Widths: []float64{-40, 1}}
			for i := range rows {
				table.Rows = append(table.Rows, []Block{P(fmt.Sprint(i), Style{}), P(manyWords(20), Style{})})
			}
			pages := 0
			for b.Loop() {
				d := mustLayout(b, table)
				if err := d.WritePDF(io.Discard); err != nil {
					b.Fatal(err)
				}
				pages = d.Pages()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(pages), "µs/page")
		})
	}
}

func BenchmarkPicture(b *testing.B) {
	d := mustSWOT(b, nordstadt(b, "de"))
	for b.Loop() {
		d.Image(0, 110)
	}
}
