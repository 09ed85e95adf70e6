import { Api } from 'grammy'
import { createPace } from '../../src/outbox/pace.ts'
import { startSender } from '../../src/outbox/sender.ts'
import type { App } from '../../src/app.ts'
import {
  createAnnouncement,
  readAnnouncement,
  type NewAnnouncement,
  type Written,
} from '../../src/announcements/announcements.store.ts'
import { sendDue } from '../../src/announcements/sending/due.ts'
import { audiences } from '../../src/announcements/rules.ts'
import { launch } from '../../src/campaigns/store.ts'
import { createSignal } from '../../src/lib/signal.ts'
import { openPostOffice, type PostOffice } from '../outbox/post.ts'

/** A post office whose people work as teachers in two schools of an office, turn by turn. */
export type House = PostOffice & {
  officeId: number
  schools: readonly [number, number]
  /** An officer, whose chat comes after those of the people. */
  author: number
  /** Writes an announcement down that is to be sent at a moment. */
  plan(words: Partial<NewAnnouncement>, nextAt: Date): Promise<Written>
  /** Lets a process look at what is due. */
  look(app?: App): Promise<void>
}

/** Opens one. */
export async function openHouse(
  people: number,
  own: Parameters<typeof openPostOffice>[1] = {},
): Promise<House> {
  const post = await openPostOffice(people, own)
  const { db } = post.app
  const { id: officeId } = await db.unit.create({ data: { kind: 'office', name: 'Phòng' } })
  const [one, other] = await Promise.all(
    ['Trường Một', 'Trường Hai'].map(name =>
      db.unit.create({ data: { kind: 'school', name, parentId: officeId, levels: ['TH'] } }),
    ),
  )
  const schools = [one!.id, other!.id] as const
  const ids = await db.person.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  await db.membership.createMany({
    data: ids.map(({ id }) => ({ personId: id, unitId: schools[id % 2]!, role: 'teacher' as const })),
  })
  const author = people + 1
  await db.person.create({ data: { name: 'Cô An', telegramId: author } })
  await db.membership.create({ data: { personId: author, unitId: officeId, role: 'officer' } })
  post.telegram.addUser({ id: author, first_name: 'An' }, { started: true })
  return Object.assign(post, {
    officeId,
    author,
    schools,
    async plan(words: Partial<NewAnnouncement>, nextAt: Date) {
      const made = await db.$transaction(tx =>
        createAnnouncement(tx, { ...plain(officeId, author), ...words }, post.clock.now()),
      )
      await db.announcement.update({
        where: { id: made!.id },
        data: { nextAt, confirmedAt: post.clock.now() },
      })
      return (await readAnnouncement(db, made!.id))!
    },
    look: (app = post.app) => sendDue(app, { launch }, app.clock()),
  })
}

const plain = (officeId: number, createdById: number): NewAnnouncement => ({
  officeId,
  title: 'Họp chuyên môn',
  content: { cards: [{ written: 'Họp chuyên môn thứ Sáu', text: [] }], asks: true, link: null },
  audience: { roles: [...audiences.everyone] },
  createdById,
})

/** Another process on the same database: with its own name, line to Telegram, pace and sender. */
export function another({ app }: PostOffice, change: Partial<App> = {}): { app: App; stop(): Promise<void> } {
  const { clock, sleep, config } = { ...app, ...change }
  const own = {
    api: new Api(config.BOT_TOKEN, { apiRoot: config.TELEGRAM_API_ROOT }),
    pace: createPace(config.MESSAGES_PER_SECOND, clock, sleep),
    outbox: createSignal(),
    instance: crypto.randomUUID(),
  }
  const twin: App = { ...app, ...own, ...change }
  const sender = startSender(twin)
  return { app: twin, stop: () => sender.stop() }
}

/** Lets nothing that these processes say get on its way to Telegram before each of them has begun to say something. */
export function beginTogether(processes: readonly App[]): void {
  const begun = new Set<string>()
  const waiting: (() => void)[] = []
  for (const { api, instance } of processes)
    api.config.use(async (call, ...what) => {
      begun.add(instance)
      if (begun.size < processes.length) await new Promise<void>(resolve => waiting.push(resolve))
      for (const go of waiting.splice(0)) go()
      return await call(...what)
    })
}
