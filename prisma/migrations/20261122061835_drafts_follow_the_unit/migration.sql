-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "fromChatId" BIGINT,
ADD COLUMN     "unitId" INTEGER;

-- CreateIndex
CREATE INDEX "Draft_unitId_idx" ON "Draft"("unitId");

-- Drafts of figures that are open now belong to their school too
UPDATE "Draft" d SET "unitId" = s."unitId" FROM "Submission" s
WHERE d.form = 'figures' AND d.subject = '{"submissionId":' || s.id || '}';
