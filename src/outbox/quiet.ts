import type { App } from '../app.ts'
import { keepQuiet } from './claims.store.ts'

/** Lets no delivery leave until then, of this process or another, because Telegram asks for quiet. */
export async function quieten({ pace, db }: Pick<App, 'pace' | 'db'>, until: Date): Promise<void> {
  pace.hold(until)
  await keepQuiet(db, until)
}
