-- A potential analysis holds thresholds of its own, named scenarios, years, and what the founder says on her growth;
-- it can be thrown away like a worksheet. A rated statement knows when it became a factor of a SWOT.
ALTER TABLE potential ADD COLUMN "portfolio" TEXT; -- JSON: thresholds of the portfolio
ALTER TABLE potential ADD COLUMN "scenarios" TEXT; -- JSON list
ALTER TABLE potential ADD COLUMN "years" TEXT; -- JSON list
ALTER TABLE potential ADD COLUMN "growth" TEXT; -- JSON: due to the coaching, her words, date
ALTER TABLE potential ADD COLUMN "binned_on" TEXT; -- date
ALTER TABLE potential_rating ADD COLUMN "taken_over" TEXT; -- date
