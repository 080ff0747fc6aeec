-- A reading can be thrown away like a worksheet.
ALTER TABLE reading ADD COLUMN "binned_on" TEXT; -- date
