import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../src/playground/scenario/parse.ts'
import { play } from '../src/playground/scenario/play.ts'
import { errorsLogged } from './log.ts'
import { openWorld } from './world.ts'

const folder = new URL('scenarios/', import.meta.url)
const read = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'))
const scenarios = readdirSync(folder)
  .filter(name => name.endsWith('.chat'))
  .map(name => ({ name, title: read(name).title }))
const update = process.env['UPDATE'] === '1'

test.for(scenarios)('$name goes as it is written: $title', async ({ name }) => {
  const stage = await openWorld()
  try {
    const went = await play(read(name), stage, { strict: !update })
    if (update) writeFileSync(new URL(name, folder), went)
    expect(errorsLogged()).toEqual([])
  } finally {
    await stage.close()
  }
})

test.for(scenarios)('$name goes the same when the bot is built anew before every line', async ({ name }) => {
  const stage = await openWorld()
  try {
    await play(read(name), stage, { strict: true, before: () => stage.restart() })
    expect(errorsLogged()).toEqual([])
  } finally {
    await stage.close()
  }
})

test('there are scenarios to play', () => {
  expect(scenarios.length).toBeGreaterThan(7)
})
