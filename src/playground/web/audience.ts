import type { ServerResponse } from 'node:http'
import type { Emulator } from '../emulator/api.ts'
import type { Event } from '../emulator/chat.ts'
import { type News, chatFacts, everything, newsOf } from './news.ts'
import { type CastMember, type Controls, factsOf } from './controls.ts'
import { Stream } from './stream.ts'

export type Show = {
  /** Asked again after each reset, which may put a new one in its place. */
  readonly emulator: () => Emulator
  readonly cast: readonly CastMember[]
  readonly stage: Controls
}

/** What the bot sets for all chats at once, so no event of a chat tells of it. */
const setsCommands = new Set(['setMyCommands', 'deleteMyCommands'])

/** The pages that are open, told of everything that happens in the chats and on the stage. */
export class Audience {
  readonly #show: Show
  readonly #stream = new Stream()
  readonly #blocked = new Set<number>()
  #endings: (() => unknown)[] = []

  constructor(show: Show) {
    this.#show = show
    this.#listen()
  }

  /** Lets one more page listen. */
  async seat(res: ServerResponse): Promise<void> {
    const facts = await factsOf(this.#show.stage)
    this.#stream.open(res, this.#everything(facts))
  }

  /** Listens to the emulator that stands there now, and shows every page everything anew. */
  async startOver(): Promise<void> {
    this.#leave()
    this.#listen()
    const facts = await factsOf(this.#show.stage)
    this.#stream.send(this.#everything(facts))
  }

  tellProblem(text: string): void {
    this.#stream.send({ kind: 'problem', text })
  }

  close(): void {
    this.#leave()
    this.#stream.close()
  }

  #listen(): void {
    const emulator = this.#show.emulator()
    this.#blocked.clear()
    for (const event of emulator.events()) this.#noteBlock(event)
    this.#endings = [
      emulator.subscribe(event => this.#tellEvent(event)),
      emulator.onCall(({ method }) => setsCommands.has(method) && setImmediate(() => this.#tellAllFacts())),
      this.#show.stage.watch(() => void this.#tellStage()),
    ]
  }

  #leave(): void {
    for (const end of this.#endings.splice(0)) end()
  }

  #tellEvent(event: Event): void {
    this.#noteBlock(event)
    const { chatId, kind } = event
    if (!this.#show.cast.some(({ id }) => id === chatId)) return
    const news = newsOf(event)
    if (news) this.#stream.send(news)
    if (kind !== 'action' && kind !== 'pressed' && kind !== 'answered') this.#tellFacts(chatId)
  }

  #noteBlock({ kind, chatId }: Event): void {
    if (kind === 'blocked') this.#blocked.add(chatId)
    if (kind === 'unblocked') this.#blocked.delete(chatId)
  }

  #tellFacts(user: number): void {
    this.#stream.send({ kind: 'chat', user, ...chatFacts(this.#show.emulator(), user, this.#blocked) })
  }

  #tellAllFacts(): void {
    for (const { id } of this.#show.cast) this.#tellFacts(id)
  }

  async #tellStage(): Promise<void> {
    this.#stream.send({ kind: 'stage', stage: await factsOf(this.#show.stage) })
  }

  #everything(facts: Parameters<typeof everything>[1]): News {
    return everything({ ...this.#show, emulator: this.#show.emulator(), blocked: this.#blocked }, facts)
  }
}
