// Package table reads and writes lists as spreadsheet programs have them: CSV and XLSX. It knows cells, rows and
// days, and nothing of what a column means.
//
// Which function do I want? Read for a file of either kind, Write to make one; Name for the name of a cell ("C17"),
// Day for what a day number of a spreadsheet means. Who knows the columns of founders is package contact.
//
// Nothing of a list is written to the disk of temporary files, however large it is: the people in it are not ours to
// leave lying about. It imports package app and app/charset, and alone uses excelize.
package table
