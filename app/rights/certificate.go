package rights

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Certificate proves that the records of a founder were erased, and names nobody: who holds the paper knows whom it is
// of. The number tells it from others.
type Certificate struct {
	Number       string   `json:"number"`
	On           app.Date `json:"on"`
	Office       string   `json:"office"`
	Organisation string   `json:"organisation,omitempty"`
	By           string   `json:"by,omitempty"` // the consultant, or what the office goes by
	Records      []Count  `json:"records"`
	Teams        int      `json:"teams,omitempty"`  // in which her part was erased
	Duties       []Duty   `json:"duties,omitempty"` // to keep, ended or not
	Reason       string   `json:"reason,omitempty"` // why she was erased in spite of a duty
	Restricted   app.Date `json:"restricted,omitempty"`
	Recipients   []string `json:"recipients,omitempty"` // who holds data of hers and is to be told (Art. 19)
	Told         []Told   `json:"told,omitempty"`       // offices that learn of it by the exchange of files, and erase her too
	Backups      int      `json:"backups,omitempty"`    // older ones of the office that still hold her until they go
}

// Told is an office that had data of hers.
type Told struct {
	Name      string   `json:"name"`
	Confirmed app.Date `json:"confirmed,omitempty"` // when it had erased her too; "" not yet
}

// Count is how many records of a kind were erased.
type Count struct {
	Kind app.Kind `json:"kind"`
	N    int      `json:"n"`
}

// Counts are how many records of each kind, in the order of the kinds' names; none of zero.
func Counts(by map[app.Kind]int) []Count {
	out := []Count{}
	for kind, n := range by {
		if n > 0 {
			out = append(out, Count{kind, n})
		}
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Compare(a.Kind, b.Kind) })
	return out
}
