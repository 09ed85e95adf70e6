import { button, type Card, type Paragraph, type Say } from '../lib/card.ts'
import { listSay } from '../lib/list.ts'
import { pageOf, pageRow, pageSay } from '../lib/pages.ts'
import { lastDay } from '../lib/time.ts'
import type { Owed } from './due.store.ts'
import { completeness } from './expected.ts'
import type { Filed } from './filed.store.ts'
import { isUntouched, type Sent } from './receipt.ts'
import type { Value } from './rules.ts'
import { labelIn, valueSay } from './wording.ts'

/** Confirms that a report has arrived: the proof of it, and how complete it is. */
export function receiptCard(filed: Filed): Card {
  return {
    text: [['figures-received', names(filed)], filledSay(filed), proof(filed)],
    buttons: [[button(['figures-see-sent'], 'sent', filed.id)], [button(['bot-open-menu'], 'run', 'menu')]],
  }
}

/** Tells a school that the office has reported its figures. */
export const enteredForCard = (filed: Filed): Card => ({
  text: [['figures-entered-for', names(filed)], filledSay(filed), proof(filed)],
  buttons: [[button(['figures-see-sent'], 'sent', filed.id)]],
})

/** Tells the second of two who send that the school has reported already. */
export function sentBeforeCard(filed: Filed): Card {
  const first: Say = [
    'figures-sent-first',
    { ...names(filed), sender: filed.sent ? senderSay(filed.sent) : '' },
  ]
  return { text: [first, proof(filed)], buttons: [[button(['figures-see-sent'], 'sent', filed.id)]] }
}

/** How many rows of a report stand on one page. */
const rowsOnPage = 15

/** What a school has sent, page by page, with its receipt. */
export function sentCard(filed: Filed, asked = 0): Card {
  const { text, page, pages } = sentText(filed, asked)
  return { text, buttons: [pageRow(page, pages, 'sent', filed.id)] }
}

/** The text of such a page, for whoever puts other buttons under it. */
export function sentText(filed: Filed, asked: number) {
  const { pages, page, shown } = pageOf(filed.sent ? filed.rows : [], rowsOnPage, asked)
  const labelOf = labelIn(filed.rows)
  const values = valuesOf(filed)
  const lines = shown.map((row): Say => {
    const value = values.get(row.id)
    const said: Say = value ? valueSay(row, value) : ['figures-unanswered']
    return ['figures-line', { label: labelOf(row), value: said }]
  })
  const head: Paragraph[] = [['figures-sent', names(filed)], proof(filed), filledSay(filed)]
  return { text: [...head, lines, ...pageSay(page, pages)], page, pages }
}

/** Says that a school's period is over and nothing was sent, and who can help. */
export const missedCard = ({
  school,
  period,
  closesAt,
}: Pick<Owed, 'school' | 'period' | 'closesAt'>): Card => ({
  text: [['figures-missed', { school, period, day: lastDay(closesAt) }]],
})

/** The reports that wait for somebody with several, each to be opened by a tap or by its own command. */
export function dueCard(due: readonly Owed[]): Card {
  return {
    text: [['figures-due', { count: due.length }], due.map(dueLine)],
    buttons: due.map(({ id, school, period }) => [
      button(['figures-open', { school, period }], 'run', 'solieu', id),
    ]),
  }
}

const dueLine = ({ id, school, period, closesAt }: Owed): Say => [
  'figures-due-line',
  { id: String(id), school, period, day: lastDay(closesAt) },
]

/** The last reports of somebody with several schools, when nothing is due. */
export function reportsCard(owed: readonly Owed[]): Card {
  const rows = owed.map(({ id, school, period }) => [
    button(['figures-open', { school, period }], 'sent', id),
  ])
  return { text: [[owed.length > 0 ? 'figures-nothing-due' : 'figures-none']], buttons: rows }
}

const names = ({ school, period }: Filed) => ({ school: school.name, period: period.name })

const valuesOf = ({ entries }: Filed): Map<number, Value> =>
  new Map(entries.map(({ indicatorId, value }) => [indicatorId, value]))

/** How many rows have an answer, and which have none. */
function filledSay(filed: Filed): Say[] {
  const { answered, expected, missing } = completeness(filed.rows, valuesOf(filed))
  const labelOf = labelIn(filed.rows)
  const rest: Say[] =
    missing.length > 0 ? [['figures-missing', { missing: listSay(missing.map(labelOf)) }]] : []
  return [['figures-filled', { answered, expected }], ...rest]
}

function proof({ id, entries, sent }: Filed): Say[] {
  if (!sent) return [['figures-not-sent']]
  const at: Say = ['figures-sent-at', { sender: senderSay(sent), moment: sent.at.toISOString() }]
  return sent.receipt === null ? [at] : [at, ...receipt(sent, isUntouched({ id, entries }, sent))]
}

/** Who sent, and in which capacity. */
export const senderSay = ({ sender, as }: Pick<Sent, 'sender' | 'as'>): Say => [
  'figures-sender',
  { sender, as: as ?? 'none' },
]

function receipt({ receipt: code, hash }: Sent, untouched: boolean): Say[] {
  const lines: Say[] = [
    ['figures-receipt', { code: code ?? '' }],
    ['figures-fingerprint', { hash: (hash ?? '').slice(0, fingerprintShown) }],
  ]
  return untouched ? lines : [...lines, ['figures-altered']]
}

/** Enough of a fingerprint to tell two reports apart, and short enough to be read aloud. */
const fingerprintShown = 16
