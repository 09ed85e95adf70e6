-- AlterTable
ALTER TABLE "Amendment" ADD COLUMN     "askedById" INTEGER,
ADD COLUMN     "secondedById" INTEGER;
