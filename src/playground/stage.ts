import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { createApp, type App } from '../app.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/client.ts'
import { features } from '../features.ts'
import { officeClaim } from '../people/office.ts'
import { beat } from '../reminders/heartbeat.ts'
import { run, type Running } from '../running.ts'
import { firstPhone } from './castMembers.ts'
import type { Emulator } from './emulator/api.ts'
import { groupName } from './scenario/groupName.ts'

/** Where scenarios are played: people with phones, one bot, one database and a clock that can be turned. */
export type Stage = {
  emulator: Emulator
  db: Db
  now: () => Date
  userOf: (name: string) => number
  /** A person's name, or a group's in quotes. */
  nameOf: (chatId: number) => string
  /** Stops the bot and builds it anew; only the database and Telegram stay. */
  restart: () => Promise<void>
  /** Turns the clock to a moment, and lets what fell due happen. */
  travel: (to: Date) => Promise<void>
  /** Resolves when the bot has nothing left to do. */
  settle: () => Promise<void>
  officeCode: () => Promise<string | null>
  /** Stops the bot and starts it again only after the work. */
  while: (stopped: () => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

export type StageParts = {
  emulator: Emulator
  config: Config
  db: Db
  log: Logger
  clock: StageClock
  /** Whether the bot keeps time by itself; in tests the clock is turned by hand. */
  heartbeat: boolean
}

/** A clock that everybody on the stage reads; sleeping turns it on where time is not real. */
export type StageClock = { now: () => Date; set: (to: Date) => void; sleep: (ms: number) => Promise<void> }

/** When the last beat was, and how many deliveries had been sent by then. */
const never = { at: 0, sent: 0 }

/** Starts the bot on a stage. */
export async function openStage(parts: StageParts): Promise<Stage> {
  const { emulator, db, clock, config } = parts
  const cast = createCast(emulator)
  let { app, running } = await start(parts)
  let beaten = never
  return {
    emulator,
    db,
    now: () => clock.now(),
    ...cast,
    restart: async () => await between(async () => {}),
    while: between,
    async travel(to) {
      clock.set(to)
      beaten = never
      await settle()
    },
    settle,
    officeCode: async () => await officeClaim(db, config.OFFICE_NAME, clock.now()),
    close: async () => await running.stop(),
  }

  async function between(work: () => Promise<void>): Promise<void> {
    await running.stop()
    await work()
    ;({ app, running } = await start(parts))
    beaten = { ...beaten, sent: 0 }
  }

  async function settle(): Promise<void> {
    await emulator.idle()
    const now = { at: clock.now().getTime(), sent: await running.sender.settled() }
    // in a moment that stands still, nothing falls due but by what was sent
    if (isDeepStrictEqual(now, beaten)) return
    await beat(app, features)
    beaten = { ...now, sent: await running.sender.settled() }
  }
}

async function start({
  config,
  db,
  clock,
  log,
  heartbeat,
}: StageParts): Promise<{ app: App; running: Running }> {
  const app = await createApp(config, db, { clock: clock.now, sleep: clock.sleep, log })
  return { app, running: await run(app, features, { heartbeat }) }
}

/** Names people by the order in which the stage meets them; everybody has a phone from the start. */
function createCast(emulator: Emulator) {
  const ids = new Map<string, number>()
  return {
    userOf,
    nameOf: (chatId: number) => [...ids].find(([, id]) => id === chatId)?.[0] ?? groupName(emulator, chatId),
  }

  function userOf(name: string): number {
    const known = ids.get(name)
    if (known !== undefined) return known
    const id = firstPhone + ids.size
    emulator.addUser({ id, first_name: name, language_code: 'vi' })
    ids.set(name, id)
    return id
  }
}
