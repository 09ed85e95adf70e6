import { badRequest } from './refusal.ts'

/** An object whose fields are not known yet, as a request or an answer carries it. */
export type Loose = { readonly [field: string]: unknown }

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of an object inside a request; an unknown one is refused by name. */
export function onlyFields(value: Loose, names: ReadonlySet<string>, what: string): Loose {
  for (const name of Object.keys(value))
    if (!names.has(name)) throw badRequest(`the emulator does not know the field "${name}" of ${what}`)
  return value
}

/** A text, or a number that stands where a text should: Telegram takes both. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** The object that a text spells out as JSON, if it does. */
export function parseObject(text: string): Loose | undefined {
  const value = parseJson(text)
  return isObject(value) ? value : undefined
}

/** What a text spells out as JSON, if it does. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Telegram counts characters, not bytes and not UTF-16 units. */
export const isLonger = (text: string, max: number): boolean =>
  text.length > max && Array.from(text).length > max
