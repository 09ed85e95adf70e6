-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "withinIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "PlannedChange" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "officeId" INTEGER NOT NULL,
    "decision" JSONB NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "reason" TEXT,
    "plannedById" INTEGER NOT NULL,
    "plannedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancelledById" INTEGER,
    "failedAt" TIMESTAMP(3),
    "obstacle" TEXT,

    CONSTRAINT "PlannedChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlannedChange_unitId_idx" ON "PlannedChange"("unitId");

-- CreateIndex
CREATE INDEX "PlannedChange_effectiveOn_idx" ON "PlannedChange"("effectiveOn");

-- AddForeignKey
ALTER TABLE "PlannedChange" ADD CONSTRAINT "PlannedChange_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedChange" ADD CONSTRAINT "PlannedChange_plannedById_fkey" FOREIGN KEY ("plannedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
