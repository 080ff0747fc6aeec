package profile

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// The classes of trades in the German crafts code (Handwerksordnung): A needs a master or an exemption, B1 is a craft
// that anybody may run, B2 is like a craft, and NoCraft stands outside the code.
const (
	ClassA  = "A"
	ClassB1 = "B1"
	ClassB2 = "B2"
	NoCraft = "none"
)

// CraftClasses lists the classes, the strictest first.
var CraftClasses = []string{ClassA, ClassB1, ClassB2, NoCraft}

// Chamber is the chamber that a business belongs to.
type Chamber string

// The chambers: of crafts, of industry and commerce, none; the empty one is not known.
const (
	ChamberOfCrafts   Chamber = "hwk"
	ChamberOfCommerce Chamber = "ihk"
	NoChamber         Chamber = "none"
)

// ChamberOf is the chamber that follows from the craft class of a business: that of crafts for A, B1 and B2, else that
// of industry and commerce, none for a liberal profession. It is empty while the class is not known.
func ChamberOf(b app.Business) Chamber {
	switch b.CraftClass {
	case ClassA, ClassB1, ClassB2:
		return ChamberOfCrafts
	case NoCraft:
		if b.LegalForm == "freelance" {
			return NoChamber
		}
		return ChamberOfCommerce
	}
	return ""
}

// Trade is a trade with its class in the crafts code. The name and the words are German, as the law is.
type Trade struct {
	Name      string   `json:"name"`
	Class     string   `json:"class"`
	Freelance bool     `json:"freelance,omitempty"` // mostly a liberal profession, which belongs to no chamber
	Words     []string `json:"words"`               // parts of words by which it is known
}

//go:embed trades.json
var tradesFile []byte

// register is the file of trades.
type register struct {
	Note     string      `json:"note"`
	Chambers []localName `json:"chambers"`
	Trades   []Trade     `json:"trades"`
}

// localName is how the chambers of a city are called.
type localName struct {
	City string `json:"city"`
	HWK  string `json:"hwk"`
	IHK  string `json:"ihk"`
}

var trades = sync.OnceValue(func() register {
	r, err := parseTrades(tradesFile)
	if err != nil {
		panic(err)
	}
	return r
})

func parseTrades(data []byte) (r register, err error) {
	if err := app.DecodeStrict(data, &r); err != nil {
		return register{}, err
	}
	for _, t := range r.Trades {
		if t.Name == "" || len(t.Words) == 0 || !slices.Contains(CraftClasses, t.Class) {
			return register{}, fmt.Errorf("trade %q: class %q, words %q", t.Name, t.Class, t.Words)
		}
	}
	return r, nil
}

// ChamberName is how a chamber is called by those who live in a city: "HWK Dortmund". Where the city is not known it
// is the bare "HWK" or "IHK"; it is empty for no chamber.
func ChamberName(c Chamber, city string) string {
	name := localName{HWK: "HWK", IHK: "IHK"}
	for _, local := range trades().Chambers {
		if app.Fold(local.City) == app.Fold(city) {
			name = local
		}
	}
	switch c {
	case ChamberOfCrafts:
		return name.HWK
	case ChamberOfCommerce:
		return name.IHK
	}
	return ""
}

// TradesOf lists the trades that the description of a business speaks of, in the order of its words; none where it
// says nothing that is known. A longer word hides the shorter ones within it: who alters dresses is no dressmaker for
// the "schneider" in "Änderungsschneiderei".
func TradesOf(description string) []Trade {
	text := stem(description)
	var found []mention
	for _, t := range trades().Trades {
		if m, ok := mentioned(t, text); ok {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b mention) int { return a.from - b.from })
	var out []Trade
	for _, m := range found {
		if !slices.ContainsFunc(found, m.within) {
			out = append(out, m.trade)
		}
	}
	return out
}

// mention is where a text speaks of a trade.
type mention struct {
	trade    Trade
	from, to int
}

func (m mention) within(longer mention) bool {
	return longer.from <= m.from && m.to <= longer.to && longer.to-longer.from > m.to-m.from
}

// mentioned finds the longest word of a trade in the text.
func mentioned(t Trade, text string) (longest mention, found bool) {
	for _, word := range t.Words {
		word = stem(word)
		if at := strings.Index(text, word); at >= 0 && len(word) > longest.to-longest.from {
			longest, found = mention{t, at, at + len(word)}, true
		}
	}
	return longest, found
}

// stem folds words and makes the two ways to write an umlaut one.
func stem(text string) string { return umlauts.Replace(app.Fold(text)) }

var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")
