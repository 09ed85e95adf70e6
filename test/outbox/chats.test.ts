import { expect, test } from 'vitest'
import { createChats, type Chats } from '../../src/outbox/chats.ts'
import { enter, land } from '../../src/outbox/window.ts'

const say = (chats: Chats, chatId: number, now: number) =>
  land(enter(chats.windowsOf(chatId, now), now), now + 10)

test('chats that may hear something again are forgotten', () => {
  const chats = createChats()
  let most = 0
  for (let chatId = 1; chatId <= 50_000; chatId++) {
    const now = chatId * 33
    say(chats, chatId, now)
    most = Math.max(most, chats.size())
  }
  expect(most).toBeLessThanOrEqual(100)
})

test('of a group the twenty-first has to wait until the first is a minute old', () => {
  const chats = createChats()
  for (let each = 0; each < 20; each++) say(chats, -5, each * 1000)
  expect(chats.left(-5, 20_000)).toBe(40_010)
  expect(chats.left(-5, 20_000, 1)).toBe(41_010)
  expect(chats.left(5, 20_000)).toBe(0)
})
