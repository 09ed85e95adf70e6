import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import type { Emulator, Update } from '../../src/playground/emulator/api.ts'
import { groupName } from '../../src/playground/scenario/groupName.ts'
import { parse } from '../../src/playground/scenario/parse.ts'
import { play } from '../../src/playground/scenario/play.ts'
import type { Stage } from '../../src/playground/stage.ts'

/** What a bot of a few lines does with an update. */
export type SmallBot = (emulator: Emulator, update: Update) => unknown

/** Plays a scenario with a bot of a few lines and returns the chat as it went. */
export async function rehearse(chat: string, bot: SmallBot, strict = true): Promise<string> {
  return await play(parse(chat), stageFor(bot), { strict })
}

/** A stage without a database: only what the notation itself needs. */
export function stageFor(bot: SmallBot): Stage {
  const emulator = createEmulator({ token: '1:rehearsal', botUsername: 'phongtrao_bot' })
  const ids = new Map<string, number>()
  let offset = 0
  return {
    emulator,
    now: () => new Date(),
    userOf(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      const id = 1001 + ids.size
      emulator.addUser({ id, first_name: name }, { started: true })
      ids.set(name, id)
      return id
    },
    nameOf: id => [...ids].find(([, known]) => known === id)?.[0] ?? groupName(emulator, id),
    async settle() {
      const answer = await emulator.call('getUpdates', { offset })
      for (const update of answer.ok ? (answer.result as Update[]) : []) {
        offset = update.update_id + 1
        await bot(emulator, update)
      }
    },
    officeCode: async () => null,
    restart: async () => {},
    travel: notHere,
    while: notHere,
    close: async () => {},
    get db() {
      return notHere()
    },
  }
}

const notHere = () => {
  throw new Error('This stage has no such thing')
}
