import { beforeEach, expect, test } from 'vitest'
import { openDrafts } from '../../src/forms/drafts.ts'
import { openDraft } from '../../src/forms/open.ts'
import { takeInput, takePress } from '../../src/forms/run.ts'
import { readActive } from '../../src/forms/store.ts'
import { testDatabase } from '../database.ts'
import { lan, minh } from './demo.ts'
import { buttonOf, envOf, other, small, wordsOf, world } from './running.ts'

const { db, reset } = await testDatabase()

beforeEach(async () => {
  await reset()
  Object.assign(world, { open: true, refuse: false, sent: [] })
})

const env = envOf(db, lan)
const open = (id = 1) => openDraft(env, small, { id })
const type = (text: string) => takeInput(env, { kind: 'answer', text })

test('a form is filled in and sent, and its draft is gone', async () => {
  await open()
  await type('12')
  await type('3')
  const review = await type('bỏ qua')
  const sent = await takePress(env, buttonOf(review, 'Gửi'))
  expect([sent.kind, wordsOf(sent)]).toEqual(['sent', 'Đã nhận'])
  expect(sent.settled?.text[0]).toHaveLength(4)
  expect(world.sent).toEqual([{ lessons: 12, books: 3, note: null }])
  expect(await db.draft.count()).toBe(0)
})

test('opening a form again goes on where it was left', async () => {
  await open()
  await type('12')
  const again = await open()
  expect(wordsOf(again)).toBe('Phiếu nhỏ: thầy/cô làm tiếp từ chỗ đang dở.\n\nCâu 2/3\nSách?')
  expect(await db.draft.count()).toBe(1)
})

test('opening another form puts the first aside; the menu leads back to both', async () => {
  await open()
  await type('12')
  await openDraft(env, other, { id: 1 })
  await type('Xin chào')
  const drafts = await openDrafts(env)
  expect(drafts.map(({ draft, number, total, complete }) => [draft.form, number, total, complete])).toEqual([
    ['other', 1, 1, true],
    ['small', 2, 3, false],
  ])
  expect((await readActive(db, lan.chatId))?.form).toBe('other')
})

test('without an open draft what is typed is for somebody else', async () => {
  expect(await type('12')).toBe(null)
  await openDraft(envOf(db, minh), small, { id: 1 })
  expect(await type('12')).toBe(null)
})

test('later puts a draft aside, and its button takes it up again', async () => {
  await open()
  await type('12')
  const parked = await type('để sau')
  expect(parked).toMatchObject({ kind: 'parked', inPlace: true })
  expect(await type('3')).toBe(null)
  expect(wordsOf(await takePress(env, buttonOf(parked, 'Làm tiếp')))).toContain('Câu 2/3')
  expect(wordsOf(await type('3'))).toContain('Câu 3/3')
})

test('cancelling deletes the draft', async () => {
  await open()
  await type('12')
  const sure = await takeInput(env, { kind: 'cancel' })
  expect((await takePress(env, buttonOf(sure, 'Huỷ bỏ'))).kind).toBe('cancelled')
  expect(await db.draft.count()).toBe(0)
})

test('F-U13: the button of a finished draft changes nothing and offers the open one', async () => {
  const old = buttonOf(await open(1), 'Huỷ')
  await type('huỷ')
  await open(2)
  const pressed = await takePress(env, old)
  expect(wordsOf(pressed)).toContain('đã xong')
  expect(buttonOf(pressed, 'Làm tiếp: Phiếu nhỏ (câu 1/3)')).toBeTruthy()
  expect((await readActive(db, lan.chatId))?.state).toEqual({ answers: {} })
})

test('the button of a draft put aside changes nothing while another is open, and offers both', async () => {
  await open()
  const asked = await type('12')
  const later = buttonOf(asked, '← Quay lại')
  await openDraft(env, other, { id: 1 })
  const pressed = await takePress(env, later)
  expect(wordsOf(pressed)).toContain('“Phiếu nhỏ” đang để sau')
  await takePress(env, buttonOf(pressed, 'Làm tiếp: Phiếu nhỏ (câu 2/3)'))
  expect((await readActive(db, lan.chatId))?.form).toBe('small')
})

test("a stranger's button about somebody else's draft finds nothing", async () => {
  const cancel = buttonOf(await open(), 'Huỷ')
  const outcome = await takePress(envOf(db, minh), cancel)
  expect(outcome.kind).toBe('closed')
  expect(await db.draft.count()).toBe(1)
})

test('a form that has closed keeps its answers, says why, and no longer takes what is typed', async () => {
  await open()
  await type('12')
  world.open = false
  expect(wordsOf(await type('3'))).toBe(
    'Đã hết hạn\nCác câu đã trả lời vẫn được giữ, nhưng không gửi được nữa.',
  )
  expect(await type('3')).toBe(null)
  expect(await openDrafts(env)).toEqual([])
  expect((await db.draft.findFirst())?.state).toEqual({ answers: { lessons: '=12' } })
  expect(wordsOf(await open())).toBe('Đã hết hạn')
})

test('what its author refuses is not sent: nothing of it stays, and the review says why', async () => {
  world.refuse = true
  await open()
  await type('12')
  await type('3')
  const outcome = await takePress(env, buttonOf(await type('hết'), 'Gửi'))
  expect(wordsOf(outcome)).toContain('Cần sửa trước khi gửi: Sách đã khoá')
  expect([await db.lease.count(), await db.draft.count()]).toEqual([0, 1])
})

test('a form taken away by a deploy closes its drafts and keeps their answers', async () => {
  await open()
  await type('12')
  expect((await takeInput({ ...env, forms: new Map() }, { kind: 'answer', text: '3' }))?.kind).toBe('closed')
  expect(await db.draft.count()).toBe(1)
})
