import type { ChatMessage, Event } from '../emulator/chat.ts'
import { writeMarks } from './marks.ts'
import { type NameOf, write, writeDirection } from './write.ts'

/** What a person did, as the line of a scenario that would do it again; several messages are one album. */
export function actLine(messages: readonly ChatMessage[], nameOf: NameOf): string | null {
  const [message] = messages
  if (!message || message.service) return null
  const who = nameOf(message.by ?? message.chatId)
  const words = writeMarks(message.text, message.entities)
  if (message.by !== undefined) return writeDirection(`${who} writes "${words}" in ${nameOf(message.chatId)}`)
  if (message.contact) return `~ ${who} ${shares(message)}`
  if (message.file) return writeDirection(`${who} sends ${whatOf(messages)}${words ? ` "${words}"` : ''}`)
  if (message.quoted !== undefined)
    return writeDirection(`${who} answers "${message.quoted}" with "${words}"`)
  return words === message.text
    ? write(who, '>', message.text.split('\n'))
    : write(who, '>>', words.split('\n'))
}

/** A press, in the person's own chat or in a group. */
export function pressLine({ by = 0, chatId, text }: Event, nameOf: NameOf): string {
  if (by === chatId) return write(nameOf(by), '>', [`[${text}]`])
  return `~ ${nameOf(by)} taps [${text}] in ${nameOf(chatId)}`
}

/** What somebody did with the bot in a group, after who is in it; nothing where the bot itself left. */
export function placeLine({ by, chatId, data, group }: Event, nameOf: NameOf): string | null {
  if (by === undefined || !group) return null
  const [who, title] = [nameOf(by), nameOf(chatId)]
  const { bot, kind, members } = group
  const met = data === 'stranger' ? `~ the ${kind} ${title} has ${members.map(nameOf).join(', ')}\n` : ''
  if (bot === 'member') return `${met}~ ${who} adds the bot to the ${kind} ${title}`
  if (bot === 'administrator') return `${met}~ ${who} makes the bot an administrator of the ${kind} ${title}`
  if (bot === 'muted') return `~ ${who} takes from the bot the right to write in ${title}`
  return `~ ${who} removes the bot from ${title}`
}

export const upgradeLine = ({ by = 0, chatId }: Event, nameOf: NameOf): string =>
  `~ ${nameOf(by)} makes a supergroup of ${nameOf(chatId)}`

/** What somebody deleted, by its first line. */
export function removalLine({ by = 0, chatId, message }: Event, nameOf: NameOf): string {
  const [line = ''] = (message?.text || message?.file?.name || '').split('\n')
  return `~ ${nameOf(by)} deletes "${line}"${by === chatId ? '' : ` in ${nameOf(chatId)}`}`
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
