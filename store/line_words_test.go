package store

import (
	"context"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/today"
)

func TestLineWords(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	doc := must[archive.Document](t)(wholeOffice(ctx, o))
	f, circle := doc.Founders[0], doc.Teams[0]
	partner := doc.Partners[0]
	goal := must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, coaching.Agreement{Goal: app.Texts{"tr": "Atölyem var"}}))
	referral := must[app.Referral](t)(o.SaveReferral(ctx, f.ID, app.Referral{From: partner.ID}))
	agreed := must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: "share", Recipient: partner.ID}))
	bare := must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: "coaching"}))
	promise := circle.Meetings[0].Turns[0].Commitments[0]
	for _, c := range []struct {
		kind   today.Kind
		record app.ID
		want   string
	}{
		{today.KindDraft, f.Sessions[0].ID, f.Sessions[0].Topic},
		{today.KindMeasure, f.Measures[0].ID, f.Measures[0].Text},
		{today.KindCommitment, promise.ID, promise.Text},
		{today.KindMeeting, circle.Meetings[0].ID, circle.Name},
		{today.KindForm, doc.Projects[0].ID, doc.Projects[0].Name},
		{today.KindRetention, doc.Projects[0].ID, doc.Projects[0].Name},
		{today.KindAgreement, goal.ID, "Atölyem var"},
		{today.KindReferral, referral.ID, partner.Name},
		{today.KindConsent, agreed.ID, partner.Name},
		{today.KindConsent, bare.ID, ""},
		{today.KindResidence, f.ID, ""},
	} {
		got := must[map[app.ID]string](t)(o.LineWords(ctx, []today.Line{{Kind: c.kind, Place: today.Place{Record: c.record}}}))
		if got[c.record] != c.want {
			t.Errorf("%s %s says %q, want %q", c.kind, c.record, got[c.record], c.want)
		}
	}
}

// wholeOffice is the export under the ids of the office.
func wholeOffice(ctx context.Context, o *Office) (doc archive.Document, err error) {
	err = o.read(ctx, func(q querier) error {
		doc, err = o.document(ctx, q)
		archive.Trim(&doc)
		return err
	})
	return doc, err
}
