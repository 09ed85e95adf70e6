import { createBroadcast, readBroadcast } from '../../src/announcements/broadcast.store.ts'
import type { Content } from '../../src/announcements/content.ts'
import { correctionByPerson } from '../../src/announcements/correcting/account.store.ts'
import { catchUp, renew } from '../../src/announcements/correcting/renew.ts'
import { readStanding } from '../../src/announcements/watching/standing.ts'
import type { Card, Media } from '../../src/lib/card.ts'
import { decide, uncertainOf, type Decision } from '../../src/outbox/broadcasts.store.ts'
import { addBroadcast, deliverMissed } from '../../src/outbox/store.ts'
import { setReach } from '../../src/people/persons.store.ts'
import { attachment } from '../../src/playground/scenario/attachments.ts'
import { openPostOffice, type Own } from '../outbox/post.ts'

/** What somebody has written, with files or without. */
export const letter = (...messages: readonly (string | { written?: string; media: Media[] })[]): Content => ({
  cards: messages.map((each): Card => ({
    ...(typeof each === 'string' ? { written: each } : each),
    text: [],
  })),
  asks: true,
  link: null,
})

/** A post office with one announcement to everybody, which can be corrected and taken back. */
export async function openLetters(people: number, settings: Own = {}) {
  const post = await openPostOffice(people, settings)
  const { db } = post.app
  const office = await db.unit.create({ data: { kind: 'office', name: 'Phòng' } })
  const school = await db.unit.create({ data: { kind: 'school', name: 'Hoa Mai', parentId: office.id } })
  const everybody = Array.from({ length: people }, (_, index) => index + 1)
  let id = 0
  return {
    post,
    db,
    everybody,
    write,
    correct,
    withdraw,
    beat,
    now,
    account,
    uncertain,
    decided,
    reach,
    loses,
    joins,
    ends,
    photo,
    has,
    all,
  }

  /** Puts it into the outbox; it leaves as soon as the sender looks. */
  async function write(content: Content, to: readonly number[] = everybody): Promise<number> {
    const head = {
      officeId: office.id,
      campaignId: null,
      announcementId: null,
      occurrence: 'once',
      title: 'Họp',
    }
    const count = { recipients: to.length, createdById: 1, escalateAt: null }
    id = await db.$transaction(async tx => {
      const broadcast = await createBroadcast(tx, { ...head, ...count, content }, post.clock.now())
      const recipients = to.map(personId => ({ personId, schoolId: school.id }))
      await addBroadcast(tx, broadcast.id, recipients, post.clock.now())
      return broadcast.id
    })
    return id
  }

  async function now() {
    return (await readBroadcast(db, id))!
  }

  /** Lets an officer say something else, or nothing (null); false if somebody was quicker than they knew. */
  async function correct(content: Content | null, seen?: Awaited<ReturnType<typeof now>>): Promise<boolean> {
    const broadcast = seen ?? (await now())
    const made = { content, reason: null, byId: 1 }
    return await db.$transaction(tx => renew(tx, broadcast, made, post.clock.now()))
  }

  async function withdraw(): Promise<boolean> {
    return await correct(null)
  }

  /** What the heartbeat does every ten seconds, then whatever follows from it. */
  async function beat(times = 1): Promise<void> {
    for (let nth = 0; nth < times; nth++) {
      await catchUp(post.app, post.clock.now())
      await post.settle(1)
    }
  }

  async function account() {
    const { progress, correction } = await readStanding(db, await now(), {
      app: post.app,
      now: post.clock.now(),
    })
    const parts = Object.entries(correction ?? {}).filter(([, count]) => count > 0)
    return { sent: progress.sent, ...Object.fromEntries(parts) } as Record<string, number>
  }

  async function uncertain(): Promise<string[]> {
    return (await uncertainOf(db, id)).map(({ name }) => name)
  }

  async function decided(decision: Decision): Promise<void> {
    await decide(db, id, decision, post.clock.now())
  }

  async function reach(person: number, blocked: boolean): Promise<void> {
    if (blocked) post.telegram.block(person)
    else post.telegram.unblock(person)
    await setReach(db, person, blocked, post.clock.now())
  }

  /** Somebody deletes the first message in their chat. */
  async function loses(person: number): Promise<void> {
    const { ok } = await post.telegram.call('deleteMessage', {
      chat_id: person,
      message_id: all(person)[0]!.id,
    })
    if (!ok) throw new Error(`The message of ${person} could not be deleted`)
  }

  /** Somebody has a chat now, or another one. */
  async function joins(person: number, chatId = person): Promise<void> {
    await db.person.update({ where: { id: person }, data: { telegramId: chatId } })
    await deliverMissed(db, person, chatId, post.clock.now())
  }

  /** What the ledger says of everybody: that they have the newest version at first hand, how they got it, or why not. */
  async function ends(): Promise<Map<number, string>> {
    const corrections = await correctionByPerson(db, id)
    const own = await db.delivery.findMany({ where: { broadcastId: id, action: 'send', targetId: null } })
    return new Map(
      own.map(({ personId, sentAt }) => [personId!, corrections.get(personId!) ?? endOf(sentAt)]),
    )
  }

  /** A photo that Telegram has already. */
  async function photo(name: string): Promise<Media> {
    const { file } = post.telegram.sendPhoto(1, { name, bytes: await attachment(name, 'photo') })
    return { kind: 'photo', fileId: file!.id }
  }

  /** What stands in somebody's chat. */
  function has(person: number): string[] {
    return all(person).map(({ text }) => text)
  }

  function all(person: number) {
    return post.telegram.chat(person).filter(({ from, deleted }) => from === 'bot' && !deleted)
  }
}

const endOf = (sentAt: Date | null) => (sentAt ? 'sent' : 'unsent')

export type Letters = Awaited<ReturnType<typeof openLetters>>
