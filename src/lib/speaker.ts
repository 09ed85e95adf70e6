import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Say } from './card.ts'
import { fluentFunctions } from './fluentFunctions.ts'
import { escapeHtml, htmlToText } from './html.ts'
import type { Language } from './language.ts'

/** A language's Fluent sources by file name. */
export type Words = { readonly [file: string]: string }

/** Turns Fluent sources into the functions that say things; a mistake is an error that names the fix. */
export function speaker(words: Record<Language, Words>) {
  const bundles = { vi: bundle('vi', words.vi), en: bundle('en', words.en) }
  const say = (language: Language, what: Say): string => sayIn(bundles[language], language, what)
  const plain = (language: Language, what: Say): string => htmlToText(say(language, what))
  const hasMessage = (id: string): boolean => find(bundles.vi, id) !== null
  return { say, plain, hasMessage }
}

function sayIn(words: FluentBundle, language: Language, [id, vars = {}]: Say): string {
  const pattern = find(words, id)
  if (pattern === null) throw new Error(`There is no message "${id}" in locales/${language}: add it there`)
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(vars)) {
    if (typeof value === 'object') values[name] = sayIn(words, language, value)
    else values[name] = typeof value === 'string' ? escapeHtml(value) : value
  }
  const errors: Error[] = []
  const text = words.formatPattern(pattern, values, errors)
  if (errors[0]) throw new Error(`The message "${id}" cannot be said in ${language}: ${errors[0].message}`)
  return text
}

function bundle(language: Language, words: Words): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false, functions: fluentFunctions(language) })
  for (const [file, source] of Object.entries(words)) {
    const [error] = made.addResource(new FluentResource(source))
    if (error) throw new Error(`locales/${language}/${file}: ${error.message}`)
  }
  return made
}

function find(words: FluentBundle, id: string) {
  const [name = '', attribute] = id.split('.')
  const message = words.getMessage(name)
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null
}
