import { expect, test } from 'vitest'
import { together } from '../../src/database/together.ts'

type Ask = { key: number; word: string }

/** Answers in capitals and counts how many asks each statement carried; `!` cannot be answered. */
function shouting(options = {}) {
  const sizes: number[] = []
  const ask = together<Ask, string>(
    async asks => {
      sizes.push(asks.length)
      if (asks.some(({ word }) => word === '!')) throw new Error('no such word')
      return asks.map(({ word }) => word.toUpperCase())
    },
    ({ key }) => key,
    options,
  )
  return { ask, sizes }
}

test('those who ask in one moment are answered by one statement, each with their own answer', async () => {
  const { ask, sizes } = shouting()
  const answers = await Promise.all(['a', 'b', 'c'].map((word, key) => ask({ key, word })))
  expect([answers, sizes]).toEqual([['A', 'B', 'C'], [3]])
})

test('asks with the same key never share a statement', async () => {
  const { ask, sizes } = shouting()
  const answers = await Promise.all(['a', 'b', 'c'].map(word => ask({ key: 1, word })))
  expect([answers, sizes]).toEqual([
    ['A', 'B', 'C'],
    [1, 1, 1],
  ])
})

test('an ask that cannot be answered costs nobody else an answer', async () => {
  const { ask } = shouting()
  const answers = await Promise.allSettled(['a', '!', 'c'].map((word, key) => ask({ key, word })))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('one statement never carries more than a hundred', async () => {
  const { ask, sizes } = shouting()
  await Promise.all(Array.from({ length: 250 }, (_, key) => ask({ key, word: 'a' })))
  expect(sizes).toEqual([100, 100, 50])
})

test('who can wait a little goes with those who come meanwhile, one statement at a time', async () => {
  const { ask, sizes } = shouting({ everyMs: 1 })
  const first = await ask({ key: 0, word: 'a' })
  const later = await Promise.all(['b', 'c', 'd'].map((word, key) => ask({ key, word })))
  expect([first, ...later]).toEqual(['A', 'B', 'C', 'D'])
  expect(sizes).toEqual([1, 3])
  expect(await ask({ key: 1, word: 'e' })).toBe('E')
})
