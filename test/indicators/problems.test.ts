import { expect, test } from 'vitest'
import type { AskedRow } from '../../src/indicators/ask.ts'
import { figureProblems } from '../../src/indicators/problems.ts'
import type { Value } from '../../src/indicators/rules.ts'
import { plain } from '../../src/lib/fluent.ts'
import { figure, row } from './samples.ts'

const asked = (code: string, own: Partial<AskedRow> = {}): AskedRow => ({
  ...row({ code, ...own }),
  counted: null,
  outOf: null,
})

const part = (code: string, name: string) =>
  asked(code, { kind: 'distribution', group: 'Kết quả', partOf: 'Hạnh kiểm', name })

const conduct = [part('A', 'Tốt'), part('B', 'Khá'), part('C', 'Yếu')]

const found = (rows: AskedRow[], figures: Record<string, Value>, last = new Map<number, Value>()) =>
  figureProblems(figures, { rows, last }).map(({ step, message, soft }) => [
    step,
    soft ?? false,
    plain('vi', message),
  ])

test('F-N12: a report of blanks alone cannot be sent, and says what is missing', () => {
  const blank: Value = { state: 'notYet' }
  const [problem, ...others] = found(conduct, { A: blank, B: blank, C: blank })
  expect(others).toEqual([])
  expect(problem?.slice(0, 2)).toEqual(['figures', false])
  expect(problem?.[2]).toContain('Còn thiếu: Hạnh kiểm: Tốt; Hạnh kiểm: Khá; Hạnh kiểm: Yếu')
})

test('One answer is enough, and "không phát sinh" is one', () => {
  const blank: Value = { state: 'notYet' }
  expect(found(conduct, { A: { state: 'noCase' }, B: blank, C: blank })).toEqual([])
})

test('Parts that do not add up to their whole are pointed out with the numbers, never refused', () => {
  const figures = { A: figure(425, 486), B: figure(57, 486), C: { state: 'noCase' } as const }
  expect(found(conduct, figures)).toEqual([
    ['figures.C', true, 'Hạnh kiểm: các phần cộng lại được 482, trong khi tổng là 486 (thiếu 4).'],
  ])
  expect(found(conduct, { ...figures, C: figure(4, 486) })).toEqual([])
  expect(found(conduct, { ...figures, C: figure(9, 486) })[0]?.[2]).toContain('(thừa 5)')
})

test('Parts of which one is not known yet cannot be added up', () => {
  expect(found(conduct, { A: figure(425, 486), B: figure(57, 486), C: { state: 'notYet' } })).toEqual([])
})

test('A figure far from last period is asked about, with both', () => {
  const twoShifts = asked('TH-08', { group: 'Học sinh học 2 buổi/ngày', name: 'Tiểu học' })
  const last = new Map([[twoShifts.id, figure(805, 968)]])
  expect(found([twoShifts], { 'TH-08': figure(80, 968) }, last)).toEqual([
    [
      'figures.TH-08',
      true,
      'Học sinh học 2 buổi/ngày – Tiểu học: kỳ trước 805/968 = 83,16 %, kỳ này 80/968 = 8,26 %. Thầy/cô xem lại có gõ nhầm không.',
    ],
  ])
})

test('A change for the worse may be two numbers typed the wrong way round', () => {
  const stunted = asked('MN-04', { kind: 'change', name: 'Giảm SDD' })
  expect(found([stunted], { 'MN-04': figure(18, 3) })[0]?.[2]).toContain('đầu kỳ 3, hiện nay 18: tăng 500 %')
  expect(found([stunted], { 'MN-04': figure(3, 18) })).toEqual([])
})
