// Package intake takes founders in from a file and gives them out to one: address cards (vCard), and lists as CSV or
// Excel workbook.
//
// Which function do I want? Show, with the path of a file: it reads the file, compares it with the office, and shows
// what would happen to each entry before anything is written. ShowExport asks how founders are written to a file;
// SaveCard writes the card of one. What it asks of the office's records is Records, of the window around it Shell; all
// of it comes in Parts.
//
// It imports package app, app/contact and app/table for the files, translations, ui/founders for the words of a
// founder's fields, ui/message, ui/outfile, ui/preview for the place of a file, ui/widgets and Fyne. It knows no SQL
// and not package ui.
package intake
