package report

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// pdf draws the document with gopdf and finishes gopdf's file: fonts with real outlines and readable codes, structure,
// outline, metadata, output intent; then everything compressed. The aim is PDF/A-2 and PDF/UA-1.
func (d *Document) pdf() ([]byte, error) {
	dev := newPDFDevice()
	d.draw(dev)
	raw, err := dev.compile()
	if err != nil {
		return nil, err
	}
	bodies, err := objects(raw)
	if err != nil {
		return nil, err
	}
	f := &finish{doc: d, dev: dev, file: newPDFFile(len(bodies))}
	for i, body := range bodies {
		f.file.put(i+1, body)
	}
	if err := f.pages(); err != nil {
		return nil, err
	}
	if err := f.fonts(); err != nil {
		return nil, err
	}
	f.catalog(f.tree(), f.outline())
	return f.file.bytes(), nil
}

var errShape = errors.New("the PDF writer's output has an unknown shape")

// objects cuts gopdf's file into the bodies of its objects by its cross-reference table.
func objects(raw []byte) ([][]byte, error) {
	const word = "startxref\n"
	at := bytes.LastIndex(raw, []byte(word))
	if at < 0 {
		return nil, errShape
	}
	start, err := strconv.Atoi(string(bytes.TrimSpace(bytes.TrimSuffix(raw[at+len(word):], []byte("\n%%EOF\n")))))
	if err != nil {
		return nil, errShape
	}
	var n int
	if _, err := fmt.Fscanf(bytes.NewReader(raw[start:]), "xref\n0 %d\n", &n); err != nil {
		return nil, errShape
	}
	lines := raw[start+bytes.IndexByte(raw[start+5:], '\n')+6:]
	out := make([][]byte, n-1)
	end := start
	for i := n - 1; i > 0; i-- {
		from, err := strconv.Atoi(string(lines[20*i : 20*i+10]))
		if err != nil {
			return nil, errShape
		}
		body := raw[from:end]
		body = body[bytes.IndexByte(body, '\n')+1:]
		out[i-1] = bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(body), []byte("endobj")))
		end = from
	}
	return out, nil
}

// finish holds what the steps of the finishing pass share.
type finish struct {
	doc  *Document
	dev  *pdfDevice
	file *pdfFile
}

// pages compresses the content and tells every page its place in the structure.
func (f *finish) pages() error {
	for i, p := range f.dev.pages {
		raw := f.file.body(p.content)
		at := bytes.Index(raw, []byte("stream\n"))
		end := bytes.LastIndex(raw, []byte("endstream"))
		if at < 0 || end < at {
			return errShape
		}
		f.file.stream(p.content, "", f.operators(raw[at+7:end]), contentLevel)
		page := strings.TrimSuffix(string(f.file.body(p.page)), ">>")
		f.file.put(p.page, fmt.Appendf(nil, "%s/StructParents %d/Tabs/S>>", page, i))
	}
	return nil
}

// operators puts the kept operators back in the place of their marks and leaves out what changes nothing: gopdf says
// font and colour anew for every word, and saves a state that it does not touch.
func (f *finish) operators(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	state := make(map[string]string, 8)
	for len(raw) > 0 {
		line := raw
		if i := bytes.IndexByte(raw, '\n'); i >= 0 {
			line, raw = raw[:i], raw[i+1:]
		} else {
			raw = nil
		}
		if ops, ok := f.kept(line); ok {
			out = append(append(out, ops...), '\n')
			continue
		}
		line = bytes.TrimSuffix(line, []byte(" 0 Tc"))
		if !repeats(state, line) {
			out = append(append(out, line...), '\n')
		}
	}
	return out
}

// kept returns the operators whose place line holds.
func (f *finish) kept(line []byte) (string, bool) {
	if len(line) != len("[] 1000000.00 d") || !bytes.HasPrefix(line, []byte("[] 1")) {
		return "", false
	}
	n, err := strconv.Atoi(string(line[3:10]))
	if err != nil || n-rawMark >= len(f.dev.raw) {
		return "", false
	}
	return f.dev.raw[n-rawMark], true
}

// repeats tells whether line sets a part of the state to what it is, and notes it if not.
func repeats(state map[string]string, line []byte) bool {
	if len(line) == 1 && (line[0] == 'q' || line[0] == 'Q') {
		return true
	}
	operator := string(line[bytes.LastIndexByte(line, ' ')+1:])
	switch operator {
	case "Tf", "rg", "RG", "w", "d":
		if state[operator] == string(line) {
			return true
		}
		state[operator] = string(line)
	}
	return false
}

