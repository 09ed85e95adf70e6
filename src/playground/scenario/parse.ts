/** A line of a scenario: somebody acts, the bot is expected to have written, a stage direction, or a remark for the reader. */
export type Line =
  | { kind: 'act'; who: string; formatted: boolean; text: string; at: number }
  | { kind: 'expect'; who: string; mark: ExpectMark; formatted: boolean; lines: string[]; at: number }
  | { kind: 'direction'; text: string; at: number }
  | { kind: 'remark'; text: string; at: number }

/** `<` a new message, `=` a message that now reads so, `-` one that is taken away, `!` a short line over the screen. */
export type ExpectMark = '<' | '=' | '-' | '!'

export type Scenario = { title: string; lines: Line[] }

/** A sign that is doubled, such as `>>`, tells that formatting counts: see marks.ts. */
const turn = /^(\p{L}+|"[^"]+")\s*(>>?|<<?|==?|--?|!)(?:\s(.*))?$/u

/** Reads a scenario; a line that fits nothing is named with its number. */
export function parse(source: string): Scenario {
  const rows = source.replaceAll('\r', '').split('\n')
  const title = (rows.find(row => row.startsWith('#')) ?? '').replace(/^#\s*/, '')
  const lines: Line[] = []
  for (const [index, row] of rows.entries()) read(row.trimEnd(), index + 1, lines)
  return { title, lines }
}

function read(row: string, at: number, lines: Line[]): void {
  const last = lines.at(-1)
  if (row === '') return
  if (row.startsWith('#')) return void lines.push({ kind: 'remark', text: row, at })
  if (row.startsWith('~')) return void lines.push({ kind: 'direction', text: row.slice(1).trim(), at })
  if (/^\s/.test(row) && last?.kind === 'expect') return void last.lines.push(row.trim())
  if (/^\s/.test(row) && (last?.kind === 'act' || last?.kind === 'direction'))
    return void (last.text += `\n${row.trim()}`)
  const [, who, mark, words = ''] = turn.exec(row) ?? []
  if (!who || !mark)
    throw new Error(`Line ${at} of the scenario is neither said, expected nor a direction: ${row}`)
  const formatted = mark.length === 2
  if (mark.startsWith('>') && who.startsWith('"'))
    throw new Error(`Line ${at} of the scenario: a group says nothing, somebody writes "…" in ${who}`)
  if (mark.startsWith('>')) lines.push({ kind: 'act', who, formatted, text: words, at })
  else lines.push({ kind: 'expect', who, mark: mark[0] as ExpectMark, formatted, lines: [words.trim()], at })
}
