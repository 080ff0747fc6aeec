package report

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// producer names the program in the file.
const producer = "Wurzelwerk"

// info is the document information dictionary; it says the same as the XMP.
func (m Meta) info() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</Title%s/Producer(%s)/Creator(%s)", pdfString(m.Title), producer, producer)
	if m.Author != "" {
		b.WriteString("/Author" + pdfString(m.Author))
	}
	if !m.Created.IsZero() {
		zone := m.Created.Format("-07'00'")
		fmt.Fprintf(&b, "/CreationDate(D:%s%s)", m.Created.Format("20060102150405"), zone)
	}
	b.WriteString(">>")
	return b.Bytes()
}

// xmp is the metadata for archives (ISO 16684-1), which names PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
func (m Meta) xmp() []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` +
		`<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>` +
		`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	escape(&b, m.Title)
	b.WriteString("</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>")
	escape(&b, m.Lang)
	b.WriteString("</rdf:li></rdf:Bag></dc:language>")
	if m.Author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>")
		escape(&b, m.Author)
		b.WriteString("</rdf:li></rdf:Seq></dc:creator>")
	}
	if !m.Created.IsZero() {
		b.WriteString("<xmp:CreateDate>" + m.Created.Format("2006-01-02T15:04:05-07:00") + "</xmp:CreateDate>")
	}
	b.WriteString("<xmp:CreatorTool>" + producer + "</xmp:CreatorTool><pdf:Producer>" + producer + "</pdf:Producer>" +
		"</rdf:Description>" + uaSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}

// uaSchema declares the property pdfuaid:part, which PDF/A does not know by itself.
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

// escape writes s as XML text; a bytes.Buffer never fails.
func escape(b *bytes.Buffer, s string) { _ = xml.EscapeText(b, []byte(s)) }

// colourProfile is sRGB (IEC 61966-2-1) as an ICC profile of version 2.
var colourProfile = sync.OnceValue(func() []byte {
	text := func(s string) []byte { return append([]byte("text\x00\x00\x00\x00"), s+"\x00"...) }
	xyz := func(x, y, z float64) []byte {
		out := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range []float64{x, y, z} {
			out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(v*65536))))
		}
		return out
	}
	curve := sRGBCurve()
	return iccProfile([]iccTag{
		{"desc", iccDescription("sRGB")},
		{"cprt", text("No copyright, use freely")},
		{"wtpt", xyz(0.9505, 1, 1.0891)},
		{"rXYZ", xyz(0.4360, 0.2225, 0.0139)},
		{"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyz(0.1431, 0.0606, 0.7139)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	})
})

var packedProfile = sync.OnceValue(func() []byte { return deflate(colourProfile(), 9) })

type iccTag struct {
	name string
	data []byte
}

func sRGBCurve() []byte {
	const points = 256
	out := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(math.Round(v*65535)))
	}
	return out
}

func iccDescription(s string) []byte {
	out := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	out = append(out, s...)
	return append(out, make([]byte, 1+8+3+67)...)
}

// iccProfile writes header, table and data (ICC.1:2001-04); equal data is stored once.
func iccProfile(tags []iccTag) []byte {
	be := binary.BigEndian
	head := make([]byte, 128)
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[36:], "acsp")
	be.PutUint32(head[8:], 0x02100000)
	for i, v := range []uint16{2001, 4, 1} {
		be.PutUint16(head[24+2*i:], v)
	}
	for i, v := range []uint32{0x0000f6d6, 0x00010000, 0x0000d32d} { // D50
		be.PutUint32(head[68+4*i:], v)
	}
	table := be.AppendUint32(nil, uint32(len(tags)))
	at := len(head) + 4 + 12*len(tags)
	var data []byte
	var last []byte
	lastAt := 0
	for _, t := range tags {
		if !bytes.Equal(t.data, last) {
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
			last, lastAt = t.data, at+len(data)
			data = append(data, t.data...)
		}
		table = append(table, t.name...)
		table = be.AppendUint32(table, uint32(lastAt))
		table = be.AppendUint32(table, uint32(len(t.data)))
	}
	out := append(append(head, table...), data...)
	be.PutUint32(out, uint32(len(out)))
	return out
}

// contentLevel compresses pages: measured as the best trade of time and size.
const contentLevel = 6

var packers [10]sync.Pool

// deflate compresses data for the filter FlateDecode with a writer of the pool.
func deflate(data []byte, level int) []byte {
	out := bytes.NewBuffer(make([]byte, 0, len(data)/2+64))
	w, ok := packers[level].Get().(*zlib.Writer)
	if ok {
		w.Reset(out)
	} else {
		w = newPacker(out, level)
	}
	defer packers[level].Put(w)
	_, err := w.Write(data)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // a bytes.Buffer never fails
	}
	return out.Bytes()
}

func newPacker(out io.Writer, level int) *zlib.Writer {
	w, err := zlib.NewWriterLevel(out, level)
	if err != nil {
		panic(err) // the levels are constants
	}
	return w
}
