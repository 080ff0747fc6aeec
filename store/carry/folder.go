package carry

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"github.com/fsnotify/fsnotify"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// What others on the same share may do with what is written: read it.
const (
	folderMode = 0o755
	fileMode   = 0o644
)

// folder is a shelf on a drive. Nothing outside it is reached, whatever links are in it.
type folder struct{ root string }

func newFolder(root string) (folder, error) {
	if !filepath.IsAbs(root) {
		return folder{}, exchange.ErrFolder.Because(nil, map[string]any{"Path": root})
	}
	return folder{filepath.Clean(root)}, nil
}

// explain gives an error of the drive a sentence.
func (f folder) explain(err error) error {
	vars := map[string]any{"Path": f.root}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errGone):
		return exchange.ErrFolder.Because(err, vars)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return app.ErrDiskFull.Because(err, vars)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return app.ErrReadOnly.Because(err, vars)
	default:
		return err
	}
}

var errGone = errors.New("the folder is not there")

// within does something in the folder, when it is there.
func (f folder) within(do func(root *os.Root) error) error {
	root, err := os.OpenRoot(f.root)
	if err != nil {
		if info, gone := os.Stat(f.root); gone != nil || !info.IsDir() {
			err = errors.Join(errGone, err)
		}
		return f.explain(err)
	}
	defer root.Close()
	return f.explain(do(root))
}

func (f folder) folders(ctx context.Context) (names []string, err error) {
	err = f.within(func(root *os.Root) error {
		entries, err := fs.ReadDir(root.FS(), ".")
		for _, e := range entries {
			if e.IsDir() {
				names = append(names, e.Name())
			}
		}
		return errors.Join(err, ctx.Err())
	})
	return names, err
}

func (f folder) files(ctx context.Context, dir string) (out []entry, err error) {
	err = f.within(func(root *os.Root) error {
		entries, err := fs.ReadDir(root.FS(), dir)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		for _, e := range entries {
			if !e.Type().IsRegular() {
				continue
			}
			if info, err := e.Info(); err == nil { // else it has gone meanwhile
				out = append(out, entry{name: e.Name(), bytes: info.Size(), changed: info.ModTime()})
			}
		}
		return errors.Join(err, ctx.Err())
	})
	return out, err
}

func (f folder) read(ctx context.Context, name string) (file io.ReaderAt, size int64, done func(), err error) {
	err = f.within(func(root *os.Root) error {
		before, err := root.Lstat(name)
		if err != nil {
			return err
		}
		if !before.Mode().IsRegular() || before.Size() > sync.MaxPacked {
			return app.ErrNoFile
		}
		open, err := root.Open(name)
		if err != nil {
			return err
		}
		now, err := open.Stat()
		if err == nil && !os.SameFile(before, now) {
			err = app.ErrNoFile
		}
		if err := errors.Join(err, ctx.Err()); err != nil {
			return errors.Join(err, open.Close())
		}
		file, size, done = open, now.Size(), func() { _ = open.Close() }
		return nil
	})
	return file, size, done, err
}

func (f folder) write(ctx context.Context, name, aside string, fill func(io.Writer) error) error {
	return f.within(func(root *os.Root) error {
		if err := root.Mkdir(path.Dir(name), folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		err := fillFile(root, aside, fill)
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = root.Rename(aside, name)
		}
		if err != nil {
			_ = root.Remove(aside) // what stays of it, the next write removes
			return err
		}
		syncFolder(root, path.Dir(name))
		return nil
	})
}

// fillFile writes a new file so that it outlasts a power cut.
func fillFile(root *os.Root, name string, fill func(io.Writer) error) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	err = fill(file)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// syncFolder makes a new name lasting. A system or a share that cannot sync a folder keeps the file all the same.
func syncFolder(root *os.Root, name string) {
	if d, err := root.Open(name); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

func (f folder) remove(ctx context.Context, name string) error {
	return f.within(func(root *os.Root) error {
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return ctx.Err()
	})
}

// signals are the changes that the system tells of in the folder and in those in it. Where it tells nothing, as of
// shares and when it watches too much already, they never come.
func (f folder) signals() (<-chan struct{}, func()) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, func() {}
	}
	if watcher.Add(f.root) == nil {
		names, _ := f.folders(context.Background())
		for _, name := range names {
			_ = watcher.Add(filepath.Join(f.root, name))
		}
	}
	signals := make(chan struct{}, 1)
	go forward(watcher, signals)
	return signals, func() { _ = watcher.Close() }
}

// forward makes one signal of many events, until the watcher is closed.
func forward(watcher *fsnotify.Watcher, signals chan<- struct{}) {
	for {
		select {
		case _, open := <-watcher.Events:
			if !open {
				return
			}
		case _, open := <-watcher.Errors:
			if !open {
				return
			}
		}
		select {
		case signals <- struct{}{}:
		default:
		}
	}
}
