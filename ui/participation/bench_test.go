package participation

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/question"
)

// BenchmarkRefresh is what coming back to the page costs in an office of 2,000 founders, two of whom have her name.
func BenchmarkRefresh(b *testing.B) {
	d := newDesk(b)
	var list []app.Incoming
	for i := range 2_000 {
		list = append(list, app.Incoming{Founder: app.Founder{GivenNames: "Frau", FamilyNames: fmt.Sprint("Nummer ", i)}})
	}
	_, err := d.office.ImportFounders(d.ctx, list)
	d.must(err)
	d.add(desi).add(desi).join(d.addProject(nordstadt)).open()
	for b.Loop() {
		d.page.Refresh()
	}
	d.well()
}

// BenchmarkAnswer is what an answer costs until the next question can be answered, saving apart.
func BenchmarkAnswer(b *testing.B) {
	d := newDesk(b).add(desi)
	d.join(d.addProject(nordstadt)).open()
	chips := d.row("entry.homeless").Input.(*question.Chips).Chips
	i := 0
	for b.Loop() {
		chips.Toggle([]string{"yes", "no"}[i%2])
		i++
	}
}
