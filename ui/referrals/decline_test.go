package referrals

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
)

// TestWhatIsTypedWhenDecliningIsTheReason guards against a space that would choose the other answer.
func TestWhatIsTypedWhenDecliningIsTheReason(t *testing.T) {
	d, other, _ := neighbours(t)
	d.sent()
	far := d.across(other)
	far.Press("Ablehnen …")
	uitest.Type(far.Canvas(), "Kein Platz bis Januar")
	far.Press("Speichern")
	far.Well()
	d.Carry(other, d.Office)
	if got := d.last(); got.Status != app.ReferralDeclined || got.Declined != "Kein Platz bis Januar" {
		t.Errorf("%s, %q", got.Status, got.Declined)
	}
}
