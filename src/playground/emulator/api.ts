import type { Update as FullUpdate } from 'grammy/types'
import type { Network } from './network.ts'
import type {
  AlbumItem,
  Caption,
  ChatMessage,
  Contact,
  Event,
  Group,
  Keyboard,
  Person,
  Saying,
  Upload,
} from './chat.ts'
import type { Entity } from './entities.ts'
import type { GroupSide } from './groupSide.ts'

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }

/** A request the bot made, for tests that watch when it talks. */
export type Call = {
  readonly method: string
  readonly at: number
  readonly params: Readonly<Record<string, unknown>>
}

export type Pressed =
  | { readonly callbackId: string }
  | { readonly message: ChatMessage }
  | { readonly url: string }
  | { readonly copied: string }

export type Limits = {
  readonly perSecond?: number
  readonly perChatPerSecond?: number
  readonly perGroupPerMinute?: number
}

/** Something for the bot, as the Bot API writes it. */
export type Update = {
  readonly update_id: number
  readonly message?: WireMessage
  readonly edited_message?: WireMessage
  readonly callback_query?: FromSomebody & { readonly id: string; readonly data: string }
  readonly my_chat_member?: FromSomebody
}

/** A message as the Bot API writes it; of its many fields only these are always there, and in groups the author. */
export type WireMessage = Partial<FromSomebody> & { readonly message_id: number; readonly date: number }

type FromSomebody = { readonly from: { readonly id: number } }

export type BotCommand = { readonly command: string; readonly description: string }

/** What people can do with their phones. Each act queues the update that Telegram would send. */
export type PeopleSide = {
  readonly addUser: (person: Person, options?: { readonly started?: boolean }) => void
  readonly people: () => readonly Person[]
  readonly say: (userId: number, text: string, options?: Saying) => ChatMessage
  readonly start: (userId: number, payload?: string) => ChatMessage
  /** Corrects a text, or the caption of a file. */
  readonly editText: (
    userId: number,
    messageId: number,
    text: string,
    entities?: readonly Entity[],
  ) => ChatMessage
  /** Somebody deletes a message for both sides; the bot is not told. */
  readonly removeMessage: (userId: number, messageId: number, chatId?: number) => void
  readonly press: (
    userId: number,
    messageId: number,
    data: string,
    options?: { readonly forged?: boolean; readonly chatId?: number },
  ) => string
  /** In the person's own chat, or in a group. */
  readonly pressLabel: (userId: number, label: string, chatId?: number) => Pressed
  readonly repeatPress: (callbackId: string) => void
  readonly sendFile: (userId: number, file: Upload & Caption) => ChatMessage
  readonly sendPhoto: (
    userId: number,
    photo: Partial<Upload> & Pick<Upload, 'bytes'> & Caption,
  ) => ChatMessage
  readonly sendVideo: (userId: number, video: Upload & Caption) => ChatMessage
  readonly sendAudio: (userId: number, audio: Upload & Caption) => ChatMessage
  /** Two to ten files at once, each an update of its own; the caption stands under the first. */
  readonly sendAlbum: (
    userId: number,
    files: readonly AlbumItem[],
    caption?: Caption,
  ) => readonly ChatMessage[]
  /** Without userId it is the person's own contact; null leaves the field out, as Telegram does for strangers. */
  readonly shareContact: (
    userId: number,
    contact?: { readonly phone?: string; readonly userId?: number | null },
  ) => ChatMessage
  readonly forwardContact: (userId: number, contact: Contact) => ChatMessage
  readonly block: (userId: number) => void
  readonly unblock: (userId: number) => void
  readonly deactivate: (userId: number) => void
  /** Empties every chat, as if nobody had met the bot yet. */
  readonly forget: () => void
}

/** What can be seen from outside. */
export type WatchingSide = {
  readonly chat: (chatId: number) => readonly ChatMessage[]
  readonly message: (chatId: number, messageId: number) => ChatMessage | undefined
  readonly status: (userId: number) => {
    readonly started: boolean
    readonly blocked: boolean
    readonly deactivated: boolean
  }
  readonly keyboard: (chatId: number) => Keyboard | null
  /** Every group there is, whether the bot is in it or not. */
  readonly groups: () => readonly Group[]
  readonly events: (since?: number) => readonly Event[]
  readonly subscribe: (listener: (event: Event) => void) => () => void
  readonly onCall: (listener: (call: Call) => void) => () => void
  readonly file: (
    fileId: string,
  ) => { readonly name: string; readonly mime: string; readonly bytes: Uint8Array } | undefined
  /** The commands that this person's app offers. */
  readonly commandsFor: (userId: number) => readonly BotCommand[]
  readonly profile: () => { readonly description: string; readonly shortDescription: string }
  /** The updates queued so far, oldest first. */
  readonly updates: () => readonly FullUpdate[]
  /** Resolves when the bot has finished every update and asks for more; rejects, naming the update, after limitMs. */
  readonly idle: (limitMs?: number) => Promise<void>
  readonly counts: { readonly tooMany: number; readonly calls: Readonly<Record<string, number>> }
}

type Which = { readonly methods?: readonly string[] }

/** What goes wrong between the bot and Telegram. */
export type FaultSide = {
  readonly tooMany: (
    seconds: number,
    options?: Which & { readonly chatId?: number; readonly count?: number },
  ) => void
  /** Refuses the next calls of a method, or of one of several. */
  readonly failNext: (
    method: string | readonly string[],
    failure: {
      readonly error_code: number
      readonly description: string
      readonly times?: number
      readonly chatId?: number
    },
  ) => void
  /** Lets something happen right before the next call is answered, such as a group that moves in the middle of a send. */
  readonly beforeNext: (which: Which & { readonly chatId?: number }, happens: () => void) => void
  readonly dropAfterDelivery: (
    which: Which & ({ readonly probability: number } | { readonly next: number }),
  ) => void
  readonly delay: (ms: number, which?: Which) => void
  readonly limit: (limits: Limits) => void
  /** Closes every connection; new ones are refused, or taken and reset. Resolves when it is so. */
  readonly down: (how?: 'refused' | 'reset') => Promise<void>
  readonly up: () => Promise<void>
  readonly redeliver: (updateId: number) => void
  readonly setNextUpdateId: (updateId: number) => void
  /** Ends every fault. */
  readonly calm: () => Promise<void>
}

/** Telegram's Bot API for one bot, as state without a network; serve() gives it one. */
export type Emulator = PeopleSide &
  GroupSide &
  WatchingSide &
  FaultSide & {
    readonly token: string
    readonly botUsername: string
    /** For serve(). */
    readonly network: Network
    /** The Bot API without HTTP. */
    readonly call: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>
  }

export type EmulatorOptions = {
  readonly token: string
  readonly botUsername: string
  readonly now?: () => Date
  readonly random?: () => number
  /** How many messages of a chat, events and updates are kept; without it, all. */
  readonly keep?: number
  readonly latencyMs?: number
  readonly limits?: Limits
  /** The pause before a webhook delivery that failed is tried again. */
  readonly webhookRetryMs?: number
}
