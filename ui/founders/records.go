package founders

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// Directory finds, reads and writes founders.
type Directory interface {
	Founders(ctx context.Context, filter app.FounderFilter) ([]app.FounderRow, error)
	Founder(ctx context.Context, id app.ID) (app.Founder, error)
	SaveFounder(ctx context.Context, f app.Founder) (app.Founder, error) // an empty ID makes a new one
	Origins(ctx context.Context) (map[app.ID]string, error)              // the offices that share dossiers with this one, by dossier
}

// Cabinet puts founders away and takes them out again.
type Cabinet interface {
	ArchiveFounder(ctx context.Context, id app.ID) error
	UnarchiveFounder(ctx context.Context, id app.ID) error
	BinFounder(ctx context.Context, id app.ID) error
	RestoreFounder(ctx context.Context, id app.ID) error
}

// Businesses reads and writes the businesses of a founder.
type Businesses interface {
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	SaveBusiness(ctx context.Context, founder app.ID, b app.Business) (app.Business, error) // an empty ID makes a new one
	LinkBusiness(ctx context.Context, founder, business app.ID) error
	UnlinkBusiness(ctx context.Context, founder, business app.ID) error
	FindBusinesses(ctx context.Context, words string) ([]app.BusinessRow, error)
}

// Measures reads and writes the measures of a founder, and the worksheets they came from.
type Measures interface {
	Measures(ctx context.Context, founder app.ID) ([]coaching.Measure, error)
	SaveMeasure(ctx context.Context, founder app.ID, m coaching.Measure) (coaching.Measure, error)
	BinMeasure(ctx context.Context, id app.ID) error
	RestoreMeasure(ctx context.Context, id app.ID) error
	Worksheets(ctx context.Context, founder app.ID) ([]swot.Worksheet, error)
}

// Analyses reads the potential analyses of a founder, and takes one out of the bin.
type Analyses interface {
	Analyses(ctx context.Context, founder app.ID) ([]potential.Analysis, error) // the newest first
	RestoreAnalysis(ctx context.Context, id app.ID) error
}

// Sessions reads the sessions of a founder, and takes what hangs on them out of the bin.
type Sessions interface {
	Sessions(ctx context.Context, founder app.ID) ([]coaching.Session, error) // in the order of time
	RestoreSession(ctx context.Context, id app.ID) error
	RestoreAgreement(ctx context.Context, id app.ID) error
}

// Teams reads the success teams of a founder, makes a measure a commitment, and takes a team out of the bin.
type Teams interface {
	TeamsOf(ctx context.Context, founder app.ID) ([]team.Team, error)                 // also those that she has left
	CommitMeasure(ctx context.Context, meeting, measure app.ID) (team.Meeting, error) // in the turn of its founder
	RestoreTeam(ctx context.Context, id app.ID) error
}

// Bin lists what was thrown away, gives it back and erases it.
type Bin interface {
	Binned(ctx context.Context) ([]app.BinnedRecord, error)
	RestoreWorksheet(ctx context.Context, id app.ID) error
	RestoreReading(ctx context.Context, id app.ID) error
	EmptyBin(ctx context.Context) (int, error) // how many records are gone for good
}

// Trail tells what was changed and takes back the last change.
type Trail interface {
	History(ctx context.Context, dossier app.ID, limit int) ([]app.HistoryEntry, error) // the newest first
	Undo(ctx context.Context) (app.Undone, error)
}

// Twins finds founders who may be one woman, and makes one of two.
type Twins interface {
	Duplicates(ctx context.Context, f app.Founder) ([]app.Duplicate, error)  // the likeliest first, never herself
	MergeFounders(ctx context.Context, kept app.Founder, other app.ID) error // kept takes over all records of the other
}

// Holdings are what else hangs on a founder.
type Holdings interface {
	Readings(ctx context.Context, founder app.ID) ([]profile.Reading, error) // by date, the oldest first
	Answers(ctx context.Context, founder app.ID) ([]profile.Answer, error)
	Consents(ctx context.Context, founder app.ID) ([]app.Consent, error)
}

// Office tells which office this is; its city names the chambers.
type Office interface {
	Info(ctx context.Context) (app.Office, error)
}

// Records is all that this room asks of the office.
type Records interface {
	Office
	Directory
	Cabinet
	Businesses
	Measures
	Analyses
	Sessions
	Teams
	Holdings
	Twins
	Bin
	Trail
}
