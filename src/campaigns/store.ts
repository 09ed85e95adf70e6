import type { AnyDb, Tx } from '../database/client.ts'
import type { Campaign, Prisma } from '../generated/client.ts'
import { isId } from '../lib/id.ts'

/** Writes a campaign down; nobody is told yet. */
export async function createCampaign(
  tx: Tx,
  campaign: Prisma.CampaignUncheckedCreateInput,
): Promise<Campaign> {
  return await tx.campaign.create({ data: campaign })
}

/** One campaign. */
export async function readCampaign(db: AnyDb, id: number): Promise<Campaign | null> {
  return isId(id) ? await db.campaign.findUnique({ where: { id } }) : null
}

/** The campaigns of these offices, and those that units among them have taken along, newest first. */
export async function campaignsOf(db: AnyDb, unitIds: readonly number[]): Promise<Campaign[]> {
  return await db.campaign.findMany({ where: concerning(unitIds), orderBy: { id: 'desc' } })
}

/** Those among them that were announced and are not over. */
export async function openCampaigns(db: AnyDb, unitIds: readonly number[]): Promise<Campaign[]> {
  const open = { ...concerning(unitIds), launchedAt: { not: null }, closedAt: null }
  return await db.campaign.findMany({ where: open, orderBy: { id: 'desc' } })
}

const concerning = (unitIds: readonly number[]): Prisma.CampaignWhereInput => ({
  OR: [{ officeId: { in: [...unitIds] } }, { alsoIds: { hasSome: [...unitIds] } }],
})

/** Gives all campaigns of an office to another one; those that are announced, or about to be, go on where that was meant, and nowhere else. */
export async function takeOverCampaigns(
  tx: Tx,
  { from, into, within }: { from: number; into: number; within: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Campaign" SET "officeId" = ${into},
      "withinIds" = CASE WHEN cardinality("withinIds") > 0 THEN "withinIds"
        WHEN "launchedAt" IS NOT NULL OR EXISTS (SELECT FROM "Announcement" a WHERE a."launchOfId" = "Campaign".id)
        THEN ${within as number[]}::int[] ELSE "withinIds" END
    WHERE "officeId" = ${from}`
}

/** Lets a unit take part in what was taken over, or taken along, wherever another one does, given with all that stands above that one. */
export async function followCampaigns(tx: Tx, lineage: readonly number[], to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Campaign" SET "withinIds" = array_append("withinIds", ${to}::int)
    WHERE "withinIds" && ${lineage as number[]}::int[] AND NOT ${to}::int = ANY("withinIds")`
  await tx.$executeRaw`
    UPDATE "Campaign" SET "alsoIds" = array_append("alsoIds", ${to}::int)
    WHERE "alsoIds" && ${lineage as number[]}::int[] AND NOT ${to}::int = ANY("alsoIds")`
}

/** Lets a unit that stands elsewhere now take along what was announced to it, given with all that stood above it and does now. */
export async function takeCampaignsAlong(
  tx: Tx,
  unitId: number,
  { before, after }: { before: readonly number[]; after: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Campaign" SET "alsoIds" = array_append("alsoIds", ${unitId}::int)
    WHERE "launchedAt" IS NOT NULL AND "officeId" = ANY(${before as number[]}::int[])
      AND NOT "officeId" = ANY(${after as number[]}::int[])
      AND (cardinality("withinIds") = 0 OR "withinIds" && ${before as number[]}::int[])
      AND NOT ${unitId}::int = ANY("alsoIds")`
}

/** Marks a campaign as announced; false if somebody has done so already. */
export async function launch(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, launchedAt: null },
    data: { launchedAt: now },
  })
  return count === 1
}
