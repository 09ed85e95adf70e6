import { plain, type Language } from '../../lib/fluent.ts'
import { groupBy } from '../../lib/group.ts'
import { sheetNames, type Column as Look, type SheetToWrite } from '../../lib/sheet.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'
import type { Facts } from '../facts.rules.ts'
import { titlesOffered } from './answers.rules.ts'
import { columns, headOf, keyOf, type Column } from './columns.rules.ts'
import { titleLists } from './titles.ts'

/** Who can still pledge, as a workbook to be filled in: a sheet for each campaign, a line for each person, the titles to pick from. */
export function pledgeSheets(all: readonly Facts[], language: Language): SheetToWrite[] {
  const lines = all.flatMap(facts => facts.campaigns.map(campaign => ({ facts, campaign })))
  const asked = [...groupBy(lines, ({ campaign }) => campaign.id).values()]
  const names = sheetNames(asked.map(([first]) => first!.campaign.title))
  const sheets = asked.map((each, nth) => sheetOf(names[nth]!, each, language))
  const { list, picks } = titleLists(sheets, language)
  const filled = sheets.map(({ name, rows }, nth) => ({ name, rows, columns: looks, picks: picks[nth]! }))
  return filled.length > 0 ? [...filled, list] : []
}

type Asked = { facts: Facts; campaign: { id: number } }

function sheetOf(name: string, asked: readonly Asked[], language: Language) {
  const sorted = bySchool(asked)
  return {
    name,
    column: columns.indexOf('title'),
    rows: [columns.map(column => headOf(column, language)), ...sorted.map(lineOf)],
    titles: [[], ...sorted.map(({ facts, campaign }) => titlesFor(facts, campaign.id, language))],
  }
}

/** The titles from which somebody can choose, in words. */
export const titlesFor = (facts: Facts, campaignId: number, language: Language): string[] =>
  titlesOffered({ facts, campaignId }).map(label => plain(language, label))

function bySchool(asked: readonly Asked[]): Asked[] {
  const name = ({ facts }: Asked) => facts.pledger.name
  const schools = [...groupBy(asked, ({ facts }) => facts.units[0]!.id).values()]
  return schools.flatMap(people => people.toSorted((one, other) => compareNames(name(one), name(other))))
}

function lineOf({ facts: { pledger, units }, campaign }: Asked): string[] {
  const { personId, name } = pledger
  const unit = units[0]!
  const known: Partial<Record<Column, string>> = {
    key: keyOf({ campaignId: campaign.id, unitId: unit.id, personId }),
    school: unit.name,
    name,
  }
  return columns.map(column => known[column] ?? '')
}

const widths: Record<Column, number> = {
  key: 14,
  school: 32,
  name: 26,
  title: 30,
  targets: 60,
  initiative: 40,
  note: 30,
}

const long: readonly Column[] = ['targets', 'initiative', 'note']

/** Every cell is text, so that a spreadsheet makes nothing else of what is written. */
export const looks: readonly Look[] = columns.map(column => ({
  width: widths[column],
  text: true,
  ...(long.includes(column) && { wrap: true }),
}))
