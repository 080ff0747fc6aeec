-- A session knows when it was closed, what it is about and who pays for it, its tasks and the minutes after it, and can
-- be thrown away. Goal agreements and outcomes of a coaching have tables of their own.
ALTER TABLE session ADD COLUMN "closed_on" TEXT; -- date
ALTER TABLE session ADD COLUMN "business" BLOB; -- business.id
ALTER TABLE session ADD COLUMN "project" BLOB; -- project.id
ALTER TABLE session ADD COLUMN "follow_up_minutes" INTEGER;
ALTER TABLE session ADD COLUMN "tasks" TEXT; -- JSON list: text, by, until
ALTER TABLE session ADD COLUMN "next_start" TEXT; -- clock
ALTER TABLE session ADD COLUMN "reportable" INTEGER; -- 0: kept out of the proof of hours
ALTER TABLE session ADD COLUMN "reportable_because" TEXT;
ALTER TABLE session ADD COLUMN "binned_on" TEXT; -- date

-- A founder's (parent) goal agreement.
CREATE TABLE agreement (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"session" BLOB, -- session.id
	"starting_point" TEXT,
	"goal" TEXT, -- JSON: her words by language
	"criterion" TEXT,
	"her_part" TEXT,
	"our_part" TEXT,
	"until" TEXT, -- date
	"signed_on" TEXT, -- date
	"result" TEXT,
	"reached" TEXT, -- yes, partly, no
	"reviewed_on" TEXT, -- date
	"carried_from" BLOB, -- agreement.id
	"binned_on" TEXT -- date
) STRICT;
CREATE INDEX agreement_parent ON agreement (parent, position);

-- How a founder's (parent) coaching ended, or stood on a day.
CREATE TABLE outcome (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"project" BLOB, -- project.id
	"business" BLOB, -- business.id
	"result" TEXT,
	"reasons" TEXT,
	"instead" TEXT, -- what she does after advice against it
	"she_says" TEXT,
	"agrees" INTEGER -- she sees it so too
) STRICT;
CREATE INDEX outcome_parent ON outcome (parent, position);
