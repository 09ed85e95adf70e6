-- DropIndex
DROP INDEX "Delivery_dueAt_id_idx";

-- CreateTable
CREATE TABLE "FloodClock" (
    "name" TEXT NOT NULL,
    "freeAt" TIMESTAMP(3) NOT NULL,
    "quietUntil" TIMESTAMP(3),

    CONSTRAINT "FloodClock_pkey" PRIMARY KEY ("name")
);

-- Only what is still open: those that have ended must not be passed again and again on the way to the next
CREATE INDEX "Delivery_open_idx" ON "Delivery"("dueAt", "id")
  WHERE "sentAt" IS NULL AND "uncertainAt" IS NULL AND "failedAt" IS NULL AND "cancelledAt" IS NULL AND "claimedAt" IS NULL;
