import type { Role } from '../generated/enums.ts'
import { contentHash } from '../lib/receipt.ts'
import type { Value } from './rules.ts'

/** What one report says, row by row. */
export type Figures = readonly { indicatorId: number; code: string; value: Value }[]

/** Who sent a report and when, with the proof of it; figures that were brought over from elsewhere have none. */
export type Sent = {
  at: Date
  by: number | null
  /** In which capacity; not known of what was brought over. */
  as: Role | null
  sender: string
  receipt: string | null
  hash: string | null
}

type Content = Pick<Sent, 'at' | 'by' | 'receipt'> & { id: number; entries: Figures }

/** What a report's fingerprint is taken from, the same for a row that is read back as for the one that was sent. */
export function sentContent({ id, receipt, by, at, entries }: Content) {
  const rows = entries.map(({ code, value }) => [code, ...countsIn(value)] as const)
  return {
    submission: id,
    receipt,
    sentBy: by,
    sentAt: at.toISOString(),
    figures: rows.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  }
}

/** Whether the stored figures are still those that the receipt was given for. */
export function isUntouched({ id, entries }: { id: number; entries: Figures }, sent: Sent): boolean {
  return contentHash(sentContent({ id, entries, ...sent })) === sent.hash
}

function countsIn(value: Value): readonly [string, number | null, number | null] {
  if (value.state !== 'figure') return [value.state, null, null]
  return ['figure', value.numerator, value.denominator ?? null]
}
