import { type Entity, drawEntities } from './entities.ts'

/** Draws a text with its entities as HTML that a page can show: everything in it is escaped but our own tags. */
export const toHtml = (text: string, entities: readonly Entity[]): string =>
  drawEntities(text, entities, {
    plain: escapeHtml,
    entity: (entity, inner) => {
      const [open, close] = tagOf(entity, text)
      return open + inner + close
    },
  })

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
