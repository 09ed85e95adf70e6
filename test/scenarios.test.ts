import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../src/playground/scenario/parse.ts'
import { play } from '../src/playground/scenario/play.ts'
import { openWorld } from './world.ts'

const folder = new URL('scenarios/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.chat'))
const update = process.env['UPDATE'] === '1'

test.for(names)('%s goes as it is written', async name => {
  const file = new URL(name, folder)
  const stage = await openWorld()
  try {
    const went = await play(parse(readFileSync(file, 'utf8')), stage, { strict: !update })
    if (update) writeFileSync(file, went)
  } finally {
    await stage.close()
  }
})

test.for(names)('%s goes the same when the bot is built anew before every line', async name => {
  const scenario = parse(readFileSync(new URL(name, folder), 'utf8'))
  const stage = await openWorld()
  try {
    await play(scenario, stage, { strict: true, before: () => stage.restart() })
  } finally {
    await stage.close()
  }
})

test('there are scenarios to play', () => {
  expect(names.length).toBeGreaterThan(7)
})
