import type { Db, Tx } from '../../src/database/client.ts'
import { campaign } from './campaign.ts'
import { indicatorSet, indicators } from './indicators.ts'
import { seedLastYear, type SeededSet } from './seedLastYear.ts'
import { seedPeople } from './seedPeople.ts'
import { collectiveTitles, individualTitles } from './titles.ts'

/** Fills an empty database with the demo office: its schools, people, titles, campaign, indicators and last year's figures. */
export async function seedDemo(db: Db, now: Date): Promise<void> {
  await db.$transaction(async tx => {
    if ((await tx.unit.count({ where: { kind: 'office' } })) > 0) return
    const people = await seedPeople(tx)
    const { officeId, officerId } = people
    await tx.title.createMany({
      data: titles.map((title, index) => ({ ...title, officeId, position: index + 1 })),
    })
    await tx.campaign.create({ data: { ...campaign, officeId, createdById: officerId, createdAt: now } })
    await seedLastYear(tx, people, await seedIndicators(tx, officeId))
  })
}

const titles = [...individualTitles, ...collectiveTitles.map(title => ({ ...title, collective: true }))]

/** Empties every table, so that the demo can begin anew. */
export async function resetDemo(db: Db): Promise<void> {
  const rows = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const tables = rows.map(({ tablename }) => `"${tablename}"`).join(', ')
  await db.$executeRawUnsafe(`TRUNCATE ${tables} RESTART IDENTITY CASCADE`)
}

async function seedIndicators(tx: Tx, officeId: number): Promise<SeededSet> {
  const { id: setId } = await tx.indicatorSet.create({ data: { ...indicatorSet, officeId } })
  const rows = await tx.indicator.createManyAndReturn({
    data: indicators.map(indicator => ({ ...indicator, setId })),
    select: { id: true, code: true },
  })
  return { setId, indicatorIds: new Map(rows.map(({ code, id }) => [code, id])) }
}
