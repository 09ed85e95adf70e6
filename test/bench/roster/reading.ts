import { readFile } from 'node:fs/promises'
import { answering } from '../lib/child.ts'

const [, , file] = process.argv

answering({ run })

/** The seconds in which the library reads the file, loading itself included. */
async function run(): Promise<number> {
  const bytes = await readFile(file!)
  const began = performance.now()
  const { readXlsx } = await import('hucre/xlsx')
  const { sheets } = await readXlsx(bytes)
  if (sheets.length !== 2) throw new Error('the file was not read')
  return (performance.now() - began) / 1000
}
