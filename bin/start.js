// Starts a program of this project with its sources put together into one file, which Node loads three times as fast as
// several hundred that are translated one by one: `npm start` and `npm run playground` begin here.

import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [, , source] = process.argv
const root = new URL('../', import.meta.url)

await import((await together()) ?? (await oneByOne()))

/** The sources in one file, or null where nothing can be written beside the packages. */
async function together() {
  const { outputFiles } = await build({
    entryPoints: { main: fileURLToPath(new URL(source, root)) },
    // named by their content: what is there already is the same, also when two programs start at once
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    // beside the packages, so that they are found from there
    outdir: fileURLToPath(new URL('node_modules/.cache/phong-trao', root)),
    write: false,
    bundle: true,
    // what is loaded only when it is needed stays apart
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'linked',
    plugins: [{ name: 'places', setup: keepPlaces }],
  })
  try {
    await Promise.all(outputFiles.map(keep))
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return null
    throw error
  }
  return pathToFileURL(outputFiles.find(({ path }) => /[/\\]main-\w+\.mjs$/.test(path)).path).href
}

/** Whole or not at all, whatever interrupts it. */
async function keep({ path, contents }) {
  if (existsSync(path)) return
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, contents)
  await rename(unfinished, path)
}

/** Files that are found from where a source lies are still found from there. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /[/\\](src|prisma)[/\\].*\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8')
    const url = JSON.stringify(pathToFileURL(path).href)
    return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' }
  })
}

async function oneByOne() {
  await import('tsx')
  return new URL(source, root).href
}
