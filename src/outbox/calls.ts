import { GrammyError, type Api } from 'grammy'
import type { InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo } from 'grammy/types'
import type { Media } from '../lib/card.ts'
import type { InlineKeyboard } from '../lib/render.ts'
import type { Outgoing } from './compose.ts'

/** What goes with every message of a delivery. */
export type SendOptions = { allow_paid_broadcast?: boolean; reply_parameters?: ReplyParameters }

/** Under which message it stands, if that is still there. */
type ReplyParameters = { message_id: number; allow_sending_without_reply: true }

/** Sends one message, or one album, and says under which numbers it stands in the chat. */
export async function send(
  api: Api,
  chatId: number,
  message: Outgoing,
  options: SendOptions,
): Promise<number[]> {
  const markup = message.markup ? { reply_markup: message.markup } : {}
  const all = { parse_mode: 'HTML' as const, ...options, ...markup }
  if (message.kind === 'text') return [(await api.sendMessage(chatId, message.html, all)).message_id]
  const { media, caption } = message
  if (media.length > 1) {
    const items = media.map(inAlbum(caption)) as Parameters<Api['sendMediaGroup']>[1]
    const album = await api.sendMediaGroup(chatId, items, options)
    return album.map(({ message_id }) => message_id)
  }
  return [(await sendOne(api, chatId, media[0]!, caption ? { ...all, caption } : all)).message_id]
}

type OneOptions = Parameters<Api['sendPhoto']>[2] & Parameters<Api['sendDocument']>[2]

function sendOne(api: Api, chatId: number, { kind, fileId }: Media, options: OneOptions) {
  switch (kind) {
    case 'photo':
      return api.sendPhoto(chatId, fileId, options)
    case 'video':
      return api.sendVideo(chatId, fileId, options)
    case 'audio':
      return api.sendAudio(chatId, fileId, options)
    case 'document':
      return api.sendDocument(chatId, fileId, options)
  }
}

type AlbumItem = InputMediaAudio | InputMediaDocument | InputMediaPhoto | InputMediaVideo

/** The words of an album stand under its first file. */
const inAlbum =
  (caption: string) =>
  ({ kind: type, fileId: media }: Media, nth: number): AlbumItem =>
    nth === 0 && caption ? { type, media, caption, parse_mode: 'HTML' } : { type, media }

/** Lets a message that has arrived say something else; one that says so already is fine. */
export async function edit(
  api: Api,
  chatId: number,
  messageIds: readonly number[],
  message: Outgoing,
): Promise<void> {
  const [messageId = 0] = messageIds
  const markup = inline(message)
  const words = { parse_mode: 'HTML' as const, ...markup }
  if (message.kind === 'text')
    return await unlessSame(api.editMessageText(chatId, messageId, message.html, words))
  const items = message.media.map(inAlbum(message.caption))
  for (const [nth, item] of items.entries())
    await unlessSame(api.editMessageMedia(chatId, messageIds[nth]!, item, markup))
}

const inline = ({ markup }: Outgoing): { reply_markup?: InlineKeyboard } =>
  markup && 'inline_keyboard' in markup ? { reply_markup: markup } : {}

async function unlessSame(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof GrammyError && error.description.includes('not modified'))) throw error
  })
}

/** Lets one message that has arrived say only this, be it a text or a file with words under it, and takes its buttons away. */
export async function overwrite(api: Api, chatId: number, messageId: number, html: string): Promise<void> {
  const words = { parse_mode: 'HTML' as const }
  await unlessSame(
    api.editMessageText(chatId, messageId, html, words).catch((error: unknown) => {
      if (!(error instanceof GrammyError && error.description.includes('no text in the message'))) throw error
      return api.editMessageCaption(chatId, messageId, { ...words, caption: html })
    }),
  )
}

/** Takes messages away from a chat, all or none, as long as Telegram allows it; those that are gone already are no matter. */
export async function remove(api: Api, chatId: number, messageIds: readonly number[]): Promise<void> {
  for (let from = 0; from < messageIds.length; from += mostRemoved)
    await api.deleteMessages(chatId, messageIds.slice(from, from + mostRemoved))
}

/** How many messages Telegram takes away at once. */
const mostRemoved = 100
