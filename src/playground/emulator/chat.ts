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

/** Where the bot stands in a group; muted is an administrator of a channel who may not post, or a restricted member. */
export type BotPlace = 'stranger' | 'member' | 'administrator' | 'muted' | 'left' | 'kicked'

/** A group, a supergroup or a channel as it is now; its id is negative. A change makes a new object. */
export type Group = {
  readonly id: number
  readonly title: string
  readonly kind: 'group' | 'supergroup' | 'channel'
  readonly members: readonly number[]
  readonly owner: number | null
  readonly bot: BotPlace
  /** Only administrators may write. */
  readonly closed: boolean
  /** The supergroup that it has become. */
  readonly movedTo?: number
}

/** What has to be said of a group; the owner is the first of its members. */
export type NewGroup = Pick<Group, 'title'> &
  Partial<Pick<Group, 'id' | 'kind' | 'members' | 'owner' | 'bot'>>

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
  /** The member of a group who wrote it; in a chat of one's own it can only be one. */
  readonly by?: number
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
  /** What a group says by itself, in the fields of the Bot API. */
  readonly service?: Readonly<Record<string, unknown>>
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

/** How somebody says something: as an answer, and with which formatting. */
export type Saying = { readonly replyTo?: number; readonly entities?: readonly Entity[] }

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
  | 'placed' // the bot got another place in a group
  | 'upgraded' // a group became a supergroup

/** Something that happened, in the order it happened. */
export type Event = {
  readonly seq: number
  readonly at: number
  readonly chatId: number
  readonly kind: EventKind
  /** The message's words, the pressed button's label, or what the answer to a press said. */
  readonly text: string
  readonly message?: ChatMessage
  /** Who did it, where that can be another than the chat's own person or the bot. */
  readonly by?: number
  /** The group in which the bot was given another place. */
  readonly group?: Group
  readonly callbackId?: string
  readonly data?: string
  readonly alert?: boolean
}
