-- The office's records and their change log.
--
-- Every synced table begins with the same five columns:
--   id        16 random bytes, never changed, never used again
--   dossier   the founder, business, team, partner or project the row belongs to
--   parent    the row it hangs on; null for a dossier's own row
--   position  its place among the rows of its parent
--   gone      1 once it was deleted; it can be brought back until the bin is emptied
-- The other columns bear the archive's names in snake case. Null means "not asked", or nothing. A column that says
-- JSON holds one small value that is merged as a whole. Money is in cents, dates are 2025-03-24, months 2025-03,
-- times 09:30.

-- This office: name, address, consultant. One row; its own dossier.
CREATE TABLE office (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"organisation" TEXT, -- the body behind the office
	"street" TEXT,
	"postal_code" TEXT,
	"city" TEXT,
	"phone" TEXT,
	"email" TEXT,
	"consultant" TEXT -- name or title of the consultant
) STRICT;
CREATE INDEX office_parent ON office (parent, position);

-- What a funder pays for. Its own dossier.
CREATE TABLE project (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"module" TEXT,
	"field_of_action" TEXT,
	"funding_round" TEXT,
	"from" TEXT, -- date
	"to" TEXT, -- date
	"regulation" TEXT, -- 2021/1057 or 1304/2013
	"keep_until" TEXT -- date, end of the retention duty
) STRICT;
CREATE INDEX project_parent ON project (parent, position);

-- Organisation to refer to and from. Its own dossier.
CREATE TABLE partner (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"module" TEXT,
	"role" TEXT,
	"services" TEXT, -- JSON list
	"contact" TEXT,
	"address" TEXT, -- JSON
	"phones" TEXT, -- JSON list
	"emails" TEXT, -- JSON list
	"note" TEXT
) STRICT;
CREATE INDEX partner_parent ON partner (parent, position);

-- A woman who is coached: the person. Her own dossier; all that hangs on her carries it.
CREATE TABLE founder (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"given_names" TEXT,
	"patronymic" TEXT,
	"family_names" TEXT,
	"name_on_document" TEXT, -- as on the identity card
	"name_in_original_script" TEXT,
	"call_name" TEXT,
	"pronunciation" TEXT,
	"sort_name" TEXT,
	"salutation" TEXT,
	"informal" INTEGER, -- 1 du, 0 Sie
	"address" TEXT, -- JSON
	"phones" TEXT, -- JSON list
	"emails" TEXT, -- JSON list
	"contact_note" TEXT,
	"born" TEXT, -- date
	"birth_place" TEXT,
	"gender" TEXT,
	"citizenships" TEXT, -- JSON list of ISO 3166-1 codes
	"in_germany_since" TEXT, -- month
	"self_employment_permitted" TEXT,
	"residence_title" TEXT,
	"residence_until" TEXT, -- date
	"phase" TEXT,
	"handout_language" TEXT, -- ISO 639-1
	"languages" TEXT, -- JSON list
	"interpreter" TEXT, -- JSON
	"goal" TEXT, -- JSON, text by language
	"consultant" TEXT,
	"archived_on" TEXT, -- date
	"binned_on" TEXT -- date
) STRICT;
CREATE INDEX founder_parent ON founder (parent, position);

-- What a founder runs or plans. Its own dossier, because several women may share it.
CREATE TABLE business (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"trade" TEXT,
	"legal_form" TEXT,
	"founded_on" TEXT, -- date
	"registered_on" TEXT, -- date of the trade registration
	"craft_class" TEXT,
	"chamber" TEXT,
	"address" TEXT, -- JSON
	"website" TEXT,
	"premises" TEXT, -- JSON: square metres, rent in cents a month
	"note" TEXT
) STRICT;
CREATE INDEX business_parent ON business (parent, position);

-- Which founder (parent) runs which business.
CREATE TABLE founder_business (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"business" BLOB -- business.id
) STRICT;
CREATE INDEX founder_business_parent ON founder_business (parent, position);

