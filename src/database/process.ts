import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A running program, told from a later one that was given the same number. */
export type ProcessId = { pid: number; startedAt: string | null; place: string }

/** The process that asks. */
export const thisProcess = (): ProcessId => ({
  pid: process.pid,
  startedAt: startOf(process.pid),
  place: place(),
})

/** Whether a process still runs; unknown when it belongs to another machine, another container or another boot. */
export function stateOf(other: ProcessId): 'running' | 'gone' | 'unknown' {
  if (other.place !== place()) return 'unknown'
  try {
    process.kill(other.pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return 'gone'
  }
  if (other.startedAt === null) return 'unknown'
  return startOf(other.pid) === other.startedAt ? 'running' : 'gone'
}

// process numbers mean something only within one boot and one container of one machine
function place(): string {
  const boot = onLinux(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const container = onLinux(() => readlinkSync('/proc/self/ns/pid'))
  return [hostname(), boot, container].join(' ')
}

function startOf(pid: number): string | null {
  const stat = onLinux(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // the name of the program may hold blanks and brackets: the fields begin behind its last bracket
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  const [state] = fields
  return state === 'Z' ? null : (fields[19] ?? null)
}

function onLinux(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
