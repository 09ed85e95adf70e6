import { expect, test } from 'vitest'
import { createChats } from '../../src/outbox/chats.ts'

test('chats that may hear something again are forgotten', () => {
  const chats = createChats()
  let most = 0
  for (let chatId = 1; chatId <= 50_000; chatId++) {
    const now = chatId * 33
    chats.enter(chatId, now)(now + 10)
    most = Math.max(most, chats.size())
  }
  expect(most).toBeLessThanOrEqual(100)
})

test('of a group the twenty-first has to wait until the first is a minute old', () => {
  const chats = createChats()
  for (let each = 0; each < 20; each++) chats.enter(-5, each * 1000)(each * 1000)
  expect(chats.left(-5, 20_000)).toBe(40_000)
  expect(chats.left(-5, 20_000, 1)).toBe(41_000)
  expect(chats.left(5, 20_000)).toBe(0)
})
