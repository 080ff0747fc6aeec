package app

import "slices"

// Gap is why a consent does not let data of hers go to a recipient.
type Gap string

// The gaps, the one that is told first before the others.
const (
	GapNone      Gap = ""          // it may go
	GapMissing   Gap = "missing"   // there is no consent at all
	GapPurpose   Gap = "purpose"   // it is for something else than sharing
	GapRecipient Gap = "recipient" // it names somebody else
	GapUnsigned  Gap = "unsigned"  // she has not given it by that day
	GapDeclined  Gap = "declined"  // she was asked and said no
	GapWithdrawn Gap = "withdrawn" // she has taken it back
	GapEnded     Gap = "ended"     // its time is over
	GapClasses   Gap = "classes"   // it does not name all that is to go
)

// Values lists the gaps.
func (Gap) Values() []string {
	return []string{
		string(GapMissing), string(GapPurpose), string(GapRecipient), string(GapUnsigned), string(GapDeclined),
		string(GapWithdrawn), string(GapEnded), string(GapClasses),
	}
}

// TextKey is the key of the sentence in the translations; not of GapNone.
func (g Gap) TextKey() string { return "fault.consent." + string(g) } // keys: fault.consent.*

// Gap is what keeps the classes from going to the recipient on a day. Every class must be named, so that special
// categories go only where she was asked about them.
func (c Consent) Gap(recipient ID, classes []string, day Date) Gap {
	switch {
	case c.Purpose != PurposeShare:
		return GapPurpose
	case recipient == "" || c.Recipient != recipient:
		return GapRecipient
	}
	switch c.StateOn(day) {
	case ConsentUnsigned:
		return GapUnsigned
	case ConsentDeclined:
		return GapDeclined
	case ConsentWithdrawn:
		return GapWithdrawn
	case ConsentEnded:
		return GapEnded
	}
	if len(c.without(classes)) > 0 {
		return GapClasses
	}
	return GapNone
}

// Covers lists the classes that may not go to the recipient on a day by this consent, in the order given: none when it
// covers them, all when it is for another purpose or recipient, not given yet, withdrawn, or past its end.
func (c Consent) Covers(recipient ID, classes []string, day Date) (missing []string) {
	switch c.Gap(recipient, classes, day) {
	case GapNone:
		return nil
	case GapClasses:
		return c.without(classes)
	}
	return slices.Clone(classes)
}

func (c Consent) without(classes []string) (missing []string) {
	for _, class := range classes {
		if !slices.Contains(c.DataClasses, class) {
			missing = append(missing, class)
		}
	}
	return missing
}

// ConsentFor is the consent by which the classes may go to the recipient on a day; of several the one given last. Where
// none covers them it is the one that comes nearest, with what keeps it from doing so: one that holds but names less, else
// one not given yet, then one that has ended; GapMissing when no consent to share names the recipient.
func ConsentFor(consents []Consent, recipient ID, classes []string, day Date) (best Consent, gap Gap) {
	gap = GapMissing
	for _, c := range consents {
		g := c.Gap(recipient, classes, day)
		if g == GapPurpose || g == GapRecipient {
			continue
		}
		if gap == GapMissing || c.nearer(best, g, gap, classes) {
			best, gap = c, g
		}
	}
	return best, gap
}

// nearer compares consents with their gaps.
func (c Consent) nearer(best Consent, mine, other Gap, classes []string) bool {
	order := []Gap{GapDeclined, GapWithdrawn, GapEnded, GapUnsigned, GapClasses, GapNone}
	a, b := slices.Index(order, mine), slices.Index(order, other)
	if a != b {
		return a > b
	}
	if x, y := len(c.without(classes)), len(best.without(classes)); x != y {
		return x < y
	}
	return c.GivenOn > best.GivenOn
}
