// Package app holds what every room of Wurzelwerk speaks of: the office, the founder, her business, projects,
// partners, consents and referrals, and the small types beneath them (ID, Date, Month, Clock, Fault, Error).
//
// It knows rules and no technology: it reads no file, opens no database, draws nothing. The instruments stand in
// packages of their own below it (swot, profile, potential, team, coaching, indicator).
//
// Which type do I want?
//   - a person who is coached: Founder; what she runs or plans: Business
//   - a calendar day without a zone: Date; a month: Month; a time on the clock: Clock
//   - what is wrong with a record, field by field: Faults; what went wrong while doing something: Error
//   - a name made comparable across scripts and diacritics: Fold; somebody found while her name is typed: Search
//   - two records that may be of one woman: Portrait; one completed from another: Complete
//
// The JSON names of the fields are the names of the open archive format and stay as they are for ever; fields are
// only added.
package app
