// Package hours is the page of a founder's hours in the window: the minutes that count and how near they are to the
// threshold from which the form of participation is due, the time sheet of every month as a document, and what is to be
// looked at.
//
// Which function do I want? New makes the Room from Parts, its Page is that of one founder. FindingText says in a
// sentence what a check of hours found, here and wherever the hours of the whole office are shown; TimeText is from when
// to when a session was.
//
// It imports package app, its instruments and documents, translations, ui/preview, ui/seam, ui/widgets and Fyne; it
// knows no SQL and not package ui.
package hours
