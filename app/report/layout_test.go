package report

import (
	"os"
	"testing"
	"time"
)

func TestSmoke(t *testing.T) {
	lat := P("Hallo Welt, 8 € je Hosensaum § 16b SGB II, Stefania „Ștefania“ ≤ 8 € ♥ AVATAR Typ. Desi Десислава المؤسِّسة كتاب 漢", Style{})
	d, err := Layout(Meta{Title: "Test ä", Lang: "de", Created: time.Date(2026, 3, 14, 9, 0, 0, 0, time.UTC), Foot: []string{"Büro · SWOT", "Vertraulich"}}, Heading(1, "Titel"), lat,
		Panel{Head: P("Kopf", Style{Bold: true, Color: White}), Body: lat, HeadFill: Green, Line: Green, Fill: Tint(Green, .08), Radius: 6, Pad: 8},
		Table{Head: []Block{P("A", Style{Color: White}), P("B", Style{Color: White})}, Rows: [][]Block{{lat, lat}, {lat, lat}}},
	)
	if err != nil {
		t.Fatal(err)
	}
	b, err := d.PDF()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(d.Pages(), len(b), string(d.Missing()))
}