-- A founder's (parent) part in a project, with the funder's forms.
CREATE TABLE participation (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"project" BLOB, -- project.id
	"counted_as" TEXT, -- person or business
	"entry" TEXT, -- JSON form
	"exit" TEXT, -- JSON form
	"follow_up" TEXT -- JSON form
) STRICT;
CREATE INDEX participation_parent ON participation (parent, position);

-- One dated rating of a founder's (parent) competences.
CREATE TABLE reading (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"phase" TEXT, -- entry, interim, exit
	"date" TEXT, -- date
	"rater" TEXT,
	"levels" TEXT, -- JSON, 1-8 by competence
	"evidence" TEXT, -- JSON, text by competence
	"note" TEXT
) STRICT;
CREATE INDEX reading_parent ON reading (parent, position);

-- One answer of a founder (parent) to the profiling sheet.
CREATE TABLE answer (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"question" TEXT, -- key of the catalogue
	"value" TEXT, -- JSON
	"declined" INTEGER, -- 1: she does not want to say
	"on" TEXT, -- date
	"by" TEXT,
	"source" TEXT,
	"note" TEXT
) STRICT;
CREATE INDEX answer_parent ON answer (parent, position);

-- One version of a founder's (parent) SWOT worksheet.
CREATE TABLE swot (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"version" INTEGER, -- from 1
	"predecessor" BLOB, -- swot.id
	"status" TEXT,
	"language" TEXT, -- ISO 639-1
	"business" BLOB, -- business.id
	"business_field" TEXT,
	"horizon" TEXT,
	"present" TEXT, -- JSON list
	"question" TEXT,
	"binned_on" TEXT -- date
) STRICT;
CREATE INDEX swot_parent ON swot (parent, position);

-- Factor of a worksheet (parent); position is its rank.
CREATE TABLE swot_factor (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"quadrant" TEXT,
	"text" TEXT,
	"translations" TEXT, -- JSON, text by language
	"evidence" TEXT,
	"evidence_kind" TEXT,
	"importance" INTEGER, -- 1-3
	"likelihood" INTEGER, -- 1-3, outer factors
	"perspective" TEXT,
	"origin" BLOB -- swot_factor.id of an earlier version
) STRICT;
CREATE INDEX swot_factor_parent ON swot_factor (parent, position);

-- Scored cell of the confrontation matrix of a worksheet (parent).
CREATE TABLE swot_score (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"a" BLOB, -- inner factor
	"b" BLOB, -- outer factor
	"score" INTEGER -- 0-3; null is 0
) STRICT;
CREATE INDEX swot_score_parent ON swot_score (parent, position);

-- What is to be done for a founder (parent), and where it came from.
CREATE TABLE measure (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"text" TEXT,
	"from" TEXT, -- JSON: worksheet and pairs of factors
	"responsible" TEXT,
	"supporter" TEXT,
	"due" TEXT, -- date
	"cost_cents" INTEGER,
	"first_step" TEXT,
	"status" TEXT,
	"dropped_because" TEXT,
	"effect" TEXT,
	"done_on" TEXT, -- date
	"binned_on" TEXT -- date
) STRICT;
CREATE INDEX measure_parent ON measure (parent, position);

-- One dated potential analysis of a founder's (parent) business.
CREATE TABLE potential (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"business" BLOB, -- business.id
	"vat" TEXT,
	"fixed_costs" TEXT, -- JSON list, cents a month
	"private_needs" TEXT, -- JSON list, cents a month
	"other_income" TEXT, -- JSON list, cents a month
	"loan_repayment_cents" INTEGER,
	"imputed_wage_cents" INTEGER,
	"sellable_hours" REAL,
	"liquidity" TEXT, -- JSON
	"options" TEXT, -- JSON: criteria, alternatives, sensitivity
	"note" TEXT
) STRICT;
CREATE INDEX potential_parent ON potential (parent, position);

-- Rated statement of an analysis (parent).
CREATE TABLE potential_rating (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"statement" TEXT, -- key of the catalogue
	"relevance" INTEGER, -- 1-5, null: k. A.
	"state" INTEGER -- 1-5, null: k. A.
) STRICT;
CREATE INDEX potential_rating_parent ON potential_rating (parent, position);

