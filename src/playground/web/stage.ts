/** One of the people whose phones are shown. */
export type CastMember = {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly school: string
  readonly hue?: number
}

/** The scenario being watched: who speaks, where it is, and the stage direction in force. */
export type Play = {
  readonly title: string
  readonly speaker: number | null
  readonly direction: string | null
  readonly line: number
  readonly lines: number
  readonly paused: boolean
  readonly speed: number
}

/** What the page can do with the stage behind it: the bot, the clock, the data and the scenarios. */
export type Stage = {
  now(): Date
  bot(): 'up' | 'restarting' | 'down'
  restart(): Promise<void>
  reset(): Promise<void>
  travel(to: Date): Promise<void>
  /** The one-time code with which the office is claimed, while it can still be used. */
  officeCode(): Promise<string | null>
  scenarios(): readonly { readonly name: string; readonly title: string }[]
  /** Resolves when the scenario has been played or stopped. */
  play(name: string, speed: number): Promise<void>
  playing(): Play | null
  pause(paused: boolean): void
  speed(factor: number): void
  stop(): void
  transcript(): string
  /** Calls back when the bot, the clock, the play or the emulator behind it all became another. */
  watch(listener: () => void): () => void
  /** Does one of the guide's seven steps for the reader. */
  step?(step: number): Promise<void>
}

/** The stage as the page is told of it. */
export type StageFacts = Awaited<ReturnType<typeof factsOf>>

export async function factsOf(stage: Stage) {
  return {
    bot: stage.bot(),
    now: stage.now().getTime(),
    play: stage.playing(),
    officeCode: await stage.officeCode().catch(() => null),
    scenarios: stage.scenarios(),
    canStep: stage.step !== undefined,
  }
}
