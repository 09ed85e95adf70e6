import { EventEmitter, once } from 'node:events'
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
      for (;;) await tx.person.count()
    },
    { timeout: 50 },
  )
  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  expect(await names()).toEqual([])
  await db.$transaction(tx => tx.person.create({ data: { name: 'Mai' } }))
  expect(await names()).toEqual(['Mai'])
})

test('F-D4: whoever waits too long for a turn is told so, and takes no later turn away', async () => {
  const gate = new EventEmitter()
  const opened = once(gate, 'opened')
  // ten hold every connection of a server, and the first the only one of the embedded database
  const holding = Array.from({ length: 10 }, () => db.$transaction(() => opened))
  const impatient = Array.from({ length: 20 }, () =>
    db.$transaction(tx => tx.person.count(), { maxWait: 50 }).catch((error: unknown) => error),
  )
  for (const waited of await Promise.all(impatient)) expect(waited).toMatchObject({ code: 'P2028' })
  gate.emit('opened')
  await Promise.all(holding)
  expect(await db.$transaction(tx => tx.person.count())).toBe(0)
})

test('a long row of queries lets others have their turn', async () => {
  const turns: string[] = []
  const timer = setTimeout(() => turns.push('timer'), 1)
  for (let i = 0; i < 50 && turns.length === 0; i++) await db.person.count()
  clearTimeout(timer)
  expect(turns).toEqual(['timer'])
})
