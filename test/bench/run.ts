import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a benchmark measured; every file beside this one exports a `bench` that returns it. */
export type Metrics = Readonly<Record<string, number>>

const names = process.argv.slice(2)
const [only, ...others] = names.length > 0 ? names : all()
if (only !== undefined && others.length === 0) await runOne(only)
else for (const name of [only, ...others]) if (name !== undefined) runAlone(name)

function all(): string[] {
  const files = readdirSync(new URL('.', import.meta.url)).filter(file => file.endsWith('.ts'))
  return files.map(file => file.replace(/\.ts$/, '')).filter(name => name !== 'run')
}

/** Measures in this process: first a table for people, then a line of JSON for machines. */
async function runOne(name: string): Promise<void> {
  const module: { bench(): Promise<Metrics> } = await import(`./${name}.ts`)
  const measured = Object.entries(await module.bench()).map(
    ([metric, value]) => [metric, rounded(value)] as const,
  )
  console.log(`\n${name}`)
  for (const [metric, value] of measured) console.log(`  ${metric.padEnd(32)}${String(value).padStart(12)}`)
  console.log(JSON.stringify({ bench: name, metrics: Object.fromEntries(measured) }))
}

// a process each, so that none inherits what another has warmed up or filled
function runAlone(name: string): void {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), name]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
