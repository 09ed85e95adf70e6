import { openDatabase } from '../../src/database/client.ts'
import { silent } from '../database.ts'

// Run as a process of its own: says what it did with one line each, until it is killed.
const dir = process.argv[2] ?? ''
const { db } = await openDatabase({ dir, log: silent }).catch(error => {
  console.log(String(error))
  process.exit(1)
})
console.log('open')
for (;;) {
  const { id } = await db.person.create({ data: { name: 'Lan' } })
  console.log(id)
}
