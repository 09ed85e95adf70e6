-- AlterTable
ALTER TABLE "Group" DROP COLUMN "leftAt",
ADD COLUMN     "linkedById" INTEGER,
ADD COLUMN     "unreachableAt" TIMESTAMP(3),
ADD COLUMN     "unreachableCause" TEXT,
ALTER COLUMN "addedById" SET NOT NULL;

-- few deliveries go to groups; what became of those is looked at again and again
CREATE INDEX "Delivery_groupId_idx" ON "Delivery"("groupId") WHERE "groupId" IS NOT NULL;
