import {
  FluentBundle,
  FluentNone,
  FluentResource,
  type FluentFunction,
  type FluentValue,
} from '@fluent/bundle'
import { readFileSync, readdirSync } from 'node:fs'
import type { Say, Vars } from './card.ts'
import { escapeHtml, htmlToText } from './html.ts'
import type { Language } from './language.ts'
import { formatPercent } from './numbers.ts'
import { formatDay, formatMoment } from './time.ts'

export type { Language }

/** Says something in a language, as Telegram's HTML: variables are escaped, the message's own <b> and <i> stay. */
export function say(language: Language, [id, vars = {}]: Say): string {
  const errors: Error[] = []
  const text = bundles[language].formatPattern(pattern(language, id), spoken(language, vars), errors)
  if (errors[0]) throw new Error(`The message "${id}" cannot be said in ${language}: ${errors[0].message}`)
  return text
}

/** Says something without marks or escapes, for button labels and logs. */
export const plain = (language: Language, what: Say): string => htmlToText(say(language, what))

/** Whether there are words for an id ('id' or 'id.attribute'), so that optional texts can be left out. */
export const hasMessage = (id: string): boolean => find('vi', id) !== null

const folder = new URL('../../locales/', import.meta.url)
const bundles: Record<Language, FluentBundle> = { vi: load('vi'), en: load('en') }

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: functions(language) })
  const files = readdirSync(new URL(`${language}/`, folder)).filter(name => name.endsWith('.ftl'))
  for (const file of files) {
    const words = readFileSync(new URL(`${language}/${file}`, folder), 'utf8')
    const [error] = bundle.addResource(new FluentResource(words))
    if (error) throw new Error(`locales/${language}/${file}: ${error.message}`)
  }
  return bundle
}

function functions(language: Language): Record<string, FluentFunction> {
  return {
    DAY: ([day]) => written(day, text => formatDay(text, language)),
    MOMENT: ([moment]) => written(moment, text => formatMoment(new Date(text), language)),
    PERCENT: ([fraction]) =>
      written(fraction, text => {
        const [, numerator, denominator] = /^(-?\d+)\/(\d+)$/.exec(text) ?? []
        if (!numerator || !denominator) throw new TypeError(`PERCENT wants "45/48", not "${text}"`)
        return formatPercent(BigInt(numerator), BigInt(denominator), language)
      }),
  }
}

function written(value: FluentValue | undefined, write: (text: string) => string): FluentValue {
  // a missing variable is already on the list of errors
  if (value instanceof FluentNone) return value
  if (typeof value !== 'string') throw new TypeError('DAY, MOMENT and PERCENT want a string')
  return write(value)
}

function pattern(language: Language, id: string) {
  const found = find(language, id)
  if (found === null) throw new Error(`There is no message "${id}" in locales/${language}: add it there`)
  return found
}

function find(language: Language, id: string) {
  const [name = '', attribute] = id.split('.')
  const message = bundles[language].getMessage(name)
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null
}

function spoken(language: Language, vars: Vars): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(vars)) {
    if (typeof value === 'object') values[name] = say(language, value)
    else values[name] = typeof value === 'string' ? escapeHtml(value) : value
  }
  return values
}
