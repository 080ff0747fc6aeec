// An empty window of Fyne, which the program's own is measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.New().NewWindow("Wurzelwerk is not here")
	w.Resize(fyne.NewSize(1280, 720))
	w.ShowAndRun()
}
