import { escapeHtml } from './html.ts'

/** A stretch of a text with its formatting, in UTF-16 units, as Telegram tells it. */
export type Formatting = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
}

/** Writes a text that somebody has formatted in Telegram as HTML that Telegram takes; what only looks special, like an address, stays a word. */
export function formattedHtml(text: string, formatting: readonly Formatting[] = []): string {
  const kept = formatting.filter(each => tagOf(each) !== null)
  return write(text, kept, 0, text.length)
}

/** What lies within comes after what it lies in; what crosses an end is cut there. */
function write(text: string, formatting: readonly Formatting[], from: number, to: number): string {
  let html = ''
  let at = from
  for (const [nth, each] of formatting.entries()) {
    if (each.offset < at || each.offset >= to) continue
    const end = Math.min(each.offset + each.length, to)
    const [open, close] = tagOf(each)!
    const inner = write(text, formatting.slice(nth + 1), each.offset, end)
    html += escapeHtml(text.slice(at, each.offset)) + open + inner + close
    at = end
  }
  return html + escapeHtml(text.slice(at, to))
}

const simple: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

function tagOf({ type, url }: Formatting): readonly [open: string, close: string] | null {
  if (type === 'text_link' && url !== undefined) return [`<a href="${escapeHtml(url)}">`, '</a>']
  if (type === 'expandable_blockquote') return ['<blockquote expandable>', '</blockquote>']
  const tag = simple[type]
  return tag ? [`<${tag}>`, `</${tag}>`] : null
}
