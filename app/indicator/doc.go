// Package indicator holds what the European Social Fund asks of a participation in a project: the forms at entry, at
// exit and six months after, and the indicators that are counted from them under the regulations (EU) 2021/1057 and
// 1304/2013. What is asked stands in catalogue.json, what is counted and how in rules.json; the code knows neither a
// question nor an indicator by name.
//
// Which function do I want?
//   - Forms: the questions; State, Visible, Value, Set and Decline: how they stand with one participation.
//   - Count: the indicators of a period, each with the women behind it; Beside: the office's own indicators.
//   - Span: the days of "last quarter"; Roll.In: what is counted in some projects alone.
//   - DryRun: what is incomplete, until when, and what cannot be reported.
//   - Rows: one line for each participation, with names or with pseudonyms.
//   - Write: the report as CSV or XLSX.
//
// It does no I/O and knows no clock: today is passed in. It imports package app, app/table and translations.
package indicator
