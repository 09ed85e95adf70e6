-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "alsoIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
