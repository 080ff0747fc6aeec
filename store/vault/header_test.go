package vault

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// image is a header under passphrase at the lowest cost.
func image(t testing.TB, change ...func(*slotTable)) []byte {
	t.Helper()
	table, _, _, err := newTable(passphrase, Cost{1, 8, 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range change {
		c(table)
	}
	return table.encode()
}

func TestHeaderComesBack(t *testing.T) {
	table, _, _, err := newTable(passphrase, Cost{1, 8, 1})
	if err != nil {
		t.Fatal(err)
	}
	got, healthy, err := parseHeader(table.encode())
	if err != nil || !healthy || !reflect.DeepEqual(got, table) {
		t.Fatalf("%+v became %+v, %v, %v", table, got, healthy, err)
	}
}

func TestHeaderRefusals(t *testing.T) {
	good := image(t)
	alter := func(change func(b []byte)) []byte {
		b := bytes.Clone(good)
		change(b)
		return b
	}
	for _, c := range []struct {
		name  string
		image []byte
		want  error
	}{
		{"nothing", nil, ErrNotVault},
		{"a plain database", append([]byte("SQLite format 3\x00"), make([]byte, 8000)...), ErrNotVault},
		{"zeros", make([]byte, headerSize), ErrNotVault},
		{"cut off", good[:headerSize-1], ErrDamaged},
		{"cut off early", good[:20], ErrDamaged},
		{"cut off in the magic", good[:5], ErrNotVault},
		{"both copies changed", alter(func(b []byte) { b[300]++; b[copySize+300]++ }), ErrDamaged},
		{"newer", alter(func(b []byte) { b[9], b[copySize+9] = 2, 2 }), ErrNewerFormat},
		{"one copy newer, the other broken", alter(func(b []byte) { b[9], b[copySize+9] = 2, 2; b[copySize+1]++ }), ErrNewerFormat},
		{"no slots", image(t, func(t *slotTable) { t.slots = nil }), ErrDamaged},
	} {
		if _, _, err := parseHeader(c.image); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, c.image, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Unlock(path, passphrase); !errors.Is(err, c.want) {
			t.Errorf("unlocking %s: %v, want %v", c.name, err, c.want)
		}
		if _, err := Inspect(path); !errors.Is(err, c.want) {
			t.Errorf("inspecting %s: %v, want %v", c.name, err, c.want)
		}
	}
}

func TestHostileParametersAreRefused(t *testing.T) {
	for _, cost := range []Cost{
		{0, 64, 1},
		{1 << 31, 64, 1},
		{11, 64, 1},
		{1, 1 << 31, 1},
		{1, 1<<20 + 1, 1},
		{1, 64, 0},
		{1, 64, 255},
		{1, 7, 1},
		{1, 0, 1},
		{1, 15, 2},
	} {
		path := filepath.Join(t.TempDir(), "file")
		b := image(t, func(t *slotTable) { t.slots[0].cost = cost })
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Unlock(path, passphrase); !errors.Is(err, ErrHostileParameters) {
			t.Errorf("%+v in a file: %v", cost, err)
		}
		if _, _, err := Create(path+"2", passphrase, cost); !errors.Is(err, ErrHostileParameters) {
			t.Errorf("%+v on creating: %v", cost, err)
		}
		if _, err := os.Stat(path + "2"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%+v left a file behind: %v", cost, err)
		}
	}
	if err := DefaultCost.check(); err != nil {
		t.Errorf("the default is refused: %v", err)
	}
}

// The slots are bound to their parameters and to the id of the data key.
func TestSlotParametersAreAuthenticated(t *testing.T) {
	for name, change := range map[string]func(*slotTable){
		"id":    func(t *slotTable) { t.id[3] ^= 1 },
		"salt":  func(t *slotTable) { t.slots[0].salt[0] ^= 1 },
		"nonce": func(t *slotTable) { t.slots[0].nonce[0] ^= 1 },
		"key":   func(t *slotTable) { t.slots[0].sealed[0] ^= 1 },
		"cost":  func(t *slotTable) { t.slots[0].cost.MemoryKiB++ },
		"kind":  func(t *slotTable) { t.slots[0].kind = slotRecovery },
	} {
		table, _, err := parseHeader(image(t, change))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := table.unwrapPassphrase(passphrase); !errors.Is(err, ErrPassphrase) {
			t.Errorf("%s changed: %v", name, err)
		}
	}
}

func TestChangingThePassphrase(t *testing.T) {
	v := newVault(t)
	path := v.Path()
	if err := v.SetPassphrase("falsch", "neu", cheap); !errors.Is(err, ErrPassphrase) {
		t.Fatalf("wrong current passphrase: %v", err)
	}
	if err := v.SetPassphrase(passphrase, "", cheap); !errors.Is(err, ErrPassphrase) {
		t.Fatalf("empty passphrase: %v", err)
	}
	db := openDB(t, v.DSN(production...))
	fillTable(t, db, 10)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := v.SetPassphrase(passphrase, "neu", cheap); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before[headerSize:], after[headerSize:]) || bytes.Equal(before[:headerSize], after[:headerSize]) {
		t.Error("something else than the header was rewritten")
	}
	if got := one[int](t, db, "SELECT count(*) FROM person"); got != 10 {
		t.Errorf("%d rows", got)
	}
	db.Close()
	if _, err := Unlock(path, passphrase); !errors.Is(err, ErrPassphrase) {
		t.Errorf("the old passphrase: %v", err)
	}
	again, err := Unlock(path, "neu")
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

func TestNewRecoveryCode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office")
	v, old, err := Create(path, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	code, err := v.NewRecoveryCode()
	if err != nil {
		t.Fatal(err)
	}
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := UnlockRecovery(path, old); !errors.Is(err, ErrRecoveryCode) {
		t.Errorf("the old code: %v", err)
	}
	v, err = UnlockRecovery(path, code)
	if err != nil {
		t.Fatal(err)
	}
	v.Close()
	if _, err := v.NewRecoveryCode(); err == nil {
		t.Error("a locked vault made a code")
	}
}

// A crash between the two copies leaves an old and a new one, or a broken one.
func TestUnlockingMendsTheHeader(t *testing.T) {
	v := newVault(t)
	path := v.Path()
	old := v.table.encode()
	if err := v.SetPassphrase(passphrase, "neu", cheap); err != nil {
		t.Fatal(err)
	}
	v.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, damage := range map[string]func(b []byte){
		"second copy old":    func(b []byte) { copy(b[copySize:headerSize], old[copySize:]) },
		"first copy old":     func(b []byte) { copy(b, old[:copySize]) },
		"first copy torn":    func(b []byte) { clear(b[:512]) },
		"second copy broken": func(b []byte) { b[copySize+77] ^= 4 },
		"first copy newer":   func(b []byte) { binary.BigEndian.PutUint16(b[8:], 9) },
	} {
		b := bytes.Clone(whole)
		damage(b)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := Unlock(path, "neu")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		v.Close()
		if mended, err := os.ReadFile(path); err != nil || !bytes.Equal(mended, whole) {
			t.Errorf("%s: not mended (%v)", name, err)
		}
	}
}

func FuzzHeader(f *testing.F) {
	f.Add(image(f))
	f.Add(image(f)[:100])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		table, healthy, err := parseHeader(b)
		if err != nil {
			return
		}
		if again := table.encode(); healthy && !bytes.Equal(again[:slotsAt], b[:slotsAt]) {
			t.Fatal("the header does not come back")
		}
	})
}
