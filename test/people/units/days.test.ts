import { array, assert, asyncProperty, constantFrom, integer, nat, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { beyond } from '../../../src/beyond.ts'
import type { Sending } from '../../../src/forms/form.ts'
import { addDays, dayOf, startOf, type Day } from '../../../src/lib/time.ts'
import type { Actor } from '../../../src/people/can.ts'
import { deciding } from '../../../src/people/units/decisions/decide.ts'
import { isAhead, obstacleTo, type Decision } from '../../../src/people/units/decisions/rules.ts'
import { named, type Branch } from '../../../src/people/units/rules.ts'
import { readActing } from '../../../src/people/store.ts'
import { clustersOf, readTree } from '../../../src/people/units/tree.store.ts'
import { depth } from '../../depth.ts'
import { testDatabase } from '../../database.ts'
import { treeAt, type Was } from './history.ts'
import { beat } from './planning.ts'

const { db, reset } = await testDatabase()

const firstDay: Day = '2021-05-04'
const noon = (day: Day) => new Date(startOf(day).getTime() + 12 * 3_600_000)

type World = { top: number; lead: number; day: Day }

/** An office with three below it, schools, teams and clusters, and somebody who leads them all. */
async function plant(): Promise<World> {
  await reset()
  const top = await db.unit.create({ data: { kind: 'office', name: 'Phòng' } })
  const lead = await db.person.create({ data: { name: 'Phụ trách' } })
  await db.membership.create({ data: { personId: lead.id, unitId: top.id, role: 'lead' } })
  for (const nth of [0, 1, 2]) {
    const office = await db.unit.create({
      data: { kind: 'office', name: `Phòng ${nth}`, parentId: top.id },
    })
    const cluster = await db.cluster.create({ data: { officeId: office.id, name: 'Cụm 1' } })
    const school = {
      kind: 'school',
      name: `Trường ${nth}`,
      parentId: office.id,
      clusterId: cluster.id,
      levels: ['TH'],
    } as const
    const { id: parentId } = await db.unit.create({ data: { ...school, levels: ['TH'] } })
    await db.unit.create({ data: { kind: 'team', name: `Tổ ${nth % 2}`, parentId } })
    const person = await db.person.create({ data: { name: `Người ${nth}` } })
    await db.membership.create({ data: { personId: person.id, unitId: parentId, role: 'principal' } })
    await db.membership.create({ data: { personId: person.id, unitId: office.id, role: 'lead' } })
  }
  return { top: top.id, lead: lead.id, day: firstDay }
}

const kinds = [
  'name',
  'place',
  'levels',
  'incluster',
  'move',
  'close',
  'merge',
  'split',
  'open',
  'cluster',
] as const
/** What is decided of whom, from how many days before or after today, and how many days pass before the next. */
type Step = readonly [kind: (typeof kinds)[number], one: number, other: number, ahead: number, pass: number]

/** Decides what a step says, in the way of the forms; then days pass, each with its heartbeat. */
async function take(world: World, [kind, one, other, ahead, pass]: Step): Promise<Day | null> {
  const now = noon(world.day)
  const from = ahead === 0 ? 'now' : addDays(world.day, ahead)
  const nodes = await readTree(db, [world.top])
  const clusters = await clustersOf(
    db,
    nodes.map(({ id }) => id),
  )
  const cluster = clusters[other % clusters.length]!
  // what is possible now, so that few steps are lost; whether it is so on its day is another question
  const possible = nodes.flatMap(unit =>
    (kind === 'move' || kind === 'merge' ? nodes : [nodes[other % nodes.length]!])
      .map(to => ({ unit, decision: decisionOf(kind, { unit, to, other, cluster }) }))
      .filter(({ decision }) => obstacleTo(decision, { unit, nodes }) === null),
  )
  const chosen = possible[one % Math.max(1, possible.length)]
  if (!chosen) return null
  const came = await decide(world, { unitId: chosen.unit.id, decision: chosen.decision, from, now })
  for (let days = 0; days < pass; days += 1) {
    world.day = addDays(world.day, 1)
    await beat(startOf(world.day))
  }
  return came && !isAhead(from, now) && from !== 'now' ? from : null
}

type Ingredients = { unit: Branch; to: Branch; other: number; cluster: { id: number; name: string } }

function decisionOf(kind: Step[0], { unit, to, other, cluster }: Ingredients): Decision {
  const words = { name: `Tên ${other}`, place: null, levels: 'THCS', known: other % 2 === 0 } as const
  switch (kind) {
    case 'name':
      return { what: 'name', name: words.name, known: words.known }
    case 'place':
      return { what: 'place', place: `Phường ${other}` }
    case 'levels':
      return { what: 'levels', levels: 'TH-THCS' }
    case 'incluster':
      return { what: 'incluster', cluster: other % 3 === 0 ? null : named(cluster) }
    case 'move':
      return { what: 'move', to: named(to) }
    case 'close':
      return { what: 'close' }
    case 'merge':
      return { what: 'merge', into: named(to) }
    case 'split':
      return { what: 'split', ...words, posts: [] }
    case 'cluster':
      return { what: 'cluster', name: `Cụm ${other % 3}`, schools: [to.id] }
    case 'open':
      if (unit.kind === 'school') return { what: 'team', name: words.name }
      return other % 2 === 0
        ? { what: 'office', name: words.name, place: null, known: true }
        : { what: 'school', ...words, cluster: null }
  }
}

async function decide(
  { lead }: World,
  { now, ...wanted }: { unitId: number; decision: Decision; from: Day; now: Date },
): Promise<boolean> {
  const acting = await readActing(db, lead)
  const actor: Actor = { ...acting, chatId: 1, name: '', language: 'vi' }
  return await db.$transaction(async tx => {
    const sending: Sending<Actor> = { tx, actor, now }
    return 'say' in (await deciding(beyond)(sending, { ...wanted, step: 'name' }))
  })
}

/** Everybody climbs to the top, what is open hangs below what is open, and clusters are kept above their schools. */
function expectTree(was: Record<number, Was>, top: number): void {
  for (const [id, unit] of Object.entries(was)) {
    let [here, steps] = [Number(id), 0]
    while (here !== top && steps <= Object.keys(was).length)
      [here, steps] = [was[here]?.parentId ?? -1, steps + 1]
    expect(here).toBe(top)
    if (!unit.closed && unit.parentId !== null) expect(was[unit.parentId]?.closed).toBe(false)
  }
}

async function expectPosts(): Promise<void> {
  const at = { endedAt: null, unit: { closedAt: { not: null } } }
  expect(await db.membership.count({ where: at })).toBe(0)
  const kept = await db.$queryRaw<{ wrong: number }[]>`
    WITH RECURSIVE above(of, id, "parentId") AS (
      SELECT id, id, "parentId" FROM "Unit" WHERE "closedAt" IS NULL
      UNION ALL SELECT above.of, up.id, up."parentId" FROM above JOIN "Unit" up ON up.id = above."parentId")
    SELECT count(*)::int AS wrong FROM "Unit" u JOIN "Cluster" c ON c.id = u."clusterId"
    WHERE u."closedAt" IS NULL AND NOT EXISTS (SELECT FROM above WHERE of = u.id AND above.id = c."officeId")`
  expect(kept).toEqual([{ wrong: 0 }])
}

const step = tuple(
  constantFrom(...kinds, 'merge', 'move'),
  nat(400),
  nat(40),
  integer({ min: -3, max: 4 }),
  nat(3),
)

test('Whatever is decided for today, for later or for a day before, the tree stays a tree and past days are told as they were', async () => {
  const steps = array(step, { minLength: 8, maxLength: 18 })
  await assert(
    asyncProperty(steps, async taken => {
      const world = await plant()
      const told = new Map<Day, Record<number, Was>>()
      for (const one of taken) {
        const before = world.day
        const since = await take(world, one)
        // what was written for a past day is true from that day on, and no earlier
        for (const [day, was] of told) {
          if (since !== null && day >= since) told.delete(day)
          else expect(await treeAt(db, noon(day))).toEqual(was)
        }
        for (let day = before; day < world.day; day = addDays(day, 1))
          told.set(day, await treeAt(db, noon(day)))
        for (const was of told.values()) expectTree(was, world.top)
        expectTree(await treeAt(db, noon(world.day)), world.top)
        await expectPosts()
      }
      expect(
        await db.plannedChange.count({
          where: { effectiveOn: { lte: dayOf(noon(world.day)) }, doneAt: null, failedAt: null },
        }),
      ).toBe(0)
    }),
    { numRuns: depth(8, 50) },
  )
}, 240_000)
