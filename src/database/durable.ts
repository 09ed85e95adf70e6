import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir, rename } from 'node:fs/promises'
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

/**
 * PGlite's flags for PostgreSQL, except that fsync is on again. Its own 128 MB of buffers would take 0.2 seconds and
 * 100 MB of memory at each start, to hold what the system's cache of files holds already.
 */
export const durableStart = PGlite.defaultStartParams
  .filter(flag => flag !== '-F')
  .concat('-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=32MB')

/** Gives a finished folder its name, once the disk has all that is in it. */
export async function renameDurably(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const paths = [from, ...entries.map(entry => join(entry.parentPath, entry.name))]
  // side by side, because the disk takes waiting requests together
  const worker = async () => {
    for (let path = paths.pop(); path; path = paths.pop()) await flush(path)
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  await rename(from, to)
  await flush(dirname(to))
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}

type Module = { NODEFS: { stream_ops: { fsync?(stream: Stream): void }; realPath(node: unknown): string } }
type Stream = { nfd?: number; node: unknown }

// PGlite mounts its folder with an fsync that does nothing
function flushToDisk({ NODEFS }: Module): void {
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    // a folder, which holds the names of new files, has no open file behind it
    const file = nfd ?? openSync(NODEFS.realPath(node), 'r')
    fsyncSync(file)
    if (nfd === undefined) closeSync(file)
  }
}
