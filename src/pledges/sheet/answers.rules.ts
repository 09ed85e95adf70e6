import { fillIn, unfitSay, type Filled } from '../../forms/fill.ts'
import type { Moment } from '../../forms/question.ts'
import { emptyState, withAnswer, type State } from '../../forms/state.ts'
import { walk } from '../../forms/walk.ts'
import type { Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import { listSay } from '../../lib/list.ts'
import { isBrokenFormula } from '../../lib/sheetReading.ts'
import type { Facts } from '../facts.rules.ts'
import { pledgeForm } from '../pledge.form.ts'
import { answered, type Answered } from './columns.rules.ts'
import type { Line } from './read.rules.ts'

/** Takes what a line says as answers to the questions of the form, as if each had been typed; or says what is wrong in which cell. */
export function answersIn(
  line: Line,
  { facts, campaignId }: Asked,
  moment: Moment,
): { filled: Filled } | { complaints: Complaint[] } {
  const textOf = ({ key }: { key: string }) => (isAnswered(key) ? line.said[key] : '')
  const begun = begunFor(campaignId)
  const filled = fillIn({ form: pledgeForm, facts, begun }, textOf, moment)
  const complaints = [
    ...brokenIn(line),
    ...unfitIn(line, filled, { facts, campaignId }),
    ...unaskedIn(line, filled),
  ]
  return complaints.length > 0 ? { complaints } : { filled }
}

/** Who is asked, and for which campaign. */
type Asked = { facts: Facts; campaignId: number }

/** The titles to choose from, in the words of the form. */
export function titlesOffered({ facts, campaignId }: Asked): Say[] {
  const { next } = walk(pledgeForm, facts, begunFor(campaignId))
  return next?.key === 'title' ? (next.question.options ?? []).map(({ label }) => label) : []
}

/** A form of which only the campaign is answered, as the key of a line does. */
const begunFor = (campaignId: number): State =>
  withAnswer(emptyState, { key: 'campaign', id: undefined }, String(campaignId))

const isAnswered = (key: string): key is Answered => (answered as readonly string[]).includes(key)

const brokenIn = (line: Line): Complaint[] =>
  answered
    .filter(column => isBrokenFormula(line.said[column]))
    .map(column => ({ ...line.cell(column), why: ['tables-formula', { text: line.said[column] }] }))

function unfitIn(line: Line, { unfit }: Filled, asked: Asked): Complaint[] {
  // a formula that came to nothing is named as one
  const others = unfit.filter(({ text }) => !isBrokenFormula(text))
  return others.map(each => {
    const { key, text } = each
    if (!isAnswered(key)) return { ...line.cell('key'), why: unfitSay(each) }
    if (text === '') return { ...line.cell(key), why: [`pledges-sheet-missing-${key}`] }
    const unknown = key === 'title' && 'problem' in each
    return { ...line.cell(key), why: unknown ? noTitleSay(text, asked) : unfitSay(each) }
  })
}

const noTitleSay = (text: string, asked: Asked): Say => [
  'pledges-sheet-no-title',
  { text: text.slice(0, 40), titles: listSay(titlesOffered(asked), 10) },
]

/** What was written for a question that is not asked would be lost without a word. */
function unaskedIn(line: Line, { walk: { answered: steps }, unfit }: Filled): Complaint[] {
  // nobody knows what would be asked behind a title that cannot be read
  if (unfit.some(({ key }) => key === 'title')) return []
  const asked = new Set(steps.map(({ key }) => key))
  return answered
    .filter(column => line.said[column] !== '' && !asked.has(column))
    .map(column => ({ ...line.cell(column), why: ['pledges-sheet-unasked'] }))
}
