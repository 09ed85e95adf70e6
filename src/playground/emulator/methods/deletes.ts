import type { ChatMessage } from '../chat.ts'
import { changeMessage, findMessage } from '../chats.ts'
import { readIds } from '../ids.ts'
import { method } from '../method.ts'
import { namedMessage, reach } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import { deleteProblem } from '../rights.ts'
import type { Core } from '../state.ts'

export const deleteMessage = method(
  { chat_id: 'chat', message_id: 'int' },
  (core, { chat_id, message_id }) => {
    remove(core, [namedMessage(core, reach(core, chat_id), message_id, 'message to delete')])
    return true
  },
)

/** Messages that are not there are passed over; if one of the others may not go, none goes. */
export const deleteMessages = method(
  { chat_id: 'chat', message_ids: 'json' },
  (core, { chat_id, message_ids }) => {
    const ids = readIds(message_ids)
    const chatId = reach(core, chat_id)
    remove(
      core,
      ids.flatMap(id => findMessage(core, chatId, id) ?? []),
    )
    return true
  },
)

function remove(core: Core, messages: readonly ChatMessage[]): void {
  const problem = messages.map(message => deleteProblem(core, message)).find(found => found !== undefined)
  if (problem !== undefined) throw badRequest(problem)
  for (const message of new Set(messages)) changeMessage(core, message, 'deleted', { deleted: true })
}
