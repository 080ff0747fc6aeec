// Package contact brings people in from address books and lists, and gives them out again: vCard files (2.1, 3.0 and
// 4.0 in, 3.0 and 4.0 out) and tables of founders. It gives out meetings and sessions as calendars, too.
//
// Which function do I want? ReadCards for a vCard file, ReadList for a table that package table has read; both give a
// Batch, in which every person has her place in the file, what is wrong with her, and what could not be taken over.
// (*Batch).Check adds what only the day can tell, such as a day of birth in the future. FounderCard and PartnerCard
// make a card, WriteCards a file of them, WriteList a table. MeetingEvents and SessionEvents make appointments,
// AppointmentsOf finds those of an office, WriteCalendar makes a file of them. Nothing here touches the store.
//
// It imports packages app, app/archive, app/charset, app/coaching, app/table, app/team and translations, and alone uses
// go-vcard and go-ical.
package contact
