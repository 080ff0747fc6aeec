// Package ui is the window: it opens an office, shows its screens, keeps what is typed and locks when nobody is there.
//
// Where do I look?
//   - Window (window.go) is the whole; shell.go is what surrounds the screens; screens.go is the registry in which a
//     new screen gets one entry, and a file screen_NAME.go that makes it.
//   - setup*.go is the first start, unlock*.go every later one, settings*.go the settings.
//   - jobs.go runs work in the background and is the only place with goroutines; autosave.go keeps what is typed;
//     idle.go and suspend*.go lock.
//   - services.go lists what the window asks of the store.
//
// The package imports app and what is below it, translations and assets, never SQL and never package store: the office
// comes in through the interfaces of services.go. Only main imports fyne's app package, so ui builds without cgo.
package ui
