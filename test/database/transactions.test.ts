import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'

const { db, reset } = await testDatabase()
beforeEach(reset)

const names = async () => (await db.person.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)

test('a transaction that throws leaves nothing', async () => {
  const failing = db.$transaction(async tx => {
    await tx.person.create({ data: { name: 'Lan' } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await names()).toEqual([])
})

test('a transaction inside a transaction can fail alone', async () => {
  await db.$transaction(async tx => {
    await tx.person.create({ data: { name: 'Lan' } })
    const inner = tx.$transaction(async innermost => {
      await innermost.person.create({ data: { name: 'Minh' } })
      throw new Error('no')
    })
    await expect(inner).rejects.toThrow('no')
    await tx.$transaction(innermost => innermost.person.create({ data: { name: 'Mai' } }))
  })
  expect(await names()).toEqual(['Lan', 'Mai'])
})

test('a refused row inside a savepoint does not spoil the rest of the transaction', async () => {
  await db.$transaction(async tx => {
    await tx.person.create({ data: { name: 'Lan', telegramId: 1n } })
    const again = tx.$transaction(inner => inner.person.create({ data: { name: 'Minh', telegramId: 1n } }))
    await expect(again).rejects.toMatchObject({ code: 'P2002' })
    await tx.person.create({ data: { name: 'Mai' } })
  })
  expect(await names()).toEqual(['Lan', 'Mai'])
})

test('sixty transactions at once all come to their turn', async () => {
  const numbers = Array.from({ length: 60 }, (_, i) => i)
  await db.lease.create({ data: { name: 'count', holder: '0', expiresAt: new Date(0) } })
  const oneMore = () =>
    db.$transaction(async tx => {
      const [row] = await tx.$queryRaw<{ holder: string }[]>`SELECT holder FROM "Lease" FOR UPDATE`
      await tx.lease.update({ where: { name: 'count' }, data: { holder: String(Number(row?.holder) + 1) } })
    })
  await Promise.all(numbers.map(oneMore))
  expect(await db.lease.findFirst()).toMatchObject({ holder: '60' })
})

test('F-D4: a transaction that takes too long is undone, and the process and the connection live on', async () => {
  const slow = db.$transaction(
    async tx => {
      await tx.person.create({ data: { name: 'Lan' } })
      await tx.$executeRaw`SELECT pg_sleep(0.2)`
      await tx.person.create({ data: { name: 'Minh' } })
    },
    { timeout: 50 },
  )
  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  expect(await names()).toEqual([])
  await db.$transaction(tx => tx.person.create({ data: { name: 'Mai' } }))
  expect(await names()).toEqual(['Mai'])
})

test('F-D4: whoever waits too long for a turn is told so, and takes no later turn away', async () => {
  const gates = Array.from({ length: 10 }, () => Promise.withResolvers<void>())
  const started = gates.map(() => Promise.withResolvers<void>())
  const holding = gates.map((gate, i) =>
    db.$transaction(async tx => {
      await tx.person.count()
      started[i]?.resolve()
      await gate.promise
    }),
  )
  // on one connection the first holds it, on a server ten hold all ten
  await Promise.race([started[0]?.promise])
  const impatient = Array.from({ length: 10 }, () =>
    db.$transaction(tx => tx.person.count(), { maxWait: 50 }),
  )
  for (const waiting of impatient) await expect(waiting).rejects.toMatchObject({ code: 'P2028' })
  for (const gate of gates) gate.resolve()
  await Promise.all(holding)
  expect(await db.$transaction(tx => tx.person.count())).toBe(0)
})
