-- A referral may come to us from a partner, tells her wish, and when it was withdrawn.
ALTER TABLE referral ADD COLUMN "from" BLOB; -- partner.id; never with "to"
ALTER TABLE referral ADD COLUMN "wish" TEXT;
ALTER TABLE referral ADD COLUMN "withdrawn_on" TEXT; -- date

-- Premises that somebody offers. Its own dossier.
CREATE TABLE space (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"title" TEXT,
	"address" TEXT, -- JSON: street, postalCode, city, district, country
	"area_m2" REAL, -- square metres
	"rent_cents" INTEGER, -- a month, with heating and running costs
	"deposit_cents" INTEGER,
	"equipment" TEXT, -- JSON list: keys or own words
	"available_from" TEXT, -- date
	"until" TEXT, -- date
	"rent_steps" TEXT,
	"partner" BLOB, -- partner.id
	"business" BLOB, -- business.id
	"offered_by" TEXT,
	"note" TEXT
) STRICT;
CREATE INDEX space_parent ON space (parent, position);

-- What premises a founder (parent) is looking for.
CREATE TABLE space_sought (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"area_from_m2" REAL, -- square metres
	"area_to_m2" REAL,
	"max_rent_cents" INTEGER, -- a month, with heating and running costs
	"from" TEXT, -- date
	"equipment" TEXT, -- JSON list: keys or own words
	"district" TEXT,
	"note" TEXT,
	"until" TEXT -- date
) STRICT;
CREATE INDEX space_sought_parent ON space_sought (parent, position);
