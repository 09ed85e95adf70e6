import { createLog } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/database/client.ts'
import { seedDemo } from './seed.ts'

// fills the empty database of `.env` with the demo office, before its first start
const config = loadConfig()
const database = await openDatabase({
  url: config.DATABASE_URL,
  dir: config.DATA_DIR,
  log: createLog(config),
})
const before = await database.db.unit.count()
await seedDemo(database.db, new Date())
const after = await database.db.unit.count()
console.log(
  before === after
    ? 'This database has an office already: nothing was changed.'
    : `The demo office stands, with ${after - 1} schools.`,
)
await database.close()
