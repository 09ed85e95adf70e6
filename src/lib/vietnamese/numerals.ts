import { fold } from './fold.ts'

/** What a spoken numeral is in a number: a digit ('5', or 'nam', also a year), a ten ('x'), a scale… */
export const keyOf = (token: string): string | null =>
  /^\d{1,3}$/.test(token) ? token : (keys.get(fold(token)) ?? null)

/** Whether numerals are written so that they can be nothing else. */
export function areClear(tokens: readonly string[]): boolean {
  const [first = ''] = tokens
  // alone and without marks "sau" is six or later; before others "tam" is eight or about, "mươi" some ten
  if (tokens.length === 1) return written.has(first) && first !== 'mươi'
  const isClear = (token: string) => keyOf(token) === token || written.has(token) || /^[a-z]+$/.test(token)
  return first !== 'tam' && first !== 'mươi' && tokens.every(isClear)
}

/** Whether tokens begin no number: "linh năm", "không hai", or "lăm" alone, without marks a verb. */
export function cannotStand(tokens: readonly string[]): boolean {
  const [first = ''] = tokens.map(fold)
  return tokens.length === 1
    ? onlyAfterTens.has(first) || tokens[0] === 'mốt'
    : ['linh', 'le', 'khong'].includes(first)
}

const numerals: Record<string, string> = {
  0: 'không',
  1: 'một mốt',
  2: 'hai',
  3: 'ba',
  4: 'bốn tư',
  5: 'lăm nhăm',
  nam: 'năm',
  6: 'sáu',
  7: 'bảy bẩy',
  8: 'tám',
  9: 'chín',
  x: 'mười mươi',
  ham: 'hăm',
  bam: 'băm',
  chuc: 'chục',
  linh: 'linh lẻ',
  ruoi: 'rưỡi rưởi',
  tram: 'trăm',
  nghin: 'nghìn ngàn',
  trieu: 'triệu',
  ty: 'tỷ tỉ',
}

const onlyAfterTens = new Set(['lam', 'nham', 'tu'])
const pairs = Object.entries(numerals).flatMap(([key, words]) =>
  words.split(' ').map(word => [word, key] as const),
)
const written = new Set(pairs.map(([word]) => word))
const keys = new Map(pairs.map(([word, key]) => [fold(word), key]))
