package contact

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
)

// many are n cards of women with everything that a card holds.
func many(n int) []Card {
	cards := make([]Card, n)
	for i := range cards {
		cards[i] = Card{
			Full: true,
			Founder: app.Founder{
				GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: fmt.Sprintf("Stoyanova-%d", i), NameInOriginalScript: "Десислава Петрова Стоянова",
				CallName: "Desi", Born: "1985-03-24", ContactNote: "Nur vormittags, bitte.\nNicht vor dem Sohn.", HandoutLanguage: "bg",
				Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund", District: "Nordstadt"},
				Phones:  []app.Phone{{Number: fmt.Sprintf("+49 176 %07d", i), Type: "cell"}, {Number: fmt.Sprintf("0231 %06d", i), Type: "home"}},
				Emails:  []string{fmt.Sprintf("d%d@example.org", i)}, Languages: []app.LanguageSkill{{Language: "bg"}, {Language: "tr"}, {Language: "de"}},
			},
			Business: app.Business{Name: "Nadel & Faden", Trade: "Änderungsschneiderei"},
		}
	}
	return cards
}

// BenchmarkReadCards reads a file of 10,000 cards.
func BenchmarkReadCards(b *testing.B) {
	for _, version := range []Version{V3, V4} {
		b.Run(string(version), func(b *testing.B) {
			var file bytes.Buffer
			if err := WriteCards(&file, many(10_000), version); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(file.Len()))
			for b.Loop() {
				if batch, err := ReadCards(bytes.NewReader(file.Bytes())); err != nil || len(batch.Entries) != 10_000 {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReadHugeCard reads a card with a picture of 50 MB.
func BenchmarkReadHugeCard(b *testing.B) {
	b.ReportAllocs()
	fold := strings.Repeat("QUJD", 18) + "\r\n "
	for b.Loop() {
		if batch, err := ReadCards(huge("PHOTO;ENCODING=b:", fold, 50<<20/len(fold))); err != nil || len(batch.Entries) != 3 {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteCards(b *testing.B) {
	cards := many(10_000)
	for b.Loop() {
		if err := WriteCards(io.Discard, cards, V4); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLists writes and reads a list of 10,000 founders.
func BenchmarkLists(b *testing.B) {
	cards := many(10_000)
	for _, ending := range []string{".csv", ".xlsx"} {
		var file bytes.Buffer
		if err := table.Write(&file, WriteList("de", cards), ending); err != nil {
			b.Fatal(err)
		}
		b.Run("write"+ending, func(b *testing.B) {
			for b.Loop() {
				if err := table.Write(io.Discard, WriteList("de", cards), ending); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("read"+ending, func(b *testing.B) {
			for b.Loop() {
				t, err := table.Read(bytes.NewReader(file.Bytes()), ending)
				if err != nil {
					b.Fatal(err)
				}
				if batch, err := ReadList(t); err != nil || len(batch.Entries) != 10_000 {
					b.Fatal(err)
				}
			}
		})
	}
}
