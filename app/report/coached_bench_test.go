package report

import "testing"

// benchmarkPaper writes a paper of the sample office as PDF; it reports its size.
func benchmarkPaper[In any](b *testing.B, lay func(In) (*Document, error), in In) {
	b.Helper()
	size := 0
	for b.Loop() {
		d, err := lay(in)
		if err != nil {
			b.Fatal(err)
		}
		size = len(mustPDF(b, d))
	}
	b.ReportMetric(float64(size)/1000, "KB")
}

func BenchmarkRecord(b *testing.B) { benchmarkPaper(b, Record, recordInput(b, "de")) }
func BenchmarkTimeSheet(b *testing.B) {
	benchmarkPaper(b, TimeSheet, timeSheetInput(b, "de", "2025-03"))
}
func BenchmarkConsent(b *testing.B) { benchmarkPaper(b, Consent, consentInput(b, "bg", "share")) }
func BenchmarkDossier(b *testing.B) { benchmarkPaper(b, Dossier, dossierInput(b, "de")) }
