import { expect, test } from 'vitest'
import { at } from '../../src/lib/time.ts'
import { giveUpDeadClaims } from '../../src/outbox/deadClaims.ts'
import { letter, openLetters, type Letters } from './letters.ts'

const long = (word: string, parts: number) =>
  Array.from({ length: parts }, (_, nth) => `${nth + 1}. ${`${word} `.repeat(700).trim()}`).join('\n\n')

/** The first line of each message that somebody has. */
const lines = (letters: Letters, person: number) => letters.has(person).map(text => text.split('\n')[0]!)

test('a correction edits what was delivered, in its place, and says which version it is', async () => {
  const letters = await openLetters(5)
  await letters.write(letter('Họp ngày 12.'))
  await letters.post.settle()
  await letters.correct(letter('Họp ngày <b>13</b>, {name} ở {school}.'))
  await letters.post.settle()
  for (const id of letters.everybody) {
    const [message, ...others] = letters.all(id)
    expect(others).toEqual([])
    expect(message!.text).toContain(`Họp ngày 13, Người ${id} ở Hoa Mai.\n\nBản sửa lần 2, `)
    expect(message!.buttons.flat().map(({ label }) => label)).toEqual(['Đã nhận', 'Cần hỏi thêm'])
  }
  expect(await letters.account()).toEqual({ sent: 5, readers: 5, edited: 5 })
})

test('who has not received it yet receives the new version at once, and once', async () => {
  const letters = await openLetters(3)
  await letters.post.telegram.down('refused')
  await letters.write(letter('Họp ngày 12.'))
  await letters.correct(letter('Họp ngày 13.'))
  await letters.post.telegram.up()
  await letters.beat(3)
  for (const id of letters.everybody) expect(lines(letters, id)).toEqual(['Họp ngày 13.'])
  expect(await letters.account()).toEqual({ sent: 3 })
})

test('where the message is gone, the whole new text comes as a correction of its own, once', async () => {
  const letters = await openLetters(2)
  await letters.write(letter('Họp ngày 12.'))
  await letters.post.settle()
  await letters.loses(1)
  await letters.correct(letter('Họp ngày 13.'))
  await letters.beat(4)
  expect(letters.has(1)).toHaveLength(1)
  expect(letters.has(1)[0]).toMatch(/^📌 Đính chính \(bản 2\)[^\n]*\n\nHọp ngày 13\.\n\nBản sửa lần 2/)
  expect(letters.all(1)[0]).not.toHaveProperty('replyTo')
  expect(lines(letters, 2)).toEqual(['Họp ngày 13.'])
  expect(await letters.account()).toEqual({ sent: 2, readers: 2, edited: 1, replied: 1 })
})

test('with another number of messages the correction stands under the first, and the next one edits the answer', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Một', 'Hai'))
  await letters.post.settle()
  await letters.correct(letter('Chỉ một'))
  await letters.beat(3)
  const [first, , answer] = letters.all(1)
  expect(letters.has(1).map(text => text.split('\n\n').slice(0, 2).join(' '))).toEqual([
    'Một',
    expect.stringContaining('Hai'),
    '📌 Đính chính (bản 2) cho thông báo trên: Chỉ một',
  ])
  expect(answer).toMatchObject({ replyTo: first!.id })
  await letters.correct(letter('Vẫn một'))
  await letters.beat(3)
  expect(letters.has(1)).toHaveLength(3)
  expect(letters.has(1)[2]).toContain('📌 Đính chính (bản 3) cho thông báo trên:\n\nVẫn một')
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, edited: 1 })
})

test('photos, files and albums get other words or other files in their place; a photo cannot become a text', async () => {
  const letters = await openLetters(1)
  const [one, two, three] = await Promise.all(['1.jpg', '2.jpg', '3.jpg'].map(name => letters.photo(name)))
  await letters.write(letter({ written: 'Ảnh', media: [one!] }, { written: 'Bộ ảnh', media: [one!, two!] }))
  await letters.post.settle()
  await letters.correct(
    letter({ written: 'Ảnh mới', media: [three!] }, { written: 'Bộ mới', media: [three!, two!] }),
  )
  await letters.beat()
  const shown = () => letters.all(1).map(({ text, file }) => [text.split('\n')[0], file?.name])
  expect(shown().slice(0, 3)).toEqual([
    ['Ảnh mới', '3.jpg'],
    ['Bộ mới', '3.jpg'],
    ['', '2.jpg'],
  ])
  expect(shown()).toHaveLength(4)
  await letters.correct(letter('Chữ', { written: 'Bộ', media: [one!, two!] }))
  await letters.beat(3)
  expect(
    shown()
      .slice(4)
      .map(([text]) => text?.split(' cho')[0]),
  ).toEqual(['📌 Đính chính (bản 3)', 'Bộ', '', expect.anything()])
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, replied: 1 })
})

