import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { AnyDb } from '../../../src/database/client.ts'
import type { Role } from '../../../src/generated/enums.ts'
import { createCode } from '../../../src/people/joining.store.ts'
import { heldIn } from '../../../src/people/memberships.store.ts'
import { closeUnit, mergeUnit, splitUnit } from '../../../src/people/units/ending.store.ts'
import {
  obstacleToClose,
  obstacleToMerge,
  obstacleToMove,
  type Branch,
} from '../../../src/people/units/rules.ts'
import { changeUnit, holdTree, openUnit } from '../../../src/people/units/store.ts'
import { readTree } from '../../../src/people/units/tree.store.ts'
import { depth } from '../../depth.ts'
import { testDatabase } from '../../database.ts'

const { db, reset } = await testDatabase()
const now = new Date('2021-05-04T08:00:00+07:00')
const by = { actorId: null, now }

let top = 0

beforeEach(plant)

/** An office with another below it, two schools in each, a team and some people everywhere. */
async function plant(): Promise<void> {
  await reset()
  top = (await db.unit.create({ data: { kind: 'office', name: 'Phòng' } })).id
  const below = (await db.unit.create({ data: { kind: 'office', name: 'Phòng dưới', parentId: top } })).id
  for (const [nth, parentId] of [top, top, below, below].entries()) {
    const school = await db.unit.create({ data: { kind: 'school', name: `Trường ${nth}`, parentId } })
    const team = await db.unit.create({ data: { kind: 'team', name: `Tổ ${nth % 2}`, parentId: school.id } })
    await staff(school.id, team.id, nth)
    await db.$transaction(tx =>
      createCode(tx, { unitId: school.id, role: 'teacher', maxUses: 9, createdById: null }, now),
    )
  }
}

async function staff(unitId: number, teamId: number, nth: number): Promise<void> {
  const roles: Role[] = nth % 2 === 0 ? ['principal', 'teacher', 'clerk'] : ['deputy', 'teacher']
  for (const role of roles) {
    const person = await db.person.create({ data: { name: `${role} ${nth}` } })
    await db.membership.create({
      data: { personId: person.id, unitId, role, teamId: role === 'teacher' ? teamId : null },
    })
  }
}

const kinds = ['open', 'move', 'close', 'merge', 'split', 'rename'] as const
type Step = readonly [kind: (typeof kinds)[number], one: number, other: number]

/** Does what a step says where it is legal; what is not is left alone, as the forms leave it. */
async function take([kind, one, other]: Step): Promise<void> {
  await db.$transaction(async tx => {
    await holdTree(tx)
    const nodes = await readTree(tx, [top])
    const [unit, to] = [nodes[one % nodes.length]!, nodes[other % nodes.length]!]
    const people = await peopleIn(tx, nodes)
    if (kind === 'open' && !unit.closedAt && unit.kind !== 'team')
      await openUnit(tx, { ...newChild(unit, other), parentId: unit.id }, by)
    if (kind === 'move' && !obstacleToMove(nodes, unit, to))
      await changeUnit(tx, unit.id, { event: 'moved', set: { parentId: to.id } }, by)
    if (kind === 'close' && !obstacleToClose(nodes, unit)) await closeUnit(tx, nodes, unit, by)
    if (kind === 'rename') await changeUnit(tx, unit.id, { event: 'renamed', set: { name: `T${other}` } }, by)
    if (kind === 'merge' && !obstacleToMerge(nodes, unit, to)) {
      await mergeUnit(tx, { nodes, from: unit, into: to }, by)
      // a merger takes nobody's last post
      expect(await peopleIn(tx, await readTree(tx, [top]))).toEqual(people)
    }
    if (kind === 'split' && unit.kind === 'school' && !unit.closedAt) {
      const leaving = (await heldIn(tx, [unit.id])).filter((_, nth) => nth % 2 === other % 2)
      await splitUnit(tx, unit, { kind: 'school', name: `S${other}`, parentId: unit.parentId }, leaving, by)
    }
  })
}

const newChild = (unit: Branch, nth: number) =>
  unit.kind === 'school'
    ? ({ kind: 'team', name: `Tổ ${nth % 3}` } as const)
    : ({ kind: nth % 3 === 0 ? 'office' : 'school', name: `Mới ${nth}` } as const)

async function peopleIn(tx: AnyDb, nodes: readonly Branch[]): Promise<number[]> {
  const held = await heldIn(
    tx,
    nodes.map(({ id }) => id),
  )
  return [...new Set(held.map(({ personId }) => personId))].toSorted((a, b) => a - b)
}

