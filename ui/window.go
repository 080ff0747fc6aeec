package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/translations"
	"wurzelwerk/ui/evaluation"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Name is what the program calls itself.
const Name = "Wurzelwerk"

// Config is what the window needs from outside.
type Config struct {
	App     fyne.App
	Offices Offices
	Backups Backups
	Jobs    *Jobs
	Now     func() time.Time
	Folder  string                           // where a new office is proposed, and the first is looked for
	Chosen  string                           // the office folder named at the start; it goes before the last one open
	Sample  func() (archive.Document, error) // the sample office
	Version string
	// ShowFile opens a file or folder in the program that the system has for it. Nil where that cannot be done.
	ShowFile func(path string) error
	// Passphrase opens the office at the start without asking; for the sample office alone. Usually empty.
	Passphrase string
	// Sleep tells when the computer is about to sleep; see Sleeps. Nil where the platform does not tell.
	Sleep func(ctx context.Context) *Sleep
	// Post is what carries files between an open office and its partners; nil where nothing can be carried.
	Post func(o Office) Post
}

// Window is the main window with all it shows: first start, unlock, and the screens of the open office.
type Window struct {
	config  Config
	prefs   Preferences
	jobs    *Jobs
	win     fyne.Window
	keys    *widgets.KeyMap
	notice  *widgets.Notice
	arrived *widgets.Notice // what waits at the carrier
	told    int             // how often something was
	stage   *fyne.Container // what is shown: setup, unlock or the shell
	busy    *fyne.Container // jobs that take long
	marks   *fyne.Container // what marks the first paint

	office    Office
	made      Office // by the first start, and not shown yet
	info      app.Office
	context   context.Context // ends when the office is locked
	leave     context.CancelFunc
	shell     *shell
	unlock    *unlock // the unlock page while it is shown
	dirty     map[*Autosaver]bool
	saved     time.Time
	idle      idleWatch
	reminders reminders
	period    evaluation.Chosen // of the evaluation
	post      Post              // of the open office; nil where nothing can be carried
	unwatch   func()
	fresh     bool // the office was opened, and nobody has looked yet what waits
}

// New returns the window, not yet shown.
func New(config Config) *Window {
	w := &Window{
		config: config, prefs: Preferences{config.App.Preferences()}, jobs: config.Jobs,
		win: config.App.NewWindow(Name), notice: widgets.NewNotice(), arrived: widgets.NewNotice(), unwatch: func() {}, stage: container.NewStack(),
		busy: container.NewVBox(), marks: container.NewWithoutLayout(), dirty: make(map[*Autosaver]bool), context: context.Background(), leave: func() {},
	}
	if code := w.prefs.Language(); code != "" {
		_ = translations.Use(code) // a language that is no longer offered leaves German
	}
	w.giveFyneItsWords()
	w.applyTheme()
	w.jobs.Show = w.showJob
	w.keys = widgets.NewKeyMap(w.win.Canvas())
	w.bindKeys()
	w.win.SetPadded(false)
	w.win.SetContent(widgets.Watch(container.NewStack(w.stage, w.marks)))
	w.win.Resize(fyne.NewSize(1280, 720))
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.Close)
	w.win.SetOnDropped(w.onDropped)
	w.watchIdle()
	return w
}

// footLayout keeps a gap around the notices, and no room while there are none.
type footLayout struct{}

// MinSize adds the gap.
func (footLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	if size.Height == 0 {
		return size
	}
	return size.AddWidthHeight(2*widgets.Gap, 2*widgets.Gap)
}

// Layout leaves the gap.
func (footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size.SubtractWidthHeight(2*widgets.Gap, 2*widgets.Gap))
	objects[0].Move(fyne.NewPos(widgets.Gap, widgets.Gap))
}

// Show shows the window and, once it is painted, the place to begin: fonts and texts take longer than an empty window.
func (w *Window) Show() {
	w.onFirstPaint(func() { w.jobs.After(time.Millisecond, w.Begin) })
	w.win.Show()
}

// Begin shows the place to begin: the first start where there is no office yet, else the unlock page.
func (w *Window) Begin() {
	if folder := w.folder(); w.config.Offices.Holds(folder) {
		w.askPassphrase(folder).try(w.config.Passphrase)
		return
	}
	w.showSetup()
}

func (w *Window) folder() string {
	if w.config.Chosen != "" {
		return w.config.Chosen
	}
	if folder := w.prefs.Folder(); folder != "" {
		return folder
	}
	return w.config.Folder
}

// Window is Fyne's window, for what must be said to the system.
func (w *Window) Window() fyne.Window { return w.win }

// Canvas is where dialogs are shown and the focus is.
func (w *Window) Canvas() fyne.Canvas { return w.win.Canvas() }

// Jobs runs work in the background.
func (w *Window) Jobs() *Jobs { return w.jobs }

// Office is the open office, nil while locked.
func (w *Window) Office() Office { return w.office }

// Context ends when the office is locked.
func (w *Window) Context() context.Context { return w.context }

// Preferences is what the window remembers on this computer.
func (w *Window) Preferences() Preferences { return w.prefs }

// noticeStays is how long it is told what was done where nothing is offered to follow.
const noticeStays = 12 * time.Second

// Tell says in passing what was done, and what may follow. Where nothing may, it goes away by itself.
func (w *Window) Tell(text string, actions ...widgets.Action) {
	w.notice.Tell(text, actions...)
	w.told++
	if told := w.told; len(actions) == 0 {
		w.jobs.After(noticeStays, func() {
			if w.told == told {
				w.notice.Hide()
			}
		})
	}
}

