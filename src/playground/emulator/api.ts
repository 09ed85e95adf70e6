import type { Network } from './network.ts'
import type { ChatMessage, Contact, Event, Group, Keyboard, Person, Upload } from './chat.ts'

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

/** A message as the Bot API writes it; of its many fields only these are always there. */
export type WireMessage = FromSomebody & { readonly message_id: number; readonly date: number }

type FromSomebody = { readonly from: { readonly id: number } }

export type BotCommand = { readonly command: string; readonly description: string }

/** What people can do with their phones. Each act queues the update that Telegram would send. */
export type PeopleSide = {
  addUser(person: Person, options?: { readonly started?: boolean }): void
  addGroup(group: Group): void
  people(): readonly Person[]
  say(userId: number, text: string, options?: { readonly replyTo?: number }): ChatMessage
  start(userId: number, payload?: string): ChatMessage
  editText(userId: number, messageId: number, text: string): ChatMessage
  press(userId: number, messageId: number, data: string, options?: { readonly forged?: boolean }): string
  pressLabel(userId: number, label: string): Pressed
  repeatPress(callbackId: string): void
  sendFile(userId: number, file: Upload): ChatMessage
  sendPhoto(userId: number, photo: Omit<Upload, 'name' | 'mime'>): ChatMessage
  /** Without userId it is the person's own contact; null leaves the field out, as Telegram does for strangers. */
  shareContact(
    userId: number,
    contact?: { readonly phone?: string; readonly userId?: number | null },
  ): ChatMessage
  forwardContact(userId: number, contact: Contact): ChatMessage
  block(userId: number): void
  unblock(userId: number): void
  deactivate(userId: number): void
  /** Empties every chat, as if nobody had met the bot yet. */
  forget(): void
}

/** What can be seen from outside. */
export type WatchingSide = {
  chat(chatId: number): readonly ChatMessage[]
  message(chatId: number, messageId: number): ChatMessage | undefined
  status(userId: number): {
    readonly started: boolean
    readonly blocked: boolean
    readonly deactivated: boolean
  }
  keyboard(chatId: number): Keyboard | null
  events(since?: number): readonly Event[]
  subscribe(listener: (event: Event) => void): () => void
  onCall(listener: (call: Call) => void): () => void
  file(
    fileId: string,
  ): { readonly name: string; readonly mime: string; readonly bytes: Uint8Array } | undefined
  /** The commands that this person's app offers. */
  commandsFor(userId: number): readonly BotCommand[]
  profile(): { readonly description: string; readonly shortDescription: string }
  /** The updates queued so far, oldest first. */
  updates(): readonly Update[]
  /** Resolves when the bot has finished every update and asks for more; rejects, naming the update, after limitMs. */
  idle(limitMs?: number): Promise<void>
  readonly counts: { readonly tooMany: number; readonly calls: Readonly<Record<string, number>> }
}

type Which = { readonly methods?: readonly string[] }

/** What goes wrong between the bot and Telegram. */
export type FaultSide = {
  tooMany(seconds: number, options?: Which & { readonly chatId?: number; readonly count?: number }): void
  failNext(
    method: string,
    failure: { readonly error_code: number; readonly description: string; readonly times?: number },
  ): void
  dropAfterDelivery(which: Which & ({ readonly probability: number } | { readonly next: number })): void
  delay(ms: number, which?: Which): void
  limit(limits: Limits): void
  /** Closes every connection; new ones are refused, or taken and reset. Resolves when it is so. */
  down(how?: 'refused' | 'reset'): Promise<void>
  up(): Promise<void>
  redeliver(updateId: number): void
  setNextUpdateId(updateId: number): void
  /** Ends every fault. */
  calm(): Promise<void>
}

/** Telegram's Bot API for one bot, as state without a network; serve() gives it one. */
export type Emulator = PeopleSide &
  WatchingSide &
  FaultSide & {
    readonly token: string
    readonly botUsername: string
    /** For serve(). */
    readonly network: Network
    /** The Bot API without HTTP. */
    call(method: string, params?: Readonly<Record<string, unknown>>): Promise<Answer>
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
