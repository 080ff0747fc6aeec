// Package report lays out and writes the documents of the office: PDF for paper and mail, and the same pages as
// pictures for the window.
//
// Which function do I want?
//   - SWOT, Profile, ProfilingSheet, MyWay, Potential, Record, TimeSheet, Agreement, Referral, Consent, Minutes, Slip,
//     Indicators, Access, Certificate and RecoverySheet build a finished document; each kind has one such function.
//   - Slips and TimeSheets are several papers in one document, Dossier is all of one founder with an outline.
//   - Layout builds a Document from blocks: Text, Heading, Stack, Row, Panel, Table, Keep, Tail, Space, Break, Func,
//     Signatures. A report composes blocks and holds no coordinates.
//   - (*Document).WritePDF writes it, Image draws one page for a preview, Missing lists letters that no font has.
//
// Lengths are points, 1/72 inch; the origin is the upper corner at the reading start of the page, so that a page
// written from right to left is mirrored as a whole. The same blocks and Meta give the same bytes, and a Document may
// be used from several goroutines.
//
// Only the files page*.go import gopdf. The package imports package app and its instruments, translations and assets.
package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// Meta is what a document says about itself.
type Meta struct {
	Title   string    // of the document, for the reader's window and the outline
	Lang    string    // of the document, BCP 47; Arabic, Persian, Hebrew and Urdu mirror the page
	Author  string    // the office
	Created time.Time // stamped into the file; a fixed time gives the same bytes again

	Running string                       // small at the head of every page but the first
	Foot    []string                     // at most three lines at the foot of every page, reading start
	FootEnd string                       // under the page number
	Stamp   string                       // in a frame at the head of every page, as "Entwurf"
	PageOf  func(page, pages int) string // "Seite 1 von 2"; nil leaves the number out
}

// Document is laid out: its pages are known and can be drawn any number of times.
type Document struct {
	meta  Meta
	rtl   bool
	pages []Box
	parts []part // of a document of several papers; it has no pages of its own
}

// A4 portrait and its margins.
const (
	pageWidth    = 595.28
	pageHeight   = 841.89
	margin       = 45.0
	firstTop     = 42.0 // below the band of the first page
	nextTop      = 52.0 // below the running title
	footTop      = pageHeight - 46
	bodyBottom   = footTop - 12
	contentWidth = pageWidth - 2*margin
	maxPages     = 2000
)

// Layout breaks the blocks into pages. It fails when the document has more than 2,000 pages.
func Layout(m Meta, blocks ...Block) (*Document, error) {
	d := &Document{meta: m, rtl: rightToLeft(m.Lang)}
	rest := Stack{Items: blocks}.Fit(contentWidth)
	for top := firstTop; ; top = nextTop {
		room := bodyBottom - top
		var page Box
		if page, rest = cut(rest, room); page == nil {
			page, rest = force(rest, room)
		}
		d.pages = append(d.pages, page)
		if rest == nil {
			return d, nil
		}
		if len(d.pages) == maxPages {
			return nil, fmt.Errorf("the document %q has more than %d pages", m.Title, maxPages)
		}
	}
}

// cut splits box at height, or returns all of it as head if it fits.
func cut(box Box, height float64) (head, rest Box) {
	if box.Height() <= height+slack {
		return box, nil
	}
	return box.Split(height)
}

// slack forgives the rounding of sums.
const slack = 0.01

// Pages is the number of pages, at least 1.
func (d *Document) Pages() int {
	n := len(d.pages)
	for _, p := range d.parts {
		n += p.Pages()
	}
	return n
}

// WritePDF writes the document as PDF. An error of w is returned as it is; then w holds a part of the file.
func (d *Document) WritePDF(w io.Writer) error {
	data, err := d.pdf()
	if err != nil {
		return fmt.Errorf("the document %q could not be written: %w", d.meta.Title, err)
	}
	n, err := w.Write(data)
	if err == nil && n < len(data) {
		err = io.ErrShortWrite
	}
	return err
}

// PDF returns the document as the bytes of a PDF file.
func (d *Document) PDF() ([]byte, error) {
	var out bytes.Buffer
	err := d.WritePDF(&out)
	return out.Bytes(), err
}

// Missing lists the letters that no font has, sorted. Each is drawn as an empty box, never as a space.
func (d *Document) Missing() []rune {
	var r recorder
	d.draw(&r)
	var out []rune
	for _, m := range r.marks {
		if m.kind == markMissing {
			out = append(out, []rune(m.text)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// draw puts every page on dev.
func (d *Document) draw(dev device) {
	for i := range d.Pages() {
		d.drawPage(dev, i)
	}
}

func (d *Document) drawPage(dev device, i int) {
	if len(d.parts) > 0 {
		p, i := d.partOf(i)
		dev.begin(p.tag)
		p.drawPage(dev, i)
		dev.end()
		return
	}
	dev.page(pageWidth, pageHeight)
	c := &Canvas{dev: dev, width: pageWidth, rtl: d.rtl}
	d.furnish(c, i)
	top := nextTop
	if i == 0 {
		top = firstTop
	}
	d.pages[i].Draw(c, margin, top)
}

// furnish draws what belongs to the page and not to the text: band, running title, foot.
func (d *Document) furnish(c *Canvas, i int) {
	c.begin(artifact)
	defer c.end()
	c.Rect(0, 0, pageWidth, 4.5, 0, Paint{Fill: Teal})
	small := Style{Size: 7.5, Color: Muted}
	stamped := d.stamp(c)
	if i > 0 && d.meta.Running != "" {
		drawLine(c, shortened(d.meta.Running, small, contentWidth-stamped), small, margin, 24, contentWidth-stamped, Start)
	}
	c.Line(margin, footTop, margin+contentWidth, footTop, Stroke{Color: Hairline, Width: 0.6})
	y := footTop + 3
	const pageNumber = 110.0
	for _, line := range d.meta.Foot {
		drawLine(c, shortened(line, small, contentWidth-pageNumber), small, margin, y, contentWidth-pageNumber, Start)
		y += 9.5
	}
	x := margin + contentWidth - pageNumber
	if d.meta.PageOf != nil {
		drawLine(c, d.meta.PageOf(i+1, len(d.pages)), small, x, footTop+3, pageNumber, End)
	}
	drawLine(c, d.meta.FootEnd, small, x, footTop+12.5, pageNumber, End)
}

// rightToLeft tells whether lang is written from right to left.
func rightToLeft(lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return slices.Contains([]string{"ar", "fa", "he", "ur", "ps", "ckb"}, base)
}

// stamp draws the frame at the head of the page and returns how much of the line it takes.
func (d *Document) stamp(c *Canvas) float64 {
	if d.meta.Stamp == "" {
		return 0
	}
	const pad, height, top = 8, 18, 11
	style := Style{Size: 10.5, Bold: true}
	width := newParagraph([]Span{{Text: d.meta.Stamp}}, style.look()).width() + 2*pad
	x := margin + contentWidth - width
	c.Rect(x, top, width, height, 3, Paint{Fill: White, Line: Ink, Width: 1.2})
	drawLine(c, d.meta.Stamp, style, x, top+2, width, Center)
	return width + pad
}
