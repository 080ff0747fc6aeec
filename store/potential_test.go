package store

import (
	"bytes"
	"context"
	"testing"

	"wurzelwerk/app/archive"
)

// wholeAnalysis has a value under every key that an analysis may have.
const wholeAnalysis = `{"format":"wurzelwerk-archive","version":1,"office":{"id":"o","name":"O"},
	"founders":[{"id":"f","givenNames":"Ana","potential":[{
	"id":"p","date":"2025-04-07","vat":"small-business",
	"statements":[{"statement":"pricing.calculated","relevance":5,"state":1,"takenOver":"2025-04-08"},{"statement":"of.later","relevance":null,"state":null}],
	"fields":[{"id":"A","name":"Nähen","quantity":2.5,"priceCents":1200,"variableCostCents":200,"minutesPerUnit":20,
		"growthPercent":-1.5,"strongestCompetitorCents":0,"strongestCompetitor":"Laden"},{"id":"B","name":"Kurse"}],
	"fixedCosts":[{"name":"Versicherung","cents":9500,"kind":"other","paidIn":[1,7]}],
	"privateNeeds":[{"name":"Miete","cents":62000}],"otherIncome":[{"name":"Kindergeld","cents":51000}],
	"loanRepaymentCents":0,"imputedWageCents":260000,"sellableHours":160,
	"liquidity":{"from":"2025-01","openingCents":-25000,"turnoverCents":[380000],"variablePercent":20,
		"payments":[{"month":"2025-02","name":"Maschine","cents":-90000}],"months":6,
		"repeated":[{"name":"Steuer","cents":-30000,"months":[3,6]}],"seasonPercent":[50,80,100,120,120,100,90,60,100,110,120,150]},
	"expansions":[{"id":"X","name":"Online","quantity":60,"priceCents":1800,"variableCostCents":500,"minutesPerUnit":5,
		"extraFixedCostCents":13000,"investmentCents":240000}],
	"shifts":[{"id":"V","name":"mehr Kurse","changes":[{"field":"A","quantity":0},{"field":"B","quantity":3,"priceCents":2000}]}],
	"options":{"criteria":[{"id":"k","name":"Ertrag","weight":2.5}],
		"alternatives":[{"id":"a","name":"Kurse","strategy":"shift","points":{"k":3}},{"id":"b","name":"Laden","knockedOut":"Kapital"}],
		"sensitivity":{"criterion":"k","weight":1}},
	"note":"x","portfolio":{"marketShare":0.8,"growthPercent":0},
	"scenarios":[{"id":"S","name":"ohne Nähen","changes":[{"field":"A","dropped":true},{"field":"B","variableCostCents":5,"minutesPerUnit":30}],
		"newFields":[{"id":"C","name":"Verleih","quantity":4,"priceCents":5000}],"fixedCosts":[{"name":"Versicherung","cents":0}],
		"sellableHours":120,"payments":[{"month":"2025-03","name":"Regal","cents":-5000}],"note":"y"}],
	"years":[{"year":2024,"turnoverCents":3000000,"employees":0.5,"hoursPerWeek":35}],
	"growth":{"dueToCoaching":"partly","words":"Ich rechne jetzt.","date":"2025-11-28"},"binnedOn":"2025-12-01"}]}]}`

func TestAnAnalysisComesBackWhole(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	doc := must[archive.Document](t)(archive.Parse([]byte(wholeAnalysis)))
	var want, have bytes.Buffer
	if err := archive.Encode(&want, archive.Document{Founders: doc.Founders}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	back := must[archive.Document](t)(o.Export(ctx))
	if err := archive.Encode(&have, archive.Document{Founders: back.Founders}); err != nil {
		t.Fatal(err)
	}
	if have.String() != want.String() {
		t.Errorf("%s\n%s", have.String(), want.String())
	}
	summary, err := o.Import(ctx, back)
	if err != nil || len(summary.Added)+len(summary.Changed) > 0 {
		t.Errorf("the second import: %+v, %v", summary, err)
	}
}
