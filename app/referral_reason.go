package app

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// ReferralReasons are the reasons for which women are typically sent to certain partners, or to us.
type ReferralReasons struct {
	For      []string    `json:"for,omitempty"`  // words in the module or the name of the partners that are meant
	Role     PartnerRole `json:"role,omitempty"` // partners of this role are meant too, where no words fit
	Incoming bool        `json:"incoming,omitempty"`
	Reasons  []string    `json:"reasons"` // keys
}

//go:embed referral_reasons.json
var referralReasons []byte

// StandardReasons are the reasons of all partners, data that can be corrected. They are shared: nobody may change them.
var StandardReasons = sync.OnceValue(func() []ReferralReasons {
	list, err := ParseReferralReasons(referralReasons)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return list
})

var errReasons = errors.New("a list of reasons is empty, names one twice, or says neither for whom nor that it is incoming")

// ParseReferralReasons reads reasons. It refuses unknown keys and roles, and lists without reasons or without partners.
func ParseReferralReasons(data []byte) (list []ReferralReasons, err error) {
	if err := DecodeStrict(data, &list); err != nil {
		return nil, fmt.Errorf("reasons: %w", err)
	}
	if faults := CheckValues(list); len(faults) > 0 {
		return nil, fmt.Errorf("reasons: %w", faults)
	}
	for _, r := range list {
		nobody := len(r.For) == 0 || slices.ContainsFunc(r.For, func(word string) bool { return Fold(word) == "" })
		if len(r.Reasons) == 0 || len(distinct(r.Reasons)) != len(r.Reasons) || slices.Contains(r.Reasons, "") || nobody != r.Incoming {
			return nil, fmt.Errorf("reasons: %w", errReasons)
		}
	}
	return list, nil
}

// ReasonKey is the key of the sentence for a standard reason in the translations; "" for own words.
func ReasonKey(reason string) string {
	for _, r := range StandardReasons() {
		if slices.Contains(r.Reasons, reason) {
			return "referrals.reason." + reason // keys: referrals.reason.*
		}
	}
	return ""
}

// ReasonsTo are the keys of the reasons for which a woman is typically sent to the partner: by its module or name, else
// by its role, else all there are.
func ReasonsTo(p Partner) []string {
	fits := func(r ReferralReasons) bool {
		return slices.ContainsFunc(r.For, func(words string) bool { return says(p.Module, words) || says(p.Name, words) })
	}
	byRole := func(r ReferralReasons) bool { return r.Role != "" && r.Role == p.Role }
	for _, meant := range []func(ReferralReasons) bool{fits, byRole, func(ReferralReasons) bool { return true }} {
		if keys := reasonsOf(func(r ReferralReasons) bool { return !r.Incoming && meant(r) }); len(keys) > 0 {
			return keys
		}
	}
	return nil
}

// ReasonsToUs are the keys of the reasons for which partners typically send a woman to us.
func ReasonsToUs() []string { return reasonsOf(func(r ReferralReasons) bool { return r.Incoming }) }

func reasonsOf(meant func(ReferralReasons) bool) (keys []string) {
	for _, r := range StandardReasons() {
		if meant(r) {
			keys = append(keys, r.Reasons...)
		}
	}
	return distinct(keys)
}

// distinct are the texts, each once, where it stands first.
func distinct(texts []string) (out []string) {
	for _, text := range texts {
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// says tells whether the words stand in the text, in whole words and any spelling.
func says(text, words string) bool {
	return words != "" && strings.Contains(" "+Fold(text)+" ", " "+Fold(words)+" ")
}
