// Package exchange is what an office sees of its exchange with others: the partners, what is shared with them, what is
// about to leave and what has come, conflicts, requests to remove a dossier, and what was disclosed to whom.
//
// Package app/sync decides; here stand only the records that the store gives and the window and the commands show.
package exchange
