import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyoneJoins } from '../src/playground/scenario/everyone.ts'
import type { Stage } from '../src/playground/stage.ts'
import { openWorld } from './world.ts'

const docs = new URL('../docs/', import.meta.url)
const guide = readFileSync(new URL('huong-dan.md', docs), 'utf8')
const oneNumber = rowsUnder('Cách gõ số: câu hỏi một số')
const twoNumbers = rowsUnder('Cách gõ số: câu hỏi hai số')

let stage: Stage
beforeAll(async () => {
  stage = await openWorld()
  await everyoneJoins(stage)
  for (const words of ['/kybaocao', 'Học kỳ II', '31/5', 'gui']) await say('An', words)
})
afterAll(() => stage.close())

test('the guide shows how numbers are typed in both kinds of question', () => {
  expect(oneNumber.length).toBeGreaterThan(10)
  expect(twoNumbers.length).toBeGreaterThan(10)
})

test('what the guide says about typing one number is what the bot does', async () => {
  await say('Hùng', '/solieu')
  for (const [typed, does] of oneNumber) expect([typed, await becomes(1, typed)]).toEqual([typed, said(does)])
})

test('what the guide says about typing two numbers is what the bot does', async () => {
  await say('Hùng', '195')
  for (const [typed, does] of twoNumbers)
    expect([typed, await becomes(2, typed)]).toEqual([typed, said(does)])
})

test('every picture that the guide shows exists', () => {
  const shown = [...guide.matchAll(/src="(pictures\/[^"]+)"/g)].map(([, path]) => path!)
  for (const path of shown) expect(readFileSync(new URL(path, docs)).length).toBeLessThan(200_000)
})

/** The rows of a table whose first cell is typed and whose second says what the bot does. */
function rowsUnder(heading: string): [typed: string, does: string][] {
  const section = guide.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? ''
  return [...section.matchAll(/^\| `(.+)` \| (.+) \|$/gm)].map(([, typed, does]) => [typed!, does!])
}

async function say(who: string, words: string): Promise<string> {
  stage.emulator.say(stage.userOf(who), words)
  await stage.settle()
  return stage.emulator.chat(stage.userOf(who)).findLast(({ from }) => from === 'bot')!.text
}

/** What the bot notes for an answer, or else all that it says; it stays at the question. */
async function becomes(question: number, typed: string) {
  const answer = await say('Hùng', typed)
  if (answer.includes(`Câu ${question}/`)) return { answer }
  return { noted: /Đang ghi: (.+)/.exec(await say('Hùng', 'quay lai'))?.[1] }
}

/** The same, as the guide has it; what stands in brackets explains. */
function said(does: string) {
  const [, noted] = /^Ghi (.+)$/.exec(does) ?? []
  const words = does.replace(/^(?:Hỏi lại|Chưa ghi): /, '').replace(/\? \(.*$/, '?')
  return noted === undefined ? { answer: expect.stringContaining(words) } : { noted }
}
