/** One way to read digits with separators. */
export type Digits = { readonly whole: string; readonly decimals: string }

/**
 * Every way in which people could mean digits with points, commas and spaces: "1.234" is a thousand and more,
 * or one and a fraction; "12,5" can only be a fraction. Empty when they are no number.
 */
export const readingsOf = (text: string): Digits[] =>
  [plain, decimal, grouped, groupedDecimal].flatMap(reading => reading(text) ?? [])

function plain(text: string): Digits | null {
  return /^\d+$/.test(text) ? { whole: text, decimals: '' } : null
}

function grouped(text: string): Digits | null {
  return /^[1-9]\d{0,2}([., '’])\d{3}(\1\d{3})*$/.test(text) ? { whole: digitsOf(text), decimals: '' } : null
}

function decimal(text: string): Digits | null {
  const [, whole, decimals] = /^(\d+)[.,](\d+)$/.exec(text) ?? []
  return whole && decimals ? { whole, decimals } : null
}

function groupedDecimal(text: string): Digits | null {
  const [, groups, decimals] =
    /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text) ??
    /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text) ??
    /^([1-9]\d{0,2}(?: \d{3})+)[.,](\d+)$/.exec(text) ??
    []
  return groups && decimals ? { whole: digitsOf(groups), decimals } : null
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
