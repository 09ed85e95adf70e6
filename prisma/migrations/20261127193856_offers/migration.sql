-- CreateTable
CREATE TABLE "Offer" (
    "chatId" BIGINT NOT NULL,
    "messageId" INTEGER NOT NULL,
    "buttons" JSONB NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,
    "overtakenAt" TIMESTAMP(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("chatId")
);
