import type { Entity } from './entities.ts'
import type { FileKind } from './fileKinds.ts'

/** Somebody with Telegram on a phone. A person without a phone number gets one made from the id. */
export type Person = {
  readonly id: number
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
  readonly phone?: string
}

/** A group chat that the bot is in; its id is negative. */
export type Group = { readonly id: number; readonly title: string }

export type Style = 'danger' | 'success' | 'primary'

/** A button under a message. */
export type Button = { readonly label: string; readonly style?: Style } & (
  | { readonly data: string }
  | { readonly url: string }
  | { readonly copy: string }
)

/** The keys that stand in place of a phone's own keyboard. */
export type Keyboard = {
  readonly rows: readonly (readonly {
    readonly label: string
    readonly asks?: 'contact'
    readonly style?: Style
  }[])[]
  readonly resize: boolean
  readonly oneTime: boolean
  readonly persistent: boolean
  readonly placeholder?: string
}

export type FileInfo = {
  readonly id: string
  readonly kind: FileKind
  readonly name: string
  readonly mime: string
  readonly size: number
}

export type Contact = {
  readonly phone: string
  readonly firstName: string
  readonly lastName?: string
  readonly userId?: number
}

/** One message in a chat as it is now; a change makes a new object, so a message held on to stays as it was. */
export type ChatMessage = {
  readonly id: number
  readonly chatId: number
  readonly from: 'bot' | 'person'
  readonly sentAt: number
  readonly editedAt?: number
  readonly deleted: boolean
  /** The words, or the caption of a file. */
  readonly text: string
  readonly entities: readonly Entity[]
  readonly html: string
  readonly buttons: readonly (readonly Button[])[]
  readonly keyboard?: Keyboard | 'removed' | 'asksReply'
  readonly file?: FileInfo
  readonly contact?: Contact
  /** Files sent together share it. */
  readonly album?: string
  readonly replyTo?: number
  /** The first line of the message that it answers, as it was then. */
  readonly quoted?: string
  readonly forwarded: boolean
  readonly silent: boolean
  readonly protected: boolean
  readonly pinned: boolean
}

/** A file on its way to Telegram. */
export type Upload = {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** What a person sends with a file, or with the first of an album. */
export type Caption = {
  readonly caption?: string
  readonly entities?: readonly Entity[]
  readonly replyTo?: number
}

/** One file of an album that a person sends. */
export type AlbumItem = Upload & { readonly kind: FileKind }

export type EventKind =
  | 'in' // a person wrote; when a person corrects it, that is 'edited' too
  | 'sent'
  | 'edited'
  | 'deleted'
  | 'pressed'
  | 'answered'
  | 'blocked'
  | 'unblocked'
  | 'pinned'
  | 'action' // "typing…"

/** Something that happened, in the order it happened. */
export type Event = {
  readonly seq: number
  readonly at: number
  readonly chatId: number
  readonly kind: EventKind
  /** The message's words, the pressed button's label, or what the answer to a press said. */
  readonly text: string
  readonly message?: ChatMessage
  readonly callbackId?: string
  readonly data?: string
  readonly alert?: boolean
}
