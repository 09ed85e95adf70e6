import { GrammyError, HttpError } from 'grammy'

/** What became of one try to send. */
export type Outcome =
  | { kind: 'sent'; messageIds: readonly number[] }
  | { kind: 'moved'; chatId: number }
  | { kind: 'uncertain'; cause: string }
  | { kind: 'unreachable'; cause: string }
  | { kind: 'failed'; cause: string }
  | { kind: 'cancelled'; cause: string }
  | { kind: 'wait'; until: Date; cause: string }
  | { kind: 'retry'; until: Date; cause: string }

/** Answers of Telegram that will not change by asking again: the person cannot be reached, and why. */
const unreachable: readonly [words: string, cause: string][] = [
  ['bot was blocked by the user', 'blocked'],
  ['user is deactivated', 'deactivated'],
  ["bot can't initiate conversation", 'neverStarted'],
  ['chat not found', 'chatNotFound'],
  ['bot was kicked', 'kicked'],
  ['bot is not a member', 'kicked'],
  ['need administrator rights', 'noRights'],
  ['not enough rights', 'noRights'],
]

/** All causes for which a person cannot be reached; who has not joined has no chat at all. */
export const unreachableCauses: string[] = ['notJoined', ...unreachable.map(([, cause]) => cause)]

/** Failures before the request left this machine, after which nothing can have arrived. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']

const maxAttempts = 8

/** A change that Telegram does not allow (any more); it is said in another way. */
export const refused: Outcome = { kind: 'failed', cause: 'refused' }

/**
 * Reads a failed call to Telegram: send again, wait, give up, or let a person decide because it may have arrived. What may
 * be done `again` without anybody being told twice, as an edit may, needs no decision.
 */
export function outcomeOf(error: unknown, attempts: number, now: Date, { again = false } = {}): Outcome {
  if (error instanceof GrammyError && again && cannotChange(error)) return refused
  if (error instanceof GrammyError) return answered(error, attempts, now)
  if (!(error instanceof HttpError)) return { kind: 'failed', cause: 'bug' }
  const cause = networkCode(error) || 'noAnswer'
  if (hasNeverLeft(error)) return { kind: 'wait', until: later(now, 5), cause }
  // an outage may last longer than the attempts; nobody would do it later
  if (again) return { kind: 'retry', until: later(now, 2 ** Math.min(attempts, maxAttempts)), cause }
  return { kind: 'uncertain', cause }
}

/** Whether a call cannot have arrived, because nobody listened. */
export const hasNeverLeft = (error: unknown): boolean =>
  error instanceof HttpError && neverLeft.includes(networkCode(error))

const cannotChange = ({ error_code, description }: GrammyError): boolean =>
  error_code === 400 &&
  /can't (be (edited|deleted|used)|change media type)|to (edit|delete) not found|no (text|caption) in the message|MESSAGE_ID_INVALID/.test(
    description,
  )

function answered(error: GrammyError, attempts: number, now: Date): Outcome {
  const retryAfter = error.parameters.retry_after ?? (error.error_code === 429 ? 5 : undefined)
  if (retryAfter !== undefined) return { kind: 'wait', until: later(now, retryAfter), cause: 'flood' }
  // a token that Telegram does not know (any more) is no recipient's fault
  if ([401, 404].includes(error.error_code))
    return { kind: 'wait', until: later(now, 60), cause: error.description }
  const moved = error.parameters.migrate_to_chat_id
  if (moved !== undefined) return { kind: 'moved', chatId: moved }
  const cause = unreachable.find(([words]) => error.description.includes(words))?.[1]
  if (cause) return { kind: 'unreachable', cause }
  if (error.error_code < 500 || attempts + 1 >= maxAttempts)
    return { kind: 'failed', cause: error.description }
  return { kind: 'retry', until: later(now, 2 ** attempts), cause: error.description }
}

function networkCode(error: HttpError): string {
  const inner = error.error
  return typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : ''
}

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

/** What the ledger keeps of an outcome: either the end is known, or the delivery is open again and due at some time. */
export function settledColumns(outcome: Outcome, now: Date): SettledColumns {
  const known = { known: true, tries: 0 }
  switch (outcome.kind) {
    case 'sent':
      return { ...known, sentAt: now, messageIds: outcome.messageIds }
    case 'moved':
      return { known: false, tries: 0, dueAt: now, chatId: outcome.chatId }
    case 'uncertain':
      return { ...known, uncertainAt: now, cause: outcome.cause }
    case 'unreachable':
    case 'failed':
      return { ...known, failedAt: now, cause: outcome.cause }
    case 'cancelled':
      return { ...known, cancelledAt: now, cause: outcome.cause }
    case 'wait':
      return { known: false, tries: 0, dueAt: outcome.until }
    case 'retry':
      return { known: false, tries: 1, dueAt: outcome.until }
  }
}

type SettledColumns = {
  known: boolean
  tries: number
  sentAt?: Date
  messageIds?: readonly number[]
  /** Where the chat is found from now on. */
  chatId?: number
  uncertainAt?: Date
  failedAt?: Date
  cancelledAt?: Date
  cause?: string
  dueAt?: Date
}
