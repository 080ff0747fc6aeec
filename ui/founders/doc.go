// Package founders is the room of the founders in the window: the list with search, filters and bin, and beside it one
// founder with her tabs.
//
// Which type do I want? The whole room: Screen, made by New from Parts. Another tab for a founder, such as her SWOT:
// give New a Tab. What the room asks of the office's records: Records, the union of small interfaces. What it asks of
// the window around it: Shell.
//
// It imports package app and the instruments whose records it shows (coaching, swot, potential, team), translations, ui/message,
// ui/widgets and Fyne; it knows no SQL and not package ui.
package founders
