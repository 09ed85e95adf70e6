import { codeState, type CodeState, type JoinCodeFacts } from '../joining.rules.ts'

/** What is known of the person whom an invitation lets in. */
export type Invitee = { joined: boolean; places: readonly unknown[] }

/** Whether an invitation still lets its person in: it ends with the first who comes in, and with the last role they had. */
export function invitationState(code: JoinCodeFacts, { joined, places }: Invitee, now: Date): CodeState {
  const state = codeState(code, now)
  if (state !== 'open') return state
  if (joined) return 'used'
  return places.length > 0 ? 'open' : 'revoked'
}
