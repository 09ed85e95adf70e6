import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../src/database/client.ts'

/** Every row of every table, by table; what a handled update leaves behind is not among them. */
export type Content = Readonly<Record<string, readonly Row[]>>
export type Row = Readonly<Record<string, unknown>>

const traces = ['HandledUpdate', 'Lease', 'FloodClock', '_prisma_migrations']

/** Reads the whole database, in one statement and in a fixed order. */
export async function contentOf(db: Db): Promise<Content> {
  const names = await tablesOf(db)
  const all = names.map(name => `(${rowsOf(name)})`).join(' UNION ALL ')
  const rows = await db.$queryRawUnsafe<{ name: string; row: Row }[]>(all)
  const content: Record<string, Row[]> = {}
  for (const { name, row } of rows) (content[name] ??= []).push(row)
  return content
}

const rowsOf = (name: string) =>
  `SELECT '${name}' AS name, to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)`

/** The content without columns that may differ between two ways to the same state, such as codes drawn by lot. */
export function without(content: Content, ...columns: readonly string[]): Content {
  const rest = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)))
  return Object.fromEntries(Object.entries(content).map(([name, rows]) => [name, rows.map(rest)]))
}

/** The content without rows that are of no interest. */
export function except(content: Content, table: string, left: (row: Row) => boolean): Content {
  return { ...content, [table]: (content[table] ?? []).filter(row => !left(row)) }
}

/** Lets everything that is stored now come back later, whatever happened meanwhile; the next ids are the same then, too. */
export async function keep(db: Db): Promise<() => Promise<void>> {
  const content = await contentOf(db)
  const sequences = await db.$queryRaw<{ setting: string }[]>`
    SELECT format('setval(%L, %s, %L)', format('%I', sequencename), COALESCE(last_value, 1), last_value IS NOT NULL) AS setting
    FROM pg_sequences WHERE schemaname = 'public'`
  return async () => {
    const now = await contentOf(db)
    const touched = (await tablesOf(db)).filter(name => !isDeepStrictEqual(now[name], content[name]))
    await putBack(db, [...touched, 'HandledUpdate'], content)
    await db.$queryRawUnsafe(`SELECT ${sequences.map(({ setting }) => setting).join(', ')}`)
  }
}

async function putBack(db: Db, names: readonly string[], content: Content): Promise<void> {
  const steps = names.map(
    name => `DELETE FROM "${name}"; INSERT INTO "${name}" SELECT * FROM
      jsonb_populate_recordset(NULL::"${name}", '${JSON.stringify(content[name] ?? []).replaceAll("'", "''")}');`,
  )
  await db.$executeRawUnsafe(
    `DO $restore$ BEGIN SET LOCAL session_replication_role = replica; ${steps.join('\n')} END $restore$`,
  )
}

let tables: string[] | undefined

async function tablesOf(db: Db): Promise<string[]> {
  if (tables) return tables
  const rows = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`
  tables = rows.map(({ tablename }) => tablename).filter(name => !traces.includes(name))
  return tables
}
