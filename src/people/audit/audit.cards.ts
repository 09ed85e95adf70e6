import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import type { Language } from '../../lib/language.ts'
import { deedSay, everything, filterParts, valuesText, type Filter, type Written } from './audit.rules.ts'
import type { Choice } from './journal.store.ts'

/** How many deeds stand on one page, and how many choices. */
export const deedsOnPage = 8
const choicesOnPage = 8

/** What can be looked for by buttons. */
export const sides = ['unit', 'person', 'action'] as const
export type Side = (typeof sides)[number]

export type Shown = { deeds: readonly Written[]; page: number; more: boolean; language: Language }

/** The journal of an office, the newest first, with the ways to narrow it. */
export function journalCard({ deeds, page, more, language }: Shown, filter: Filter): Card {
  const to = (wanted: number) => ['journal', String(wanted), ...filterParts(filter)].join(':')
  const narrow = sides.map(side => button([`audit-by-${side}`], 'journalby', side, 0, ...filterParts(filter)))
  const filtered = filterParts(filter).some(part => part !== '')
  return {
    text: [...titleOf('audit-title', deeds), ...deeds.map(deed => paragraph(deed, language))],
    buttons: [
      turning(page, more, to),
      narrow,
      ...(filtered ? [[button(['audit-all'], 'journal', 0, ...filterParts(everything))]] : []),
      ...(deeds.length > 0 ? [[button(['audit-download'], 'journalxlsx', ...filterParts(filter))]] : []),
    ],
  }
}

/** What was done with a person's own data. */
export function ownJournalCard({ deeds, page, more, language }: Shown): Card {
  return {
    text: [...titleOf('audit-own-title', deeds), ...deeds.map(deed => paragraph(deed, language))],
    buttons: [turning(page, more, wanted => `mydeeds:${wanted}`)],
  }
}

/** The schools, people or deeds to choose from. */
export function choicesCard(side: Side, choices: readonly Choice[], asked: number, filter: Filter): Card {
  const pages = Math.max(1, Math.ceil(choices.length / choicesOnPage))
  const page = Math.min(Math.max(0, Math.trunc(asked) || 0), pages - 1)
  const shown = choices.slice(page * choicesOnPage, (page + 1) * choicesOnPage)
  const to = (wanted: number) => ['journalby', side, String(wanted), ...filterParts(filter)].join(':')
  return {
    text: [[`audit-which-${side}`]],
    buttons: [
      ...shown.map(({ value, label, count }) => {
        const words: Say = side === 'action' ? deedSay(label) : ['people-unit', { name: label }]
        const narrowed = filterParts(narrowedBy(filter, side, value))
        return [button(['audit-choice', { words, count }], 'journal', 0, ...narrowed)]
      }),
      turning(page, page < pages - 1, to),
      [button(['audit-back'], 'journal', 0, ...filterParts(filter))],
    ],
  }
}

function narrowedBy(filter: Filter, side: Side, value: string): Filter {
  if (side === 'action') return { ...filter, action: value }
  return { ...filter, [side === 'unit' ? 'unitId' : 'personId']: Number(value) }
}

const titleOf = (id: string, deeds: readonly Written[]): Paragraph[] =>
  deeds.length > 0 ? [[id]] : [[id], ['audit-nothing']]

/** When, who, what, for whom and in which unit, what it was and is now, and why. */
function paragraph(deed: Written, language: Language): Say[] {
  const { at, action, actor, unit, person, behalfOf, reason } = deed
  const who: Say = actor === null ? ['audit-nobody'] : ['people-unit', { name: actor }]
  const [before, after] = [valuesText(deed.before, language), valuesText(deed.after, language)]
  return [
    ['audit-deed', { moment: at.toISOString(), who, deed: deedSay(action) }],
    ...(unit ? [['audit-unit', { unit }] as const] : []),
    ...(person ? [['audit-person', { person }] as const] : []),
    ...(behalfOf ? [['audit-behalf', { unit: behalfOf }] as const] : []),
    ...(before ? [['audit-change', { before, after: after || '–' }] as const] : []),
    ...(after && !before ? [['audit-value', { after }] as const] : []),
    ...(reason ? [['audit-reason', { reason }] as const] : []),
  ]
}

function turning(page: number, more: boolean, to: (page: number) => string): Button[] {
  const newer: Button[] = page > 0 ? [{ label: ['forms-page-before'], press: to(page - 1) }] : []
  const older: Button[] = more ? [{ label: ['forms-page-after'], press: to(page + 1) }] : []
  return [...newer, ...older]
}
