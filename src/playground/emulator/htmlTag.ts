import { cannotParse } from './refusal.ts'
import { decodeAll } from './htmlCharacter.ts'

export type OpenTag = {
  readonly name: string
  /** The one attribute that matters: the link, the language, the emoji, "expandable". */
  readonly argument: string
  readonly offset: number
}

const known = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '),
)

/** Reads a tag such as <a href="…"> that begins here. */
export function readOpenTag(
  html: string,
  begin: number,
): { readonly tag: Omit<OpenTag, 'offset'>; readonly end: number } {
  const nameEnd = skip(html, begin + 1, /[^\s>]/)
  if (nameEnd >= html.length) throw cannotParse('Unclosed start tag', { html, index: begin })
  const name = html.slice(begin + 1, nameEnd).toLowerCase()
  if (!known.has(name)) throw cannotParse(`Unsupported start tag "${name}"`, { html, index: begin })
  const { argument, end } = readAttributes(html, begin, nameEnd, name)
  if (name === 'span' && argument !== 'spoiler')
    throw cannotParse('Tag "span" must have class "tg-spoiler"', { html, index: begin })
  return { tag: { name, argument }, end }
}

function readAttributes(
  html: string,
  begin: number,
  from: number,
  tag: string,
): { argument: string; end: number } {
  let argument = ''
  let at = skip(html, from, /\s/)
  while (html[at] !== '>') {
    const attribute = readAttribute(html, begin, at, tag)
    argument = argumentOf(tag, attribute.name, attribute.value) ?? argument
    at = skip(html, attribute.end, /\s/)
    if (at >= html.length) throw cannotParse('Unclosed start tag', { html, index: begin })
  }
  return { argument, end: at + 1 }
}

function readAttribute(html: string, begin: number, from: number, tag: string): Attribute {
  const bare = tag === 'blockquote' ? /[^\s=>]/ : /[^\s=]/
  const nameEnd = skip(html, from, bare)
  const name = html.slice(from, nameEnd)
  if (!name) throw cannotParse(`Empty attribute name in the tag "${tag}"`, { html, index: begin })
  const sign = skip(html, nameEnd, /\s/)
  if (html[sign] !== '=') {
    if (tag === 'blockquote' && name === 'expandable') return { name, value: '', end: sign }
    throw cannotParse(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, {
      html,
      index: begin,
    })
  }
  const valueAt = skip(html, sign + 1, /\s/)
  if (valueAt >= html.length) throw cannotParse(`Unclosed start tag "${tag}"`, { html, index: begin })
  return { name, ...readValue(html, valueAt) }
}

type Attribute = { readonly name: string; readonly value: string; readonly end: number }

function readValue(html: string, at: number): { value: string; end: number } {
  const quote = html[at]
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1)
    const end = close < 0 ? html.length : close
    return { value: decodeAll(html.slice(at + 1, end)), end: end + 1 }
  }
  const end = skip(html, at, /[a-zA-Z0-9.-]/)
  if (end < html.length && !/[\s>]/.test(html[end] ?? ''))
    throw cannotParse('Unexpected end of name token', { html, index: at })
  return { value: html.slice(at, end).toLowerCase(), end }
}

function argumentOf(tag: string, name: string, value: string): string | undefined {
  if (tag === 'a' && name === 'href') return value
  if (tag === 'code' && name === 'class' && value.startsWith('language-')) return value.slice(9)
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice(3)
  if (tag === 'tg-emoji' && name === 'emoji-id') return value
  return tag === 'blockquote' && name === 'expandable' ? 'expandable' : undefined
}

function skip(text: string, from: number, while_: RegExp): number {
  let at = from
  while (at < text.length && while_.test(text[at] ?? '')) at++
  return at
}
