import type { Logger } from 'pino'
import { resetDemo, seedDemo } from '../../prisma/seed/seed.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/client.ts'
import { at } from '../lib/time.ts'
import type { Emulator } from './emulator/api.ts'
import { createEmulator } from './emulator/emulator.ts'
import { listScenarios } from './library.ts'
import { createPlayer } from './player.ts'
import { clockFrom } from './realClock.ts'
import { cast } from './scenario/everyone.ts'
import { transcriptOf } from './scenario/transcript.ts'
import { openStage, type Stage as BotStage } from './stage.ts'
import type { Stage } from './web/stage.ts'

export const token = '1234567:rehearsal'

/** The rehearsal begins a week after the plan was signed, on a Tuesday morning. */
export const firstMorning = at('2021-05-04', '07:30')

export type Rehearsal = Stage & {
  emulator: () => Emulator
  open: (config: Config) => Promise<void>
  close: () => Promise<void>
}

type Parts = { db: Db; log: Logger; from: Date }

/** What stands behind the page: the demo office with its real bot, whose clock can be turned and which can begin anew. */
export function createRehearsal({ db, log, from }: Parts): Rehearsal {
  const clock = clockFrom(from)
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach(listener => listener())
  const player = createPlayer(changed)
  let emulator = newEmulator()
  let stage: BotStage | null = null
  let settings: Config | null = null
  let restarting = false

  return {
    ...player,
    emulator: () => emulator,
    now: clock.now,
    bot: () => (restarting ? 'restarting' : stage ? 'up' : 'down'),
    watch: listener => (listeners.add(listener), () => listeners.delete(listener)),
    officeCode: async () => (await stage?.officeCode()) ?? null,
    scenarios: listScenarios,
    transcript: () => transcriptOf(emulator.events(), id => stage?.nameOf(id) ?? String(id)),
    open: config => ((settings = config), begin(false)),
    close: async () => await stage?.close(),
    restart: () => telling(async () => await stage?.restart()),
    reset: () => telling(() => begin(true)),
    travel: to => telling(async () => await stage?.travel(to)),
    async play(name, speed) {
      await telling(() => begin(true))
      await player.play(name, speed, stage!)
    },
  }

  /** Starts the bot; anew means an empty office and empty phones. */
  async function begin(anew: boolean): Promise<void> {
    await stage?.close()
    if (anew) {
      await resetDemo(db)
      emulator = newEmulator()
      clock.set(firstMorning)
    }
    await seedDemo(db, clock.now())
    stage = await openStage({ emulator, config: settings!, db, clock, log, heartbeat: true })
    for (const name of cast) stage.userOf(name)
  }

  async function telling(work: () => Promise<unknown>): Promise<void> {
    restarting = true
    changed()
    await work().finally(() => {
      restarting = false
      changed()
    })
  }

  function newEmulator(): Emulator {
    return createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  }
}
