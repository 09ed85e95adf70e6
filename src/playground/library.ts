import { readFileSync, readdirSync } from 'node:fs'
import { parse, type Scenario } from './scenario/parse.ts'

const folder = new URL('../../test/scenarios/', import.meta.url)

/** The scenarios that can be watched: the same that the tests play. */
export function listScenarios(): { name: string; title: string }[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.chat'))
  return names.map(name => ({
    name: name.replace(/\.chat$/, ''),
    title: loadScenario(name.replace(/\.chat$/, '')).title,
  }))
}

/** One scenario by its name; a name from outside cannot lead out of the folder. */
export function loadScenario(name: string): Scenario {
  if (!/^[\w-]+$/.test(name)) throw new Error(`There is no scenario called "${name}"`)
  return parse(readFileSync(new URL(`${name}.chat`, folder), 'utf8'))
}
