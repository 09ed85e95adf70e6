import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { text } from '../../forms/questions/text.ts'
import { audit } from '../../people/audit.store.ts'
import { can, type Actor } from '../../people/can.ts'
import { officersOf, readUnit } from '../../people/store.ts'
import { readBroadcast } from '../broadcast.store.ts'
import { isRecipient } from '../readers.store.ts'
import { answeredCard, inquiryCard, inquiryAnsweredCard } from './inquiry.cards.ts'
import { answerInquiry, createInquiry, readInquiry } from './inquiries.store.ts'

/** What somebody who received an announcement wants to know about it. */
export const inquiryForm = form('inquiry', {
  subject: z.object({ broadcastId: z.number() }),
  async load({ db }, { broadcastId }, actor: Actor) {
    const broadcast = await readBroadcast(db, broadcastId)
    const meant = actor.personId !== null && (await isRecipient(db, broadcastId, actor.personId))
    if (!broadcast || !meant) return null
    const { title, officeId, withdrawnAt } = broadcast
    return { title, officeId, withdrawnAt }
  },
  openWhile: ({ title, withdrawnAt }) =>
    withdrawnAt === null || ['announcements-withdrawn-nothing-to-do', { title }],
  title: ({ title }) => ['inquiry-form', { title }],
})
  .ask('words', text({ max: 1000, lines: true }))
  .submit(async ({ tx, actor, now }, { words }, { officeId }, { broadcastId }) => {
    if (actor.personId === null) return notYours
    const inquiry = await createInquiry(tx, { broadcastId, personId: actor.personId, words }, now)
    const officers = await officersOf(tx, officeId)
    const tell = officers.map(to => ({ key: `inquiry:${inquiry.id}:${to}`, to, card: inquiryCard(inquiry) }))
    return { say: { text: [['announcements-inquiry-sent']] }, tell }
  })

/** The office's answer, which goes to whoever asked. */
export const answerForm = form('answer', {
  subject: z.object({ inquiryId: z.number() }),
  async load({ db }, { inquiryId }, actor: Actor) {
    const inquiry = await readInquiry(db, inquiryId)
    const office = inquiry && (await readUnit(db, inquiry.officeId))
    return inquiry && office && can(actor, 'campaign.announce', office) ? { inquiry } : null
  },
  openWhile: ({ inquiry }) => inquiry.answeredAt === null || ['announcements-inquiry-answered-before'],
  title: ({ inquiry: { name } }) => ['answer-form', { name }],
})
  .ask('words', ({ inquiry }) =>
    text({ max: 1500, lines: true, vars: { name: inquiry.name, words: inquiry.words } }),
  )
  .submit(async ({ tx, actor, now }, { words: answer }, { inquiry }) => {
    const { id, personId, officeId } = inquiry
    if (actor.personId === null || !(await answerInquiry(tx, { id, answer, by: actor.personId }, now)))
      return { problems: [{ step: 'words', message: ['announcements-inquiry-answered-before'] }] }
    await audit(tx, now, { action: 'inquiry.answer', actorId: actor.personId, unitId: officeId, personId })
    const tell = [{ key: `inquiry-answer:${id}`, to: personId, card: inquiryAnsweredCard(inquiry, answer) }]
    return { say: answeredCard(inquiry.name), tell }
  })

const notYours = { problems: [{ step: 'words', message: ['pledges-not-yours'] as const }] }
