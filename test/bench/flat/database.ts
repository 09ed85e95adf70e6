import type { Db } from '../../../src/database/client.ts'
import { emptyState } from '../../../src/forms/state.ts'
import type { Prisma } from '../../../src/generated/client.ts'

/** The table of drafts without its database: statements are put together, states go in and out as JSON text. */
export function memoryDb(form: string): { db: Db; begin: (chatId: number) => void } {
  const drafts = new Map<number, string>()
  const begin = (chatId: number) => void drafts.set(chatId, JSON.stringify(emptyState))
  const db: Db = Object.assign(Object.create(null), { $queryRaw: run })
  return { db, begin }

  async function run({ sql, values }: Prisma.Sql): Promise<unknown[]> {
    const chatId = Number(values[0])
    if (sql.includes('UPDATE')) return save(chatId, values)
    const state: unknown = JSON.parse(drafts.get(chatId) ?? 'null')
    // a draft has the number of its chat, so that the statement that stores it names it
    const draft = state && { id: chatId, chatId, form, subject: 'null', state, revision: 0, parkedAt: null }
    return [{ actor: lan, draft }]
  }

  function save(chatId: number, values: readonly unknown[]): unknown[] {
    const state = values.find(value => typeof value === 'string' && value.startsWith('{'))
    drafts.set(chatId, String(state))
    return [{ held: true, done: true }]
  }
}

const lan = { personId: 1, name: 'Lan', language: 'vi', memberships: [] }
