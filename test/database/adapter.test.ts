import { beforeEach, expect, test } from 'vitest'
import { Prisma } from '../../src/generated/client.ts'
import { testDatabase } from '../database.ts'

const { db, reset } = await testDatabase()
beforeEach(reset)

test('a reset leaves no row and numbers again from one', async () => {
  await db.person.create({ data: { name: 'Lan' } })
  await reset()
  expect(await db.person.create({ data: { name: 'Minh' } })).toMatchObject({ id: 1 })
  expect(await db.person.count()).toBe(1)
})

test('moments, large numbers, JSON and lists come back as they were given', async () => {
  const lan = {
    name: 'Nguyễn Thị Lan',
    telegramId: 9_007_199_254_740_993n,
    joinedAt: new Date('2026-10-30T16:59:59.999Z'),
  }
  const state = { title: null, 'targets.a': '45/48', note: 'Đã xong; "tốt"\n', deep: [{ n: 1.5 }, []] }
  const draft = {
    chatId: 5n,
    form: 'pledge',
    subject: '{}',
    state,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  }
  await db.person.create({ data: lan })
  await db.unit.create({ data: { kind: 'school', name: 'Hoa Mai', levels: ['TH', 'THCS'] } })
  await db.unit.create({ data: { kind: 'office', name: 'Phòng', levels: [] } })
  await db.draft.create({ data: draft })

  expect(await db.person.findFirst()).toMatchObject(lan)
  expect(await db.unit.findMany({ orderBy: { id: 'asc' }, select: { levels: true } })).toEqual([
    { levels: ['TH', 'THCS'] },
    { levels: [] },
  ])
  expect(await db.draft.findFirst()).toMatchObject(draft)
})

test('a raw query gives values of the same types', async () => {
  const joinedAt = new Date('2026-02-28T17:00:00.000Z')
  await db.person.create({ data: { name: 'Lan', telegramId: 7n, joinedAt } })
  const rows = await db.$queryRaw`
    SELECT "telegramId", "joinedAt", 2::int AS whole, count(*) AS many, '{"a":[1]}'::jsonb AS json,
      ARRAY['x', NULL] AS list, NULL AS nothing, true AS yes
    FROM "Person" WHERE name = ${'Lan'} AND "joinedAt" = ${joinedAt} GROUP BY id`
  expect(rows).toEqual([
    {
      telegramId: 7n,
      joinedAt,
      whole: 2,
      many: 1n,
      json: { a: [1] },
      list: ['x', null],
      nothing: null,
      yes: true,
    },
  ])
})

test("the database's own clock speaks UTC", async () => {
  const [row] = await db.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`
  expect(row).toEqual({ zone: 'UTC' })
})

test('a row that exists already is refused with the name of the rule', async () => {
  await db.person.create({ data: { name: 'Lan', telegramId: 7n } })
  const error = await db.person
    .create({ data: { name: 'Mai', telegramId: 7n } })
    .catch((refused: unknown) => refused)
  expect(error).toBeInstanceOf(Prisma.PrismaClientKnownRequestError)
  expect(error).toMatchObject({
    code: 'P2002',
    meta: {
      modelName: 'Person',
      driverAdapterError: { cause: { constraint: { index: 'Person_telegramId_key' } } },
    },
  })
})

test('a row that points nowhere is refused', async () => {
  const orphan = db.membership.create({ data: { personId: 1, unitId: 2, role: 'teacher' } })
  await expect(orphan).rejects.toMatchObject({ code: 'P2003' })
})

test('a query that fails disturbs none of those around it', async () => {
  await db.person.create({ data: { name: 'Lan', telegramId: 7n } })
  const refused = () => db.person.create({ data: { name: 'Mai', telegramId: 7n } }).catch(() => 'refused')
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? refused() : db.person.count())),
  )
  expect(outcomes).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? 'refused' : 1)))
})