// Warn says in passing what went wrong without stopping the work.
func (w *Window) Warn(text string, actions ...widgets.Action) {
	w.told++
	w.notice.Warn(text, actions...)
}

// Fail shows an error: what happened, what is safe, what to do next. No error and a cancelled job are not shown.
func (w *Window) Fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	logError("in the window", err)
	widgets.ShowFailure(w.Canvas(), failure(err))
}

// Autosave calls save a second after the last Touch of the Autosaver, when it is flushed, and before the office is
// locked. What was saved when is shown at the foot of the sidebar.
func (w *Window) Autosave(save func() error) *Autosaver {
	return newAutosaver(w.jobs, save, func(a *Autosaver) { w.dirty[a] = true }, w.autosaved)
}

// saver is Autosave as the rooms ask for it.
func (w *Window) saver(save func() error) seam.Saver { return w.Autosave(save) }

func (w *Window) autosaved(a *Autosaver, err error) {
	if err != nil {
		logError("saving what was typed", err)
		w.Warn(translations.T("autosave.failed", translations.Vars{"Reason": said(err)}),
			widgets.Action{Label: translations.T("autosave.retry"), Run: func() { _ = a.Flush() }})
		return
	}
	delete(w.dirty, a)
	w.saved = w.config.Now()
	if w.shell != nil {
		w.shell.showSaved(w.saved)
	}
}

// keep saves what is typed everywhere and returns why the first that could not be saved could not.
func (w *Window) keep() error {
	if errs := w.keepAll(); len(errs) > 0 {
		return errs[0]
	}
	return nil
}

// keepAll saves what is typed everywhere, and goes on where something cannot be saved.
func (w *Window) keepAll() []error {
	var errs []error
	if w.shell != nil {
		errs = w.shell.keep()
	}
	for a := range w.dirty {
		if err := a.Flush(); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// put shows a place over the whole window, beside the sidebar if there is one, and takes open dialogs away. What is
// told stands below the place.
func (w *Window) put(sidebar, place fyne.CanvasObject) {
	widgets.CloseDialogs(w.Canvas())
	w.notice.Hide()
	w.unlock = nil
	w.Canvas().Unfocus()
	foot := container.New(footLayout{}, container.NewVBox(w.busy, w.arrived, w.notice))
	w.stage.Objects = []fyne.CanvasObject{
		container.NewBorder(nil, nil, sidebar, nil, container.NewBorder(nil, foot, nil, nil, place)),
	}
	w.stage.Refresh()
}

func (w *Window) showJob(title string, cancel func()) (set func(float64), hide func()) {
	bar := widgets.NewProgress(title, cancel)
	card := widgets.NewCard("", bar)
	w.busy.Add(card)
	w.stage.Refresh()
	return bar.Set, func() { w.busy.Remove(card) }
}

// opened shows the screens of an office that was just opened.
func (w *Window) opened(o Office, then func()) {
	ctx, cancel := context.WithCancel(context.Background())
	info, err := o.Info(ctx)
	if err != nil {
		cancel()
		w.Fail(errors.Join(err, o.Close(context.Background())))
		return
	}
	w.made = nil
	w.office, w.info, w.context, w.leave = o, info, ctx, cancel
	if w.config.Chosen == "" { // an office named for one start, as the sample is, is not the one to begin with next time
		w.prefs.SetFolder(o.Folder())
	}
	w.idle.alive(w.config.Now())
	w.raiseFor(o)
	if w.config.Post != nil {
		w.post = w.config.Post(o)
	}
	w.showShell("")
	w.fresh = true
	w.watchPost()
	if then != nil {
		then()
	}
}

// Lock saves what is typed, closes the office and shows the unlock page. What cannot be saved keeps it open.
func (w *Window) Lock() {
	if w.office == nil {
		return
	}
	folder := w.office.Folder()
	w.closeOffice(func() { w.showUnlock(folder) })
}

// lockAway locks when nobody is there to be asked: half a date in a field does not keep the office open. What is
// finished and cannot be saved, as on a full disk, does: it would be lost.
func (w *Window) lockAway() {
	if w.office == nil {
		return
	}
	for _, err := range w.keepAll() {
		if !errors.Is(err, founders.ErrUnfinished) {
			w.Fail(err)
			return
		}
	}
	folder := w.office.Folder()
	w.shutOffice(func() { w.showUnlock(folder) })
}

// Close saves what is typed, closes the office and the window.
func (w *Window) Close() {
	end := func() {
		w.win.SetCloseIntercept(nil)
		w.win.Close()
	}
	switch {
	case w.office != nil:
		w.closeOffice(end)
	case w.made != nil:
		w.jobs.RunThrough(translations.T("lock.closing"), w.made.Close, func(err error) {
			logError("closing a new office", err)
			end()
		})
	default:
		end()
	}
}

// closeOffice closes the office in the background, since a backup may be due, and then calls then.
func (w *Window) closeOffice(then func()) {
	if err := w.keep(); err != nil {
		w.Fail(err)
		return
	}
	w.shutOffice(then)
}

func (w *Window) shutOffice(then func()) {
	office := w.office
	w.office, w.info, w.shell, w.post = nil, app.Office{}, nil, nil
	w.arrived.Hide()
	w.reminders.forget()
	w.leave()
	w.context, w.leave = context.Background(), func() {}
	w.put(nil, locking())
	w.jobs.RunThrough(translations.T("lock.closing"), office.Close, func(err error) {
		then()
		w.Fail(err)
	})
}

func locking() fyne.CanvasObject {
	return container.NewCenter(widgets.NewText(translations.T("lock.closing")))
}
