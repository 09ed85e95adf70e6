import type { Update, UserFromGetMe } from 'grammy/types'

/** What the form asks: sixty questions, and one more so that the sixtieth too is followed by a question like the others. */
export const codes = Array.from({ length: 61 }, (_, index) => `THCS-${String(index + 1).padStart(2, '0')}`)

/** What is typed as the answer to a question. */
const answerTo = (question: number): string => `${1000 + question}/1250`

/** Takes one update to its end. */
export type Handle = (update: Update) => Promise<void>

/** What is sent to Telegram is answered at once, without a network. */
export const offline = { fetch: async () => ({ json: async () => sent }) }

const chat = { id: 1, type: 'private', first_name: 'Lan' }
const sent = { ok: true, result: { message_id: 1, date: 0, chat, text: 'Câu 1' } }

/** CPU per update, in microseconds, by the number of the question that it answers: that of the quarter of rounds least disturbed. */
export async function cpuPerAnswer(
  handle: Handle,
  { rounds, chats, at }: { rounds: number; chats: number; at: readonly number[] },
): Promise<Map<number, number>> {
  const samples = new Map(at.map(question => [question, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    const ids = Array.from({ length: chats }, (_, index) => 1 + index)
    await all(handle, ids, '/form')
    // nobody is measured while the engine still has in its caches what came before
    await all(handle, ids, 'nhiều')
    for (let question = 1; question <= codes.length; question += 1) {
      const before = process.cpuUsage()
      await all(handle, ids, answerTo(question))
      const { user, system } = process.cpuUsage(before)
      // the first rounds warm the engine up
      if (round >= rounds / 3) samples.get(question)?.push((user + system) / chats)
    }
  }
  return new Map([...samples].map(([question, values]) => [question, quartile(values)]))
}

async function all(handle: Handle, chats: readonly number[], text: string): Promise<void> {
  for (const id of chats) await handle(message(id, text))
}

let lastId = 0

function message(id: number, text: string): Update {
  lastId += 1
  const command = text.startsWith('/')
    ? { entities: [{ type: 'bot_command' as const, offset: 0, length: text.length }] }
    : {}
  const from = { id, is_bot: false, first_name: 'Lan' }
  const place = { id, type: 'private' as const, first_name: 'Lan' }
  return { update_id: lastId, message: { message_id: lastId, date: 0, from, chat: place, text, ...command } }
}

function quartile(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN
}

export const me: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: 'Bench',
  username: 'bench_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
}
