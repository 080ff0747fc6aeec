package indicator

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Row is one participation as it is handed on: what the forms say and which indicators it counts in. Under a pseudonym
// neither names nor address nor the day of birth stand in it.
type Row struct {
	Founder   app.ID // "" under a pseudonym
	Project   app.ID
	Pseudonym string // "" with names
	Values    []any  // by RowQuestions: string, float64, bool, nil for none; Declined for "no answer"
	Age       *int   // in full years on the day of entry
	Codes     []string
}

// RowQuestions are the questions whose answers stand in the rows, in the order of the forms. Under a pseudonym those of
// the founder's record are left out but for the sex. What is specially protected (GDPR Art. 9) is there on demand only.
func RowQuestions(regulation app.Regulation, pseudonymous, special bool) []Question {
	var out []Question
	for _, form := range Forms().Forms {
		for _, q := range form.Questions {
			personal := q.OfFounder() && q.Key != "entry.gender" || q.Kind == KindText
			if personal && pseudonymous || q.Special && !special || q.Regulation != "" && q.Regulation != regulation {
				continue
			}
			out = append(out, q)
		}
	}
	return out
}

// RowsAsked says which rows are wanted.
type RowsAsked struct {
	Regulation app.Regulation
	Period     Period
	Secret     []byte // of the office, for pseudonyms; nil for rows with names
	Special    bool   // also what is specially protected
}

// Rows are the participations that count somewhere in the report, one each, in the order of the roll; under pseudonyms
// in the order of those, so that the place in the list tells nothing.
func Rows(r Roll, asked RowsAsked) []Row {
	all := r.entrants()
	questions := RowQuestions(asked.Regulation, asked.Secret != nil, asked.Special)
	indicators := Rules().Indicators(asked.Regulation)
	var out []Row
	for _, e := range all {
		if e.regulation() != asked.Regulation {
			continue
		}
		if codes := e.codes(indicators, asked.Period); len(codes) > 0 {
			row := e.row(questions, asked.Secret)
			row.Codes = codes
			out = append(out, row)
		}
	}
	if asked.Secret != nil {
		slices.SortStableFunc(out, func(a, b Row) int { return strings.Compare(a.Pseudonym, b.Pseudonym) })
	}
	return out
}

func (e *entrant) codes(indicators []Indicator, period Period) []string {
	var out []string
	for _, i := range indicators {
		f := Figure{Indicator: i}
		if f.take(e, period); len(f.Number) > 0 {
			out = append(out, i.Code)
		}
	}
	return out
}

func (e *entrant) row(questions []Question, secret []byte) Row {
	row := Row{Project: e.Participation.Project, Founder: e.Founder.ID}
	if secret != nil {
		row.Founder, row.Pseudonym = "", Pseudonym(secret, row.Project, e.Founder.ID)
	}
	if e.age.known {
		age := int(e.age.number)
		row.Age = &age
	}
	for _, q := range questions {
		x, ok := q.Value(e.Answers)
		if !ok && q.State(e.Answers) == Declined {
			x = Declined
		}
		row.Values = append(row.Values, x)
	}
	return row
}

// pseudonymLength is how many letters a pseudonym has: 60 bits, so that two women of one office do not share one.
const pseudonymLength = 12

var pseudonymText = base32.StdEncoding.WithPadding(base32.NoPadding)

// Pseudonym is the name under which a woman stands in the rows of a project: always the same there, another one in
// every other project, and not to be turned back without the secret of the office (HMAC-SHA-256).
func Pseudonym(secret []byte, project, founder app.ID) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(project))
	mac.Write([]byte{0})
	mac.Write([]byte(founder))
	return pseudonymText.EncodeToString(mac.Sum(nil))[:pseudonymLength]
}

// SecretOf is what the pseudonyms of an office are made with. It stays the same, so that a funder knows a woman again in
// the next report.
func SecretOf(office app.ID) []byte { return []byte("wurzelwerk " + office) }
