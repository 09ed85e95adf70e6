import { closeSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** PGlite's folder on disk, except that a commit waits until the disk has it. */
export class DurableFolder extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(pglite, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), flushToDisk]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** PGlite's flags for PostgreSQL, except that fsync is on again. */
export const durableStart = PGlite.defaultStartParams
  .filter(flag => flag !== '-F')
  .concat('-c', 'fsync=on', '-c', 'wal_sync_method=fsync')

/** Gives a finished folder its name, once the disk has all that is in it. */
export function renameDurably(from: string, to: string): void {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true })
  for (const entry of entries) flush(join(entry.parentPath, entry.name))
  flush(from)
  renameSync(from, to)
  flush(dirname(to))
}

type Module = { NODEFS: { stream_ops: { fsync?(stream: Stream): void }; realPath(node: unknown): string } }
type Stream = { nfd?: number; node: unknown }

// PGlite mounts its folder with an fsync that does nothing
function flushToDisk({ NODEFS }: Module): void {
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    // a folder, which holds the names of new files, has no open file behind it
    if (nfd === undefined) flush(NODEFS.realPath(node))
    else fsyncSync(nfd)
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
