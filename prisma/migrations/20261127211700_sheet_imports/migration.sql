-- A file that was read and waits is no longer the roster's alone; those that wait now still do.
CREATE TYPE "ImportKind" AS ENUM ('roster', 'pledges');

ALTER TABLE "RosterImport" RENAME TO "SheetImport";
ALTER TABLE "SheetImport" RENAME CONSTRAINT "RosterImport_pkey" TO "SheetImport_pkey";
ALTER SEQUENCE "RosterImport_id_seq" RENAME TO "SheetImport_id_seq";

ALTER TABLE "SheetImport" ADD COLUMN "kind" "ImportKind" NOT NULL DEFAULT 'roster';
ALTER TABLE "SheetImport" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "SheetImport" ALTER COLUMN "officeId" DROP NOT NULL;
