import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, maxCodeBytes, pressButton, readPress, verbs } from '../../src/forms/press.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { button, type Button } from '../../src/lib/card.ts'
import { openStage, type Stage } from '../../src/playground/stage.ts'
import { openGround } from './ground.ts'
import { tellJob, tellScreens, tellWhole } from './story.ts'

/** Telegram's limit, in bytes. */
const most = 64

const largestId = 2 ** 31 - 1

const bytesOf = (made: Button) => Buffer.byteLength('press' in made ? made.press : '')

const letters = Array.from('aăâđêôơưàảãáạằểễỗợừỵ ABCĐ019-,.“”😀')
const vietnamese = fc.array(fc.constantFrom(...letters), { maxLength: 90 }).map(each => each.join(''))
const texts = fc.oneof(vietnamese, fc.string({ unit: 'grapheme', maxLength: 90 }))
const parts = fc.array(fc.oneof(fc.integer({ min: -largestId, max: largestId }), texts), { maxLength: 5 })

test('F-B13: a button with any words in it has at most 64 bytes, or cannot be made', () => {
  fc.assert(
    fc.property(texts, parts, (action, more) => {
      const fits = Buffer.byteLength([action, ...more].join(':')) <= most
      if (fits) expect(bytesOf(button(asIs('…'), action, ...more))).toBeLessThanOrEqual(most)
      else expect(() => button(asIs('…'), action, ...more)).toThrow(`more than ${most} bytes`)
    }),
  )
})

test('F-B13: every option that a question takes fits into a button, whatever the draft, the step and the option', () => {
  const ids = fc.integer({ min: 1, max: largestId })
  fc.assert(
    fc.property(ids, texts, fc.constantFrom(...verbs), texts, (draftId, step, verb, value) => {
      const make = () => choice([{ value, label: asIs(value) }])
      if (Buffer.byteLength(value) > maxCodeBytes) {
        expect(make).toThrow('give it a short code')
        return
      }
      make()
      const made = pressButton(asIs('…'), draftId, hashOf(step), verb, value)
      expect(bytesOf(made)).toBeLessThanOrEqual(most)
      expect(readPress('press' in made ? made.press : '')?.value).toBe(value)
    }),
  )
})

const stories: readonly [what: string, tell: (stage: Stage) => Promise<void>][] = [
  ['most screens', tellWhole],
  ['the other screens', tellScreens],
  ['the whole job', tellJob],
]

test.for(stories)(
  'F-B13: with numbers as large as a database has them, every button of a story fits: %s',
  async ([, tell]) => {
    const ground = await openGround({ numberedFrom: largestId - 100_000 })
    const stage = await openStage(ground)
    await tell(stage)
    const shown = stage.emulator.events().flatMap(({ message }) => message?.buttons.flat() ?? [])
    const data = shown.flatMap(each => ('data' in each ? [each.data] : []))
    expect(data.filter(each => Buffer.byteLength(each) > most)).toEqual([])
    expect(data.some(each => /:2147\d{6}(:|$)/.test(each))).toBe(true)
    expect(new Set(data.map(each => each.split(':')[0])).size).toBeGreaterThan(10)
    // whatever could not be made, or not be sent, is apologised for
    const sorry = stage.emulator
      .events()
      .filter(({ kind, text }) => kind === 'sent' && text.includes('gặp lỗi'))
    expect(sorry.map(({ text }) => text)).toEqual([])
    await stage.close()
    await ground.close()
  },
)

test('F-B13: Telegram as we play it refuses what is longer by a byte', async () => {
  const { emulator, close } = await openGround()
  emulator.addUser({ id: 1, first_name: 'Lan' }, { started: true })
  const say = (data: string) => {
    const reply_markup = { inline_keyboard: [[{ text: 'Có', callback_data: data }]] }
    return emulator.call('sendMessage', { chat_id: 1, text: 'Có?', reply_markup })
  }
  expect(await say('đ'.repeat(32))).toMatchObject({ ok: true })
  expect(await say(`${'đ'.repeat(32)}a`)).toMatchObject({
    ok: false,
    description: expect.stringContaining('BUTTON_DATA_INVALID'),
  })
  await close()
})
