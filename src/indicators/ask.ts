import { absentOf, isAbsent, type Absent } from '../forms/questions/absence.ts'
import { choice } from '../forms/questions/choice.ts'
import { figure } from '../forms/questions/figure.ts'
import { integer } from '../forms/questions/integer.ts'
import type { Given, Heard, Moment, Question } from '../forms/question.ts'
import type { Say } from '../lib/card.ts'
import { nothing } from '../lib/list.ts'
import { readAbsence } from '../lib/vietnamese/absence.ts'
import { readCount } from '../lib/vietnamese/count.ts'
import type { Figure } from '../lib/vietnamese/figure.ts'
import { readYesNo } from '../lib/vietnamese/yesNo.ts'
import type { Indicator, Value } from './rules.ts'
import { levelOf, nameOf, valueSay } from './wording.ts'

/** A row with the words that say what is counted, out of what. */
export type AskedRow = Indicator & { counted: string | null; outOf: string | null }

/** What a question says beside the row itself. */
export type About = {
  label: Say
  /** Named only to somebody who serves several. */
  school: string | null
  last: Value | undefined
  /** The denominator that an earlier part of the same whole gave, and this one must share. */
  base?: number | undefined
  /** The denominator that an earlier row of the same words gave: nobody wants to type it twice. */
  likely?: number | undefined
}

/** The question that fits a row's kind; whatever its form, the answer is a value. */
export function askRow(row: AskedRow, about: About): Question<Value> {
  const question = questionOf(row, about)
  return {
    ...question,
    vars: wordsOf(row, about),
    columns: question.columns ?? 2,
    hear: (given, moment) => completed(question, swapped(row, given), moment, about.likely),
    read(code) {
      const answer = tooLong.test(code) ? undefined : question.read(code)
      return answer === undefined ? undefined : valueFrom(answer)
    },
    show: value => valueSay(row, value),
  }
}

type Answer = number | Figure | Absent | string

/** What can be typed is shorter; a button that carries more was not made here, and the database would not take it. */
const tooLong = /\d{10}/

const limits = { absences: true, max: 999_999_999 }

function questionOf({ kind }: AskedRow, { base, likely }: About): Question<Answer> {
  switch (kind) {
    case 'count':
    case 'population':
      return integer({ ...limits, hint: ['figures-count-hint'] })
    case 'change':
      return figure({ absences: true, mayExceed: true, hint: ['figures-change-hint'] })
    case 'shareOfUnits':
    case 'qualitative':
      return met()
    case 'level':
      return level()
    default:
      return figure({ absences: true, mayExceed: kind === 'cohort', denominator: base, ...hint(likely) })
  }
}

const hint = (likely: number | undefined) =>
  likely === undefined ? {} : { hint: ['figures-likely-hint', { likely }] as const }

/** One number is enough where the other has been given before. */
function completed(
  question: Question<Answer>,
  given: Given,
  moment: Moment,
  likely: number | undefined,
): Heard {
  const heard = question.hear(given, moment)
  if (likely === undefined || given.kind !== 'text' || !('problem' in heard)) return heard
  if ('problem' in readCount(given.text)) return heard
  return question.hear({ ...given, text: `${given.text}/${likely}` }, moment)
}

function valueFrom(answer: Answer): Value {
  if (isAbsent(answer)) return { state: answer.absence }
  if (typeof answer === 'object') return { state: 'figure', ...answer }
  if (answer === 'met' || answer === 'notMet')
    return { state: 'figure', numerator: answer === 'met' ? 1 : 0, denominator: 1 }
  const absent = absentOf(String(answer))
  return absent ? { state: absent.absence } : { state: 'figure', numerator: Number(answer) }
}

const without = [
  { value: 'notYet', label: ['forms-not-yet'] },
  { value: 'notApplicable', label: ['forms-not-applicable'] },
] as const

function level(): Question<string> {
  const levels = ['1', '2', '3'].map(value => ({
    value,
    label: ['indicators-at-level', { level: Number(value) }] as Say,
  }))
  return choice([...levels, ...without], { columns: 3 })
}

/** Whether a school meets what is asked, which people answer with a yes or a no as well. */
function met(): Question<string> {
  const question = choice(
    [
      { value: 'met', label: ['indicators-met'] },
      { value: 'notMet', label: ['indicators-not-met'] },
      ...without,
    ],
    { columns: 2 },
  )
  return { ...question, hear }

  function hear(given: Given, moment: Moment): Heard {
    if (given.kind !== 'text') return question.hear(given, moment)
    const [yes, absence] = [readYesNo(given.text), readAbsence(given.text)]
    // a bare "chưa" may mean that it is not met, or that nobody knows yet
    const codes = [
      ...(yes === null ? [] : [yes ? 'met' : 'notMet']),
      ...(absence === null || absence === 'noCase' ? [] : [absence]),
    ]
    if (codes[0] === undefined) return question.hear(given, moment)
    return codes.length > 1 ? { codes } : { code: codes[0] }
  }
}

/** A change may also be typed in the order of time, "18 → 3". */
function swapped({ kind }: AskedRow, given: Given): Given {
  if (kind !== 'change' || given.kind !== 'text') return given
  const [, first, last] = /^\s*([\d., ]+?)\s*(?:→|-+>|=>)\s*([\d., ]+?)\s*$/.exec(given.text) ?? []
  return first && last ? { ...given, text: `${last}/${first}` } : given
}

function wordsOf(row: AskedRow, { label, school, last, base }: About) {
  const { measure, target } = row
  return {
    label,
    school: school === null ? nothing : (['figures-school', { school }] as const),
    group: row.group,
    level: levelOf(row),
    name: nameOf(row),
    counts: countsSay(row, base),
    last: last ? (['figures-last', { value: valueSay(row, last) }] as const) : nothing,
    target: target === null ? nothing : (['figures-target', { target, measure }] as const),
  }
}

function countsSay({ kind, counted, outOf }: AskedRow, base: number | undefined): Say {
  if (counted === null) return nothing
  if (kind === 'shareOfUnits' || kind === 'qualitative' || kind === 'level')
    return ['figures-asks-met', { counted }]
  if (kind === 'population') return ['figures-asks-population', { counted }]
  if (kind === 'count' || outOf === null) return ['figures-asks-count', { counted }]
  if (base !== undefined) return ['figures-asks-part', { counted, base }]
  return [kind === 'change' ? 'figures-asks-change' : 'figures-asks-share', { counted, outOf }]
}
