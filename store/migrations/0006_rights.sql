-- A founder's records can be restricted: they are kept and nothing else. Who was erased stays known by a mark, so that
-- an older backup does not bring her back.
ALTER TABLE founder ADD COLUMN "restriction" TEXT; -- JSON: since, why, note
CREATE INDEX founder_restricted ON founder (id) WHERE restriction IS NOT NULL;

-- Local: founders who were erased for good. Nothing here tells who they were.
CREATE TABLE erasure (
	mark TEXT PRIMARY KEY, -- hash of her id
	certificate TEXT       -- JSON; null for an id that she had besides, and for those taken from the list outside
) STRICT, WITHOUT ROWID;
