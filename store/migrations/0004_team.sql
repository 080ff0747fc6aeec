-- A team holds its own goal, when it meets, guests who take part as members do, goals and times of its women, and can
-- be thrown away. A meeting has a state, the minutes of those who were late, why commitments were not kept, what was
-- given up, and the log of its clock. A commitment can be one with a measure.
ALTER TABLE team ADD COLUMN "goal" TEXT;
ALTER TABLE team ADD COLUMN "weekday" TEXT;
ALTER TABLE team ADD COLUMN "start" TEXT; -- clock
ALTER TABLE team ADD COLUMN "minutes" INTEGER;
ALTER TABLE team ADD COLUMN "guest_members" TEXT; -- JSON list: id, first name, language of her papers
ALTER TABLE team ADD COLUMN "goals" TEXT; -- JSON list: woman, text, from, until, reached
ALTER TABLE team ADD COLUMN "history" TEXT; -- JSON list: woman, joined, left, why
ALTER TABLE team ADD COLUMN "rules_agreed_on" TEXT; -- date
ALTER TABLE team ADD COLUMN "started_on" TEXT; -- date
ALTER TABLE team ADD COLUMN "ended_on" TEXT; -- date
ALTER TABLE team ADD COLUMN "binned_on" TEXT; -- date
ALTER TABLE meeting ADD COLUMN "state" TEXT;
ALTER TABLE meeting ADD COLUMN "invited_on" TEXT; -- date
ALTER TABLE meeting ADD COLUMN "sequence" INTEGER;
ALTER TABLE meeting ADD COLUMN "cancelled_because" TEXT;
ALTER TABLE meeting ADD COLUMN "late_minutes" TEXT; -- JSON by woman
ALTER TABLE meeting ADD COLUMN "reasons" TEXT; -- JSON by commitment id
ALTER TABLE meeting ADD COLUMN "dropped" TEXT; -- JSON list of commitment ids
ALTER TABLE meeting ADD COLUMN "clock" TEXT; -- JSON list of events, in their order
ALTER TABLE "commitment" ADD COLUMN "measure" BLOB; -- measure.id
