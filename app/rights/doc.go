// Package rights holds what a founder may ask of an office about her own data, and what the office must heed: to know
// all that is held (GDPR Art. 15), to have it erased (Art. 17) or only kept (Art. 18), and the duties of the office to
// keep some of it for a time.
//
// Which function do I want?
//   - Duties: what must be kept until when; Frees: what may be erased when, by kinds; Refusal: may she be erased today; ErasableFrom: when may what be erased.
//   - NewAccess: everything on one person; Encode writes it as JSON, package report as PDF.
//   - Lacking: which consents are missing; VeilOf: how far a value of the history may be seen.
//   - Certificate: proof of an erasure that names nobody.
//   - MarkOf, Erased, ParseErased: the list of those erased, which tells nothing of them.
//
// It does no I/O; today is passed in. It imports package app and what is below it. The JSON of Access and Certificate
// only ever gains keys.
package rights
