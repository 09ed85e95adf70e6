import type { Say } from '../../lib/card.ts'
import { readYesNo } from '../../lib/vietnamese/yesNo.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'

/** A question answered with yes or no, tapped or typed. */
export const yesNo = (wording: Wording = {}): Question<boolean> => ({
  ...wording,
  options: [
    { value: 'yes', label: show(true) },
    { value: 'no', label: show(false) },
  ],
  columns: 2,
  hear,
  read: code => (code === 'yes' ? true : code === 'no' ? false : undefined),
  show,
})

function hear(given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const answer = readYesNo(given.text)
  return answer === null ? { problem: ['forms-yes-or-no'] } : { code: answer ? 'yes' : 'no' }
}

function show(answer: boolean): Say {
  return [answer ? 'forms-yes' : 'forms-no']
}
