import { setTimeout as pause } from 'node:timers/promises'
import { loadScenario } from './library.ts'
import type { Line } from './scenario/parse.ts'
import { play } from './scenario/play.ts'
import type { Stage } from './stage.ts'
import type { Play } from './web/stage.ts'

/** Thrown through a scenario when the onlooker has seen enough. */
class Stopped extends Error {}

/** Shortest and longest time to read a line, and the time a letter takes, in milliseconds. */
const reading = { least: 700, most: 4_000, letter: 30 }

/** Plays scenarios at reading speed, to be watched, slowed, paused and stopped. */
export function createPlayer(changed: () => void) {
  let now: Play | null = null
  let stopping = false
  return {
    playing: () => now,
    async play(name: string, speed: number, stage: Stage): Promise<void> {
      const scenario = loadScenario(name)
      stopping = false
      now = {
        title: scenario.title,
        speaker: null,
        direction: null,
        line: 0,
        lines: scenario.lines.length,
        paused: false,
        speed,
      }
      try {
        await play(scenario, stage, { strict: false, before: line => before(line, stage) })
      } catch (error) {
        if (!(error instanceof Stopped)) throw error
      } finally {
        now = null
        changed()
      }
    },
    pause: (paused: boolean) => update({ paused }),
    speed: (speed: number) => update({ speed }),
    stop() {
      stopping = true
    },
  }

  async function before(line: Line, stage: Stage): Promise<void> {
    const speaker = line.kind === 'act' ? stage.userOf(line.who) : null
    // a direction stays in sight until somebody has acted on it
    const direction =
      line.kind === 'direction' ? line.text : line.kind === 'act' ? null : (now?.direction ?? null)
    update({ speaker, direction, line: line.at })
    const letters = 'text' in line ? line.text.length : 0
    await readFor(Math.min(reading.most, reading.least + letters * reading.letter))
  }

  /** Waits in short steps, so that a change of speed, a pause and a stop are felt at once. */
  async function readFor(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0 || now?.paused;) {
      if (stopping) throw new Stopped('the scenario was stopped')
      await pause(50)
      if (!now?.paused) left -= 50 * (now?.speed ?? 1)
    }
  }

  function update(part: Partial<Play>): void {
    if (now) now = { ...now, ...part }
    changed()
  }
}
