import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { outcomeOf, unreachableCauses, type Outcome } from '../../src/outbox/outcome.ts'

const now = new Date('2026-10-15T01:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const refused = (
  error_code: number,
  description: string,
  retry_after?: number,
  migrate_to_chat_id?: number,
) =>
  new GrammyError(
    "Call to 'sendMessage' failed!",
    {
      ok: false,
      error_code,
      description,
      parameters: {
        ...(retry_after !== undefined && { retry_after }),
        ...(migrate_to_chat_id !== undefined && { migrate_to_chat_id }),
      },
    },
    'sendMessage',
    {},
  )

const lost = (code?: string) =>
  new HttpError('Network request failed', Object.assign(new Error('x'), code ? { code } : {}))

/** What failed, at which attempt, and what becomes of the delivery. */
const table: readonly [why: string, error: unknown, attempts: number, outcome: Outcome][] = [
  ['429', refused(429, 'Too Many Requests: retry after 17', 17), 0, wait(17, 'flood')],
  ['429 at the last attempt', refused(429, 'Too Many Requests', 3), 7, wait(3, 'flood')],
  ['429 that does not say how long', refused(429, 'Too Many Requests'), 0, wait(5, 'flood')],
  ['a token that was revoked', refused(401, 'Unauthorized'), 0, wait(60, 'Unauthorized')],
  ['a token that is none', refused(404, 'Not Found'), 7, wait(60, 'Not Found')],
  ['blocked', refused(403, 'Forbidden: bot was blocked by the user'), 0, gone('blocked')],
  ['deactivated', refused(403, 'Forbidden: user is deactivated'), 0, gone('deactivated')],
  [
    'never started',
    refused(403, "Forbidden: bot can't initiate conversation with a user"),
    0,
    gone('neverStarted'),
  ],
  ['no such chat', refused(400, 'Bad Request: chat not found'), 0, gone('chatNotFound')],
  ['kicked', refused(403, 'Forbidden: bot was kicked from the supergroup chat'), 0, gone('kicked')],
  [
    'a group that moved',
    refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', undefined, -1001234),
    0,
    { kind: 'moved', chatId: -1001234 },
  ],
  ['not a member', refused(403, 'Forbidden: bot is not a member of the channel chat'), 0, gone('kicked')],
  [
    'no administrator',
    refused(400, 'Bad Request: need administrator rights in the channel chat'),
    0,
    gone('noRights'),
  ],
  [
    'no right to write',
    refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
    0,
    gone('noRights'),
  ],
  ['a mistake of ours', refused(400, "Bad Request: can't parse entities"), 0, failed("can't parse entities")],
  ['500', refused(500, 'Internal Server Error'), 0, retry(1, 'Internal Server Error')],
  ['502 for the fourth time', refused(502, 'Bad Gateway'), 3, retry(8, 'Bad Gateway')],
  ['500 for the eighth time', refused(500, 'Internal Server Error'), 7, failed('Internal Server Error')],
  ['nobody listens', lost('ECONNREFUSED'), 7, wait(5, 'ECONNREFUSED')],
  ['no such host', lost('ENOTFOUND'), 0, wait(5, 'ENOTFOUND')],
  ['no name server', lost('EAI_AGAIN'), 0, wait(5, 'EAI_AGAIN')],
  ['no network', lost('ENETUNREACH'), 0, wait(5, 'ENETUNREACH')],
  ['no way to the host', lost('EHOSTUNREACH'), 0, wait(5, 'EHOSTUNREACH')],
  ['reset', lost('ECONNRESET'), 0, { kind: 'uncertain', cause: 'ECONNRESET' }],
  ['a broken pipe', lost('EPIPE'), 0, { kind: 'uncertain', cause: 'EPIPE' }],
  ['timed out', lost('ETIMEDOUT'), 0, { kind: 'uncertain', cause: 'ETIMEDOUT' }],
  ['no answer in time', lost(), 0, { kind: 'uncertain', cause: 'noAnswer' }],
  [
    'an answer that is not JSON',
    new HttpError('x', new SyntaxError('x')),
    0,
    { kind: 'uncertain', cause: 'noAnswer' },
  ],
  ['a failure that is not text', new HttpError('x', 'gone'), 0, { kind: 'uncertain', cause: 'noAnswer' }],
  ['a card that cannot be said', new Error('There is no message "x"'), 0, failed('bug')],
]

test.for(table)('what becomes of a delivery after: %s', ([, error, attempts, outcome]) => {
  const found = outcomeOf(error, attempts, now)
  expect({ ...found, cause: undefined }).toEqual({ ...outcome, cause: undefined })
  expect('cause' in found ? found.cause : '').toContain('cause' in outcome ? outcome.cause : '')
})

/** What failed about a change, which may be tried again without anybody being told twice. */
const changes: readonly [why: string, error: unknown, attempts: number, outcome: Outcome][] = [
  ['too old to be edited', refused(400, "Bad Request: message can't be edited"), 0, failed('refused')],
  ['deleted by the reader', refused(400, 'Bad Request: message to edit not found'), 0, failed('refused')],
  [
    'another kind of file',
    refused(400, "Bad Request: can't change media type in the album"),
    0,
    failed('refused'),
  ],
  [
    'too old to be deleted',
    refused(400, "Bad Request: message can't be deleted for everyone"),
    0,
    failed('refused'),
  ],
  ['blocked', refused(403, 'Forbidden: bot was blocked by the user'), 0, gone('blocked')],
  ['an answer that was lost', lost('ECONNRESET'), 0, retry(1, 'ECONNRESET')],
  ['an answer that is lost through a long outage', lost('ECONNRESET'), 70, retry(256, 'ECONNRESET')],
]

test.for(changes)('what becomes of a change after: %s', ([, error, attempts, outcome]) => {
  expect(outcomeOf(error, attempts, now, { again: true })).toEqual(outcome)
})

test('every cause for which nobody can be reached is counted as such, and so is who has not joined', () => {
  const causes = table.flatMap(([, , , outcome]) => (outcome.kind === 'unreachable' ? [outcome.cause] : []))
  expect(new Set(unreachableCauses)).toEqual(new Set([...causes, 'notJoined']))
})

function wait(seconds: number, cause: string): Outcome {
  return { kind: 'wait', until: after(seconds), cause }
}

function retry(seconds: number, cause: string): Outcome {
  return { kind: 'retry', until: after(seconds), cause }
}

function gone(cause: string): Outcome {
  return { kind: 'unreachable', cause }
}

function failed(cause: string): Outcome {
  return { kind: 'failed', cause }
}
