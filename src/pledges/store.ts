import { randomBytes } from 'node:crypto'
import type { AnyDb, Tx } from '../database/client.ts'
import type { Campaign, Pledge, Title } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import { contentHash, receiptCode } from '../lib/receipt.ts'
import type { PledgeContent } from './rules.ts'

export type PledgeWithWords = Pledge & {
  campaign: Campaign
  title: Title | null
  unit: { name: string }
  person: { name: string }
}

const withWords = {
  campaign: true,
  title: true,
  unit: { select: { name: true } },
  person: { select: { name: true } },
} as const

/** The titles that an office offers to persons. */
export async function titlesOf(db: AnyDb, officeIds: readonly number[]): Promise<Title[]> {
  return await db.title.findMany({
    where: { officeId: { in: [...officeIds] }, collective: false },
    orderBy: { position: 'asc' },
  })
}

/** Gives an office the titles of another one that it does not offer itself; those it has of its own stand. */
export async function takeOverTitles(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Title" t SET "officeId" = ${into} WHERE "officeId" = ${from}
      AND NOT EXISTS (SELECT FROM "Title" own WHERE own."officeId" = ${into} AND own.code = t.code)`
}

/** Who of these people has pledged for which of these campaigns. */
export async function pledgedAmong(
  db: AnyDb,
  personIds: readonly number[],
  campaignIds: readonly number[],
): Promise<{ campaignId: number; personId: number }[]> {
  return await db.$queryRaw`
    SELECT "campaignId", "personId" FROM "Pledge"
    WHERE "campaignId" = ANY(${campaignIds as number[]}::int[]) AND "personId" = ANY(${personIds as number[]}::int[])`
}

/** Stores pledges with their receipts, however many, in one statement; somebody who has pledged for the campaign before is left out. */
export async function createPledges(
  tx: Tx,
  pledges: readonly { content: NewPledge; title: Title | null }[],
  now: Date,
): Promise<PledgeWithWords[]> {
  const rows = pledges.map(({ content, title }) => ({
    ...content,
    titleId: title?.id ?? null,
    receipt: receiptCode(randomBytes(8)),
    hash: contentHash(pledgeContent({ ...content, sentAt: now }, title)),
  }))
  // in one order, so that two who store the same people at once wait for each other and not in a circle
  const stored = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "Pledge" ("campaignId", "personId", "unitId", "titleId", targets, initiative, note, "sentAt", "enteredById",
      receipt, hash)
    SELECT "campaignId", "personId", "unitId", "titleId", targets, initiative, note, ${now}, "enteredById", receipt, hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("campaignId" int, "personId" int, "unitId" int,
      "titleId" int, targets text, initiative text, note text, "enteredById" int, receipt text, hash text)
    ORDER BY "campaignId", "personId"
    ON CONFLICT DO NOTHING RETURNING id`
  const where = { id: { in: stored.map(({ id }) => id) } }
  return await tx.pledge.findMany({ where, include: withWords, orderBy: { id: 'asc' } })
}

type NewPledge = Omit<PledgeContent, 'sentAt' | 'title'> & { enteredById?: number | null }

/** What a pledge's fingerprint is taken from, so that a changed row can be told from the one that was sent. */
export function pledgeContent(
  pledge: Omit<PledgeContent, 'sentAt' | 'title'> & { sentAt: Date },
  title: Title | null,
): PledgeContent {
  const { campaignId, personId, unitId, targets, initiative, note, sentAt } = pledge
  return {
    campaignId,
    personId,
    unitId,
    title: title?.code ?? '',
    targets,
    initiative,
    note,
    sentAt: sentAt.toISOString(),
  }
}

/** A person's own pledges, newest first. */
export async function pledgesOf(db: AnyDb, personId: number): Promise<PledgeWithWords[]> {
  return await db.pledge.findMany({ where: { personId }, include: withWords, orderBy: { id: 'desc' } })
}

/** The pledges that people of a unit have made for a campaign. */
export async function pledgesAt(db: AnyDb, unitId: number, campaignId: number): Promise<PledgeWithWords[]> {
  const where = { unitId, campaignId }
  return await db.pledge.findMany({ where, include: withWords, orderBy: { id: 'asc' } })
}

/** The pledges that an officer entered at a moment. */
export async function pledgesEntered(db: AnyDb, byId: number, at: Date): Promise<PledgeWithWords[]> {
  const where = { enteredById: byId, sentAt: at }
  return await db.pledge.findMany({ where, include: withWords, orderBy: [{ unitId: 'asc' }, { id: 'asc' }] })
}

/** One pledge, for those who may read it. */
export async function readPledge(db: AnyDb, id: number): Promise<PledgeWithWords | null> {
  return isId(id) ? await db.pledge.findUnique({ where: { id }, include: withWords }) : null
}

/** Takes their own words out of the pledges of people who were erased; that they pledged stays counted. */
export async function forgetWords(db: AnyDb): Promise<void> {
  await db.$executeRaw`
    UPDATE "Pledge" l SET targets = '–', initiative = NULL, note = NULL FROM "Person" p
    WHERE p."erasedAt" IS NOT NULL AND l."personId" = p.id
      AND (l.targets <> '–' OR l.initiative IS NOT NULL OR l.note IS NOT NULL)`
}
