-- CreateEnum
CREATE TYPE "UnitEvent" AS ENUM ('opened', 'renamed', 'moved', 'clustered', 'relevelled', 'split', 'merged', 'closed');

-- CreateEnum
CREATE TYPE "DataRequestKind" AS ENUM ('correct', 'withdraw', 'restrict', 'erase');

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "unitId" INTEGER;

-- AlterTable
ALTER TABLE "JoinCode" ADD COLUMN     "personId" INTEGER;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "reports" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "teamId" INTEGER;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasedAt" TIMESTAMP(3),
ADD COLUMN     "lastSeenAt" TIMESTAMP(3),
ADD COLUMN     "restrictedAt" TIMESTAMP(3),
ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN     "enteredById" INTEGER;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "excuse" TEXT,
ADD COLUMN     "excusedAt" TIMESTAMP(3),
ADD COLUMN     "levels" "Level"[],
ADD COLUMN     "school" TEXT,
ADD COLUMN     "submittedAs" "Role";

UPDATE "Submission" s SET "school" = u.name, "levels" = u.levels FROM "Unit" u WHERE u.id = s."unitId";
ALTER TABLE "Submission" ALTER COLUMN "school" SET NOT NULL;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "clusterId" INTEGER,
ADD COLUMN     "openedAt" TIMESTAMP(3),
ADD COLUMN     "successorId" INTEGER;

-- CreateTable
CREATE TABLE "Cluster" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "event" "UnitEvent" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" INTEGER,
    "unitId" INTEGER,
    "personId" INTEGER,
    "behalfOf" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "byId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" "DataRequestKind" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "answerBy" TIMESTAMP(3) NOT NULL,
    "finishBy" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answeredById" INTEGER,
    "finishedAt" TIMESTAMP(3),
    "finishedById" INTEGER,
    "outcome" TEXT,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Cluster_officeId_name_key" ON "Cluster"("officeId", "name");

-- CreateIndex
CREATE INDEX "UnitChange_unitId_at_idx" ON "UnitChange"("unitId", "at");

-- CreateIndex
CREATE INDEX "Audit_unitId_at_idx" ON "Audit"("unitId", "at");

-- CreateIndex
CREATE INDEX "Audit_personId_at_idx" ON "Audit"("personId", "at");

-- CreateIndex
CREATE INDEX "Audit_actorId_at_idx" ON "Audit"("actorId", "at");

-- CreateIndex
CREATE INDEX "DataRequest_personId_idx" ON "DataRequest"("personId");

-- CreateIndex
CREATE INDEX "Delivery_personId_idx" ON "Delivery"("personId");

-- CreateIndex
CREATE INDEX "JoinCode_personId_idx" ON "JoinCode"("personId");

-- CreateIndex
CREATE INDEX "JoinCode_unitId_idx" ON "JoinCode"("unitId");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cluster" ADD CONSTRAINT "Cluster_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinCode" ADD CONSTRAINT "JoinCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
