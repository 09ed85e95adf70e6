import { beforeAll, expect, test } from 'vitest'
import { nextLoudMoment } from '../../src/lib/time.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { depth } from '../depth.ts'
import { openWorld } from '../world.ts'
import { endOf, tellWhole } from './story.ts'
import { createTrials } from './trials.ts'

let once: string[]

beforeAll(async () => {
  const stage = await openWorld()
  await tellWhole(stage)
  once = await endOf(stage, 'revision')
  await stage.close()
})

const apologies = ({ emulator }: Stage) =>
  emulator.events().filter(({ kind, text }) => kind === 'sent' && text.includes('gặp lỗi'))

/** The same stage, except that every tap comes again, as often and as much later as is said. */
function tappingAgain(stage: Stage, secondsLater: readonly number[]): Stage {
  let seen = 0
  const taps = () => stage.emulator.events().filter(({ kind }) => kind === 'pressed')
  return {
    ...stage,
    async settle() {
      await stage.settle()
      const ids = taps()
        .slice(seen)
        .map(({ callbackId }) => callbackId!)
      for (const seconds of secondsLater) {
        await stage.travel(new Date(stage.now().getTime() + seconds * 1000))
        for (const id of ids) stage.emulator.repeatPress(id)
        await stage.settle()
      }
      seen = taps().length
      // announcements wait for the morning
      await stage.travel(nextLoudMoment(stage.now()))
    },
  }
}

test('F-U2: a tap that comes again under other update ids, a second and an hour later, has no further effect', async () => {
  const stage = await openWorld()
  await tellWhole(tappingAgain(stage, [1, 3600]))
  expect(await endOf(stage, 'revision')).toEqual(once)
  expect(apologies(stage)).toEqual([])
  await stage.close()
})

test('F-U3: a story in which every button is tapped twice at once ends the same', async () => {
  const stage = await openWorld()
  const { emulator } = stage
  const twice: Stage['emulator'] = {
    ...emulator,
    pressLabel(userId, label) {
      const pressed = emulator.pressLabel(userId, label)
      if ('callbackId' in pressed) emulator.repeatPress(pressed.callbackId)
      return pressed
    },
  }
  await tellWhole({ ...stage, emulator: twice })
  expect(await endOf(stage, 'revision')).toEqual(once)
  expect(apologies(stage)).toEqual([])
  await stage.close()
})

test('F-U3: on every screen of a story, the second tap on any button changes nothing', async () => {
  const stage = await openWorld()
  const trials = createTrials(stage)
  await tellWhole(trials.stage, trials.run)
  expect(trials.found).toEqual([])
  expect(trials.count()).toBeGreaterThan(depth(30, 60))
  expect(apologies(stage)).toEqual([])
  await stage.close()
}, 150_000)
