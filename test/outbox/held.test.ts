import { expect, test } from 'vitest'
import type { Claimed } from '../../src/outbox/claims.store.ts'
import { createHeld } from '../../src/outbox/held.ts'

const forChat = (chatId: number, id: number) => ({ id, chatId }) as Claimed
const free = { chatLeft: () => 0 }

test('while one leaves for a chat, the next for it waits, and others do not', () => {
  const held = createHeld(free)
  const [first, second, other] = [forChat(-1, 1), forChat(-1, 2), forChat(7, 3)]
  held.add([first, second, other])
  held.begin(first)
  expect(held.ready(0)).toBe(other)
  held.begin(other)
  expect(held.ready(0)).toBeUndefined()
  held.end(first, null)
  expect(held.ready(0)).toBe(second)
})

test('what is younger than one that was put off goes behind it, each by a second, until it has had its turn', () => {
  const held = createHeld(free)
  const [album, second, third] = [forChat(-1, 1), forChat(-1, 2), forChat(-1, 3)]
  held.add([album, second, third])
  held.begin(album)
  held.end(album, new Date(40_000))
  expect(held.ready(0)).toBeUndefined()
  expect(held.putOff(1_000)).toEqual([
    { delivery: second, until: new Date(41_000) },
    { delivery: third, until: new Date(42_000) },
  ])
  held.add([album])
  expect(held.putOff(40_000)).toEqual([])
  expect(held.ready(0)).toBe(album)
})

test('one that was put off again takes those behind it along', () => {
  const held = createHeld(free)
  const [album, second] = [forChat(-1, 1), forChat(-1, 2)]
  for (const until of [40_000, 99_000]) {
    held.begin(album)
    held.end(album, new Date(until))
    held.add([second])
    expect(held.putOff(until)).toEqual([{ delivery: second, until: new Date(until + 1_000) }])
  }
  held.add([second])
  expect(held.putOff(100_000)).toEqual([])
  expect(held.ready(0)).toBe(second)
})
