// Package carry puts sync files where a carrier finds them, and takes those that it brings: a folder that Nextcloud,
// Syncthing, a share or a stick keeps alike, or a folder on a WebDAV server. Nothing of our own replaces the carrier.
//
// Which function do I want? Open gives the Place that an office has chosen, Round exchanges there what is due, and
// Place.Watch tells when something may have come.
//
// A sender has one folder there, named by its id, in which nobody else writes:
//
//	<sender>/<recipient>-<time>-<random>.sync
//
// Files never change. They are written aside under a hidden name and then renamed, so that no half of one stands under
// its name; whatever has another kind of name, is no plain file, empty or larger than a sync file may be, is left
// alone. What is in a file, and that it is whole, its signature proves; a file is sealed for its recipient.
//
// The package imports app and what is below it. It alone uses fsnotify and go-webdav.
package carry
