import type { Update } from 'grammy/types'
import { createApp } from '../../src/app.ts'
import { createBot } from '../../src/bot/bot.ts'
import { features } from '../../src/features.ts'
import { cast } from '../../src/playground/scenario/everyone.ts'
import { callName } from '../../src/lib/vietnamese/names.ts'
import { openGround } from './ground.ts'

/** The bot without anybody who brings it updates: the test does, in whatever order and however many at once. */
export async function openDesk(others: readonly string[] = []) {
  const ground = await openGround()
  const { emulator, db, clock, config, log } = ground
  const app = await createApp(config, db, { clock: clock.now, sleep: clock.sleep, log })
  const bot = createBot(app, features, app.me)
  const names = [...cast, ...others]
  const userOf = (name: string) => 1001 + names.indexOf(name)
  await admit()
  let brought = 0
  return { ...ground, app, bot, userOf, go, forge, last, many, said, labels }

  async function admit(): Promise<void> {
    const people = await db.person.findMany({ select: { id: true, name: true } })
    for (const name of names) {
      emulator.addUser({ id: userOf(name), first_name: name, language_code: 'vi' }, { started: true })
      const person = people.find(each => callName(each.name) === name)
      const joined = { telegramId: userOf(name), joinedAt: clock.now() }
      if (person) await db.person.update({ where: { id: person.id }, data: joined })
    }
  }

  /** Says or taps one thing after the other, each brought and finished before the next. */
  async function go(who: string, ...acts: readonly string[]): Promise<void> {
    for (const act of acts) await bot.handle(last(who, act))
  }

  /** Lets somebody press a button with this data, whether they were ever shown it or not. */
  async function forge(who: string, data: string): Promise<void> {
    emulator.press(userOf(who), 1, data, { forged: true })
    await bot.handle(emulator.updates().at(-1)!)
  }

  /** The update of words or of a tap that nobody has brought to the bot. */
  function last(who: string, act: string): Update {
    const label = /^\[(.+)\]$/.exec(act)?.[1]
    if (label === undefined) emulator.say(userOf(who), act)
    else emulator.pressLabel(userOf(who), whole(userOf(who), label))
    brought = emulator.updates().length
    return emulator.updates()[brought - 1]!
  }

  /** Brings all these at the same moment, each under an id of its own. */
  async function many(updates: readonly Update[]): Promise<void> {
    const own = updates.map((update, index) => ({ ...update, update_id: 900_000_000 + index }))
    await Promise.all(own.map(update => bot.handle(update)))
  }

  /** The label that a shortened one such as `Phát động…` stands for, newest first. */
  function whole(user: number, label: string): string {
    const [start, end] = label.split('…')
    const all = emulator.chat(user).flatMap(({ buttons }) => buttons.flat().map(each => each.label))
    const fits = (each: string) => each.startsWith(start!) && each.endsWith(end!)
    return end === undefined ? label : (all.findLast(fits) ?? label)
  }

  /** What the bot put into somebody's chat. */
  function said(who: string): string[] {
    const own = emulator.chat(userOf(who)).filter(({ from }) => from === 'bot')
    return own.map(({ text }) => text)
  }

  /** What stands on the buttons of the last message in somebody's chat. */
  function labels(who: string): string[] {
    const { buttons } = emulator.chat(userOf(who)).at(-1)!
    return buttons.flat().map(({ label }) => label)
  }
}

export const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one)
