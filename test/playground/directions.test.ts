import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { directions } from '../../src/playground/scenario/directions.ts'

const page = readFileSync(new URL('../scenarios/README.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^~ (.+)$/gm)].map(([, text = '']) => text)

/** What a sentence says that is put off until the bot does something next. */
const now = (text: string) => text.replace(/^at the next \w+ to .+?, /, '')

test('every sentence in the list for those who write scenarios is one that the stage knows', () => {
  const unknown = examples.filter(text => !directions.some(([words]) => words.test(now(text))))
  expect(unknown).toEqual([])
})

test('every sentence that the stage knows stands in that list', () => {
  const untold = directions.filter(([words]) => !examples.some(text => words.test(text)))
  expect(untold.map(([words]) => words.source)).toEqual([])
})

const meanings = (text: string) => directions.filter(([words]) => words.test(now(text))).length

test('no sentence means two things', () => {
  expect(examples.filter(text => meanings(text) !== 1)).toEqual([])
})
