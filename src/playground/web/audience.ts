import type { ServerResponse } from 'node:http'
import type { Emulator } from '../emulator/api.ts'
import type { Event } from '../emulator/chat.ts'
import { type News, chatFacts, everything, groupNews, newsOf } from './news.ts'
import { type CastMember, type Stage, factsOf } from './stage.ts'
import { Stream } from './stream.ts'

export type Show = {
  /** Asked again whenever the stage changes, for a new beginning puts a new one in its place. */
  readonly emulator: () => Emulator
  readonly cast: readonly CastMember[]
  readonly stage: Stage
}

/** What the bot sets for all chats at once, so no event of a chat tells of it. */
const setsCommands = new Set(['setMyCommands', 'deleteMyCommands'])

/** How soon after a message the stage is asked again whether its one-time code was used. */
const codeCheckMs = 300

/** The pages that are open, told of everything that happens in the chats and on the stage. */
export class Audience {
  readonly #show: Show
  readonly #stream = new Stream()
  readonly #blocked = new Set<number>()
  readonly #stopWatching: () => unknown
  #emulator: Emulator
  #leave: () => void
  #codeCheck: NodeJS.Timeout | null = null

  constructor(show: Show) {
    this.#show = show
    this.#emulator = show.emulator()
    this.#leave = this.#attach()
    this.#stopWatching = show.stage.watch(() => void this.#tellStage())
  }

  /** Lets one more page listen. */
  async seat(res: ServerResponse): Promise<void> {
    this.#stream.open(res, await this.#everything())
  }

  tellProblem(text: string): void {
    this.#stream.send({ kind: 'problem', text })
  }

  close(): void {
    clearTimeout(this.#codeCheck ?? undefined)
    this.#leave()
    this.#stopWatching()
    this.#stream.close()
  }

  #attach(): () => void {
    const emulator = this.#emulator
    this.#blocked.clear()
    for (const event of emulator.events()) this.#noteBlock(event)
    const leaves = [
      emulator.subscribe(event => this.#tellEvent(event)),
      emulator.onCall(({ method }) => setsCommands.has(method) && setImmediate(() => this.#tellAllFacts())),
    ]
    return () => leaves.forEach(leave => leave())
  }

  async #tellStage(): Promise<void> {
    if (this.#show.emulator() !== this.#emulator) {
      this.#leave()
      this.#emulator = this.#show.emulator()
      this.#leave = this.#attach()
      this.#stream.send(await this.#everything())
    } else {
      this.#stream.send({ kind: 'stage', stage: await factsOf(this.#show.stage) })
      this.#tellAllFacts()
    }
  }

  #tellEvent(event: Event): void {
    this.#noteBlock(event)
    const { chatId, kind } = event
    if (chatId < 0) return this.#tellOfGroup(event)
    if (!this.#show.cast.some(({ id }) => id === chatId)) return
    const news = newsOf(event)
    if (news) this.#stream.send(news)
    if (kind === 'sent') this.#checkCodeSoon()
    if (kind !== 'action' && kind !== 'pressed' && kind !== 'answered') this.#tellFacts(chatId)
  }

  #tellOfGroup(event: Event): void {
    const news = newsOf(event)
    if (news) this.#stream.send(news)
    const isChange = event.kind === 'placed' || event.kind === 'upgraded' || event.message?.service
    if (isChange) this.#stream.send(groupNews(this.#emulator))
  }

  #noteBlock({ kind, chatId }: Event): void {
    if (kind === 'blocked') this.#blocked.add(chatId)
    if (kind === 'unblocked') this.#blocked.delete(chatId)
  }

  #tellFacts(user: number): void {
    this.#stream.send({ kind: 'chat', user, ...chatFacts(this.#emulator, user, this.#blocked) })
  }

  #tellAllFacts(): void {
    for (const { id } of this.#show.cast) this.#tellFacts(id)
  }

  #checkCodeSoon(): void {
    this.#codeCheck ??= setTimeout(() => {
      this.#codeCheck = null
      void this.#tellStage()
    }, codeCheckMs).unref()
  }

  async #everything(): Promise<News> {
    const facts = await factsOf(this.#show.stage)
    return everything({ cast: this.#show.cast, emulator: this.#emulator, blocked: this.#blocked }, facts)
  }
}
