import { form } from '../../forms/form.ts'
import { text } from '../../forms/questions/text.ts'
import { takenBackCard } from './correct.cards.ts'
import { isUnchanged, loadSent, sentSubject } from './sent.ts'
import { takeBack } from './takeBack.ts'

/** Thu hồi, with the reason for the office's own story of it. */
export const withdrawalForm = form('withdrawal', {
  subject: sentSubject,
  load: loadSent,
  openWhile: isUnchanged,
  title: ({ broadcast: { title } }) => ['withdrawal-form', { title }],
})
  .ask('reason', text({ max: 300 }))
  .submit(async ({ tx, actor, now }, { reason }, { broadcast }) => {
    if (await takeBack(tx, { actor, now }, broadcast, reason)) return { say: takenBackCard(broadcast) }
    const { version } = broadcast
    return { problems: [{ step: 'reason', message: ['corrections-changed-meanwhile', { version }] }] }
  })
