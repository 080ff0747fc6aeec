// Package table reads and writes lists as spreadsheet programs have them: CSV and XLSX. It knows cells, rows and
// days, and nothing of what a column means.
//
// Which function do I want? Read for a file of either kind, Write to make one of a list; WriteBook for a workbook of
// several sheets with formulas, Reckoned to test those, SheetName and Place for the names in them; Name for the name
// of a cell ("C17"), Day and DayNumber for what a day number of a spreadsheet means. Who knows the columns of founders
// is package contact, who makes workbooks package workbook.
//
// Nothing of a list is written to the disk of temporary files, however large it is: the people in it are not ours to
// leave lying about. It imports package app and app/charset, and alone uses excelize.
package table
