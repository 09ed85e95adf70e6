import { plain } from '../lib/fluent.ts'
import { languages } from '../lib/language.ts'
import { fold } from '../lib/vietnamese/fold.ts'
import type { Question } from './question.ts'

/** What can be typed instead of tapping a button, each with the message that lists its spellings. */
const spelledIn = [
  ['back', 'forms-back.typed'],
  ['skip', 'forms-skip.typed'],
  ['keep', 'forms-keep.typed'],
  ['whole', 'forms-whole.typed'],
  ['later', 'forms-later.typed'],
  ['cancel', 'forms-cancel.typed'],
  ['drop', 'forms-drop.typed'],
  ['stay', 'forms-stay.typed'],
  ['send', 'forms-send.typed'],
  ['right', 'forms-right.typed'],
  ['wrong', 'forms-wrong.typed'],
  ['nothing', 'forms-nothing.typed'],
] as const

export type Word = (typeof spelledIn)[number][0]

/** The words that somebody typed exactly, in either language, with or without tone marks. */
export const wordsTyped = (text: string): readonly Word[] => meanings.get(fold(text)) ?? []

/** Whether these words skip a question; where any words are an answer, “không” does too. */
export const skips = ({ optional, wordy }: Question<unknown>, words: readonly Word[]): boolean =>
  words.includes('skip') || (optional === true && wordy === true && words.includes('nothing'))

const meanings = new Map<string, Word[]>()
for (const [word, id] of spelledIn)
  for (const spelling of spellings(id)) meanings.set(spelling, [...(meanings.get(spelling) ?? []), word])

function spellings(id: string): string[] {
  const inEither = languages.flatMap(language => plain(language, [id]).split('|').map(fold))
  return [...new Set(inEither)]
}
