import { readFile } from 'node:fs/promises'
import { openDatabase, type Db } from '../../../src/database/client.ts'
import { readWorkbook } from '../../../src/lib/sheetReading.ts'
import { differenceOf } from '../../../src/people/roster/difference.rules.ts'
import { extract } from '../../../src/people/roster/rows.rules.ts'
import { readRoster } from '../../../src/people/roster/store.ts'
import { keepImport } from '../../../src/bot/tables/imports.store.ts'
import { limits } from '../../../src/bot/tables/take.ts'
import { writeImport, type Written } from '../../../src/people/roster/write.ts'
import { createOffice } from '../../../src/people/units/store.ts'
import { createPeople } from '../../../src/people/persons.store.ts'
import { firstOffice } from '../../../src/people/store.ts'
import { answering } from '../lib/child.ts'

export type Imported = { seconds: number; rssMb: number }

const [, , file, url, dir] = process.argv
const people = 10_000
const now = new Date('2026-09-01T01:00:00Z')

answering({ run })

/** Imports the file: into an office that has nothing yet, or once more. */
async function run(): Promise<Imported> {
  const log = { info() {}, warn() {} }
  const { db, close } = await openDatabase({ url: url || undefined, dir: dir ?? '', log })
  const known = (await firstOffice(db)) ?? (await createOffice(db, 'Phòng'))
  const before = await db.person.count()
  const byId = before > 0 ? 1 : (await createPeople(db, [{ name: 'An', phone: null }]))[0]!
  const began = performance.now()
  const written = await importFile(db, { officeId: known, byId })
  const seconds = (performance.now() - began) / 1000
  await close()
  if (written.new !== (before > 0 ? 0 : people) || written.changed + written.left > 0)
    throw new Error(`the import went wrong: ${JSON.stringify(written)}`)
  return { seconds, rssMb: process.resourceUsage().maxRSS / 1024 }
}

async function importFile(db: Db, who: { officeId: number; byId: number }): Promise<Written> {
  const read = await readWorkbook(await readFile(file!), limits)
  if ('cause' in read) throw new Error(read.cause)
  const rows = extract(read.sheets)!
  const { complaints } = differenceOf(rows, await readRoster(db, who.officeId))
  if (complaints.length > 0) throw new Error(JSON.stringify(complaints.slice(0, 5)))
  const id = await db.$transaction(tx =>
    keepImport(tx, { kind: 'roster', ...who, fileName: 'roster.xlsx', rows }, now),
  )
  const order = { id, officeId: who.officeId, actorId: who.byId, leave: true, now }
  return (await db.$transaction(tx => writeImport(tx, order)))!
}
