import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { parse } from '../src/playground/scenario/parse.ts'
import { play } from '../src/playground/scenario/play.ts'
import type { Stage } from '../src/playground/stage.ts'
import { errorsLogged } from './log.ts'
import { openWorld } from './world.ts'

const folder = new URL('scenarios/', import.meta.url)
const read = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'))

/** Every scenario there is. */
export const scenarios = readdirSync(folder)
  .filter(name => name.endsWith('.chat'))
  .map(name => ({ name, title: read(name).title }))

type How = { update?: boolean; before?: (stage: Stage) => Promise<void> }

/** Plays a scenario from its first line to its last; one that goes otherwise fails, or is written anew. */
export async function playWhole(name: string, { update = false, before }: How = {}): Promise<void> {
  const stage = await openWorld()
  try {
    const went = await play(read(name), stage, {
      strict: !update,
      ...(before && { before: () => before(stage) }),
    })
    if (update) writeFileSync(new URL(name, folder), went)
    expect(errorsLogged()).toEqual([])
  } finally {
    await stage.close()
  }
}
