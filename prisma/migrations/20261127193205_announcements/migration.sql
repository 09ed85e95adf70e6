-- CreateEnum
CREATE TYPE "Repeat" AS ENUM ('daily', 'weekly', 'monthly');

-- CreateEnum
CREATE TYPE "DeliveryAction" AS ENUM ('send', 'edit', 'withdraw');

-- DropForeignKey
ALTER TABLE "Broadcast" DROP CONSTRAINT "Broadcast_campaignId_fkey";

-- What was sent before belongs to a campaign: its office and title are taken from there
ALTER TABLE "Broadcast" ADD COLUMN     "announcementId" INTEGER,
ADD COLUMN     "cards" JSONB,
ADD COLUMN     "content" JSONB,
ADD COLUMN     "escalateAt" TIMESTAMP(3),
ADD COLUMN     "escalatedAt" TIMESTAMP(3),
ADD COLUMN     "fingerprint" TEXT,
ADD COLUMN     "occurrence" TEXT NOT NULL DEFAULT 'once',
ADD COLUMN     "officeId" INTEGER,
ADD COLUMN     "personal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "title" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawnAt" TIMESTAMP(3),
ALTER COLUMN "campaignId" DROP NOT NULL;

UPDATE "Broadcast" b SET "officeId" = c."officeId", title = c.title, cards = jsonb_build_array(b.card),
  content = jsonb_build_object('cards', jsonb_build_array(b.card - 'buttons'), 'asks', true, 'link', 'pledge'),
  fingerprint = md5(b.card::text)
FROM "Campaign" c WHERE c.id = b."campaignId";

ALTER TABLE "Broadcast" DROP COLUMN "card",
ALTER COLUMN "cards" SET NOT NULL,
ALTER COLUMN "content" SET NOT NULL,
ALTER COLUMN "fingerprint" SET NOT NULL,
ALTER COLUMN "officeId" SET NOT NULL,
ALTER COLUMN "title" SET NOT NULL;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "action" "DeliveryAction" NOT NULL DEFAULT 'send',
ADD COLUMN     "groupId" INTEGER,
ADD COLUMN     "messageIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "schoolId" INTEGER,
ADD COLUMN     "targetId" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

UPDATE "Delivery" SET "messageIds" = ARRAY["messageId"] WHERE "messageId" IS NOT NULL;
ALTER TABLE "Delivery" DROP COLUMN "messageId";

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "campaignId" INTEGER,
    "launchOfId" INTEGER,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "sendAt" TIMESTAMP(3),
    "repeat" "Repeat",
    "repeatUntil" TEXT,
    "escalateAfter" INTEGER,
    "createdById" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "confirmedById" INTEGER,
    "secondedAt" TIMESTAMP(3),
    "secondedById" INTEGER,
    "cancelledAt" TIMESTAMP(3),
    "nextAt" TIMESTAMP(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "broadcastId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("broadcastId","version")
);

-- CreateTable
CREATE TABLE "DayOff" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,

    CONSTRAINT "DayOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" SERIAL NOT NULL,
    "chatId" BIGINT NOT NULL,
    "channel" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "unitId" INTEGER,
    "addedById" INTEGER,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "linkedAt" TIMESTAMP(3),
    "leftAt" TIMESTAMP(3),

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_launchOfId_key" ON "Announcement"("launchOfId");

-- CreateIndex
CREATE INDEX "Announcement_officeId_idx" ON "Announcement"("officeId");

-- CreateIndex
CREATE INDEX "Announcement_nextAt_idx" ON "Announcement"("nextAt");

-- CreateIndex
CREATE INDEX "DayOff_officeId_idx" ON "DayOff"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_chatId_key" ON "Group"("chatId");

-- CreateIndex
CREATE INDEX "Group_unitId_idx" ON "Group"("unitId");

-- CreateIndex
CREATE INDEX "Broadcast_officeId_createdAt_idx" ON "Broadcast"("officeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Broadcast_announcementId_occurrence_key" ON "Broadcast"("announcementId", "occurrence");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayOff" ADD CONSTRAINT "DayOff_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