async function expectWhole(): Promise<void> {
  const units = await db.unit.findMany()
  const unitOf = (id: number | null) => units.find(unit => unit.id === id)
  for (const unit of units) {
    // whoever climbs from any unit comes to the top
    let [here, steps] = [unit, 0]
    while (here.parentId !== null && steps <= units.length)
      [here, steps] = [unitOf(here.parentId)!, steps + 1]
    expect(here.id).toBe(top)
    if (!unit.closedAt && unit.parentId !== null) expect(unitOf(unit.parentId)!.closedAt).toBeNull()
  }
  for (const post of await db.membership.findMany({ where: { endedAt: null } })) {
    expect(unitOf(post.unitId)!.closedAt).toBeNull()
    if (post.teamId !== null)
      expect(unitOf(post.teamId)).toMatchObject({ closedAt: null, parentId: post.unitId })
  }
  for (const code of await db.joinCode.findMany({ where: { revokedAt: null } }))
    expect(unitOf(code.unitId)!.closedAt).toBeNull()
}

test('After any legal changes there is no cycle, what is open hangs below what is open, and nobody works in what is closed', async () => {
  const step = tuple(constantFrom(...kinds), nat(40), nat(40))
  const steps = array(step, { minLength: 6, maxLength: 14 })
  await assert(
    asyncProperty(steps, async taken => {
      for (const one of taken) await take(one)
      await expectWhole()
    }).beforeEach(plant),
    { numRuns: depth(8, 50) },
  )
}, 120_000)

test('Every change stands in the history and in the audit, with the old and the new value', async () => {
  const [school] = (await readTree(db, [top])).filter(({ kind }) => kind === 'school')
  const told = { before: { name: school!.name }, after: { name: 'Trường mới' } }
  await db.$transaction(tx =>
    changeUnit(
      tx,
      school!.id,
      { event: 'renamed', set: { name: 'Trường mới' }, ...told },
      { ...by, reason: 'QĐ 12' },
    ),
  )
  const line = { before: { name: 'Trường 0' }, after: { name: 'Trường mới' }, reason: 'QĐ 12' }
  expect(await db.unitChange.findMany()).toMatchObject([
    { unitId: school!.id, event: 'renamed', at: now, ...line },
  ])
  expect(await db.audit.findMany()).toMatchObject([{ unitId: school!.id, action: 'unit.renamed', ...line }])
})

test('The principal of an absorbed school becomes a deputy where there is a principal, and stays one where there is none', async () => {
  const find = async (name: string) => (await readTree(db, [top])).find(unit => unit.name === name)!
  const merge = async (from: string, into: string) => {
    const parts = { nodes: await readTree(db, [top]), from: await find(from), into: await find(into) }
    await db.$transaction(tx => mergeUnit(tx, parts, by))
  }
  const rolesIn = async (name: string) =>
    (await heldIn(db, [(await find(name)).id])).map(({ role }) => role).toSorted()

  await merge('Trường 0', 'Trường 1')
  expect(await rolesIn('Trường 1')).toEqual(['clerk', 'deputy', 'principal', 'teacher', 'teacher'])
  await merge('Trường 1', 'Trường 2')
  expect(await rolesIn('Trường 2')).toEqual([
    'clerk',
    'clerk',
    'deputy',
    'deputy',
    'principal',
    'teacher',
    'teacher',
    'teacher',
  ])
  expect(await rolesIn('Trường 1')).toEqual([])
  const absorbed = { successorId: { not: null }, kind: 'school' as const }
  expect(await db.unit.findMany({ where: absorbed, orderBy: { name: 'asc' } })).toMatchObject([
    { name: 'Trường 0', successorId: (await find('Trường 1')).id },
    { name: 'Trường 1', successorId: (await find('Trường 2')).id },
  ])
})

test('Somebody who works at both schools keeps both posts in one', async () => {
  const nodes = await readTree(db, [top])
  const [from, into] = ['Trường 1', 'Trường 0'].map(name => nodes.find(unit => unit.name === name)!) as [
    Branch,
    Branch,
  ]
  const teacher = (await heldIn(db, [from.id])).find(({ role }) => role === 'teacher')!
  await db.membership.create({ data: { personId: teacher.personId, unitId: into.id, role: 'teacher' } })
  await db.membership.create({
    data: { personId: teacher.personId, unitId: into.id, role: 'clerk', endedAt: now },
  })
  await db.$transaction(tx => mergeUnit(tx, { nodes, from, into }, by))
  const posts = (await heldIn(db, [into.id])).filter(({ personId }) => personId === teacher.personId)
  expect(posts).toMatchObject([{ role: 'teacher' }])
})

test.each([
  ['a unit below itself', 'Phòng dưới', 'Phòng dưới', 'below'],
  ['the office on top anywhere', 'Phòng', 'Phòng dưới', 'top'],
  ['a school into a school', 'Trường 0', 'Trường 1', 'kind'],
  ['a school where it is', 'Trường 0', 'Phòng', 'same'],
])('Nobody can put %s', async (_, one, other, obstacle) => {
  const nodes = await readTree(db, [top])
  const [unit, to] = [one, other].map(name => nodes.find(each => each.name === name)!) as [Branch, Branch]
  expect(obstacleToMove(nodes, unit, to)).toBe(obstacle)
})

test('An office with schools in it is not closed', async () => {
  const nodes = await readTree(db, [top])
  expect(
    obstacleToClose(
      nodes,
      nodes.find(({ name }) => name === 'Phòng dưới')!,
    ),
  ).toBe('notEmpty')
})
