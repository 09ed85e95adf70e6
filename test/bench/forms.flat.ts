import { cpuPerAnswer } from './flat/drive.ts'
import { ourBot } from './flat/ours.ts'
import { theirBareBot, theirBot } from './flat/theirs.ts'
import type { Metrics } from './run.ts'

/**
 * What an answer costs in a form of sixty questions: CPU of a whole update, without network and database.
 * Ours is the project's bot: who writes, the draft from JSON, the typed figure read, the turn, the statement put together
 * with the draft as JSON, the card, its words and keyboard, and the call. The conversation is a grammY bot with the same
 * words, buttons and reader, and keeps its storage in memory, unserialised, as the plugin does by default; the bare one
 * has fixed strings and a pattern instead, the least that a conversation can do.
 */
export async function bench(): Promise<Metrics> {
  const our = ourBot()
  const ours = await cpuPerAnswer(update => our.handle(update), {
    rounds: 120,
    chats: 25,
    at: [1, 10, 30, 60, 61],
  })
  const theirs = await cpuPerAnswer(theirBot(), { rounds: 8, chats: 10, at: [1, 30, 60] })
  const bare = await cpuPerAnswer(theirBareBot(), { rounds: 8, chats: 10, at: [30] })
  return {
    q1_us: of(ours, 1),
    q10_us: of(ours, 10),
    q30_us: of(ours, 30),
    q60_us: of(ours, 60),
    q60_over_q1: of(ours, 60) / of(ours, 1),
    review_us: of(ours, 61),
    conversations_q1_us: of(theirs, 1),
    conversations_q30_us: of(theirs, 30),
    conversations_q60_us: of(theirs, 60),
    conversations_over_ours_q30: of(theirs, 30) / of(ours, 30),
    conversations_bare_q30_us: of(bare, 30),
    conversations_bare_over_ours_q30: of(bare, 30) / of(ours, 30),
  }
}

function of(measured: ReadonlyMap<number, number>, question: number): number {
  return measured.get(question) ?? Number.NaN
}
