import { expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import { longForm } from './long.ts'
import { openBot, said, type TestBot } from './open.ts'

const questions = 50
const people = 10

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Fills a whole form, two answers at a time and five milliseconds apart; the bot is given time only between pairs. */
async function fill({ telegram }: TestBot, id: number): Promise<void> {
  telegram.say(id, '/mo')
  await telegram.idle()
  for (let number = 1; number <= questions; number += 2) {
    telegram.say(id, String(id * 1000 + number))
    // the five milliseconds of the story, not a wait for something
    await pause(5)
    telegram.say(id, String(id * 1000 + number + 1))
    await telegram.idle()
  }
}

test('F-U5: of a thousand pairs of answers five milliseconds apart every one is stored, in its place', async () => {
  const forms: number[][] = []
  const bot = await openBot([longForm(questions, numbers => forms.push(numbers)), basics], people)
  for (let round = 0; round < 1000 / (people * (questions / 2)); round++) {
    await Promise.all(Array.from({ length: people }, (_, index) => fill(bot, index + 1)))
    for (let id = 1; id <= people; id++) bot.telegram.pressLabel(id, 'Gửi')
    await bot.telegram.idle()
  }
  const wanted = (id: number) => Array.from({ length: questions }, (_, index) => id * 1000 + index + 1)
  expect(forms).toHaveLength(40)
  for (let id = 1; id <= people; id++)
    expect(forms.filter(([first]) => first === id * 1000 + 1)).toEqual(Array(4).fill(wanted(id)))
}, 60_000)

test('F-U14: three messages at the same moment are all taken, and answered in order', async () => {
  const bot = await openBot([longForm(4), basics], 1)
  for (const text of ['/mo', '1', '2', '3']) bot.telegram.say(1, text)
  await bot.telegram.idle()
  const asked = said(bot, 1).map(text => /Số thứ \d/.exec(text)?.[0])
  expect(asked).toEqual(['Số thứ 1', 'Số thứ 2', 'Số thứ 3', 'Số thứ 4'])
  const draft = await bot.db.draft.findFirstOrThrow()
  expect(JSON.stringify(draft.state)).toMatch(/=1".*=2".*=3"/)
})

test('F-U15: the same words in answer to two questions are two answers', async () => {
  const forms: number[][] = []
  const bot = await openBot([longForm(2, numbers => forms.push(numbers)), basics], 1)
  for (const text of ['/mo', '20', '20', 'gửi']) bot.telegram.say(1, text)
  await bot.telegram.idle()
  expect(forms).toEqual([[20, 20]])
})
