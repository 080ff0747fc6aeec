package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// The header is two copies of the slot table. Each copy is, big-endian:
//
//	 0   8  magic
//	 8   2  format version
//	10   2  number of slots
//	12   4  zero
//	16   8  sequence, one more with every change
//	24  16  id of the data key
//	40  16  id of the file
//	56  …   slots, slotSize each
//	 …  32  SHA-256 of all before, at the end of the copy
const (
	headerSize    = 4096
	copySize      = headerSize / 2
	idSize        = 16
	slotsAt       = 56
	slotSize      = 104
	maxSlots      = 8
	formatVersion = 1
)

var magic = []byte("WurzelV\x00")

// slotTable is what the header says.
type slotTable struct {
	sequence uint64
	id       [idSize]byte
	file     [idSize]byte
	slots    []slot
}

// Info is what a vault file tells without a key.
type Info struct {
	Version int      // of the format
	ID      [16]byte // of the data key, the same in every backup of an office
}

// Inspect reads the header of the file at path. Its errors are those of Unlock,
// except the ones about keys.
func Inspect(path string) (Info, error) {
	h, err := hold(path)
	if err != nil {
		return Info{}, fmt.Errorf("vault: cannot read %s: %w", path, err)
	}
	defer h.release()
	image, err := h.header()
	if err != nil {
		return Info{}, fmt.Errorf("vault: cannot read %s: %w", path, err)
	}
	t, _, err := parseHeader(image)
	if err != nil {
		return Info{}, fmt.Errorf("vault: %s: %w", path, err)
	}
	return Info{Version: formatVersion, ID: t.id}, nil
}

// clone returns a copy that shares nothing.
func (t *slotTable) clone() *slotTable {
	c := *t
	c.slots = slices.Clone(t.slots)
	return &c
}

// replace puts s in the place of the slots of its kind.
func (t *slotTable) replace(s slot) {
	t.slots = slices.DeleteFunc(t.slots, func(o slot) bool { return o.kind == s.kind })
	t.slots = append(t.slots, s)
}

// encode returns the header, both copies.
func (t *slotTable) encode() []byte {
	c := make([]byte, copySize, headerSize)
	copy(c, magic)
	binary.BigEndian.PutUint16(c[8:], formatVersion)
	binary.BigEndian.PutUint16(c[10:], uint16(len(t.slots)))
	binary.BigEndian.PutUint64(c[16:], t.sequence)
	copy(c[24:], t.id[:])
	copy(c[40:], t.file[:])
	for i, s := range t.slots {
		s.encode(c[slotsAt+i*slotSize:])
	}
	sum := sha256.Sum256(c[:copySize-sha256.Size])
	copy(c[copySize-sha256.Size:], sum[:])
	return append(c, c...)
}

// parseHeader returns the newest whole copy in image, and whether both copies
// are whole and the same.
func parseHeader(image []byte) (t *slotTable, healthy bool, err error) {
	if len(image) < headerSize {
		if bytes.HasPrefix(image, magic) {
			return nil, false, ErrDamaged
		}
		return nil, false, ErrNotVault
	}
	first, err1 := parseCopy(image[:copySize])
	second, err2 := parseCopy(image[copySize:headerSize])
	switch {
	case err1 == nil && err2 == nil:
		t = first
		if second.sequence > first.sequence {
			t = second
		}
		return t, bytes.Equal(image[:copySize], image[copySize:headerSize]), nil
	case err1 == nil:
		return first, false, nil
	case err2 == nil:
		return second, false, nil
	}
	for _, e := range []error{ErrNewerFormat, ErrDamaged} {
		if errors.Is(err1, e) || errors.Is(err2, e) {
			return nil, false, e
		}
	}
	return nil, false, ErrNotVault
}

func parseCopy(c []byte) (*slotTable, error) {
	if !bytes.HasPrefix(c, magic) {
		return nil, ErrNotVault
	}
	if binary.BigEndian.Uint16(c[8:]) > formatVersion {
		return nil, ErrNewerFormat
	}
	sum := sha256.Sum256(c[:copySize-sha256.Size])
	if !bytes.Equal(sum[:], c[copySize-sha256.Size:]) {
		return nil, ErrDamaged
	}
	n := int(binary.BigEndian.Uint16(c[10:]))
	if n == 0 || n > maxSlots {
		return nil, ErrDamaged
	}
	t := &slotTable{sequence: binary.BigEndian.Uint64(c[16:])}
	copy(t.id[:], c[24:])
	copy(t.file[:], c[40:])
	for i := range n {
		t.slots = append(t.slots, decodeSlot(c[slotsAt+i*slotSize:]))
	}
	return t, nil
}