-- Business field of an analysis (parent), figures a month.
CREATE TABLE potential_field (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"quantity" REAL,
	"price_cents" INTEGER,
	"variable_cost_cents" INTEGER,
	"minutes_per_unit" REAL,
	"growth_percent" REAL,
	"strongest_competitor_cents" INTEGER,
	"strongest_competitor" TEXT
) STRICT;
CREATE INDEX potential_field_parent ON potential_field (parent, position);

-- New field with its investment, of an analysis (parent).
CREATE TABLE potential_expansion (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"quantity" REAL,
	"price_cents" INTEGER,
	"variable_cost_cents" INTEGER,
	"minutes_per_unit" REAL,
	"extra_fixed_cost_cents" INTEGER,
	"investment_cents" INTEGER
) STRICT;
CREATE INDEX potential_expansion_parent ON potential_expansion (parent, position);

-- Capacity moved between the fields of an analysis (parent).
CREATE TABLE potential_shift (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"changes" TEXT -- JSON list
) STRICT;
CREATE INDEX potential_shift_parent ON potential_shift (parent, position);

-- One session with a founder (parent).
CREATE TABLE session (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"start" TEXT, -- clock
	"end" TEXT, -- clock
	"break_minutes" INTEGER,
	"prep_minutes" INTEGER,
	"travel_minutes" INTEGER,
	"kind" TEXT,
	"place" TEXT,
	"language" TEXT,
	"interpreter" TEXT,
	"interpreter_minutes" INTEGER,
	"present" TEXT, -- JSON list
	"consultant" TEXT,
	"topic" TEXT,
	"concern" TEXT,
	"course" TEXT,
	"analysis" TEXT,
	"recommendation" TEXT,
	"agreements" TEXT,
	"papers" TEXT, -- JSON list
	"next_date" TEXT, -- date
	"addenda" TEXT, -- JSON list
	"confidential_note" TEXT, -- in no document but the access report
	"status" TEXT, -- draft, closed, signed
	"signed_on" TEXT -- date
) STRICT;
CREATE INDEX session_parent ON session (parent, position);

-- A founder's (parent) agreement to one purpose.
CREATE TABLE consent (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"purpose" TEXT,
	"recipient" BLOB, -- partner.id
	"data_classes" TEXT, -- JSON list
	"text_version" TEXT,
	"language" TEXT,
	"given_on" TEXT, -- date
	"signed" TEXT,
	"until" TEXT, -- date
	"withdrawn_on" TEXT -- date
) STRICT;
CREATE INDEX consent_parent ON consent (parent, position);

-- A founder (parent) sent to a partner.
CREATE TABLE referral (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"date" TEXT, -- date
	"to" BLOB, -- partner.id
	"reason" TEXT,
	"text" TEXT,
	"urgency" TEXT,
	"data_classes" TEXT, -- JSON list
	"consent" BLOB, -- consent.id
	"status" TEXT,
	"sent_on" TEXT, -- date
	"accepted_on" TEXT, -- date
	"declined_on" TEXT, -- date
	"declined_because" TEXT,
	"done_on" TEXT, -- date
	"result" TEXT,
	"accompanied" INTEGER
) STRICT;
CREATE INDEX referral_parent ON referral (parent, position);

-- Success team. Its own dossier.
CREATE TABLE team (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"name" TEXT,
	"cadence_days" INTEGER,
	"members" TEXT, -- JSON list of founder ids
	"guests" TEXT, -- JSON list of first names
	"rules" TEXT,
	"place" TEXT,
	"childcare" INTEGER
) STRICT;
CREATE INDEX team_parent ON team (parent, position);

-- Meeting of a team (parent).
CREATE TABLE meeting (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"number" INTEGER,
	"date" TEXT, -- date
	"start" TEXT, -- clock
	"minutes" INTEGER,
	"place" TEXT,
	"childcare" INTEGER,
	"roles" TEXT, -- JSON, founder id by role
	"attendance" TEXT, -- JSON by founder id
	"results" TEXT, -- JSON by commitment id
	"buddies" TEXT, -- JSON list
	"next" TEXT, -- JSON
	"note" TEXT
) STRICT;
CREATE INDEX meeting_parent ON meeting (parent, position);