// catalog replaces gopdf's.
func (f *finish) catalog(tree, outline int) {
	intent := f.file.add(nil)
	f.file.packedStream(intent, "/N 3", packedProfile())
	meta := f.file.add(nil)
	f.file.plainStream(meta, "/Type/Metadata/Subtype/XML", f.doc.meta.xmp())
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</Type/Catalog/Pages 2 0 R/Lang%s/MarkInfo<</Marked true>>", pdfString(f.doc.meta.Lang))
	fmt.Fprintf(&b, "/StructTreeRoot %d 0 R/Metadata %d 0 R", tree, meta)
	b.WriteString("/ViewerPreferences<</DisplayDocTitle true")
	if f.doc.rtl {
		b.WriteString("/Direction/R2L")
	}
	b.WriteString(">>")
	if outline > 0 {
		fmt.Fprintf(&b, "/Outlines %d 0 R", outline)
		if len(f.dev.pages) > 3 {
			b.WriteString("/PageMode/UseOutlines")
		}
	}
	fmt.Fprintf(&b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile %d 0 R>>]>>", intent)
	f.file.put(1, b.Bytes())
	f.file.info = f.file.add(f.doc.meta.info())
}

// pdfFile writes a PDF 1.7 file with object streams.
type pdfFile struct {
	objects []pdfObject // number 1 first
	info    int
}

type pdfObject struct {
	body   []byte
	stream bool
}

func newPDFFile(n int) *pdfFile { return &pdfFile{objects: make([]pdfObject, n, n+256)} }

func (f *pdfFile) body(n int) []byte { return f.objects[n-1].body }

func (f *pdfFile) put(n int, body []byte) { f.objects[n-1] = pdfObject{body: body} }

// add appends an object and returns its number.
func (f *pdfFile) add(body []byte) int {
	f.objects = append(f.objects, pdfObject{body: body})
	return len(f.objects)
}

// stream makes object n a compressed stream with more entries in its dictionary.
func (f *pdfFile) stream(n int, entries string, data []byte, level int) {
	f.packedStream(n, entries, deflate(data, level))
}

func (f *pdfFile) packedStream(n int, entries string, packed []byte) {
	f.plainStream(n, entries+"/Filter/FlateDecode", packed)
}

func (f *pdfFile) plainStream(n int, entries string, data []byte) {
	body := fmt.Appendf(make([]byte, 0, len(data)+len(entries)+64), "<<%s/Length %d>>\nstream\n", entries, len(data))
	body = append(body, data...)
	f.objects[n-1] = pdfObject{append(body, "\nendstream"...), true}
}

const objectLevel = 4

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// bytes writes the file: the streams, the other objects packed into one stream, and the cross-reference stream. The
// file's identifier is a digest of its content.
func (f *pdfFile) bytes() []byte {
	out := append(make([]byte, 0, 1<<16), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	entries := make([]xrefEntry, len(f.objects)+3) // 0, the objects, the object stream, the cross-reference
	pack := len(f.objects) + 1
	index, packed := buffers.Get().(*bytes.Buffer), buffers.Get().(*bytes.Buffer)
	defer buffers.Put(index)
	defer buffers.Put(packed)
	index.Reset()
	packed.Reset()
	inside := 0
	for i, o := range f.objects {
		if o.stream {
			entries[i+1] = xrefEntry{1, len(out), 0}
			out = appendObject(out, i+1, o.body)
			continue
		}
		entries[i+1] = xrefEntry{2, pack, inside}
		fmt.Fprintf(index, "%d %d ", i+1, packed.Len())
		packed.Write(o.body)
		packed.WriteByte('\n')
		inside++
	}
	first := index.Len()
	index.Write(packed.Bytes())
	holder := pdfFile{objects: make([]pdfObject, 2)}
	holder.stream(1, fmt.Sprintf("/Type/ObjStm/N %d/First %d", inside, first), index.Bytes(), objectLevel)
	entries[pack] = xrefEntry{1, len(out), 0}
	out = appendObject(out, pack, holder.body(1))
	entries[pack+1] = xrefEntry{1, len(out), 0}
	digest := sha256.Sum256(out)
	dict := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R/Info %d 0 R/ID[<%x><%x>]", len(entries), f.info, digest[:16], digest[:16])
	holder.stream(2, dict, xrefTable(entries), objectLevel)
	start := len(out)
	out = appendObject(out, pack+1, holder.body(2))
	return fmt.Appendf(out, "startxref\n%d\n%%%%EOF\n", start)
}

func appendObject(out []byte, n int, body []byte) []byte {
	out = strconv.AppendInt(out, int64(n), 10)
	out = append(out, " 0 obj\n"...)
	out = append(out, body...)
	return append(out, "\nendobj\n"...)
}

// xrefEntry is one line of the cross-reference stream (ISO 32000-1, 7.5.8.3).
type xrefEntry struct{ kind, a, b int }

func xrefTable(entries []xrefEntry) []byte {
	out := make([]byte, 0, 7*len(entries))
	for i, e := range entries {
		if i == 0 {
			e.b = 65535
		}
		out = append(out, byte(e.kind), byte(e.a>>24), byte(e.a>>16), byte(e.a>>8), byte(e.a), byte(e.b>>8), byte(e.b))
	}
	return out
}
