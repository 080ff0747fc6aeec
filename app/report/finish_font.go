package report

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
)

// fonts gives every font in use its outlines and its readable codes. Its five objects follow each other as gopdf
// makes them: codes, file, descriptor, CID font, font.
func (f *finish) fonts() error {
	for i, used := range f.dev.fonts {
		if used == nil {
			continue
		}
		ids := slices.Sorted(maps.Keys(used.used))
		file := subsetOf(faces[i], ids)
		f.file.stream(used.first, "", codes(ids, used.used), contentLevel)
		f.file.packedStream(used.first+1, fmt.Sprintf("/Length1 %d", file.length), file.packed)
		name := faces[i].name
		tagged := file.tag + "+" + name
		for n, add := range map[int]string{2: "", 3: "/CIDToGIDMap/Identity", 4: ""} {
			body := string(f.file.body(used.first + n))
			if !strings.Contains(body, "/"+name) || !strings.HasSuffix(body, ">>") {
				return errShape
			}
			body = strings.Replace(body, "/"+name, "/"+tagged, 1)
			body = strings.Replace(body, "/StemV 0", "/StemV 80", 1)
			f.file.put(used.first+n, []byte(strings.TrimSuffix(body, ">>")+add+">>"))
		}
	}
	return nil
}

// codes is the ToUnicode map from glyphs to letters (ISO 32000-1, 9.10.3).
func codes(ids []uint16, means map[uint16]string) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	const most = 100 // lines in one block
	for chunk := range slices.Chunk(ids, most) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(chunk))
		for _, id := range chunk {
			fmt.Fprintf(&b, "<%04X><%s>\n", id, hexText(means[id]))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// hexText is s in UTF-16 as hexadecimal digits; a glyph without letters of its own stands for a joiner.
func hexText(s string) string {
	if s == "" {
		s = "\u200d"
	}
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// pdfString writes s as a text string (ISO 32000-1, 7.9.2.2).
func pdfString(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			return "<FEFF" + hexText(s) + ">"
		}
	}
	return "(" + escapes.Replace(s) + ")"
}

var escapes = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)
