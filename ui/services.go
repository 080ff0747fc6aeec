package ui

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/ui/exchange"
)

// Offices opens and makes offices, each in a folder of its own.
type Offices interface {
	Holds(folder string) bool
	// Create makes a new office and opens it; the recovery code is shown once and never kept.
	Create(ctx context.Context, folder string, info app.Office, passphrase string) (o Office, recovery string, err error)
	Open(ctx context.Context, folder, passphrase string) (Office, error)
	// OpenRecovery opens with the printed code and sets a new passphrase.
	OpenRecovery(ctx context.Context, folder, code, passphrase string) (Office, error)
}

// Backups lists the backups of an office that is not open and puts one in its place.
type Backups interface {
	BackupsIn(folder string) ([]app.BackupFile, error)
	// Restore opens the backup with its own passphrase; what stood in the folder is moved aside to the folder returned.
	Restore(ctx context.Context, folder, backup, passphrase string) (aside string, err error)
}

// OfficeInfo is the office's name, address and consultant, and where it lies.
type OfficeInfo interface {
	Info(ctx context.Context) (app.Office, error)
	SaveInfo(ctx context.Context, info app.Office) error
	Knocked() bool // a second start asked this one to show itself
	Folder() string
	Close(ctx context.Context) error
}

// OfficeKeys changes what opens the office.
type OfficeKeys interface {
	SetPassphrase(current, next string) error
	NewRecoveryCode() (string, error)
}

// OfficeBackups makes backups of the open office.
type OfficeBackups interface {
	Backups(ctx context.Context) ([]app.BackupFile, error)
	BackupNow(ctx context.Context) (app.BackupFile, error)
	Backup(ctx context.Context, file string) error
}

// OfficeArchive takes records in and gives them out.
type OfficeArchive interface {
	Export(ctx context.Context) (archive.Document, error)
	// ArchiveNames are the names under which archives know the records, by id.
	ArchiveNames(ctx context.Context) (map[app.ID]string, error)
	Import(ctx context.Context, doc archive.Document) (archive.Summary, error)
}

// OfficeSample fills an empty office with the sample, and takes it out again.
type OfficeSample interface {
	ImportSample(ctx context.Context, doc archive.Document) (archive.Summary, error)
	SampleLoaded(ctx context.Context) (bool, error)
	RemoveSample(ctx context.Context) error
}

// Office is all that the window asks of an open office.
type Office interface {
	OfficeInfo
	OfficeKeys
	OfficeBackups
	OfficeArchive
	OfficeSample
	OfficeRecords
	exchange.Records
	ConflictRecords
}
