import { areClear, cannotStand, keyOf } from './numerals.ts'

/** What spelled-out numbers can mean; several values, or one that is not sure, want a question. */
export type Spelled = { readonly values: readonly number[]; readonly sure: boolean }

/** Reads "hai mươi mốt", "một nghìn không trăm linh năm", "2 nghìn 500", with or without marks. */
export function readSpelled(text: string): Spelled | null {
  const tokens = text.split(' ')
  const keys = tokens.map(keyOf)
  if (!keys.every(key => key !== null) || cannotStand(tokens)) return null
  const read = total(keys)
  if (read === null || !mayBeYears(keys)) return read && { ...read, sure: read.sure && areClear(tokens) }
  const years = total(keys.slice(0, -1))
  return vague(...read.values, ...(years?.values ?? []))
}

type Keys = readonly string[]

/** Whether the last "năm" may be a year and not a five: "hai mươi năm". */
const mayBeYears = (keys: Keys): boolean => keys.length > 1 && keys.at(-1) === 'nam' && keys.at(-2) !== 'linh'

const scales = { ty: 1_000_000_000, trieu: 1_000_000, nghin: 1_000, tram: 100 }

function total(keys: Keys): Spelled | null {
  for (const [name, size] of Object.entries(scales)) {
    const place = keys.indexOf(name)
    if (place < 0) continue
    const count = place === 0 ? vague(1) : total(keys.slice(0, place))
    const rest = remainder(keys.slice(place + 1), size)
    return count && rest && sum(times(count, size), rest)
  }
  return tens(keys)
}

function remainder(keys: Keys, size: number): Spelled | null {
  if (keys.length === 0) return exactly(0)
  if (keys.join() === 'ruoi') return vague(size / 2)
  // "một nghìn hai" is short for 1200, "một triệu năm trăm" for 1.500.000, but not in everybody's mouth
  const short = keys.length === 1 ? digit(keys[0]) : 0
  if (short) return vague((short * size) / 10, short)
  const read = total(keys)
  if (read === null || read.values.some(value => value >= size)) return null
  const skips = size === scales.trieu && !keys.includes('nghin') && keys[0] !== 'linh' && keys[0] !== '0'
  return skips ? vague(...read.values.map(value => value * 1_000), ...read.values) : read
}

function tens(keys: Keys): Spelled | null {
  const [first = '', second = '', third = ''] = keys
  if (keys.length === 1) return alone(first)
  const [one, two, three] = [digit(first), digit(second), digit(third)]
  if (keys.length === 3) return one > 1 && second === 'x' && three ? exactly(one * 10 + three) : null
  if (keys.length > 3) return null
  if (first in beginnings) return two ? exactly((beginnings[first] ?? 0) + two) : null
  if (one && second === 'x') return one > 1 ? exactly(one * 10) : vague(10)
  if (one && second === 'chuc') return vague(one * 10)
  if (!one || !two) return null
  // "năm sáu" are five or six, or fifty-six
  return two === one + 1 ? vague(one, two, one * 10 + two) : vague(one * 10 + two)
}

const beginnings: Record<string, number> = { x: 10, ham: 20, bam: 30, linh: 0 }

function alone(key: string): Spelled | null {
  if (key === 'chuc') return vague(10)
  if (key === 'x') return exactly(10)
  return /^\d+$/.test(key) || digit(key) ? exactly(digit(key) || Number(key)) : null
}

const digit = (key = ''): number => (key === 'nam' ? 5 : /^[1-9]$/.test(key) ? Number(key) : 0)

const exactly = (value: number): Spelled => ({ values: [value], sure: true })
const vague = (...values: number[]): Spelled => ({ values: [...new Set(values)], sure: false })
const times = ({ values, sure }: Spelled, size: number): Spelled => ({
  values: values.map(value => value * size),
  sure,
})
const sum = (one: Spelled, other: Spelled): Spelled => ({
  values: one.values.flatMap(value => other.values.map(more => value + more)),
  sure: one.sure && other.sure,
})
