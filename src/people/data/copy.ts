import type { DataRequest } from '../../generated/client.ts'
import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { sortableMoment } from '../../lib/time.ts'
import { deedSay, valuesText, type Written } from '../audit/audit.rules.ts'
import { requestSay } from './data.cards.ts'
import type { Own } from './own.store.ts'

export type Everything = { own: Own; requests: readonly DataRequest[]; deeds: readonly Written[] }

/** All that is stored about a person, as an Excel workbook for that person. */
export async function copyOf(
  { own, requests, deeds }: Everything,
  language: Language,
): Promise<Uint8Array> {
  const words = (...say: Say) => plain(language, say)
  const moment = (at: Date | null) => at && sortableMoment(at)
  const sheet = (name: Say, widths: readonly number[], rows: readonly (readonly (string | null)[])[]) => ({
    name: words(...name),
    columns: widths.map(width => ({ width, text: true })),
    rows,
  })
  const person: [Say, string | null][] = [
    [['join-name.label'], own.name],
    [['join-phone.label'], own.phone],
    [['data-column-language'], own.language],
    [['data-column-joined'], moment(own.joinedAt)],
    [['data-column-seen'], moment(own.lastSeenAt)],
    [['data-column-restricted'], moment(own.restrictedAt)],
    [['data-column-reports'], String(own.reports)],
    [['data-column-acknowledged'], String(own.acknowledged)],
  ]
  const held = own.held.map(({ role, unit, team, since, endedAt }) => [
    words(`role-${role}`),
    unit,
    team,
    moment(since),
    moment(endedAt),
  ])
  return await writeWorkbook([
    sheet(['data-sheet-person'], [36, 60], [
      [words('data-column-what'), words('data-column-value')],
      ...person.map(([label, value]) => [words(...label), value]),
    ]),
    sheet(['data-sheet-roles'], [24, 40, 24, 20, 20], [headOf(language, ['role', 'unit', 'team', 'since', 'until']), ...held]),
    sheet(['data-sheet-consents'], [12, 70, 20], [
      headOf(language, ['version', 'hash', 'at']),
      ...own.consents.map(({ version, hash, agreedAt }) => [version, hash, moment(agreedAt)]),
    ]),
    sheet(['data-sheet-pledges'], [50, 60, 14, 20], [
      headOf(language, ['campaign', 'targets', 'receipt', 'at']),
      ...own.pledges.map(({ campaign, targets, receipt, sentAt }) => [campaign, targets, receipt, moment(sentAt)]),
    ]),
    sheet(['data-sheet-requests'], [90], [headOf(language, ['request']), ...requests.map(each => [words(...requestSay(each))])]),
    sheet(['data-sheet-deeds'], [20, 30, 36, 40, 40, 40], [
      headOf(language, ['at', 'who', 'deed', 'before', 'after', 'reason']),
      ...deeds.map(deed => [
        moment(deed.at),
        deed.actor,
        words(...deedSay(deed.action)),
        valuesText(deed.before, language),
        valuesText(deed.after, language),
        deed.reason,
      ]),
    ]),
  ])
}

const headOf = (language: Language, names: readonly string[]): string[] =>
  names.map(name => plain(language, [`data-column-${name}`]))
