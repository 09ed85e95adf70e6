/**
 * Answers many who ask in the same moment with one statement: what sixty people cost separately is mostly the way to the
 * database and back. Asks that could get in each other's way, by their key, never share a statement. When a shared
 * statement fails, each ask is made alone, so that nobody's odd words cost another's answer. Those who can wait a little
 * go one statement at a time, and not more often than every so many milliseconds: the more come, the more of them share one.
 */
export function together<A, R>(
  askAll: (asks: readonly A[]) => Promise<readonly R[]>,
  keyOf: (ask: A) => unknown,
  { everyMs = 0 } = {},
): (ask: A) => Promise<R> {
  let gathering: Waiting<A, R>[] = []
  let busy = false
  return ask =>
    new Promise((resolve, reject) => {
      if (gathering.length === 0 && !busy) setImmediate(() => void flush())
      gathering.push({ ask, resolve, reject })
    })

  async function flush(): Promise<void> {
    busy = everyMs > 0
    do {
      const asked = gathering
      gathering = []
      await Promise.all([pause(everyMs), ...apart(asked, keyOf).map(answer)])
    } while (busy && gathering.length > 0)
    busy = false
  }

  async function answer(group: readonly Waiting<A, R>[]): Promise<void> {
    try {
      const results = await askAll(group.map(({ ask }) => ask))
      for (const [nth, { resolve }] of group.entries()) resolve(results[nth]!)
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error)
      else for (const one of group) await answer([one])
    }
  }
}

const pause = async (ms: number) => ms > 0 && (await new Promise(resolve => setTimeout(resolve, ms)))

type Waiting<A, R> = { ask: A; resolve: (result: R) => void; reject: (error: unknown) => void }

/** One statement should not become longer than this. */
const most = 100

/** Groups in which no key comes twice. */
function apart<A, R>(asked: readonly Waiting<A, R>[], keyOf: (ask: A) => unknown): Waiting<A, R>[][] {
  const groups: { keys: Set<unknown>; members: Waiting<A, R>[] }[] = []
  for (const one of asked) {
    const key = keyOf(one.ask)
    let free = groups.find(({ keys, members }) => members.length < most && !keys.has(key))
    if (!free) groups.push((free = { keys: new Set(), members: [] }))
    free.keys.add(key)
    free.members.push(one)
  }
  return groups.map(({ members }) => members)
}
