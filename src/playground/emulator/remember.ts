/** Adds to a list that may not grow for ever; the oldest half goes when it is twice too long. */
export function remember<T>(list: T[], item: T, keep: number): void {
  list.push(item)
  if (list.length > keep * 2) list.splice(0, list.length - keep)
}
