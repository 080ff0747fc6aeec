// Package sync is what two offices need to agree on without a server: the stamps of changes, the rule by which they are
// merged, the file that carries them, the card by which offices know each other, and what may leave an office at all.
// It does no input or output of its own: files come as readers and writers, the time and keys are passed in.
//
// Which function do I want? Create and Open write and read a sync file; Header tells before any change is read whether
// it may be merged now (Gap, Old, Outrun), and a Peer keeps what was heard of a partner. Merge and Bury say what to do
// with one cell. NewKeys, NewCard and ParseCard introduce offices to each other, and Fingerprint gives the words that are
// compared by telephone. Shared and ScopeOf say what a partner gets.
//
// Every office answers for the same state with the same answer, whatever the order in which changes reach it. Files of
// format 1 stay readable for ever; kinds, columns and actors are never numbered anew.
package sync
