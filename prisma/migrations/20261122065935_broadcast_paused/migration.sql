-- AlterTable
ALTER TABLE "Broadcast" ADD COLUMN     "pausedAt" TIMESTAMP(3);
