package report

import (
	"encoding/binary"
	"maps"
	"slices"
	"sync"
)

// subset is a font file with only some outlines, compressed for a PDF.
type subset struct {
	packed []byte
	length int // before compression
	tag    string
}

// subsets remembers the fonts of the last documents: those of one language share most letters.
var subsets = struct {
	sync.Mutex
	made map[string]subset
}{made: make(map[string]subset)}

// maxSubsets bounds the memory at about 2 MB.
const maxSubsets = 96

// company lists letters that come into the font together, so that documents of one language share a file.
var company = [...]string{
	" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-–()/%€§„“ÄÖÜäöüß…·&+!?'’",
	"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЮЯабвгдежзийклмнопрстуфхцчшщъьюя",
}

// subsetOf returns the font with at least the given glyphs, from the shelf if it stands there.
func subsetOf(f *face, used []uint16) subset {
	ids := f.closure(used)
	key := make([]byte, 1, 2+2*len(ids))
	key[0] = byte(f.index)
	for _, id := range ids {
		key = binary.BigEndian.AppendUint16(key, id)
	}
	subsets.Lock()
	made, ok := subsets.made[string(key)]
	subsets.Unlock()
	if ok {
		return made
	}
	made = makeSubset(f.load().data, ids)
	made.tag = subsetTag(key)
	subsets.Lock()
	defer subsets.Unlock()
	if len(subsets.made) >= maxSubsets {
		clear(subsets.made)
	}
	subsets.made[string(key)] = made
	return made
}

// closure adds the company of the used letters and sorts.
func (f *face) closure(used []uint16) []uint16 {
	set := map[uint16]bool{0: true}
	for _, id := range used {
		set[id] = true
	}
	if !f.shaped {
		for _, letters := range company {
			f.join(set, letters)
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// join adds all letters once one in eight of them is used.
func (f *face) join(set map[uint16]bool, letters string) {
	ids, hits := make([]uint16, 0, len(letters)), 0
	for _, r := range letters {
		if id := f.glyph(r); id != 0 {
			ids = append(ids, id)
			if set[id] {
				hits++
			}
		}
	}
	if hits*8 < len(ids) {
		return
	}
	for _, id := range ids {
		set[id] = true
	}
}

// subsetTag is the six letters that ISO 32000-1, 9.6.4 asks for before the name of a font subset.
func subsetTag(key []byte) string {
	h := uint64(14695981039346656037)
	for _, b := range key {
		h = (h ^ uint64(b)) * 1099511628211
	}
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(h%26)
		h /= 26
	}
	return string(tag)
}

func makeSubset(data []byte, ids []uint16) subset {
	file := sfntFile(subsetTables(sfntTables(data), ids))
	return subset{packed: deflate(file, 9), length: len(file)}
}

// subsetTables keeps glyph ids and drops the outlines of all others and everything behind the last.
func subsetTables(t map[string][]byte, ids []uint16) map[string][]byte {
	be := binary.BigEndian
	long := be.Uint16(t["head"][50:]) == 1
	ids = withParts(t, ids, long)
	last := int(ids[len(ids)-1])
	metrics := int(be.Uint16(t["hhea"][34:]))
	hmtx := make([]byte, 4*(last+1))
	loca := make([]byte, 4*(last+2))
	var glyf []byte
	next := 0
	for id := 0; id <= last; id++ {
		be.PutUint32(loca[4*id:], uint32(len(glyf)))
		if int(ids[next]) != id {
			continue
		}
		next++
		copy(hmtx[4*id:], t["hmtx"][4*min(id, metrics-1):][:4])
		glyf = append(glyf, outline(t, id, long)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	be.PutUint32(loca[4*(last+1):], uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(t["head"]), slices.Clone(t["hhea"]), slices.Clone(t["maxp"])
	be.PutUint16(head[50:], 1)
	be.PutUint16(hhea[34:], uint16(last+1))
	be.PutUint16(maxp[4:], uint16(last+1))
	return map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx, "loca": loca, "glyf": glyf}
}

func outline(t map[string][]byte, id int, long bool) []byte {
	be := binary.BigEndian
	if long {
		return t["glyf"][be.Uint32(t["loca"][4*id:]):be.Uint32(t["loca"][4*id+4:])]
	}
	return t["glyf"][2*int(be.Uint16(t["loca"][2*id:])) : 2*int(be.Uint16(t["loca"][2*id+2:]))]
}

// withParts adds the glyphs that composite glyphs are made of.
func withParts(t map[string][]byte, ids []uint16, long bool) []uint16 {
	set := make(map[uint16]bool, len(ids))
	todo := slices.Clone(ids)
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !set[id] {
			set[id] = true
			todo = append(todo, parts(outline(t, int(id), long))...)
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// parts lists the glyphs of a composite (OpenType, table glyf).
func parts(g []byte) []uint16 {
	be := binary.BigEndian
	if len(g) < 10 || int16(be.Uint16(g)) >= 0 {
		return nil
	}
	const words, scale, more, scaleXY, matrix = 1, 8, 32, 64, 128
	var out []uint16
	for at := 10; at+4 <= len(g); {
		flags := be.Uint16(g[at:])
		out = append(out, be.Uint16(g[at+2:]))
		at += 6
		for _, extra := range []struct{ bit, size int }{{words, 2}, {scale, 2}, {scaleXY, 4}, {matrix, 8}} {
			if int(flags)&extra.bit != 0 {
				at += extra.size
			}
		}
		if flags&more == 0 {
			break
		}
	}
	return out
}

// hollow is the font without outlines: all that gopdf needs to measure and to name glyphs. gopdf reads the tables to
// their ends but copies them into its file by their length; of length 0, they cost nothing there.
func hollow(data []byte) []byte {
	t := sfntTables(data)
	tables := map[string][]byte{"glyf": nil, "loca": make([]byte, len(t["loca"]))}
	for _, name := range []string{"head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post"} {
		tables[name] = t[name]
	}
	out := sfntFile(tables)
	for at := 12; at < 12+16*len(tables); at += 16 {
		switch string(out[at : at+4]) {
		case "head", "hhea", "maxp", "hmtx":
			clear(out[at+12 : at+16])
		}
	}
	return out
}

// sfntFile writes tables as a TrueType file.
func sfntFile(tables map[string][]byte) []byte {
	be := binary.BigEndian
	names := slices.Sorted(maps.Keys(tables))
	n, power, log := len(names), 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := be.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, power * 16, log, (n - power) * 16} {
		out = be.AppendUint16(out, uint16(v))
	}
	at := len(out) + 16*n
	var body []byte
	for _, name := range names {
		table := tables[name]
		out = append(out, name...)
		out = be.AppendUint32(out, checksum(table))
		out = be.AppendUint32(out, uint32(at+len(body)))
		out = be.AppendUint32(out, uint32(len(table)))
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

func checksum(table []byte) uint32 {
	var sum uint32
	for i, b := range table {
		sum += uint32(b) << (24 - 8*(i%4))
	}
	return sum
}
