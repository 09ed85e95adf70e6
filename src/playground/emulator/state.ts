import type { BotCommand, Call, EmulatorOptions, Update } from './api.ts'
import type { ChatMessage, Event, FileInfo, Group, Person } from './chat.ts'
import { type Faults, noFaults } from './faults.ts'
import type { Poll } from './polling.ts'
import { type Updates, newUpdates } from './updates.ts'
import type { Webhook } from './webhook.ts'

/** Somebody as this bot knows them: reachable only once they have written to it. */
export type Account = { readonly person: Person; started: boolean; blocked: boolean; deactivated: boolean }

export type Callback = {
  readonly id: string
  readonly userId: number
  readonly chatId: number
  readonly messageId: number
  readonly data: string
  readonly at: number
  answered: boolean
}

export type StoredFile = FileInfo & {
  readonly bytes: Uint8Array
  readonly uniqueId: string
  readonly path: string
  readonly width: number
  readonly height: number
}

/** Everything that Telegram knows about one bot. */
export type Core = {
  readonly options: EmulatorOptions
  readonly bot: {
    readonly id: number
    readonly is_bot: true
    readonly first_name: string
    readonly username: string
  }
  readonly now: () => number
  readonly keep: number
  readonly accounts: Map<number, Account>
  readonly groups: Map<number, Group>
  readonly chats: Map<number, ChatMessage[]>
  readonly callbacks: Map<string, Callback>
  readonly files: Map<string, StoredFile>
  readonly commands: Map<string, readonly BotCommand[]>
  readonly texts: Map<string, string>
  readonly menuButtons: Map<number, unknown>
  readonly events: Event[]
  readonly listeners: Set<(event: Event) => void>
  readonly callListeners: Set<(call: Call) => void>
  readonly callCounts: Record<string, number>
  readonly updates: Updates
  readonly history: { readonly chatId: number; readonly update: Update }[]
  readonly faults: Faults
  readonly idlers: Set<() => void>
  /** The servers that stand for Telegram, which a fault takes from the network. */
  readonly lines: Set<(network: Faults['network']) => Promise<void>>
  poll: Poll | null
  webhook: Webhook | null
  /** Told of every update that was queued; polling and webhooks deliver it. */
  onQueued: () => void
  lastMessageId: number
  lastSeq: number
  lastCallbackId: bigint
}

/** A bot that nobody has written to yet. */
export function newCore(options: EmulatorOptions): Core {
  const clock = options.now
  const now = clock ? () => clock().getTime() : Date.now
  // a bot remembers ids in its database: those of the next start must not be taken for old ones
  const firstId = Math.max(1, Math.floor((now() - epoch) / 1000))
  return {
    options,
    bot: newBot(options),
    now,
    keep: options.keep ?? Number.POSITIVE_INFINITY,
    ...emptyCollections(),
    updates: newUpdates(firstId),
    faults: noFaults(options),
    poll: null,
    webhook: null,
    onQueued: () => {},
    lastMessageId: firstId,
    lastSeq: 0,
    lastCallbackId: BigInt(firstId) * 1_000_000_000n,
  }
}

const epoch = Date.UTC(2020, 0)

const newBot = ({ token, botUsername }: EmulatorOptions): Core['bot'] => ({
  id: Number.parseInt(token, 10) || 1,
  is_bot: true,
  first_name: botUsername,
  username: botUsername,
})

const emptyCollections = () => ({
  accounts: new Map<number, Account>(),
  groups: new Map<number, Group>(),
  chats: new Map<number, ChatMessage[]>(),
  callbacks: new Map<string, Callback>(),
  files: new Map<string, StoredFile>(),
  commands: new Map<string, readonly BotCommand[]>(),
  texts: new Map<string, string>(),
  menuButtons: new Map<number, unknown>(),
  events: [],
  listeners: new Set<(event: Event) => void>(),
  callListeners: new Set<(call: Call) => void>(),
  callCounts: {},
  history: [],
  idlers: new Set<() => void>(),
  lines: new Set<(network: Faults['network']) => Promise<void>>(),
})
