import { escapeHtml, htmlToText } from './html.ts'

/** Some text and the tags it stands in, outermost first. */
type Run = { readonly text: string; readonly tags: readonly string[] }

/**
 * Cuts HTML into parts that each hold at most `limit` UTF-16 units once read:
 * between paragraphs, else between lines, else between words. Tags are closed and opened again.
 */
export function splitHtml(html: string, limit: number): string[] {
  const runs = readRuns(html)
  const text = runs.map(run => run.text).join('')
  return ranges(text, limit).map(([from, to]) => writeRuns(clip(runs, from, to)))
}

function readRuns(html: string): Run[] {
  const runs: Run[] = []
  const open: string[] = []
  for (const [piece] of html.matchAll(/<[^>]*>?|[^<]+/g)) {
    if (!piece.startsWith('<')) runs.push({ text: htmlToText(piece), tags: [...open] })
    else if (!isTag.test(piece)) throw new Error(`"${piece}" in "${html}" is not a tag: write &lt;`)
    else if (!piece.startsWith('</')) open.push(piece)
    else if (closing(open.pop()) !== piece) throw new Error(`"${piece}" closes nothing in "${html}"`)
  }
  if (open[0]) throw new Error(`"${open[0]}" is never closed in "${html}"`)
  return runs
}

function ranges(text: string, limit: number): [from: number, to: number][] {
  const found: [number, number][] = []
  const end = text.trimEnd().length
  let from = text.length - text.trimStart().length
  while (from < end) {
    const to = end - from <= limit ? end : from + lengthOfPart(text.slice(from, from + limit + 2), limit)
    found.push([from, to])
    from = to + blank(text.slice(to))
  }
  return found
}

function lengthOfPart(text: string, limit: number): number {
  for (const separator of ['\n\n', '\n', ' ']) {
    const length = text.slice(0, Math.max(0, text.lastIndexOf(separator, limit))).trimEnd().length
    if (length > 0) return length
  }
  return splitsPair(text, limit) ? limit - 1 : limit
}

const clip = (runs: readonly Run[], from: number, to: number): Run[] => {
  let start = 0
  return runs.flatMap(({ text, tags }) => {
    const clipped = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += text.length
    return clipped ? [{ text: clipped, tags }] : []
  })
}

function writeRuns(runs: readonly Run[]): string {
  let open: readonly string[] = []
  let html = ''
  for (const { text, tags } of [...runs, { text: '', tags: [] }]) {
    const differs = open.findIndex((tag, depth) => tag !== tags[depth])
    const kept = differs < 0 ? open.length : differs
    html += open.slice(kept).toReversed().map(closing).join('')
    html += tags.slice(kept).join('') + escapeHtml(text)
    open = tags
  }
  return html
}

const isTag = /^<\/?[a-z][a-z-]*( [^<>]*)?>$/
const closing = (tag = ''): string => tag.replace(/^<([a-z-]+).*$/, '</$1>')
const blank = (text: string): number => text.length - text.trimStart().length
const splitsPair = (text: string, index: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1))
