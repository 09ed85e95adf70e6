import { callName } from '../../lib/vietnamese/names.ts'
import type { Stage } from '../stage.ts'

/** The people that scenarios tell of, by the names they are called by. */
export const cast = ['An', 'Hùng', 'Lan', 'Minh', 'Mai'] as const

/** Begins a scenario where everybody of the cast has joined already, as the seed knows them. */
export async function everyoneJoins({ db, emulator, userOf, now }: Stage): Promise<void> {
  const people = await db.person.findMany({ select: { id: true, name: true } })
  for (const name of cast) {
    const person = people.find(each => callName(each.name) === name)
    if (!person) throw new Error(`The demo office knows nobody called ${name}`)
    const id = userOf(name)
    emulator.addUser({ id, first_name: name, language_code: 'vi' }, { started: true })
    await db.person.update({ where: { id: person.id }, data: { telegramId: id, joinedAt: now() } })
  }
}
