package sync

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"wurzelwerk/app"
)

var testNow = time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)

// testOffice is an office with keys that follow from its number.
type testOffice struct {
	id    app.ID
	actor Actor
	keys  Keys
	card  Card
}

func newTestOffice(t testing.TB, no byte, name string) testOffice {
	t.Helper()
	id, err := app.IDFromBytes(bytes.Repeat([]byte{no}, 16))
	if err != nil {
		t.Fatal(err)
	}
	keys, err := NewKeys(bytes.NewReader(bytes.Repeat([]byte{no, 7 * no}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return testOffice{id: id, actor: Actor{no}, keys: keys, card: NewCard(id, name, keys)}
}

func testHeader(from, to testOffice) Header {
	return Header{
		Program: "test", Schema: 8, Sender: Party{Office: from.id, Name: from.card.Name}, Recipient: Party{Office: to.id, Name: to.card.Name},
		Actor: from.actor, Line: []Mark{{Actor: Actor{99}, LSN: 3}}, To: 100, Merged: []Mark{{Actor: to.actor, LSN: 7}}, Written: Clock(testNow),
		Actors: []Author{
			{Actor: from.actor, Party: Party{Office: from.id, Name: from.card.Name}},
			{Actor: to.actor, Party: Party{Office: to.id, Name: to.card.Name}},
		},
		Tables: []TableName{{No: 4, Name: "founder", Columns: []ColumnName{{No: 10, Name: "given_names"}}}},
	}
}

func testChanges(from, to testOffice) []Change {
	at := func(n int64, o testOffice) Stamp { return Stamp{Clock: Clock(testNow) + n, Actor: o.actor} }
	return []Change{
		{Kind: KindRow, LSN: 1, Table: 4, Row: ID{1}, Dossier: ID{1}, Stamp: at(1, from), Values: []ColumnValue{{3, nil}, {10, "Desislava"}, {11, int64(-7)}, {12, 1.5}, {13, []byte{0, 255}}}},
		{Kind: KindRow, LSN: 1, Table: 5, Row: ID{2}, Dossier: ID{1}, Stamp: at(1, from)},
		{Kind: KindCell, LSN: 2, Table: 4, Row: ID{1}, Dossier: ID{1}, Column: 10, Value: "Десислава", Stamp: at(5, to), Replaced: at(1, from)},
		{Kind: KindErasure, LSN: 2, Dossier: ID{9}},
		{Kind: KindCell, LSN: 7, Table: 4, Row: ID{1}, Dossier: ID{1}, Column: 11, Stamp: at(3, from)},
		{Kind: KindTombstone, LSN: 8, Table: 5, Row: ID{2}, Dossier: ID{1}, Stamp: at(9, from)},
		{Kind: KindWithdrawal, LSN: 100, Dossier: ID{1}},
		{Kind: KindAnswer, LSN: 100, Dossier: ID{1}, Value: Removed},
		{Kind: KindAnswer, LSN: 100, Dossier: ID{3}, Value: Kept},
	}
}

func writeFile(t testing.TB, h Header, from, to testOffice, changes []Change) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := Create(&b, h, from.keys, to.card)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if err := w.Write(c); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readFile(b []byte, r Reading) (h Header, changes []Change, err error) {
	f, err := Open(bytes.NewReader(b), int64(len(b)), r)
	if err != nil {
		return h, nil, err
	}
	defer f.Close()
	for {
		c, err := f.Next()
		if err == io.EOF {
			return f.Header(), changes, nil
		}
		if err != nil {
			return f.Header(), nil, err
		}
		changes = append(changes, c)
	}
}

func reading(to testOffice, partners ...testOffice) Reading {
	r := Reading{Office: to.id, Keys: to.keys, Now: testNow}
	for _, p := range partners {
		r.Partners = append(r.Partners, p.card)
	}
	return r
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	h, want := testHeader(a, b), testChanges(a, b)
	got, changes, err := readFile(writeFile(t, h, a, b, want), reading(b, a))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, h) {
		t.Errorf("header\n%+v, want\n%+v", got, h)
	}
	if !reflect.DeepEqual(changes, want) {
		t.Errorf("changes\n%+v, want\n%+v", changes, want)
	}
}

func TestEveryChangedByteAndEveryCutIsNoticed(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	file := writeFile(t, testHeader(a, b), a, b, testChanges(a, b))
	r := reading(b, a)
	for i := range file {
		for _, flip := range []byte{1, 0x80, 0xff} {
			changed := bytes.Clone(file)
			changed[i] ^= flip
			checkRefused(t, i, changed, r)
		}
	}
	for n := range file {
		checkRefused(t, n, file[:n], r)
	}
	checkRefused(t, len(file), append(bytes.Clone(file), 0), r)
	checkRefused(t, len(file), append(bytes.Clone(file), file...), r)
}

func checkRefused(t *testing.T, at int, file []byte, r Reading) {
	t.Helper()
	_, _, err := readFile(file, r)
	var coded *app.Error
	if !errors.As(err, &coded) {
		t.Errorf("at byte %d: %v, want an error with a code", at, err)
	}
}

func TestRefusals(t *testing.T) {
	a, b, c := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd"), newTestOffice(t, 3, "Ost")
	file := writeFile(t, testHeader(a, b), a, b, testChanges(a, b))
	newer := bytes.Clone(file)
	binary.BigEndian.PutUint16(newer[len(magic):], format+1)
	late := testHeader(a, b)
	late.Written = Clock(testNow.Add(25 * time.Hour))
	ahead := testChanges(a, b)
	ahead[0].Stamp.Clock = Clock(testNow.Add(24*time.Hour + time.Minute))
	for i := range ahead[1:] {
		ahead[i+1].Stamp.Clock = max(0, ahead[i+1].Stamp.Clock)
	}
	posing := testHeader(c, b) // signed by a, but says that it is c
	elsewhere := testHeader(a, c)
	for _, test := range []struct {
		name string
		file []byte
		r    Reading
		want error
	}{
		{"another recipient", file, reading(c, a), ErrRecipient},
		{"recipient of the header", writeFile(t, elsewhere, a, b, nil), reading(b, a), ErrRecipient},
		{"unknown sender", file, reading(b, c), ErrSender},
		{"removed partner", file, reading(b), ErrSender},
		{"posing as another", writeFile(t, posing, a, b, nil), reading(b, a, c), ErrSender},
		{"newer format", newer, reading(b, a), ErrNewer},
		{"not one of ours", []byte("BEGIN:VCARD\n"), reading(b, a), ErrNotSync},
		{"empty", nil, reading(b, a), ErrNotSync},
		{"a part", file[:200], reading(b, a), ErrCut},
		{"clock of the header ahead", writeFile(t, late, a, b, nil), reading(b, a), ErrAhead},
		{"clock of a change ahead", writeFile(t, testHeader(a, b), a, b, ahead), reading(b, a), ErrAhead},
	} {
		if _, _, err := readFile(test.file, test.r); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
	confirmed := reading(b, a)
	confirmed.Ahead = true
	if _, _, err := readFile(writeFile(t, late, a, b, ahead), confirmed); err != nil {
		t.Errorf("a clock ahead that was confirmed: %v", err)
	}
}

func TestABombIsRefused(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	big := Change{Kind: KindCell, LSN: 1, Table: 4, Row: ID{1}, Dossier: ID{1}, Column: 10, Value: make([]byte, MaxRecord-100), Stamp: Stamp{1, a.actor}}
	var bomb []Change
	for i := range 40 { // 40 MB of zeros in a few kB
		big.LSN = int64(i + 1)
		bomb = append(bomb, big)
	}
	if _, _, err := readFile(writeFile(t, testHeader(a, b), a, b, bomb), reading(b, a)); !errors.Is(err, ErrSize) {
		t.Errorf("%v, want %v", err, ErrSize)
	}
	w, err := Create(io.Discard, testHeader(a, b), a.keys, b.card)
	if err != nil {
		t.Fatal(err)
	}
	big.Value = make([]byte, MaxRecord)
	if err := w.Write(big); !errors.Is(err, ErrSize) {
		t.Errorf("a record that is too large: %v", err)
	}
}

func TestTheWriterRefusesWhatNobodyCouldRead(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	good := testChanges(a, b)[2]
	for name, spoil := range map[string]func(*Change){
		"number of an earlier file": func(c *Change) { c.LSN = 0 },
		"number after the file":     func(c *Change) { c.LSN = 101 },
		"unknown actor":             func(c *Change) { c.Stamp.Actor = Actor{77} },
		"unknown replaced actor":    func(c *Change) { c.Replaced.Actor = Actor{77} },
		"text that is not UTF-8":    func(c *Change) { c.Value = "\xff" },
		"a truth value":             func(c *Change) { c.Value = true },
		"no row":                    func(c *Change) { c.Row = ID{} },
		"no dossier":                func(c *Change) { c.Dossier = ID{} },
		"a cell of the row itself":  func(c *Change) { c.Column = 0 },
		"a kind of nothing":         func(c *Change) { c.Kind = 9 },
		"an answer without one":     func(c *Change) { *c = Change{Kind: KindAnswer, LSN: c.LSN, Dossier: c.Dossier} },
		"another answer":            func(c *Change) { *c = Change{Kind: KindAnswer, LSN: c.LSN, Dossier: c.Dossier, Value: int64(2)} },
		"an answer about a row": func(c *Change) {
			*c = Change{Kind: KindAnswer, LSN: c.LSN, Dossier: c.Dossier, Row: c.Row, Value: Kept}
		},
		"an erasure with a value": func(c *Change) { *c = Change{Kind: KindErasure, LSN: c.LSN, Dossier: c.Dossier, Value: Removed} },
	} {
		w, err := Create(io.Discard, testHeader(a, b), a.keys, b.card)
		if err != nil {
			t.Fatal(err)
		}
		c := good
		spoil(&c)
		if err := w.Write(c); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}

// shifting gives other bytes when it is read for the second time.
type shifting struct {
	first, second []byte
	reads         int64
}

func (s *shifting) ReadAt(p []byte, off int64) (int, error) {
	from := s.first
	if s.reads += int64(len(p)); s.reads > int64(len(s.first)+prefixSize) {
		from = s.second
	}
	return bytes.NewReader(from).ReadAt(p, off)
}

func TestAFileThatChangesWhileItIsReadIsRefused(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	var many []Change
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 2000 {
		value := make([]byte, 100)
		for j := range value {
			value[j] = byte(random.Uint32())
		}
		many = append(many, Change{Kind: KindCell, LSN: 1 + int64(i)/20, Table: 4, Row: ID{1, byte(i), byte(i >> 8)}, Dossier: ID{1}, Column: 10, Value: value, Stamp: Stamp{1, a.actor}})
	}
	first := writeFile(t, testHeader(a, b), a, b, many)
	second := bytes.Clone(first)
	second[len(second)-footerSize-1000] ^= 1
	f := &shifting{first: first, second: second}
	r, err := Open(f, int64(len(first)), reading(b, a))
	for err == nil {
		_, err = r.Next()
	}
	if !errors.Is(err, ErrBroken) {
		t.Errorf("%v, want %v", err, ErrBroken)
	}
}

func FuzzDecode(f *testing.F) {
	a, b := newTestOffice(f, 1, "Nord"), newTestOffice(f, 2, "Süd")
	h := testHeader(a, b)
	out := newCodec(h)
	for _, c := range testChanges(a, b) {
		w, err := out.record(c)
		if err != nil {
			f.Fatal(err)
		}
		text, err := encoding.Marshal(w)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add(bytes.Repeat([]byte{0x81}, 100))
	f.Add([]byte{0x9f, 0xff})
	f.Fuzz(func(t *testing.T, text []byte) {
		var w wireRecord
		if decoding.Unmarshal(text, &w) != nil {
			return
		}
		c, err := newCodec(h).change(w)
		if err != nil {
			return
		}
		again, err := newCodec(h).record(c)
		if err != nil {
			t.Fatalf("%+v is read and not written: %v", c, err)
		}
		twice, err := newCodec(h).change(again)
		if err != nil || !reflect.DeepEqual(twice, c) {
			t.Fatalf("%+v became %+v, %v", c, twice, err)
		}
	})
}

func FuzzOpen(f *testing.F) {
	a, b := newTestOffice(f, 1, "Nord"), newTestOffice(f, 2, "Süd")
	file := writeFile(f, testHeader(a, b), a, b, testChanges(a, b))
	f.Add(file)
	f.Add(file[:prefixSize+footerSize])
	f.Add([]byte(magic))
	r := reading(b, a)
	_, want, err := readFile(file, r)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		_, got, err := readFile(text, r)
		var coded *app.Error
		if err == nil && !reflect.DeepEqual(got, want) || err != nil && !errors.As(err, &coded) {
			t.Fatalf("%+v, %v", got, err)
		}
	})
}

// sealRaw is a file of a partner who signs and seals what she likes.
func sealRaw(t testing.TB, from, to testOffice, raw []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := Create(&b, testHeader(from, to), from.keys, to.card)
	if err != nil {
		t.Fatal(err)
	}
	w.zip.Reset(w.sealed) // without the header
	if _, err := w.zip.Write(raw); err != nil {
		t.Fatal(err)
	}
	if err := w.seal(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// frames are the given values as they stand in a body.
func frames(t testing.TB, values ...any) (raw []byte) {
	t.Helper()
	for _, v := range values {
		b, err := encoding.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(binary.AppendUvarint(raw, uint64(len(b))), b...)
	}
	return raw
}

func TestAPartnerWhoCheats(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	h := testHeader(a, b)
	row := wireRecord{Kind: KindCell, LSN: 1, Table: 4, Row: make([]byte, 16), Dossier: make([]byte, 16), Column: 10, Clock: 1, Replaced: -1, Values: []any{"x"}}
	row.Row[0], row.Dossier[0] = 1, 1
	end := wireRecord{Kind: kindEnd, Actor: -1, Replaced: -1, Values: []any{1}}
	if _, got, err := readFile(sealRaw(t, a, b, frames(t, h, row, end)), reading(b, a)); err != nil || len(got) != 1 {
		t.Fatalf("the honest one: %v, %v", got, err)
	}
	back, nobody, stranger, deep, twice, short := row, row, row, row, end, row
	back.LSN, nobody.Actor, stranger.Actor, deep.Values, twice.Values, short.Row = -1, -1, 2, []any{[]any{[]any{}}}, []any{2}, []byte{1}
	inverted := h
	inverted.From, inverted.To = 5, 4
	for name, raw := range map[string][]byte{
		"nothing":                nil,
		"no end":                 frames(t, h, row),
		"something after it":     frames(t, h, row, end, row),
		"an empty header":        {0},
		"an empty record":        append(frames(t, h, row), 0),
		"a wrong count":          frames(t, h, row, twice),
		"numbers that go back":   frames(t, h, back, end),
		"a stamp of nobody":      frames(t, h, nobody, end),
		"an actor not named":     frames(t, h, stranger, end),
		"a list as a value":      frames(t, h, deep, end),
		"half an id":             frames(t, h, short, end),
		"an interval of nothing": frames(t, inverted, row, end),
		"a record of 2 MB":       append(frames(t, h), binary.AppendUvarint(nil, 2<<20)...),
		"no CBOR":                append(frames(t, h), 1, 0xff),
		"another shape":          frames(t, h, []any{1, 2, 3}, end),
	} {
		var coded *app.Error
		if _, _, err := readFile(sealRaw(t, a, b, raw), reading(b, a)); !errors.As(err, &coded) {
			t.Errorf("%s: %v, want an error with a code", name, err)
		}
	}
}

func FuzzBody(f *testing.F) {
	a, b := newTestOffice(f, 1, "Nord"), newTestOffice(f, 2, "Süd")
	h := testHeader(a, b)
	f.Add(frames(f, h))
	f.Add([]byte{0})
	out, all := newCodec(h), []any{h}
	for _, c := range testChanges(a, b) {
		w, err := out.record(c)
		if err != nil {
			f.Fatal(err)
		}
		all = append(all, w)
	}
	f.Add(frames(f, append(all, wireRecord{Kind: kindEnd, Actor: -1, Replaced: -1, Values: []any{len(all) - 1}})...))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, changes, err := readFile(sealRaw(t, a, b, raw), reading(b, a))
		var coded *app.Error
		if err != nil {
			if !errors.As(err, &coded) {
				t.Fatal(err)
			}
			return
		}
		again, same, err := readFile(writeFile(t, got, a, b, changes), reading(b, a))
		if err != nil || !reflect.DeepEqual(again, got) || !reflect.DeepEqual(same, changes) {
			t.Fatalf("%+v %+v became %+v %+v, %v", got, changes, again, same, err)
		}
	})
}
