import { asIs, wantsWords, type Heard, type Question } from '../../forms/question.ts'
import { phone } from '../../forms/questions/phone.ts'
import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import { samePhone } from '../../lib/phone.ts'
import { sameWords } from '../../lib/vietnamese/fold.ts'
import { readYesNo } from '../../lib/vietnamese/yesNo.ts'

const yes: Say = ['invited-yes']

/** Whether somebody is who the roster says; a no is no answer, because the invitation is for nobody else. */
export const itIsMe = (name: string, places: Say): Question<'yes'> => ({
  vars: { name, places },
  options: [{ value: 'yes', label: yes }],
  hear(given, { language }) {
    if (given.kind !== 'text') return wantsWords(given)
    const meant = [name, plain(language, yes)].some(words => sameWords(words, given.text))
    const said = meant || readYesNo(given.text)
    return said ? { code: 'yes' } : { problem: [said === null ? 'forms-yes-or-no' : 'invited-not-me'] }
  },
  read: code => (code === 'yes' ? code : undefined),
  show: () => asIs(name),
})

/** A question answered only by sharing the very phone number that stands on the roster. */
export function rosterPhone(expected: string, vars: { name: string; office: string }): Question<string> {
  const own = phone({ prompt: ['invited-phone-roster', vars] })
  return {
    ...own,
    hear(given, moment) {
      const heard: Heard = own.hear(given, moment)
      if (!('code' in heard) || samePhone(heard.code, expected)) return heard
      return { problem: ['invited-phone-other', vars] }
    },
    // the roster may have changed since the answer was given
    read: code => (samePhone(code, expected) ? own.read(code) : undefined),
  }
}
