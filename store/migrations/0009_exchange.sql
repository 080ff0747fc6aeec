-- The exchange with other offices.

-- A founder's or a team's dossier (parent) that one office shares with another. The dossier is the parent's.
CREATE TABLE share (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"from" BLOB,    -- id of the office that shares
	"to" BLOB,      -- id of the office that gets it
	"partner" BLOB, -- partner.id by which the consents of the sharing office name the other
	"classes" TEXT, -- JSON list of data classes; null: all that the consents name
	"ended_on" TEXT -- date
) STRICT;
CREATE INDEX share_parent ON share (parent, position);
CREATE INDEX share_dossier ON share (dossier);
CREATE INDEX share_between ON share ("from", "to", "partner");

-- A value that was written without knowledge of the one that stands. Its dossier is that of the row; it bears the stamp
-- of the value that lost.
CREATE TABLE conflict (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"table" INTEGER, -- number of the table
	"row" BLOB,
	"column" INTEGER, -- number of the column
	"value" ANY,
	"settled" TEXT -- stands: what stood was right; lost: what had lost; other: something third
) STRICT;
CREATE INDEX conflict_parent ON conflict (parent, position);
CREATE INDEX conflict_row ON conflict ("row", "column");
CREATE INDEX conflict_dossier ON conflict (dossier);
CREATE INDEX conflict_open ON conflict (id) WHERE settled IS NULL AND gone IS NULL;

CREATE INDEX tombstone_lsn ON tombstone (lsn);
CREATE INDEX tombstone_dossier ON tombstone (dossier);

-- Local: the secrets of this office.
CREATE TABLE secret (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	sign BLOB NOT NULL,
	open BLOB NOT NULL
) STRICT;

-- Local: offices that this one exchanges with.
CREATE TABLE peer (
	no INTEGER PRIMARY KEY,
	office BLOB NOT NULL UNIQUE,
	name TEXT NOT NULL,          -- as it is called here
	card TEXT NOT NULL,          -- JSON
	partner BLOB,                -- partner.id in the directory here
	everything INTEGER NOT NULL, -- 1: the office's own other machine
	checked_on TEXT,             -- date on which the words were compared
	paused INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	automatic INTEGER NOT NULL,  -- 1: changes are put where the carrier takes them without asking
	seen INTEGER NOT NULL,       -- 1: a file of it was looked at and taken
	actor BLOB,                  -- its incarnation that was heard of last
	merged TEXT NOT NULL,        -- JSON list of marks
	confirmed TEXT NOT NULL,     -- JSON list of marks
	owed INTEGER NOT NULL,
	refreshed INTEGER NOT NULL,  -- lsn up to which table shared was brought up to date
	named TEXT NOT NULL,         -- JSON list of partner ids under which the consents named it then
	told INTEGER NOT NULL,       -- lsn up to which the last file written for it goes
	quiet INTEGER NOT NULL,      -- lsn up to which nothing goes but what it has confirmed
	sent INTEGER,                -- milliseconds since 1970 of the last file written
	heard INTEGER                -- and of the last file taken
) STRICT;

-- Local: what goes to a peer now, and since which number.
CREATE TABLE shared (
	peer INTEGER NOT NULL,
	dossier BLOB NOT NULL,
	class TEXT NOT NULL, -- data class; team or first-name; -held: nothing goes now, and some has; -again: look again after until;
	-- -all: everything, of no dossier
	lsn INTEGER NOT NULL,
	until TEXT,          -- date after which no consent names it; null: none ends
	PRIMARY KEY (peer, dossier, class)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_class ON shared (peer, class);
CREATE INDEX shared_lsn ON shared (peer, lsn);
CREATE INDEX shared_dossier ON shared (dossier);
CREATE INDEX shared_until ON shared (peer, until) WHERE until IS NOT NULL;

-- Local: dossiers that are shared with a peer no longer, which was asked to remove them.
CREATE TABLE withdrawal (
	peer INTEGER NOT NULL,
	dossier BLOB NOT NULL,
	lsn INTEGER NOT NULL,
	asked_on TEXT NOT NULL, -- date
	answer TEXT,            -- removed or kept
	answered_on TEXT,       -- date
	PRIMARY KEY (peer, dossier)
) STRICT, WITHOUT ROWID;

-- Local: dossiers that a peer asked to remove.
CREATE TABLE request (
	peer INTEGER NOT NULL,
	dossier BLOB NOT NULL,
	asked_on TEXT NOT NULL, -- date
	answer TEXT,            -- removed or kept
	answered_on TEXT,       -- date
	lsn INTEGER,            -- of the answer
	PRIMARY KEY (peer, dossier)
) STRICT, WITHOUT ROWID;

-- Local: dossiers that are erased, and the offices that have to learn of it. The office is named by its id, because it
-- has to be told even after a restore that does not know of it as a peer.
CREATE TABLE erasure_to (
	dossier BLOB NOT NULL,
	office BLOB NOT NULL,  -- 16 zeros: nobody; the dossier is erased all the same
	lsn INTEGER NOT NULL,
	confirmed_on TEXT,     -- date
	PRIMARY KEY (dossier, office)
) STRICT, WITHOUT ROWID;

-- Local: former incarnations of this database, with the last number that this one shares with each.
CREATE TABLE line (
	actor BLOB PRIMARY KEY,
	lsn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Local: what left the office, to whom, when, and on what basis.
CREATE TABLE disclosure (
	no INTEGER PRIMARY KEY,
	at INTEGER NOT NULL,      -- milliseconds since 1970
	office BLOB NOT NULL,     -- to whom
	recipient TEXT NOT NULL,  -- its name then
	dossier BLOB NOT NULL,    -- of the founder
	classes TEXT NOT NULL,    -- JSON list
	changes INTEGER NOT NULL,
	basis TEXT NOT NULL,      -- JSON list of consent ids
	digest BLOB NOT NULL      -- SHA-256 of the file
) STRICT;
CREATE INDEX disclosure_dossier ON disclosure (dossier);

-- Local: changes of tables and columns that only a newer program knows, kept until this one does.
CREATE TABLE aside (
	tbl INTEGER NOT NULL,
	row BLOB NOT NULL,
	col INTEGER NOT NULL,
	clock INTEGER NOT NULL,
	actor INTEGER NOT NULL,
	dossier BLOB NOT NULL,
	prev_clock INTEGER,
	prev_actor INTEGER,
	lsn INTEGER NOT NULL,
	peer INTEGER NOT NULL,
	value ANY,
	PRIMARY KEY (tbl, row, col, clock, actor)
) STRICT, WITHOUT ROWID;

-- Local: women of whom only the first name is known here, because a team of another office has them in it.
CREATE TABLE visitor (
	founder BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Local: where files are put for other offices and found from them.
CREATE TABLE carrier (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	kind TEXT NOT NULL, -- folder or webdav
	place TEXT NOT NULL, -- path or address
	user TEXT NOT NULL,
	password TEXT NOT NULL,
	plain INTEGER NOT NULL -- 1: an address without encryption is meant
) STRICT;

-- Local: files of the carrier that need not be read again.
CREATE TABLE taken (
	name TEXT PRIMARY KEY,
	at INTEGER NOT NULL -- milliseconds since 1970
) STRICT, WITHOUT ROWID;
