const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const afterTens: Record<number, string> = { 1: 'mốt', 4: 'tư', 5: 'lăm' }

/** A whole number below a thousand million, spelled as Vietnamese pupils learn it. */
export function spell(n: number): string {
  const [millions, thousands] = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000]
  const groups = [
    millions && `${spellGroup(millions, false)} triệu`,
    (thousands || millions) && `${thousands ? spellGroup(thousands, millions > 0) : 'không'} nghìn`,
    (n % 1000 || n === 0) && spellGroup(n % 1000, n > 999),
  ]
  return groups.filter(Boolean).join(' ')
}

function spellGroup(n: number, full: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  if (!hundreds && !full) return spellTens(rest)
  const tail = rest && (rest < 10 ? `linh ${digits[rest]}` : spellTens(rest))
  return [`${digits[hundreds]} trăm`, tail].filter(Boolean).join(' ')
}

function spellTens(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits[units] ?? ''
  if (tens === 1) return ['mười', units && (units === 5 ? 'lăm' : digits[units])].filter(Boolean).join(' ')
  return [digits[tens], 'mươi', units && (afterTens[units] ?? digits[units])].filter(Boolean).join(' ')
}