test('who has blocked the bot is counted, and has the newest version when they are back', async () => {
  const letters = await openLetters(3)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  await letters.reach(1, true)
  await letters.reach(2, true)
  await letters.correct(letter('Bản hai'))
  await letters.beat()
  expect(await letters.account()).toEqual({ sent: 3, readers: 3, edited: 1, unreachable: 2 })
  await letters.correct(letter('Bản ba'))
  await letters.beat()
  letters.post.telegram.unblock(2)
  await letters.loses(2)
  await letters.reach(1, false)
  await letters.reach(2, false)
  await letters.beat(3)
  expect([1, 2, 3].map(id => letters.has(id).length)).toEqual([1, 1, 1])
  for (const id of letters.everybody) expect(letters.has(id)[0]).toContain('Bản ba')
})

test('when Telegram says 429 in the middle of a correction, everybody waits and everybody gets it', async () => {
  const letters = await openLetters(30, { perSecond: 30 })
  await letters.write(letter('Bản một'))
  await letters.post.settle(1)
  letters.post.telegram.tooMany(17, { methods: ['editMessageText'] })
  await letters.correct(letter('Bản hai'))
  await letters.post.settle(2)
  for (const id of letters.everybody) expect(lines(letters, id)).toEqual(['Bản hai'])
  expect(await letters.account()).toEqual({ sent: 30, readers: 30, edited: 30 })
})

test('an edit whose answer is lost is done again; an answer that is lost makes the correction uncertain, by name', async () => {
  const letters = await openLetters(2)
  await letters.write(letter('Một', 'Hai'), [1])
  await letters.post.settle()
  await letters.correct(letter('Một!', 'Hai!'))
  letters.post.telegram.dropAfterDelivery({ next: 1, methods: ['editMessageText'] })
  await letters.beat()
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, edited: 1 })
  letters.post.telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  await letters.correct(letter('Ba'))
  await letters.beat(3)
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, uncertain: 1 })
  expect(await letters.uncertain()).toEqual(['Người 1'])
  expect(letters.has(1)).toHaveLength(3)
  await letters.decided('takeAsSent')
  await letters.beat(2)
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, replied: 1 })
  expect(letters.has(1)).toHaveLength(3)
})

test('an uncertain correction is past once there is a newer one: it is not asked about and not sent again', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Một', 'Hai'))
  await letters.post.settle()
  letters.post.telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  await letters.correct(letter('Ba'))
  await letters.beat(2)
  await letters.correct(letter('Bốn'))
  await letters.decided('sendAgain')
  await letters.beat(3)
  expect(await letters.uncertain()).toEqual([])
  expect(letters.has(1).filter(text => text.includes('Bốn'))).toHaveLength(1)
})

test('what was on its way in the old version when it was corrected is caught up with', async () => {
  const letters = await openLetters(1)
  let corrected: Promise<boolean> | undefined
  letters.post.telegram.onCall(({ method }) => {
    if (method === 'sendMessage') corrected ??= letters.correct(letter('Bản hai'))
  })
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  expect(await corrected).toBe(true)
  await letters.beat(4)
  expect(lines(letters, 1)).toEqual(['Bản hai'])
  expect((await letters.now()).behindSince).toBeNull()
})

test('two changes of one message are never on their way together, and the newest is the last', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  const newest = () => letters.db.delivery.count({ where: { action: 'edit', version: 3 } })
  let meanwhile: Promise<number> | undefined
  letters.post.telegram.onCall(({ method }) => {
    if (method === 'editMessageText') meanwhile ??= letters.correct(letter('Bản ba')).then(newest)
  })
  letters.post.telegram.delay(300, { methods: ['editMessageText'] })
  await letters.correct(letter('Bản hai'))
  await letters.post.settle()
  expect(await meanwhile).toBe(0)
  await letters.beat(3)
  expect([await newest(), lines(letters, 1)]).toEqual([1, ['Bản ba']])
})

test('whose chat is another by now is answered there, and nothing else in it is touched', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  await letters.reach(1, true)
  await letters.correct(letter('Bản hai'))
  await letters.beat()
  letters.post.telegram.addUser({ id: 50, first_name: 'Người 1' }, { started: true })
  await letters.post.telegram.call('sendMessage', { chat_id: 50, text: 'Mã tham gia' })
  // the same number in both chats, as when a group has become a supergroup
  const messageIds = letters.all(50).map(({ id }) => id)
  await letters.db.delivery.updateMany({ where: { action: 'send' }, data: { messageIds } })
  await letters.joins(1, 50)
  await letters.beat(3)
  expect(letters.has(50)).toEqual([
    'Mã tham gia',
    expect.stringMatching(/^📌 Đính chính \(bản 2\)[^]*Bản hai/),
  ])
  expect(letters.all(50)[1]).not.toHaveProperty('replyTo')
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, replied: 1 })
})

