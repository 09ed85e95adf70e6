import type { ChatMessage } from '../emulator/chat.ts'
import { writeMarks } from './marks.ts'
import { write, writeDirection } from './write.ts'

/** What a person did, as the line of a scenario that would do it again; several messages are one album. */
export function actLine(messages: readonly ChatMessage[], who: string): string | null {
  const [message] = messages
  if (!message) return null
  const words = writeMarks(message.text, message.entities)
  if (message.contact) return `~ ${who} ${shares(message)}`
  if (message.file) return writeDirection(`${who} sends ${whatOf(messages)}${words ? ` "${words}"` : ''}`)
  if (message.quoted !== undefined)
    return writeDirection(`${who} answers "${message.quoted}" with "${words}"`)
  return words === message.text
    ? write(who, '>', message.text.split('\n'))
    : write(who, '>>', words.split('\n'))
}

const shares = ({ contact, forwarded, chatId }: ChatMessage): string => {
  if (forwarded) return 'forwards a contact'
  return contact?.userId === chatId ? 'shares the own number' : 'shares the number of somebody unknown'
}

const kinds = { document: 'file', photo: 'photo', video: 'video', audio: 'audio' }

function whatOf(messages: readonly ChatMessage[]): string {
  const files = messages.flatMap(({ file }) => file ?? [])
  const names = files.map(({ name }) => name).join(', ')
  if (files.length === 1) return `the ${kinds[files[0]!.kind]} ${names}`
  return files.every(({ kind }) => kind === 'document') ? `the files ${names}` : `the album ${names}`
}
