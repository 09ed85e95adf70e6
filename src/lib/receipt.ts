import { createHash } from 'node:crypto'

/** Letters and digits that nobody mixes up when reading a code aloud: no 0/O, 1/I/L. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const half = 4

/** Writes eight random bytes as the short code of a receipt, "Q7K2-M9PX". */
export function receiptCode(random: Uint8Array): string {
  if (random.length < 2 * half) throw new Error(`A receipt needs ${2 * half} random bytes`)
  const letters = [...random].map(byte => alphabet[byte % alphabet.length]).join('')
  return `${letters.slice(0, half)}-${letters.slice(half, 2 * half)}`
}

/** The fingerprint of what was sent: the same whatever the order of its fields, another when a letter changes. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(content: unknown): string {
  const json = JSON.stringify(content, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value))
  if (json === undefined) throw new Error('Only what can be written as JSON has a fingerprint')
  return json.normalize('NFC')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
