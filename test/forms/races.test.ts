import { beforeEach, expect, test } from 'vitest'
import { openDraft } from '../../src/forms/open.ts'
import { takeInput, takePress, takeTurn } from '../../src/forms/run.ts'
import { codeOf } from '../../src/forms/state.ts'
import { readActive, saveTurn } from '../../src/forms/store.ts'
import { storedByPath } from './play.ts'
import { testDatabase } from '../database.ts'
import { lan, now } from './demo.ts'
import { buttonOf, envOf, small, world } from './running.ts'

const { db, reset } = await testDatabase()

beforeEach(async () => {
  await reset()
  Object.assign(world, { open: true, refuse: false, sent: [] })
})

const env = (updateId?: number) => envOf(db, lan, updateId)
const type = (text: string, updateId?: number) => takeInput(env(updateId), { kind: 'answer', text })
const active = async () => (await readActive(db, lan.chatId))!
const codes = async () => Object.values(storedByPath((await active()).state)).map(codeOf)

async function reviewed() {
  await openDraft(env(), small, { id: 1 })
  await type('12')
  await type('3')
  return buttonOf(await type('hết'), 'Gửi')
}

test('a turn is stored only over the draft that was read', async () => {
  await openDraft(env(), small, { id: 1 })
  const read = await active()
  const state = { answers: { lessons: '=12' } }
  expect(await saveTurn(db, read, { state, parkedAt: null }, now)).toBe('saved')
  expect(await saveTurn(db, read, { state: { answers: {} }, parkedAt: null }, now)).toBe('changed')
  expect((await active()).state).toEqual(state)
})

test('an update that found the draft changed is not taken for one that was handled', async () => {
  await openDraft(env(), small, { id: 1 })
  const read = await active()
  const handling = { updateId: 5, by: 'test' }
  await type('12')
  expect(await saveTurn(db, read, read, now, handling)).toBe('changed')
  expect(await db.handledUpdate.count()).toBe(0)
  expect(await saveTurn(db, await active(), await active(), now, handling)).toBe('saved')
  expect(await saveTurn(db, await active(), await active(), now, handling)).toBe('handled')
  expect(await db.handledUpdate.findFirst()).toEqual({ updateId: 5n, handledBy: 'test', handledAt: now })
})

test('F-U5: two answers at the same moment are both stored, one hundred times', async () => {
  for (let round = 0; round < 100; round += 1) {
    await openDraft(env(), small, { id: round })
    await Promise.all([type('12', 2 * round), type('3', 2 * round + 1)])
    expect(new Set(await codes())).toEqual(new Set(['12', '3']))
  }
})

test('F-U14: three quick messages are all taken, and in order when they are handled in order', async () => {
  await openDraft(env(), small, { id: 1 })
  await Promise.all(['1', '2', '3'].map((text, index) => type(text, index)))
  expect(new Set(await codes())).toEqual(new Set(['1', '2', '3']))
  await openDraft(env(), small, { id: 2 })
  for (const [index, text] of ['1', '2', '3'].entries()) await type(text, 10 + index)
  expect((await active()).state.answers).toEqual({ lessons: '=1', books: '=2', note: '=3' })
})

test('F-U1: an update that comes twice, even side by side, counts once', async () => {
  await openDraft(env(), small, { id: 1 })
  const kinds = (await Promise.all([type('12', 7), type('12', 7), type('12', 7)])).map(each => each?.kind)
  expect(kinds.filter(kind => kind === 'repeated')).toHaveLength(2)
  expect((await type('12', 7))?.kind).toBe('repeated')
  expect(await codes()).toEqual(['12'])
})

test('F-U2: a tap that comes again under another number changes nothing and gets a friendly answer', async () => {
  const send = await reviewed()
  expect((await takePress(env(20), send)).kind).toBe('sent')
  const again = await takePress(env(21), send)
  expect(again.cards[0]?.text).toEqual([[['forms-already-sent']]])
  expect(world.sent).toHaveLength(1)
})

test('F-U9: an update handled twice sends once', async () => {
  const send = await reviewed()
  const draft = await active()
  const press = {
    kind: 'press',
    press: { step: 'review', verb: 'send', value: send.split(':')[4]! },
  } as const
  const kinds = [await takeTurn(env(30), draft, press), await takeTurn(env(30), draft, press)].map(
    ({ kind }) => kind,
  )
  expect(kinds).toEqual(['sent', 'repeated'])
  expect(world.sent).toHaveLength(1)
})

test('F-D1: of twenty sent at the same moment one is sent, and nineteen say that it was', async () => {
  const send = await reviewed()
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => takePress(env(40 + index), send)),
  )
  const kinds = outcomes.map(({ kind, cards }) => (kind === 'sent' ? kind : JSON.stringify(cards[0]?.text)))
  expect(kinds.filter(kind => kind === 'sent')).toHaveLength(1)
  expect(kinds.filter(kind => kind.includes('forms-already-sent'))).toHaveLength(19)
  expect([world.sent.length, await db.lease.count(), await db.draft.count()]).toEqual([1, 1, 0])
})

test('an update whose sending is refused may be handled again', async () => {
  const send = await reviewed()
  world.refuse = true
  expect((await takePress(env(50), send)).remembered).toBe(false)
  expect(await db.handledUpdate.count({ where: { updateId: 50 } })).toBe(0)
})
