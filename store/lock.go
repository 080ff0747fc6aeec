package store

import (
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"wurzelwerk/app"
)

// knockFile appears in the folder of an office when a second start asks the first one to show itself.
const knockFile = "office.knock"

// acquire takes the lock that holds an office once. Error: app.ErrLocked.
func acquire(folder string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(folder, lockFile), flock.SetPermissions(0o600))
	got, err := lock.TryLock()
	if err != nil {
		return nil, fileError(err)
	}
	if !got {
		return nil, app.ErrLocked
	}
	return lock, nil
}

// Knock asks a program that has the office in the folder open to show its window; asked tells whether there is one.
func Knock(folder string) (asked bool, err error) {
	if !HoldsOffice(folder) {
		return false, nil
	}
	lock, err := acquire(folder)
	if err == nil {
		return false, lock.Unlock()
	}
	return true, fileError(os.WriteFile(filepath.Join(folder, knockFile), nil, 0o600))
}

// Knocked tells whether somebody knocked since it was last asked.
func (o *Office) Knocked() bool { return os.Remove(filepath.Join(o.folder, knockFile)) == nil }
