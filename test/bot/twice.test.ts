import { beforeAll, expect, test } from 'vitest'
import type { Stage } from '../../src/playground/stage.ts'
import { openWorld } from '../world.ts'
import { contentOf, except } from './content.ts'
import { endOf, heardBy, tellJob, tellWhole } from './story.ts'
import { openTwins } from './twins.ts'

/** How the story goes when every update comes once. */
let once: { end: string[]; heard: Record<string, string[]> }

beforeAll(async () => {
  const stage = await openWorld()
  await tellWhole(stage)
  once = { end: await endOf(stage), heard: heardBy(stage) }
  await stage.close()
})

/** The same stage, except that everything that comes from people comes again right behind. */
function repeating(stage: Stage): Stage {
  let seen = 0
  return {
    ...stage,
    async settle() {
      const { emulator } = stage
      for (const { update_id } of emulator.updates().slice(seen)) emulator.redeliver(update_id)
      seen = emulator.updates().length
      await stage.settle()
    },
  }
}

test('F-U1: a story in which every update comes twice, one after the other, ends the same with one reply each', async () => {
  const stage = await openWorld()
  await tellWhole(repeating(stage))
  expect(heardBy(stage)).toEqual(once.heard)
  expect(await endOf(stage)).toEqual(once.end)
  await stage.close()
})

test('F-U1: a story in which every update comes to two processes at once ends the same with one reply each', async () => {
  const stage = await openTwins()
  await tellWhole(stage)
  expect(heardBy(stage)).toEqual(once.heard)
  expect(await endOf(stage)).toEqual(once.end)
  await stage.close()
})

test('F-U1: so does the whole job, from the first code on', async () => {
  const plain = await openWorld()
  await tellJob(plain)
  const alone = { end: await endOf(plain), heard: heardBy(plain) }
  await plain.close()
  const stage = await openTwins()
  await tellJob(stage)
  expect(heardBy(stage)).toEqual(alone.heard)
  expect(await endOf(stage)).toEqual(alone.end)
  await stage.close()
})

test('F-U9: a story in which both processes are given every update three times ends the same with one reply each', async () => {
  const stage = await openTwins(3)
  await tellWhole(stage)
  expect(heardBy(stage)).toEqual(once.heard)
  expect(await endOf(stage)).toEqual(once.end)
  await stage.close()
})

test('F-U1: a whole story that comes again after a restart changes nothing', async () => {
  const stage = await openWorld()
  await tellWhole(stage)
  const before = await linesOf(stage.db)
  const updates = stage.emulator.updates().map(({ update_id }) => update_id)
  await stage.while(async () => updates.forEach(id => stage.emulator.redeliver(id)))
  await stage.settle()
  expect(await linesOf(stage.db)).toEqual(before)
  await stage.close()
})

async function linesOf(db: Stage['db']): Promise<string[]> {
  // the screen that is shown once more is what is offered from then on
  const content = except(await contentOf(db), 'Offer', () => true)
  return Object.entries(content).flatMap(([table, rows]) =>
    rows.map(row => `${table} ${JSON.stringify(row)}`),
  )
}
