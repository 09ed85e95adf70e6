import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '../../src/forms/press.ts'
import { codeOf, pathOf, type State } from '../../src/forms/state.ts'
import type { Input, Shown } from '../../src/forms/turn.ts'
import { walk } from '../../src/forms/walk.ts'
import { depth } from '../depth.ts'
import { demo, facts } from './demo.ts'
import { play, storedByPath } from './play.ts'

type Act =
  | Input
  | { kind: 'tapSeen'; among: number }
  | { kind: 'pressAny'; step: string; verb: string; value: string }

const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      '45',
      '45/48',
      '0/0',
      '500',
      '97,35',
      'mai',
      'có',
      'không',
      'khoảng 50',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('bỏ qua', 'quay lại', 'giữ nguyên', 'để sau', 'huỷ', 'huỷ bỏ', 'gửi', 'đúng'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
const messageId = fc.integer({ min: 1, max: 30 })
const somePaths = ['title', 'pupils', 'targets.TH-01', 'boarding', 'share', 'note', 'nowhere', '__proto__']
const photo = { fileId: 'AgAC', name: 'ảnh.jpg', size: 70_000, mime: 'image/jpeg' }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), text: typed, messageId }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tapSeen' as const), among: fc.nat(10_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), text: typed, messageId }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'file' as const, file: photo }) },
  {
    weight: 1,
    arbitrary: fc.boolean().map(own => ({ kind: 'contact' as const, phone: '84912345678', own })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...somePaths).map(path => ({ kind: 'edit' as const, path })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('page' as const), page: fc.integer() }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('back' as const, 'skip' as const, 'submit' as const, 'show' as const)
      .map(kind => ({ kind })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pressAny' as const),
      step: fc.constantFrom(...somePaths.map(hashOf), 'review', '-'),
      verb: fc.constantFrom('pick', 'edit', 'page', 'back', 'skip', 'keep', 'send', 'stay'),
      value: typed,
    }),
  },
)

test('in random play nothing throws, no answer is lost, and the position is always what the answers say', () => {
  fc.assert(
    fc.property(fc.nat(inOrder.length), fc.array(act, { maxLength: 60 }), (begun, acts) => {
      const chat = play(demo, facts)
      chat.type(...inOrder.slice(0, begun))
      const seen: string[] = []
      for (const each of acts) {
        const before = chat.state()
        const wasCancelling = chat.shown().kind === 'cancelling'
        seen.push(...chat.buttons().map(chat.data))
        const pressed = perform(chat, each, seen)
        expectNothingLost(before, chat.state(), pressed)
        expectRightPlace(chat.shown(), chat.state(), chat.buttons())
        if (chat.shown().kind === 'cancelled')
          expect(wasCancelling || Object.keys(before.answers).length === 0).toBe(true)
        if (chat.shown().kind === 'cancelled') return
      }
    }),
    { numRuns: depth(200, 3000) },
  )
})

const inOrder = [
  '2',
  'Trò chơi',
  '500',
  '45',
  'chưa có',
  '45/48',
  '12',
  '97',
  'mai',
  'có',
  'bỏ qua',
  'bỏ qua',
  'hết',
]

/** Does what is to be done and returns what was pressed, if anything. */
function perform(chat: ReturnType<typeof play>, each: Act, seen: readonly string[]): string | null {
  if (each.kind === 'tapSeen') {
    const data = seen.length > 0 ? seen[each.among % seen.length]! : 'd:7:-:stay:'
    chat.press(data)
    return data
  }
  if (each.kind === 'pressAny') {
    const data = `d:7:${each.step}:${each.verb}:${each.value}`
    chat.press(data)
    return data
  }
  chat.take(each)
  return null
}

function expectNothingLost(before: State, after: State, pressed: string | null): void {
  const paths = new Set([...Object.keys(codes(before)), ...Object.keys(codes(after))])
  const changed = [...paths].filter(path => codes(before)[path] !== codes(after)[path])
  expect(changed.length).toBeLessThanOrEqual(1)
  expect(Object.keys(codes(after))).toEqual(expect.arrayContaining(Object.keys(codes(before))))
  if (pressed === null || changed.length === 0) return
  const [, , step, verb] = pressed.split(':')
  expect(step).toBe(hashOf(changed[0]!))
  expect(['pick', 'skip']).toContain(verb)
}

const codes = (state: State): Record<string, string | null> =>
  Object.fromEntries(Object.entries(storedByPath(state)).map(([path, stored]) => [path, codeOf(stored)]))

function expectRightPlace(
  { kind, walk: shown, problems }: Shown,
  state: State,
  buttons: readonly string[],
): void {
  const derived = walk(demo, facts, state)
  const place = ({ current, number, total, complete, answers }: typeof shown) => [
    current && pathOf(current),
    number,
    total,
    complete,
    answers,
  ]
  expect(place(shown)).toEqual(place(derived))
  const offered = buttons.includes('Gửi') || kind === 'submit'
  if (offered) expect([derived.complete, problems.every(({ soft }) => soft)]).toEqual([true, true])
  expect(JSON.stringify(state).length).toBeLessThan(4096)
}
