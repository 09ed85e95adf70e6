import type { App } from '../../app.ts'
import type { Ctx, Waiting } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { refuse, reply } from '../../bot/reply.ts'
import { isId } from '../../lib/id.ts'
import { can, unitsWhere, type Actor } from '../../people/can.ts'
import { officesUnder } from '../../people/store.ts'
import { saysWithdrawn } from '../acknowledging.ts'
import { ifMine } from '../mine.ts'
import { isRecipient } from '../readers.store.ts'
import { inquiriesCard } from './inquiry.cards.ts'
import { answerForm, inquiryForm } from './inquiry.form.ts'
import { openInquiries, readInquiry } from './inquiries.store.ts'

/** "Cần hỏi thêm": whoever received an announcement asks the office about it. */
export async function inquire(ctx: Ctx, id = ''): Promise<void> {
  const { personId } = ctx.actor
  const broadcastId = Number(id)
  const meant = personId !== null && isId(broadcastId)
  if (!meant || !(await isRecipient(ctx.app.db, broadcastId, personId))) return await refuse(ctx, 'inquire')
  if (await saysWithdrawn(ctx, broadcastId)) return
  await openForm(ctx, inquiryForm, { broadcastId })
}

/** An officer answers. */
export async function answerto(ctx: Ctx, id = ''): Promise<void> {
  const inquiry = await ifMine(ctx, await readInquiry(ctx.app.db, Number(id)))
  if (inquiry) await openForm(ctx, answerForm, { inquiryId: inquiry.id })
}

/** `/cauhoi`: what waits for an answer. */
export async function listInquiries(ctx: Ctx): Promise<void> {
  await reply(ctx, inquiriesCard(await waitingFor(ctx.app, ctx.actor)))
}

/** Questions that wait, for the office's menu. */
export async function inquiriesWaiting(app: App, actor: Actor): Promise<Waiting[]> {
  const count = can(actor, 'campaign.announce') ? (await waitingFor(app, actor)).length : 0
  return count > 0 ? [{ label: ['announcements-inquiries-waiting', { count }], press: 'run:cauhoi' }] : []
}

async function waitingFor({ db }: App, actor: Actor) {
  const own = unitsWhere(actor, 'campaign.announce').map(({ id }) => id)
  return await openInquiries(db, await officesUnder(db, own))
}
