import { z } from 'zod'
import type { Say } from '../lib/card.ts'

/** Why a school need not report any more, as it was when it was excused. */
export type Excuse = z.infer<typeof excuse>

const excuse = z.union([
  z.object({ why: z.literal('closed'), day: z.string() }),
  z.object({ why: z.literal('merged'), into: z.string(), day: z.string() }),
])

/** An excuse as it is stored. */
export const writeExcuse = (why: Excuse): string => JSON.stringify(why)

/** An excuse as it was stored, null where there is none. */
export function readExcuse(stored: string | null): Excuse | null {
  return stored === null ? null : excuse.parse(JSON.parse(stored))
}

/** An excuse in words: "sáp nhập vào Trường Y ngày …". */
export const excuseSay = (given: Excuse): Say =>
  given.why === 'merged'
    ? ['indicators-excuse-merged', { into: given.into, day: given.day }]
    : ['indicators-excuse-closed', { day: given.day }]

/** Tells a school why its figures are not wanted any more. */
export const excusedSay = ({ school, period, excuse: why }: Excused): Say => [
  'indicators-excused',
  { school, period, why: excuseSay(why) },
]

type Excused = { school: string; period: string; excuse: Excuse }
