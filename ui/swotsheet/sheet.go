// Package swotsheet is the SWOT worksheet of one founder in the window: the four fields, the confrontation matrix,
// and the comparison of two versions.
//
// Which type do I want? Room, made once by New from Parts; its Sheet is the page of one founder, to stand among her
// tabs. What it asks of the office's records is Store, People and Measures; what it asks of the window is Shell and
// Saver.
//
// It imports package app, its instruments and its reports, translations, ui/preview, ui/widgets and Fyne; it knows no
// SQL and not package ui.
package swotsheet

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Store reads and writes worksheets.
type Store interface {
	Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error) // the newest first
	SaveWorksheet(ctx context.Context, founder app.ID, w swot.Worksheet) (swot.Worksheet, error)
	NextWorksheet(ctx context.Context, id app.ID) (swot.Worksheet, error)
	BinWorksheet(ctx context.Context, id app.ID) error
	RestoreWorksheet(ctx context.Context, id app.ID) error
}

// People reads whom and what a worksheet is about, and makes ids for factors.
type People interface {
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	Info(ctx context.Context) (app.Office, error)
	NewID() app.ID
}

// Measures reads and writes the measures of a founder.
type Measures interface {
	Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error)
	SaveMeasure(ctx context.Context, founder app.ID, m coaching.Measure) (coaching.Measure, error)
	BinMeasure(ctx context.Context, id app.ID) error
}

// Records is all that the room asks of the office.
type Records interface {
	Store
	People
	Measures
}

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Saver keeps what is typed.
type Saver = seam.Saver

// Parts are what the room is made of.
type Parts struct {
	Records Records
	Shell   Shell
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Autosave calls save a second after the last Touch of the Saver, and at once when it is flushed.
	Autosave func(save func() error) Saver
	// Preview shows the worksheet as a document. What was typed is saved before.
	Preview func(document preview.Job)
	// ShowMeasure opens a measure where measures are worked on.
	ShowMeasure func(founder, measure app.ID)
}

// Room makes the pages of founders. They share what the user has folded away in this session.
type Room struct {
	parts  Parts
	guides map[swot.Quadrant]bool // whether the guiding questions are open, once the user has said so
}

// New returns the room.
func New(p Parts) *Room {
	return &Room{parts: p, guides: make(map[swot.Quadrant]bool, len(swot.Quadrants))}
}

// Sheet is the page of one founder. Call Content once, then Refresh; call Leave before the page is taken away.
type Sheet struct {
	Parts
	model      model
	founder    app.Founder
	businesses []app.Business
	office     app.Office
	measures   []coaching.Measure

	saver   Saver
	head    *head
	frame   *frame
	fields  *fields
	matrix  *matrixView
	compare *compareView
	views   *widgets.TabBar
	look    look
	page    fyne.CanvasObject
	content *fyne.Container
}

// Sheet returns the page of a founder, not yet built.
func (r *Room) Sheet(founder app.ID) *Sheet {
	s := &Sheet{Parts: r.parts}
	s.founder.ID = founder
	s.model = model{store: r.parts.Records, founder: founder, today: func() app.Date { return app.DateOf(r.parts.Now()) }}
	s.saver = r.parts.Autosave(s.save)
	s.head = newHead(s)
	s.frame = newFrame(r.parts.Now, s.edit, func() { s.fields.layOut() })
	s.fields = newFields(s, r.guides)
	s.matrix = newMatrixView(matrixView{
		onScore: s.onScore, onMeasure: s.onMeasure, onFields: func() { s.views.Open(viewFields) },
		onOpen: func(id app.ID) { s.ShowMeasure(s.founder.ID, id) },
	})
	s.compare = newCompareView(s.onNext)
	return s
}

// The views of a worksheet, in the order of their tabs.
const (
	viewFields = iota
	viewMatrix
	viewCompare
)
