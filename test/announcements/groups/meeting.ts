import type { Update } from 'grammy/types'
import { createBot } from '../../../src/bot/bot.ts'
import { features } from '../../../src/features.ts'
import { openDesk } from '../../bot/desk.ts'

/** A desk beside which there are groups: what happens in them is brought to the bot when the test says so. */
export async function openMeeting() {
  const desk = await openDesk(['Khách', 'Oanh'])
  const { emulator, db, userOf } = desk
  let brought = emulator.updates().length
  return { ...desk, group, bring, news, asked, press, school, twin, last: emulator.updates }

  /** A group of some people, the first of whom brings the bot in. */
  function group(
    title: string,
    members: readonly string[],
    kind: 'group' | 'supergroup' | 'channel' = 'group',
  ) {
    const id = emulator.addGroup({ title, kind, members: members.map(userOf), bot: 'stranger' })
    emulator.setBot(userOf(members[0]!), id, kind === 'channel' ? 'administrator' : 'member')
    return id
  }

  /** What has happened since and was not brought to the bot. */
  function news(): Update[] {
    const found = emulator.updates().slice(brought)
    brought = emulator.updates().length
    return [...found]
  }

  /** Brings all of it, and what follows from that. */
  async function bring(): Promise<void> {
    for (let all = news(); all.length > 0; all = news())
      for (const update of all) await desk.bot.handle(update)
  }

  /** What waits to be said to somebody, by the ids of its words. */
  async function asked(who: string): Promise<string[]> {
    const rows = await db.delivery.findMany({ where: { chatId: userOf(who) }, orderBy: { id: 'asc' } })
    return rows.map(({ card }) => (card as { text: [string][] }).text[0]![0])
  }

  async function press(who: string, data: string): Promise<string> {
    emulator.press(userOf(who), 1, data, { forged: true })
    await bring()
    return desk.said(who).at(-1) ?? ''
  }

  async function school(name: string): Promise<number> {
    return (await db.unit.findFirstOrThrow({ where: { name: { contains: name } } })).id
  }

  /** Another process with the same database. */
  function twin() {
    const app = { ...desk.app, instance: crypto.randomUUID() }
    return createBot(app, features, app.me)
  }
}
