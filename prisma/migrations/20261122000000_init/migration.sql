-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('office', 'school', 'team');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('MN', 'TH', 'THCS');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('lead', 'officer', 'principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('count', 'ratio', 'cohort', 'population', 'shareOfUnits', 'distribution', 'change', 'level', 'qualitative');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower', 'exact', 'hold', 'none');

-- CreateEnum
CREATE TYPE "EntryState" AS ENUM ('figure', 'noCase', 'notYet', 'notApplicable');

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "parentId" INTEGER,
    "levels" "Level"[],

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "telegramId" BIGINT,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "joinedAt" TIMESTAMP(3),
    "unreachableAt" TIMESTAMP(3),
    "unreachableCause" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "since" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "agreedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinCode" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "maxUses" INTEGER NOT NULL DEFAULT 1,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "JoinCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinGuess" (
    "chatId" BIGINT NOT NULL,
    "misses" INTEGER NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JoinGuess_pkey" PRIMARY KEY ("chatId")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "number" TEXT,
    "issuedOn" TEXT,
    "title" TEXT NOT NULL,
    "theme" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "audience" "Role"[],
    "content" TEXT,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "launchedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" SERIAL NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "createdById" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "recipients" INTEGER NOT NULL,
    "card" JSONB NOT NULL,
    "progressChatId" BIGINT,
    "progressMessageId" INTEGER,
    "progressShown" TEXT,

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "broadcastId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "acknowledgedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("broadcastId","personId")
);

-- CreateTable
CREATE TABLE "IndicatorSet" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "schoolYear" TEXT NOT NULL,

    CONSTRAINT "IndicatorSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" SERIAL NOT NULL,
    "setId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "level" "Level",
    "name" TEXT NOT NULL,
    "partOf" TEXT,
    "measure" TEXT NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "direction" "Direction" NOT NULL,
    "baseline" TEXT,
    "target" TEXT,
    "counted" TEXT,
    "outOf" TEXT,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Period" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "setId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "openedById" INTEGER,
    "openedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" SERIAL NOT NULL,
    "periodId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "submittedById" INTEGER,
    "receipt" TEXT,
    "hash" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "submissionId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "state" "EntryState" NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "note" TEXT,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("submissionId","indicatorId")
);

-- CreateTable
CREATE TABLE "AreaFigure" (
    "periodId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER NOT NULL,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AreaFigure_pkey" PRIMARY KEY ("periodId","indicatorId")
);

-- CreateTable
CREATE TABLE "Title" (
    "id" SERIAL NOT NULL,
    "officeId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "needsInitiative" BOOLEAN NOT NULL DEFAULT false,
    "collective" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "validFrom" TEXT,
    "validUntil" TEXT,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" SERIAL NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "titleId" INTEGER,
    "targets" TEXT NOT NULL,
    "initiative" TEXT,
    "note" TEXT,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "receipt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" SERIAL NOT NULL,
    "chatId" BIGINT NOT NULL,
    "form" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "parkedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "chatId" BIGINT,
    "personId" INTEGER,
    "broadcastId" INTEGER,
    "card" JSONB,
    "language" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "partsSent" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMP(3),
    "claimedBy" TEXT,
    "sentAt" TIMESTAMP(3),
    "messageId" INTEGER,
    "uncertainAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "cause" TEXT,
    "cancelledAt" TIMESTAMP(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandledUpdate" (
    "updateId" BIGINT NOT NULL,
    "handledBy" TEXT NOT NULL,
    "handledAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HandledUpdate_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_telegramId_key" ON "Person"("telegramId");

-- CreateIndex
CREATE INDEX "Membership_unitId_idx" ON "Membership"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_personId_unitId_role_key" ON "Membership"("personId", "unitId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "JoinCode_code_key" ON "JoinCode"("code");

-- CreateIndex
CREATE INDEX "Broadcast_campaignId_idx" ON "Broadcast"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_setId_code_key" ON "Indicator"("setId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_receipt_key" ON "Submission"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_periodId_unitId_key" ON "Submission"("periodId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Title_officeId_code_key" ON "Title"("officeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_receipt_key" ON "Pledge"("receipt");

-- CreateIndex
CREATE INDEX "Pledge_unitId_idx" ON "Pledge"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_campaignId_personId_key" ON "Pledge"("campaignId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_chatId_form_subject_key" ON "Draft"("chatId", "form", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_dueAt_id_idx" ON "Delivery"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_broadcastId_idx" ON "Delivery"("broadcastId");

-- CreateIndex
CREATE INDEX "HandledUpdate_handledAt_idx" ON "HandledUpdate"("handledAt");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinCode" ADD CONSTRAINT "JoinCode_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acknowledgement" ADD CONSTRAINT "Acknowledgement_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acknowledgement" ADD CONSTRAINT "Acknowledgement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorSet" ADD CONSTRAINT "IndicatorSet_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_setId_fkey" FOREIGN KEY ("setId") REFERENCES "IndicatorSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Period" ADD CONSTRAINT "Period_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Period" ADD CONSTRAINT "Period_setId_fkey" FOREIGN KEY ("setId") REFERENCES "IndicatorSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "Period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaFigure" ADD CONSTRAINT "AreaFigure_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "Period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaFigure" ADD CONSTRAINT "AreaFigure_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Title" ADD CONSTRAINT "Title_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;
