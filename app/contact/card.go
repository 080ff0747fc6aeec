package contact

import "wurzelwerk/app"

// Card is one card that is written: of a founder with her business, or of a partner.
type Card struct {
	Founder  app.Founder
	Business app.Business
	Partner  app.Partner // where it has a name, the card is the partner's

	// Full puts on a founder's card all that a card can hold, for an exchange of data. Without it the card is for a
	// phone: her names, what she is called, languages, address, mails, business, and the numbers where she may be
	// called; no day of birth, no notes, and no number that is marked as unsafe.
	Full bool
}

// Version is a version of the vCard format.
type Version string

// The versions that are written. Phones and mail programs of every age read 3.0; 4.0 holds names in two scripts.
const (
	V3 Version = "3.0"
	V4 Version = "4.0"
)

// FounderCard is the card of a founder for a phone.
func FounderCard(f app.Founder, b app.Business) Card { return Card{Founder: f, Business: b} }

// PartnerCard is the card of a partner.
func PartnerCard(p app.Partner) Card { return Card{Partner: p} }
