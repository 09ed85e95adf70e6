import { expect, test } from 'vitest'
import type { Db } from '../../src/database/client.ts'
import type { Card, Media } from '../../src/lib/card.ts'
import { createPace } from '../../src/outbox/pace.ts'
import { giveUpDeadClaims } from '../../src/outbox/deadClaims.ts'
import { startSender } from '../../src/outbox/sender.ts'
import { attachment } from '../../src/playground/scenario/attachments.ts'
import { ends, noticesFor, openPostOffice, received, saying, type PostOffice } from './post.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('F-B2: no call is repeated by the library behind our back', async () => {
  const { app } = await openPostOffice(1)
  expect(app.api.config.installedTransformers()).toEqual([])
})

/** Everything that can be sent: a text and each kind of file, and several files together. */
async function everything({ telegram }: PostOffice): Promise<[method: string, card: Card][]> {
  const bytes = await attachment('thong-bao.png', 'photo')
  const file = { name: 'ke-hoach.pdf', mime: 'application/pdf', bytes }
  const photo = { kind: 'photo', fileId: telegram.sendPhoto(1, { bytes }).file!.id } as const
  return [
    ['sendMessage', saying('Họp thứ Sáu')],
    ['sendPhoto', withFiles(photo)],
    ['sendDocument', withFiles({ kind: 'document', fileId: telegram.sendFile(1, file).file!.id })],
    ['sendVideo', withFiles({ kind: 'video', fileId: telegram.sendVideo(1, file).file!.id })],
    ['sendAudio', withFiles({ kind: 'audio', fileId: telegram.sendAudio(1, file).file!.id })],
    ['sendMediaGroup', withFiles(photo, photo)],
  ]
}

const withFiles = (...media: Media[]): Card => ({ ...saying('Họp thứ Sáu'), media })

test('F-B2: whatever is sent is tried again when nobody listened, and never when its answer was lost', async () => {
  const post = await openPostOffice(2)
  for (const [method, card] of await everything(post)) {
    const own = received(post.telegram, 1).length
    const calls = () => post.telegram.counts.calls[method] ?? 0
    await post.app.db.delivery.deleteMany()
    await post.telegram.down('refused')
    await post.add(noticesFor([1], card))
    await post.pass(10)
    expect([method, await ends(post)]).toEqual([method, { open: 1 }])
    await post.telegram.up()
    await post.settle(1)
    expect([method, await ends(post), calls()]).toEqual([method, { sent: 1 }, 1])
    post.telegram.dropAfterDelivery({ next: 1, methods: [method] })
    await post.add(noticesFor([2], card))
    await post.settle(1)
    await post.restart()
    await giveUpDeadClaims(post.app)
    await post.settle(5)
    expect([method, await ends(post)]).toEqual([method, { sent: 1, 'uncertain ECONNRESET': 1 }])
    expect([method, calls()]).toEqual([method, 2])
    expect(received(post.telegram, 1).length).toBeGreaterThan(own)
  }
})

test('F-B2: what was written to a connection that broke is not written again, though nobody may have read it', async () => {
  const post = await openPostOffice(3)
  await post.telegram.down('reset')
  await post.add(noticesFor(everyone(3)))
  await post.settle(5)
  await post.telegram.up()
  await post.settle(30)
  expect(await ends(post)).toEqual({ 'uncertain ECONNRESET': 3 })
  expect(everyone(3).flatMap(id => received(post.telegram, id))).toEqual([])
})

/** Starts a process that dies right when it would write down what became of a message that Telegram has taken. */
function startDying({ app }: PostOffice): void {
  const never = new Promise<never>(() => {})
  let dead = false
  const dieAt = (isTheEnd: boolean, go: () => Promise<unknown>): Promise<unknown> => {
    dead ||= isTheEnd
    return dead ? never : go()
  }
  const db = app.db.$extends({
    query: {
      delivery: { update: ({ args, query }) => dieAt(true, () => query(args)) as never },
      $queryRaw: ({ args, query }) => dieAt(args.text.includes('settled'), () => query(args)),
    },
  }) as unknown as Db
  const pace = createPace(app.config.MESSAGES_PER_SECOND, app.clock, app.sleep)
  startSender({ ...app, db, pace, instance: 'dead' })
}

const long = everyone(3).map(nth => `${nth}. ${'nội dung '.repeat(440).trim()}`)

test.for([
  ['a message', ['Nhắc nộp số liệu']],
  ['the first part of a long message', long],
] as const)(
  'F-B5: who dies between Telegram’s answer to %s and writing it down leaves it uncertain, and nobody hears it twice',
  async ([, paragraphs]) => {
    const post = await openPostOffice(2)
    await post.stop()
    const heard = new Promise(resolve => post.telegram.subscribe(resolve))
    startDying(post)
    await post.add(noticesFor([1], saying(...paragraphs)))
    post.app.outbox.ring()
    await heard
    await post.restart()
    await post.settle(1)
    // it is neither in the queue again nor counted as sent
    expect(await ends(post)).toEqual({ open: 1 })
    post.clock.set(new Date(post.clock.now().getTime() + 120_000))
    await giveUpDeadClaims(post.app)
    await post.add(noticesFor([2]))
    await post.settle(30)
    expect(await ends(post)).toEqual({ 'uncertain interrupted': 1, sent: 1 })
    expect(received(post.telegram, 1)).toEqual([paragraphs[0]])
  },
)

test('F-B9: whoever cannot be reached is counted by the cause, the totals add up, and the others are told', async () => {
  const post = await openPostOffice(12)
  post.telegram.block(1)
  post.telegram.deactivate(2)
  post.telegram.addUser({ id: 3, first_name: 'Người 3' })
  await post.app.db.person.update({ where: { id: 4 }, data: { telegramId: 99_999 } })
  await post.app.db.person.update({ where: { id: 5 }, data: { telegramId: null } })
  await post.app.db.person.update({ where: { id: 6 }, data: { language: 'xx' } })
  post.telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  await post.add(noticesFor(everyone(12)))
  await post.settle(10)
  expect(await ends(post)).toEqual({
    'failed blocked': 1,
    'failed deactivated': 1,
    'failed neverStarted': 1,
    'failed chatNotFound': 1,
    'failed notJoined': 1,
    'failed bug': 1,
    'uncertain ECONNRESET': 1,
    sent: 5,
  })
  for (const id of everyone(12)) expect(received(post.telegram, id)).toHaveLength(id > 6 ? 1 : 0)
  // whoever sends is still there
  await post.add([{ key: 'next', to: 12, card: saying('Việc sau') }])
  await post.settle()
  expect(received(post.telegram, 12)).toEqual(['Nhắc nộp số liệu', 'Việc sau'])
})
