/** Names found in expected lines, such as `{code}`, with what stood in their place. */
export type Captures = Map<string, string>

/**
 * Whether lines are as expected. `…` stands for anything in a line, alone for any number of lines; `{name}` for anything
 * that is remembered under that name, or for what is remembered already.
 */
export function matches(expected: readonly string[], actual: readonly string[], captures: Captures): boolean {
  const found = match(expected, actual, captures)
  for (const [name, value] of found ?? []) captures.set(name, value)
  return found !== null
}

/** What was known with what was found, or null where a line is another. */
function match(expected: readonly string[], actual: readonly string[], known: Captures): Captures | null {
  const [first, ...rest] = expected
  if (first === undefined) return actual.length === 0 ? known : null
  if (first === '…') {
    for (let skipped = 0; skipped <= actual.length; skipped++) {
      const end = match(rest, actual.slice(skipped), known)
      if (end) return end
    }
    return null
  }
  const [line, ...others] = actual
  const found = line === undefined ? null : matchLine(first, line, known)
  return found && match(rest, others, new Map([...known, ...found]))
}

/** Puts what is remembered in the place of its names. */
export function filled(text: string, captures: Captures): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => captures.get(name) ?? whole)
}

function matchLine(expected: string, actual: string, captures: Captures): Map<string, string> | null {
  const names: string[] = []
  const pattern = filled(expected, captures).replaceAll(
    /…|\{(\w+)\}|[\\^$.*+?()[\]{}|]/g,
    (part, name?: string) => {
      if (part === '…') return '.*'
      if (name === undefined) return `\\${part}`
      names.push(name)
      return '(\\S+)'
    },
  )
  const found = new RegExp(`^${pattern}$`, 'u').exec(actual)
  return found ? new Map(names.map((name, index) => [name, found[index + 1]!])) : null
}
