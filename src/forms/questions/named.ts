import { wantsWords, type Option, type Question, type Wording } from '../question.ts'
import { amongThem, heardNames } from './names.ts'

/** A question answered by naming some of many things, one on a line or between commas; a part of a name will do if it fits one only. */
export function named(options: readonly Option[], wording: Wording = {}): Question<readonly string[]> {
  const { vars, prompt, label, hint } = wording
  return {
    vars,
    prompt,
    label,
    hint,
    hear(given, moment) {
      return given.kind === 'text' ? heardNames(options, given.text, moment) : wantsWords(given)
    },
    ...amongThem(options),
  }
}
