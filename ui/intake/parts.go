package intake

import (
	"context"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/seam"
)

// Shell is what the room needs of the window around it.
type Shell = seam.Shell

// Importer compares founders with those of the office and takes them in.
type Importer interface {
	// MatchFounders finds for each the founders of the office who may be the same woman, the likeliest first.
	MatchFounders(ctx context.Context, founders []app.Founder) ([][]app.Duplicate, error)
	ImportFounders(ctx context.Context, list []app.Incoming) (app.Intake, error)
}

// Directory reads founders and their businesses.
type Directory interface {
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
}

// Records is all that this package asks of the office.
type Records interface {
	Importer
	Directory
}

// Parts are what intake and export are made of.
type Parts struct {
	Records Records
	Shell   Shell
	Desktop preview.Desktop
	Context context.Context // ends when the office is locked
	Now     func() time.Time
	// Run does work beside the window, shows how far it is when it takes long, and then calls then on the thread of the
	// window. The context of the work ends when the user cancels it.
	Run func(title string, work func(ctx context.Context, progress func(done float64)) error, then func(error))
	// Taken shows the founders who were taken in.
	Taken func(ids []app.ID)
	// Undo takes back the last change and shows how things stand.
	Undo func()
}

// do runs work whose context ends also when the office is locked, and calls then unless it was.
func (p *Parts) do(title string, work func(ctx context.Context, progress func(float64)) error, then func(error)) {
	p.Run(title, func(ctx context.Context, progress func(float64)) error {
		if err := p.Context.Err(); err != nil {
			return err
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(p.Context, cancel)()
		return work(ctx, progress)
	}, func(err error) {
		if p.Context.Err() == nil {
			then(err)
		}
	})
}
