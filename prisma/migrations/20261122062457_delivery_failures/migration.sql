-- CreateIndex
CREATE INDEX "Delivery_failedAt_idx" ON "Delivery"("failedAt");
