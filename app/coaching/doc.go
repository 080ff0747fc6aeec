// Package coaching holds what happens between consultant and founder: sessions, the measures and agreements that come
// out of them, what became of it all, and the proof of the hours. It imports package app and nothing else of ours.
//
// Which function do I want?
//   - may a session be closed, signed, changed: Session.Missing, Close, Sign, Amend, Change; what to write: TemplateOf
//   - how one begins, its number, what was agreed before it: Begin, NextKind, Numbers, LastAgreed; Task.Measure
//   - how long it was: Session.Minutes; hours of many: Sum, TimeSheetOf, OfficeHoursOf; who pays: Woman.Payments
//   - what is wrong with hours: Check; those of some projects alone: InProjects, About
//   - a goal agreement and the next one: Agreement, Agreement.Next; how a coaching ended: Outcome
//   - the steps from entry to the last form: Timeline
//
// Time is in whole minutes; hours and units come out of the sum of minutes, never out of a sum of rounded values. The
// JSON names of the fields are those of the open archive and stay; fields are only added.
package coaching
