import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { ServerResponse } from 'node:http'
import { answer } from './http.ts'

const folder = new URL('../page/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves a file of the page's folder, read anew each time so that an edit shows after a reload; false where there is none. */
export async function serveAsset(res: ServerResponse, path: string): Promise<boolean> {
  const name = path === '/' ? 'index.html' : path.slice(1)
  // a plain name cannot lead out of the folder
  if (!/^[a-z][a-z-]*\.[a-z]+$/.test(name)) return false
  const type = types[extname(name)]
  if (type === undefined) return false
  const bytes = await readFile(new URL(name, folder)).catch(() => null)
  if (bytes) answer(res, 200, type, bytes)
  return bytes !== null
}
