const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** What stands at an ampersand: a character reference, or just the ampersand, for Telegram knows only four names. */
export function decodeCharacter(html: string, at: number): { readonly text: string; readonly end: number } {
  const reference = /&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]+));?/y
  reference.lastIndex = at
  const found = reference.exec(html)
  const text = found ? characterOf(found) : undefined
  return found && text !== undefined ? { text, end: at + found[0].length } : { text: '&', end: at + 1 }
}

/** The same for a whole attribute. */
export function decodeAll(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length;) {
    const { text: piece, end } =
      text[at] === '&' ? decodeCharacter(text, at) : { text: text[at], end: at + 1 }
    decoded += piece
    at = end
  }
  return decoded
}

function characterOf([whole, hex, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : undefined
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10)
  const digitsEnd = whole.endsWith(';') ? whole.length - 1 : whole.length
  if (!code || code >= 0x10ffff || digitsEnd >= 10) return undefined
  return String.fromCodePoint(code)
}
