import { createLog } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import { openDatabase } from '../src/database/client.ts'
import { spellCode } from '../src/people/joining.rules.ts'
import { independentOffice } from '../src/people/office.ts'

// founds one more office that stands by itself, and prints the one-time code with which somebody claims it
const name = process.argv.slice(2).join(' ').normalize('NFC').trim()
if (name === '') {
  console.error('Say what the office is called: npm run office -- "Phòng …"')
  process.exit(1)
}
const config = loadConfig()
const log = createLog(config)
const database = await openDatabase({ url: config.DATABASE_URL, dir: config.DATA_DIR, log })
const { code } = await independentOffice(database.db, name, new Date())
console.log(
  code
    ? `Send this one-time code to the bot, to lead ${name}: ${spellCode(code)}`
    : `${name} is led by somebody already: nothing was changed.`,
)
await database.close()
