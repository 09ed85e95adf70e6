import { beyond } from '../../../src/beyond.ts'
import { features } from '../../../src/features.ts'
import type { AnyForm } from '../../../src/forms/form.ts'
import { carryOutDue } from '../../../src/people/units/plans/due.ts'
import { createTestApp } from '../../indicators/chat.ts'
import { db, fill, morning, shownAll } from '../../indicators/world.ts'

/** A form by its name, as the bot knows it. */
export const formOf = (name: string): AnyForm => {
  for (const { forms = [] } of features) for (const form of forms) if (form.name === name) return form
  throw new Error(`There is no form "${name}"`)
}

/** Fills in a form about a unit, or about something new below one. */
export const about = async (
  who: string,
  name: string,
  unit: number,
  lines: readonly string[],
  now = morning,
): Promise<string> =>
  shownAll(await fill(who, formOf(name), { unitId: unit, parentId: unit, planId: unit }, lines, now))

/** A moment in Viet Nam, in the year of the stories. */
export const at = (moment: string): Date => new Date(`2021-${moment}+07:00`)

/** One beat of the heart at a moment, of one process. */
export const beat = (now: Date): Promise<void> => carryOutDue(beyond)(createTestApp([]), now)

/** Whom a planned change or its failure was told, when and in which words. */
export const told = async (prefix = 'unit:') => {
  const rows = await db.delivery.findMany({
    where: { key: { startsWith: prefix } },
    orderBy: { id: 'asc' },
    select: { personId: true, dueAt: true, card: true },
  })
  return rows.map(({ personId, dueAt, card }) => ({ personId, dueAt, words: JSON.stringify(card) }))
}

export const unitNamed = async (name: string) =>
  await db.unit.findFirstOrThrow({ where: { name: { endsWith: name } }, orderBy: { id: 'asc' } })
