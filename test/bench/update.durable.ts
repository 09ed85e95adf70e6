import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chats, questions, type Talk } from './durable/common.ts'
import { openServer } from './durable/server.ts'
import { startChild, startOurs, type Child } from './lib/child.ts'
import { median, quantile } from './lib/numbers.ts'
import type { Metrics } from './run.ts'

const serverUrl = process.env['BENCH_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'

/**
 * Answers a second through the whole bot (emulator, HTTP, database), beside a bot that only echoes, in turns on the
 * same emulator: 64 people each fill in a form of 60 questions, as fast as the next question comes. The bare bot runs as
 * grammY runs it, one update after the other, and once more with all chats side by side, which is the most there can be.
 */
export async function bench(): Promise<Metrics> {
  const people = startChild(new URL('durable/people.ts', import.meta.url))
  const dir = await mkdtemp(join(tmpdir(), 'phong-trao-bench-'))
  const server = await openServer(serverUrl, 'phong_trao_bench')
  try {
    const onServer = server ? await compare(people, server.url, dir, 5) : {}
    const embedded = Object.entries(await compare(people, '', dir, 2))
    return {
      ...Object.fromEntries(embedded.map(([name, value]) => [`embedded_${name}`, value])),
      ...onServer,
    }
  } finally {
    await people.end()
    await server?.drop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** Lets people talk to our bot and to the one that echoes in turns; the first turn of each only warms up. */
async function compare(people: Child, url: string, dir: string, turns: number): Promise<Metrics> {
  const apiRoot = await people.ask<string>('url')
  const ours = startOurs(new URL('durable/ours.ts', import.meta.url), apiRoot, url, dir)
  const echo = startChild(new URL('durable/echo.ts', import.meta.url), apiRoot)
  const played: Turn[] = []
  try {
    for (let turn = 0; turn <= turns; turn += 1) {
      played.push({
        ours: await play(people, ours, 'start', `/bench ${turn}`),
        echo: await play(people, echo, 'start'),
        sideBySide: await play(people, echo, 'startSideBySide'),
      })
    }
    const sizes = await ours.ask<number[]>('sizes')
    await ours.ask('close')
    return { ...summary(played.slice(1)), bytes_per_draft: Math.max(...sizes) }
  } finally {
    await echo.end()
    await ours.end()
  }
}

type Turn = { ours: Played; echo: Played; sideBySide: Played }
type Played = { perSecond: number; waits: number[]; cpuMs: number }

async function play(people: Child, bot: Child, start: string, opening = '/start'): Promise<Played> {
  await bot.ask(start)
  await people.ask('say', opening)
  const before = await bot.ask<NodeJS.CpuUsage>('cpu')
  const { seconds, waits } = await people.ask<Talk>('answerAll')
  const after = await bot.ask<NodeJS.CpuUsage>('cpu')
  await bot.ask('stop')
  const cpuMs = (after.user + after.system - before.user - before.system) / 1000
  return { perSecond: waits.length / seconds, waits, cpuMs: cpuMs / waits.length }
}

function summary(turns: readonly Turn[]): Metrics {
  const waits = turns.flatMap(({ ours }) => ours.waits)
  if (waits.length !== turns.length * chats.length * questions) throw new Error('some answers are missing')
  // neighbours are compared, because a machine that others use is not equally fast all the time
  return {
    ratio_to_echo: median(turns.map(({ ours, echo }) => ours.perSecond / echo.perSecond)),
    ratio_to_echo_side_by_side: median(
      turns.map(({ ours, sideBySide }) => ours.perSecond / sideBySide.perSecond),
    ),
    answers_per_second: median(turns.map(({ ours }) => ours.perSecond)),
    echoes_per_second: median(turns.map(({ echo }) => echo.perSecond)),
    echoes_per_second_side_by_side: median(turns.map(({ sideBySide }) => sideBySide.perSecond)),
    p50_ms: quantile(waits, 0.5),
    p95_ms: quantile(waits, 0.95),
    cpu_ms_per_answer: median(turns.map(({ ours }) => ours.cpuMs)),
    cpu_ms_per_echo: median(turns.map(({ echo }) => echo.cpuMs)),
  }
}
