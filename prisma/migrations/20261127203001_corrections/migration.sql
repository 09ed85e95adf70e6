-- AlterTable
ALTER TABLE "Broadcast" ADD COLUMN     "behindSince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" SERIAL NOT NULL,
    "broadcastId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "byId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "droppedAt" TIMESTAMP(3),

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Amendment_broadcastId_idx" ON "Amendment"("broadcastId");

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Few deliveries change others, and fewer changes are refused: what is sent for the first time touches neither index
CREATE INDEX "Delivery_targetId_idx" ON "Delivery"("targetId") WHERE "targetId" IS NOT NULL;
CREATE INDEX "Delivery_refused_idx" ON "Delivery"("broadcastId") WHERE cause = 'refused';
