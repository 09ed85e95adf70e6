import type { Entity } from './entities.ts'

/** Draws a text with its entities as HTML that a page can show: everything in it is escaped but our own tags. */
export const toHtml = (text: string, entities: readonly Entity[]): string =>
  entities.length === 0 ? escapeHtml(text) : draw(text, entities, 0, text.length)

/** Entities come outer first; one that crosses the end of its parent is cut there. */
function draw(text: string, entities: readonly Entity[], from: number, to: number): string {
  let html = ''
  let at = from
  for (const entity of entities) {
    if (entity.offset < at || entity.offset >= to) continue
    const end = Math.min(entity.offset + entity.length, to)
    const inner = entities.slice(entities.indexOf(entity) + 1)
    const [open, close] = tagOf(entity, text)
    html += escapeHtml(text.slice(at, entity.offset))
    html += open + draw(text, inner, entity.offset, end) + close
    at = end
  }
  return html + escapeHtml(text.slice(at, to))
}

export const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign) : text

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function tagOf(entity: Entity, text: string): readonly [string, string] {
  const tag = simple[entity.type]
  if (tag) return [`<${tag}>`, `</${tag}>`]
  const own = text.slice(entity.offset, entity.offset + entity.length)
  if (entity.type === 'text_link') return [`<a href="${escapeHtml(entity.url ?? '')}">`, '</a>']
  if (entity.type === 'url') return [`<a href="${escapeHtml(own)}">`, '</a>']
  if (entity.type === 'expandable_blockquote') return ['<blockquote expandable>', '</blockquote>']
  if (entity.type === 'spoiler') return ['<span class="tg-spoiler">', '</span>']
  if (entity.type === 'bot_command') return [`<a data-command="${escapeHtml(own)}">`, '</a>']
  return ['', '']
}

const simple: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}
