/** The id under a name of the seed; a name that is not there is a slip in the seed's own data. */
export function found(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined)
    throw new Error(`The seed speaks of "${name}" but never adds it: look for the name in prisma/seed`)
  return id
}