-- One woman's part of a meeting (parent).
CREATE TABLE turn (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"founder" BLOB, -- founder.id
	"news" TEXT,
	"wish" TEXT,
	"obstacle" TEXT,
	"ideas" TEXT, -- JSON list
	"offers" TEXT -- JSON list
) STRICT;
CREATE INDEX turn_parent ON turn (parent, position);

-- What a woman will have done, said in her turn (parent).
CREATE TABLE commitment (
	id BLOB PRIMARY KEY,
	dossier BLOB NOT NULL,
	parent BLOB,
	position REAL,
	gone INTEGER,
	"text" TEXT,
	"due" TEXT, -- date
	"first_step" TEXT,
	"evidence" TEXT, -- how will we know
	"carried_from" BLOB, -- commitment.id, may be unknown here
	"change" TEXT -- smaller, other
) STRICT;
CREATE INDEX commitment_parent ON commitment (parent, position);

-- Who runs a business, asked from the business.
CREATE INDEX founder_business_business ON founder_business (business);

-- Incarnations of office databases. No. 1 is this one when it was made; a restore adds another.
CREATE TABLE actor (
	no INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE, -- 16 random bytes
	office BLOB,             -- the office's id; null for this office
	name TEXT                -- shown in the history
) STRICT;

-- The last change of every cell. Column 0 is the row as it was inserted, so an untouched row costs one entry.
CREATE TABLE cell (
	tbl INTEGER NOT NULL,  -- number of the table
	row BLOB NOT NULL,
	col INTEGER NOT NULL,  -- number of the column
	clock INTEGER NOT NULL, -- hybrid logical clock: milliseconds since 1970 << 16 | counter
	actor INTEGER NOT NULL, -- actor.no
	prev_clock INTEGER,    -- the stamp that this one replaced
	prev_actor INTEGER,
	lsn INTEGER NOT NULL,  -- number of the transaction in this database
	peer INTEGER,          -- from which peer it came; null when written here
	PRIMARY KEY (tbl, row, col)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_lsn ON cell (lsn);

-- Rows that are gone for good: no content, only that they are.
CREATE TABLE tombstone (
	tbl INTEGER NOT NULL,
	row BLOB NOT NULL,
	dossier BLOB NOT NULL,
	clock INTEGER NOT NULL,
	actor INTEGER NOT NULL,
	lsn INTEGER NOT NULL,
	peer INTEGER,
	PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;

-- What stood in a cell before it was changed here. Changes of one cell within ten minutes count as one.
CREATE TABLE history (
	dossier BLOB NOT NULL,
	clock INTEGER NOT NULL,
	tbl INTEGER NOT NULL,
	row BLOB NOT NULL,
	col INTEGER NOT NULL,
	actor INTEGER NOT NULL,
	old ANY,
	PRIMARY KEY (dossier, clock, tbl, row, col)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_cell ON history (row, col, clock);

-- Local, never exchanged: the ids that archives gave to our rows, so that the same file means the same rows again.
CREATE TABLE archive_name (
	kind TEXT NOT NULL,
	scope BLOB NOT NULL, -- the row within which the name is unique; empty for the office
	name TEXT NOT NULL,
	id BLOB NOT NULL,
	PRIMARY KEY (kind, scope, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_name_id ON archive_name (id);
CREATE INDEX archive_name_scope ON archive_name (scope);

-- Local: the last change of each dossier.
CREATE TABLE touched (
	dossier BLOB PRIMARY KEY,
	clock INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Local: one row on the state of this database.
CREATE TABLE local (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	office BLOB NOT NULL,       -- id of the row in table office
	actor INTEGER NOT NULL,     -- actor.no under which this database writes
	clock INTEGER NOT NULL,     -- the last stamp given
	lsn INTEGER NOT NULL,       -- the last transaction
	clean INTEGER NOT NULL,     -- 1 after an orderly close
	sample TEXT,                -- JSON list of the dossiers that came with the sample office
	backup_lsn INTEGER NOT NULL -- lsn at the last backup
) STRICT;
