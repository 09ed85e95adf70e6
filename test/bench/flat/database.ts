import type { Db } from '../../../src/database/client.ts'
import { emptyState } from '../../../src/forms/state.ts'
import type { Prisma } from '../../../src/generated/client.ts'

/** The table of drafts without its database: statements are put together, states go in and out as JSON text. */
export function memoryDb(form: string): { db: Db; begin: (chatId: number) => void } {
  const drafts = new Map<number, string>()
  const begin = (chatId: number) => void drafts.set(chatId, JSON.stringify(emptyState))
  const db: Db = Object.assign(Object.create(null), { $queryRaw: run })
  return { db, begin }

  async function run({ values: [given] }: Prisma.Sql): Promise<unknown[]> {
    return Array.isArray(given) ? given.map(read) : (JSON.parse(String(given)) as Turn[]).map(save)
  }

  function read(chatId: number) {
    const state: unknown = JSON.parse(drafts.get(chatId) ?? 'null')
    // a draft has the number of its chat, so that the statement that stores it names it
    const draft = state && { id: chatId, chatId, form, subject: 'null', state, revision: 0, parkedAt: null }
    return { actor: lan, draft }
  }

  function save({ id, state }: Turn) {
    drafts.set(id, JSON.stringify(state))
    return { held: true, done: true }
  }
}

type Turn = { id: number; state: unknown }

// seen just now, so that nothing has to be written down about it; as the database writes a moment, without its zone
const lan = {
  personId: 1,
  name: 'Lan',
  language: 'vi',
  seenAt: new Date().toISOString().slice(0, -1),
  memberships: [],
}
