import type { Role } from '../generated/enums.ts'
import { samePhone } from '../lib/phone.ts'
import { fold, sameWords } from '../lib/vietnamese/fold.ts'

/** What is known of a code when somebody uses it. */
export type JoinCodeFacts = { uses: number; maxUses: number; expiresAt: Date; revokedAt: Date | null }

export type CodeState = 'open' | 'used' | 'expired' | 'revoked'

/** Whether a code still lets somebody in, and if not, why: each cause has its own sentence. */
export function codeState({ uses, maxUses, expiresAt, revokedAt }: JoinCodeFacts, now: Date): CodeState {
  if (revokedAt) return 'revoked'
  if (uses >= maxUses) return 'used'
  return now < expiresAt ? 'open' : 'expired'
}

/** Letters and digits that nobody mixes up when reading a code aloud: no 0/O, 1/I/L. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 8
const codePattern = new RegExp(`^[${alphabet}]{${codeLength}}$`)

/** Writes random bytes as a code; 31 to the 8th is far more than a guesser is allowed to try. */
export function codeFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, codeLength), byte => alphabet[byte % alphabet.length]).join('')
}

/** How a code is shown: in two halves, easy to read aloud. */
export const spellCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** A code as somebody typed it (lower case, spaces, dashes), or null if it cannot be one. */
export function readCode(text: string): string | null {
  const letters = fold(text).replaceAll(/[\s-]/g, '').toUpperCase()
  return codePattern.test(letters) ? letters : null
}

/** How many wrong codes a chat may try, and in how long. */
const guesses = { most: 5, withinMs: 60 * 60 * 1000 }

type Misses = { misses: number; since: Date } | null

/** From when a chat that has guessed too often may try again; null if it may now. */
export function barredUntil(tried: Misses, now: Date): Date | null {
  if (!tried || tried.misses < guesses.most) return null
  const until = new Date(tried.since.getTime() + guesses.withinMs)
  return now < until ? until : null
}

/** The count after one more wrong code; an old count starts anew. */
export function afterMiss(tried: Misses, now: Date): { misses: number; since: Date } {
  const fresh = !tried || now.getTime() - tried.since.getTime() >= guesses.withinMs
  return fresh ? { misses: 1, since: now } : { misses: tried.misses + 1, since: tried.since }
}

type Named = { name: string; phone: string | null }

/** Which of those whom a unit expects has come in; a phone that was shared and is another's makes the name another's too. */
export function whoIsMeant(expected: readonly (Named & { id: number })[], joiner: Named): number | null {
  const named = expected.filter(({ name }) => sameWords(name, joiner.name))
  const proven = named.filter(({ phone }) => phone && joiner.phone && samePhone(phone, joiner.phone))
  const possible = named.filter(({ phone }) => !phone || !joiner.phone)
  const [only, ...others] = proven.length > 0 ? proven : possible
  return only && others.length === 0 ? only.id : null
}

/** The roles a code can be made for, by the kind of unit. */
export const rolesFor = {
  office: ['officer'],
  school: ['principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff'],
} as const satisfies Record<string, readonly Role[]>

/** How long a code is valid, in days. */
export const codeLastsDays = 30

/** The notice that people agree to: its version changes with its words. */
export const consentVersion = '2'