test('a long message that was cut off, and goes on after a correction, is put right as a whole', async () => {
  const letters = await openLetters(1)
  letters.post.telegram.subscribe(({ kind }) => {
    if (kind === 'sent' && letters.has(1).length === 1)
      letters.post.telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error' })
  })
  await letters.write(letter(long('cũ', 3)))
  await letters.post.settle()
  await letters.correct(letter(long('mới', 3)))
  await letters.beat(4)
  expect(letters.has(1).join()).not.toContain('cũ')
  expect(letters.has(1)).toHaveLength(3)
})

test('while a broadcast is paused its corrections wait as well', async () => {
  const letters = await openLetters(2)
  const id = await letters.write(letter('Bản một'))
  await letters.post.settle()
  await letters.db.broadcast.update({ where: { id }, data: { pausedAt: letters.post.clock.now() } })
  await letters.correct(letter('Bản hai'))
  await letters.beat(2)
  expect(lines(letters, 1)).toEqual(['Bản một'])
  expect(await letters.account()).toEqual({ sent: 2, readers: 2, left: 2 })
  await letters.decided('resume')
  await letters.post.settle()
  expect(lines(letters, 1)).toEqual(['Bản hai'])
})

test('what a dead process was changing is changed again, without anybody deciding', async () => {
  const letters = await openLetters(1)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  await letters.post.stop()
  await letters.correct(letter('Bản hai'))
  await letters.db.delivery.updateMany({
    where: { action: 'edit' },
    data: { claimedAt: letters.post.clock.now(), claimedBy: 'dead' },
  })
  letters.post.clock.set(new Date(letters.post.clock.now().getTime() + 300_000))
  await giveUpDeadClaims(letters.post.app)
  await letters.post.restart()
  await letters.beat(2)
  expect(lines(letters, 1)).toEqual(['Bản hai'])
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, edited: 1 })
})

test('an answer waits for the morning, an edit does not', async () => {
  const letters = await openLetters(2)
  await letters.write(letter('Một', 'Hai'), [1])
  await letters.post.settle()
  letters.post.clock.set(at('2026-10-15', '22:00'))
  await letters.correct(letter('Ba'))
  await letters.beat(3)
  expect(letters.has(1)).toHaveLength(2)
  expect(await letters.account()).toEqual({ sent: 1, readers: 1, left: 1 })
  letters.post.clock.set(at('2026-10-16', '06:31'))
  await letters.post.settle()
  expect(letters.has(1)).toHaveLength(3)
})

test('of two officers who correct at the same moment one is first, and the other changes nothing', async () => {
  const letters = await openLetters(2)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  const seen = await letters.now()
  expect(await letters.correct(letter('Bản An'), seen)).toBe(true)
  expect(await letters.correct(letter('Bản Lan'), seen)).toBe(false)
  await letters.beat(2)
  expect(lines(letters, 1)).toEqual(['Bản An'])
  expect(await letters.db.correction.findMany({ select: { version: true } })).toEqual([
    { version: 1 },
    { version: 2 },
  ])
})

test('restrictions are kept: who has restricted the use of their data is not written to any more', async () => {
  const letters = await openLetters(2)
  await letters.write(letter('Bản một'))
  await letters.post.settle()
  await letters.db.person.update({ where: { id: 1 }, data: { restrictedAt: letters.post.clock.now() } })
  await letters.correct(letter('Bản hai'))
  await letters.beat(2)
  expect([...lines(letters, 1), ...lines(letters, 2)]).toEqual(['Bản một', 'Bản hai'])
  expect(await letters.account()).toEqual({ sent: 2, readers: 2, edited: 1, cancelled: 1 })
})

test('of 1,000 who are corrected while 5 % of all answers are lost nobody gets two answers, and all are accounted for', async () => {
  const letters = await openLetters(1000)
  await letters.write(letter('Một'))
  await letters.post.settle(1)
  // half of them can be edited, the others only be answered
  for (let id = 2; id <= 1000; id += 2) await letters.loses(id)
  letters.post.telegram.dropAfterDelivery({ probability: 0.05 })
  await letters.correct(letter('Ba'))
  await letters.post.settle(3)
  await letters.post.restart()
  await letters.beat(4)
  const { readers, edited, replied = 0, uncertain = 0, ...rest } = await letters.account()
  expect(rest).toEqual({ sent: 1000 })
  expect([readers, edited, replied + uncertain]).toEqual([1000, 500, 500])
  expect(uncertain).toBeGreaterThan(0)
  for (const id of letters.everybody)
    expect(
      letters.has(id).filter(text => text.includes('Ba') && text.startsWith('📌')).length,
    ).toBeLessThanOrEqual(1)
  for (let id = 1; id <= 1000; id += 2) expect(lines(letters, id)).toEqual(['Ba'])
}, 240_000)
