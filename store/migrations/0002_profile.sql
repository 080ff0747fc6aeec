-- A reading can be thrown away like a worksheet.
ALTER TABLE reading ADD COLUMN "binned_on" TEXT; -- date

-- A founder who was taken over by another in a merge is gone, hangs on that one (parent), and is of her dossier, with
-- what the other had already.
CREATE INDEX founder_dossier ON founder (dossier);
