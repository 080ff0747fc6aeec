package report

import (
	"bytes"
	"encoding/binary"
	"sync"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/math/fixed"

	"wurzelwerk/assets"
)

// face is one font file with what layout asks of it. It is read once per process and never changed.
type face struct {
	index  int
	name   string // of the file, and of the font in a PDF
	shaped bool   // needs harfbuzz; glyphs are addressed at U+E000 plus their id
	load   func() *fontFile
}

// fontFile is the parsed content of a face. Lengths are thousandths of the em, rounded down as gopdf does.
type fontFile struct {
	data   []byte
	parsed *font.Font
	upem   int
	low    []uint16 // glyph of the code points below lowEnd, 0 for none
	high   map[rune]uint16
	adv    []int32
	kern   [][]kernPair // by left glyph, sorted by the right one
}

type kernPair struct {
	right uint16
	units int16
}

const (
	lowEnd      = 0x0600
	privateCode = 0xE000
)

// The faces. The order is that of the fonts in a PDF.
var (
	sans       = newFace(0, assets.FontSans, false)
	sansBold   = newFace(1, assets.FontSansBold, false)
	sansItalic = newFace(2, assets.FontSansItalic, false)
	arabic     = newFace(3, assets.FontArabic, true)
	arabicBold = newFace(4, assets.FontArabicBold, true)
	symbols    = newFace(5, assets.FontSymbols, false)

	faces = [faceCount]*face{sans, sansBold, sansItalic, arabic, arabicBold, symbols}
)

const faceCount = 6

func newFace(index int, name string, shaped bool) *face {
	f := &face{index: index, name: name, shaped: shaped}
	f.load = sync.OnceValue(func() *fontFile { return readFont(assets.Font(name)) })
	return f
}

func readFont(data []byte) *fontFile {
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic(err) // compiled in and tested
	}
	f := &fontFile{data: data, parsed: parsed.Font, upem: int(parsed.Upem())}
	f.low, f.high = make([]uint16, lowEnd), make(map[rune]uint16)
	for it := parsed.Cmap.Iter(); it.Next(); {
		r, id := it.Char()
		if r < lowEnd {
			f.low[r] = uint16(id)
		} else if r < privateCode || r > 0xF8FF {
			f.high[r] = uint16(id)
		}
	}
	t := sfntTables(data)
	f.adv = readAdvances(t, f.upem)
	f.kern = readKern(t["kern"], len(f.adv), f.upem)
	return f
}

// sfntTables cuts a TrueType file into its tables.
func sfntTables(data []byte) map[string][]byte {
	be := binary.BigEndian
	n := int(be.Uint16(data[4:]))
	out := make(map[string][]byte, n)
	for i := range n {
		e := data[12+16*i:]
		start, size := be.Uint32(e[8:]), be.Uint32(e[12:])
		out[string(e[:4])] = data[start : start+size]
	}
	return out
}

func readAdvances(t map[string][]byte, upem int) []int32 {
	be := binary.BigEndian
	glyphs, long := int(be.Uint16(t["maxp"][4:])), int(be.Uint16(t["hhea"][34:]))
	out := make([]int32, glyphs)
	for i := range out {
		out[i] = int32(int(be.Uint16(t["hmtx"][4*min(i, long-1):])) * 1000 / upem)
	}
	return out
}

// readKern reads the pairs of a kern table of version 0 with one subtable of format 0, which is sorted.
func readKern(table []byte, glyphs, upem int) [][]kernPair {
	out := make([][]kernPair, glyphs)
	if len(table) < 18 {
		return out
	}
	be := binary.BigEndian
	for i := range int(be.Uint16(table[10:])) {
		e := table[18+6*i:]
		left, v := be.Uint16(e), int(int16(be.Uint16(e[4:])))*1000/upem
		if v != 0 {
			out[left] = append(out[left], kernPair{be.Uint16(e[2:]), int16(v)})
		}
	}
	return out
}

// glyph returns the glyph of r, 0 if the font has none.
func (f *face) glyph(r rune) uint16 {
	file := f.load()
	if r >= 0 && r < lowEnd {
		return file.low[r]
	}
	return file.high[r]
}

// pair is the kerning between two neighbours; a space is never kerned, so that words keep their width.
func (f *face) pair(left, right uint16) int32 {
	pairs := f.load().kern[left]
	low, high := 0, len(pairs)
	for low < high {
		if mid := (low + high) / 2; pairs[mid].right < right {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(pairs) && pairs[low].right == right {
		return int32(pairs[low].units)
	}
	return 0
}

// emFixed is the size at which harfbuzz shapes: one unit is a thousandth of the em.
const emFixed = fixed.Int26_6(1000 << 6)
