import type { Say } from './card.ts'

/** A list of a few things by name, and how many more there are. */
export function listSay(all: readonly Say[], mostNamed = 5): Say {
  const [first = nothing, ...others] = all.slice(0, mostNamed)
  const list = others.reduce((before, each): Say => ['lib-list', { before, each }], first)
  return all.length > mostNamed ? ['lib-list-more', { list, count: all.length - mostNamed }] : list
}

/** Nothing, where something might have been said. */
export const nothing: Say = ['lib-nothing']
