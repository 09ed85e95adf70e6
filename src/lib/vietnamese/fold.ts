/** Text as it is searched: without marks, in lower case, with one kind of quote, dash and space. */
export const fold = (text: string): string =>
  bare(bare(text).toLowerCase())
    .replace(/[đðɖ]/g, 'd')
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether two texts have the same words, however they are accented, spaced and punctuated. */
export const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other)

/** A list of words as a set to look folded words up in. */
export const wordSet = (list: string): Set<string> => new Set(list.split(/\s*,\s*/).map(fold))

// a second pass: lower case brings forth marks of its own (İ)
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}|\p{Cf}/gu, '')

/** The words of a text, folded and without anything between them. */
export const wordsOf = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? fold(text)
