-- Of thousands few fail: the others need not be in the index
DROP INDEX "Delivery_failedAt_idx";
CREATE INDEX "Delivery_failedAt_idx" ON "Delivery"("failedAt") WHERE "failedAt" IS NOT NULL;

-- What was sent or is uncertain was claimed before. Without their columns here, and with room in each page,
-- writing down that a message was sent touches no index at all
DROP INDEX "Delivery_open_idx";
CREATE INDEX "Delivery_open_idx" ON "Delivery"("dueAt", "id")
  WHERE "claimedAt" IS NULL AND "failedAt" IS NULL AND "cancelledAt" IS NULL;
ALTER TABLE "Delivery" SET (fillfactor = 60);
