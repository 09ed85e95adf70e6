import type { Say } from '../../lib/card.ts'
import { hasMessage, plain } from '../../lib/fluent.ts'
import { isId } from '../../lib/id.ts'
import { languages, type Language } from '../../lib/language.ts'
import { formatDay, formatMoment } from '../../lib/time.ts'

/** A deed as somebody reads it. */
export type Written = {
  at: Date
  action: string
  actor: string | null
  unit: string | null
  person: string | null
  behalfOf: string | null
  before: unknown
  after: unknown
  reason: string | null
}

/** What is looked for: by unit, by person (who did it, or whom it concerns), by deed. */
export type Filter = { unitId: number | null; personId: number | null; action: string | null }

export const everything: Filter = { unitId: null, personId: null, action: null }

/** What a deed is called. */
export const deedSay = (action: string): Say => [`audit-${action.replace('.', '-')}`]

const roles = ['lead', 'officer', 'principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff']

/** The values that were kept with a deed, in the words of the reader; numbers of rows say nothing to anybody. */
export function valuesText(values: unknown, language: Language): string {
  const found = flat(values).map(([name, value]) => {
    const words = written(value, language)
    const counted = `audit-key-${name}`
    return words !== '' && hasMessage(counted) ? plain(language, [counted, { value: words }]) : words
  })
  return found.filter(text => text !== '').join(', ')
}

function flat(values: unknown, of = ''): [name: string, value: unknown][] {
  if (typeof values !== 'object' || values === null) return [[of, values]]
  if (Array.isArray(values)) return values.flatMap(value => flat(value, of))
  return Object.entries(values)
    .filter(([name]) => !/(^id|Ids?)$/.test(name))
    .flatMap(([name, value]) => flat(value, name))
}

function written(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return plain(language, [value ? 'forms-yes' : 'forms-no'])
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (isLanguage(value)) return plain(language, [`bot-language-${value}`])
  if (roles.includes(value)) return plain(language, [`role-${value}`])
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatMoment(new Date(value), language)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : value
}

const isLanguage = (value: string) => languages.some(language => language === value)

/** How a filter travels in a button. */
export const filterParts = ({ unitId, personId, action }: Filter): string[] => [
  String(unitId ?? ''),
  String(personId ?? ''),
  action ?? '',
]

/** A filter as it comes back from a button; what cannot be one filters nothing. */
export function readFilter([unit = '', person = '', action = '']: readonly string[]): Filter {
  return {
    unitId: idOf(unit),
    personId: idOf(person),
    action: /^[a-z]+\.[a-zA-Z]+$/.test(action) ? action : null,
  }
}

const idOf = (text: string) => (/^[1-9]\d*$/.test(text) && isId(Number(text)) ? Number(text) : null)
