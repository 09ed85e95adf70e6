import { expect, test } from 'vitest'
import { letter, openLetters } from './letters.ts'

const gone = 'Thông báo này đã được Phòng thu hồi.'
const hours = 3_600_000

test('what is withdrawn disappears, and who has not received it never will', async () => {
  const letters = await openLetters(4)
  await letters.reach(4, true)
  await letters.write(letter('Một', 'Hai'))
  await letters.post.settle()
  await letters.post.telegram.down('refused')
  await letters.db.person.update({ where: { id: 3 }, data: { telegramId: null } })
  expect(await letters.withdraw()).toBe(true)
  await letters.post.telegram.up()
  await letters.beat(2)
  expect([1, 2, 3].map(letters.has)).toEqual([[], [], []])
  expect(await letters.account()).toEqual({ sent: 3, readers: 3, deleted: 3 })
  await letters.reach(4, false)
  await letters.beat(2)
  expect(letters.has(4)).toEqual([])
  expect(await letters.correct(letter('Ba'))).toBe(false)
})

test('nothing of it leaves after the withdrawal, not even what Telegram had put off', async () => {
  const letters = await openLetters(20, { perSecond: 30 })
  letters.post.telegram.tooMany(30)
  await letters.write(letter('Một'))
  await letters.post.pass(2)
  await letters.withdraw()
  await letters.beat(4)
  for (const id of letters.everybody) expect(letters.has(id)).toEqual([])
  const cancelled = await letters.db.delivery.count({ where: { cause: 'withdrawn', sentAt: null } })
  // the first may have arrived while the officer withdrew it
  const { deleted = 0 } = await letters.account()
  expect(cancelled + deleted).toBe(20)
})

test('what was on its way when it was withdrawn is taken away once it has arrived', async () => {
  const letters = await openLetters(1)
  let withdrawn: Promise<boolean> | undefined
  letters.post.telegram.onCall(({ method }) => {
    if (method === 'sendMessage') withdrawn ??= letters.withdraw()
  })
  await letters.write(letter('Một'))
  await letters.post.settle()
  expect(await withdrawn).toBe(true)
  await letters.beat(4)
  expect(letters.has(1)).toEqual([])
})

test('what is older than 48 hours says that it was withdrawn, without buttons, under a photo as well', async () => {
  const letters = await openLetters(1)
  const media = [await letters.photo('1.jpg')]
  await letters.write(letter({ written: 'Ảnh', media }, 'Chữ'))
  await letters.post.settle()
  letters.post.clock.set(new Date(letters.post.clock.now().getTime() + 49 * hours))
  await letters.withdraw()
  await letters.beat(3)
  expect(letters.has(1)).toEqual([gone, gone])
  expect(letters.all(1).flatMap(({ buttons }) => buttons)).toEqual([])
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, edited: 1 })
})

test('where it can be neither deleted nor changed, it is said once that it was withdrawn', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Một', 'Hai'))
  await letters.post.settle()
  await letters.correct(letter('Ba'))
  await letters.beat(2)
  expect(letters.has(1)).toHaveLength(3)
  const refuse = (method: string, description: string) =>
    letters.post.telegram.failNext(method, { error_code: 400, description, times: 9 })
  refuse('deleteMessages', "Bad Request: message can't be deleted for everyone")
  refuse('editMessageText', "Bad Request: message can't be edited")
  await letters.withdraw()
  await letters.beat(4)
  expect(letters.has(1).filter(text => text === gone)).toHaveLength(1)
  expect(letters.all(1).at(-1)).toMatchObject({ replyTo: letters.all(1)[0]!.id })
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, replied: 1 })
})

test('an answer that corrected it is taken away as well', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Một', 'Hai'))
  await letters.post.settle()
  await letters.correct(letter('Ba'))
  await letters.beat(2)
  await letters.withdraw()
  await letters.beat(2)
  expect(letters.has(1)).toEqual([])
})

test('a paused broadcast is taken back at once', async () => {
  const letters = await openLetters(2)
  const id = await letters.write(letter('Một'))
  await letters.post.settle()
  await letters.db.broadcast.update({ where: { id }, data: { pausedAt: letters.post.clock.now() } })
  await letters.withdraw()
  await letters.beat()
  expect([...letters.has(1), ...letters.has(2)]).toEqual([])
})

test('of whom it is unclear is asked on; who is said to have it is told that it was withdrawn', async () => {
  const letters = await openLetters(1)
  letters.post.telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  const id = await letters.write(letter('Một'))
  await letters.post.settle()
  await letters.withdraw()
  await letters.beat(2)
  expect(await letters.uncertain()).toEqual(['Người 1'])
  await letters.decided('takeAsSent')
  await letters.db.broadcast.update({ where: { id }, data: { behindSince: letters.post.clock.now() } })
  await letters.beat(4)
  expect(letters.has(1).at(-1)).toBe(gone)
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, replied: 1 })
})
