import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'

const { db, reset } = await testDatabase()
beforeEach(reset)

test('a reset leaves no row and numbers again from one', async () => {
  await db.person.create({ data: { name: 'Lan' } })
  await reset()
  expect(await db.person.create({ data: { name: 'Minh' } })).toMatchObject({ id: 1 })
  expect(await db.person.count()).toBe(1)
})
