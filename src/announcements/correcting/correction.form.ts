import type { Option } from '../../forms/question.ts'
import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { messages } from '../../forms/questions/messages.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../../people/can.ts'
import { fingerprintOf, type Content } from '../content.ts'
import { limits } from '../writing/announcement.form.ts'
import { hasWhole, isAddition, isWhole, replaceable, revised } from './amend.rules.ts'
import { createAmendment } from './amendments.store.ts'
import { amendedCard } from './correct.cards.ts'
import { isUnchanged, loadSent, sentSubject } from './sent.ts'

/** Đính chính: which of the messages that were sent is wrong, what it should say, and why. */
export const correctionForm = form('correction', {
  subject: sentSubject,
  async load(app, subject, actor: Actor) {
    const sent = await loadSent(app, subject, actor)
    return sent && { ...sent, content: sent.broadcast.content as unknown as Content }
  },
  openWhile: sent => isUnchanged(sent),
  title: ({ broadcast: { title } }) => ['correction-form', { title }],
})
  .ask('where', ({ content }) => choice(placesIn(content), { columns: 1 }))
  .ask('messages', ({ where }) =>
    messages({
      max: limits.max,
      most: isWhole(where) ? limits.most : 1,
      wordsOnly: isAddition(where),
      hint: hintFor(where),
    }),
  )
  .ask('reason', optional(text({ max: 300 })))
  .submit(async ({ tx, actor, now }, answers, { content, begun }, { broadcastId }) => {
    const corrected = revised(content, answers.where, answers.messages)
    if (fingerprintOf(corrected) === fingerprintOf(content)) return same
    const made = { broadcastId, version: begun + 1, content: corrected, reason: answers.reason }
    const id = await createAmendment(tx, { ...made, byId: actor.personId! }, now)
    return { say: amendedCard(id) }
  })

const same = { problems: [{ step: 'messages', message: ['corrections-same'] as const }] }

function placesIn(content: Content): Option[] {
  const whole: Option[] = hasWhole(content) ? [{ value: 'whole', label: ['corrections-where-whole'] }] : []
  const single = replaceable(content).map(({ value, words }): Option => {
    const number = Number(value) + 1
    return {
      value,
      label: words ? ['corrections-where-one', { number, words }] : ['corrections-where-file', { number }],
    }
  })
  return [...single, { value: 'add', label: ['corrections-where-add'] }, ...whole]
}

function hintFor(where: string): Say {
  if (isAddition(where)) return ['corrections-hint-add']
  return [isWhole(where) ? 'corrections-hint-whole' : 'corrections-hint-one']
}
