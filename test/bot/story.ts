import { readFileSync } from 'node:fs'
import { parse } from '../../src/playground/scenario/parse.ts'
import { play, type Play } from '../../src/playground/scenario/play.ts'
import { saidIn } from '../../src/playground/scenario/transcript.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { contentOf, without } from './content.ts'

const read = (name: string) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const whole = read('whole.chat')
const screens = read('screens.chat')
const job = read('../scenarios/10-ca-cau-chuyen.chat')

/** Plays a story that goes through most screens, whatever the bot answers. */
export async function tellWhole(stage: Stage, before?: Play['before']): Promise<void> {
  await play(whole, stage, { strict: false, ...(before && { before }) })
}

/** Plays a story that goes through the screens which the whole one leaves out. */
export async function tellScreens(stage: Stage, before?: Play['before']): Promise<void> {
  await play(screens, stage, { strict: false, ...(before && { before }) })
}

/** Plays the whole job from the first code on, whatever the bot answers. */
export async function tellJob(stage: Stage): Promise<void> {
  await play(job, stage, { strict: false })
}

/** What the bot put into each chat, without what is drawn by lot or depends on the second. */
export function heardBy({ emulator, nameOf }: Stage): Record<string, string[]> {
  const heard: Record<string, string[]> = {}
  // how often a sending shows its progress depends on how quick it is
  for (const { who, mark, lines } of saidIn(emulator.events(), nameOf))
    if (!lines[0]!.includes('Đang gửi')) (heard[who] ??= []).push(`${mark} ${lines.map(plainly).join('\n')}`)
  return heard
}

const plainly = (line: string) =>
  line.replaceAll(/\b[0-9a-f]{16}\b/g, '(hash)').replaceAll(/[A-Z2-9]{4}-?[A-Z2-9]{4}/g, '(code)')

/** The database after a story, as lines, without what is drawn by lot, numbered in turn or depends on the second. */
export async function endOf({ db }: Stage, ...left: string[]): Promise<string[]> {
  const content = without(await contentOf(db), ...byLot, ...left)
  return Object.entries(content).flatMap(([table, rows]) =>
    rows.map(row => `${table} ${JSON.stringify(row, plainValue(table))}`).toSorted(),
  )
}

const byLot = ['code', 'receipt', 'hash', 'claimedBy', 'messageId', 'messageIds', 'progressMessageId']

const plainValue = (table: string) => (name: string, value: unknown) => {
  if (name === 'id' && ['Draft', 'Delivery'].includes(table)) return undefined
  // the codes that somebody may copy are drawn by lot
  if (name === 'copy' && table === 'Offer') return '(code)'
  if (/At$|^at$|^since$|^days$/.test(name) && value !== null) return '(then)'
  // an answer in a draft stands behind the number of its message
  return typeof value === 'string' ? value.replace(/(^|=)\d{6,}=/, '$1') : value
}
