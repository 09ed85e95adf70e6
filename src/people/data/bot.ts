import type { App } from '../../app.ts'
import type { Ctx, Feature, Waiting } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { change, refuse, reply, replyFile, toast } from '../../bot/reply.ts'
import type { AnyForm } from '../../forms/form.ts'
import { button } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import { audit } from '../audit.store.ts'
import { readOwnJournal } from '../audit/journal.store.ts'
import { can, unitsWhere, type Actor } from '../can.ts'
import { agreedToOlder } from '../consent.ts'
import { agreeForm } from './agree.form.ts'
import { copyOf } from './copy.ts'
import { correctForm } from './correct.form.ts'
import { ownCard, requestsCard } from './data.cards.ts'
import { isOverdue } from './data.rules.ts'
import { readOwn } from './own.store.ts'
import { eraseForm, restrictForm, withdrawForm } from './own.forms.ts'
import { requestForm } from './request.form.ts'
import { openRequests, requestsOf } from './requests.store.ts'
import { keepNoLonger } from './retention.ts'

/** Dữ liệu cá nhân: everybody sees, copies, corrects and takes back their own; the office does what they ask, by two clocks. */
export const personalData: Feature = {
  name: 'data',
  commands: [
    { name: 'dulieu', run: show },
    { name: 'yeucau', needs: 'request.handle', run: list },
  ],
  buttons: { mydata: act, request: openRequest },
  forms: [agreeForm, correctForm, restrictForm, eraseForm, withdrawForm, requestForm],
  waiting,
  daily: askAgain,
  sweep: keepNoLonger,
}

const forms: Readonly<Record<string, AnyForm>> = {
  agree: agreeForm,
  correct: correctForm,
  restrict: restrictForm,
  erase: eraseForm,
  withdraw: withdrawForm,
}

async function show(ctx: Ctx): Promise<void> {
  const { app, actor } = ctx
  if (actor.personId === null) return await refuse(ctx, 'dulieu')
  await reply(ctx, ownCard(await readOwn(app.db, actor.personId), await requestsOf(app.db, actor.personId)))
}

/** What a person does with their own data. */
async function act(ctx: Ctx, what = ''): Promise<void> {
  const { app, actor } = ctx
  if (actor.personId === null) return await refuse(ctx, 'mydata')
  const form = Object.hasOwn(forms, what) ? forms[what] : undefined
  if (form) return await openForm(ctx, form, {})
  if (what === 'copy') return await sendCopy(ctx, actor.personId)
  if (what !== 'phone') return await show(ctx)
  const { phone } = await readOwn(app.db, actor.personId)
  await toast(ctx)
  await reply(ctx, { text: [phone ? ['data-phone', { phone }] : ['data-no-phone']] })
}

/** Who agreed to an older notice is asked again, once a day and without standing in the way. */
async function askAgain(ctx: Ctx): Promise<void> {
  const { app, actor } = ctx
  if (actor.personId === null || !(await agreedToOlder(app.db, actor.personId))) return
  const read = button(['data-read-notice'], 'mydata', 'agree')
  await reply(ctx, { text: [['data-notice-changed']], buttons: [[read]] })
}

/** As many deeds as the copy takes. */
const mostDeeds = 5_000

async function sendCopy(ctx: Ctx, personId: number): Promise<void> {
  const { app, actor, now } = ctx
  const own = await readOwn(app.db, personId)
  const requests = await requestsOf(app.db, personId)
  const deeds = await readOwnJournal(app.db, personId, { from: 0, most: mostDeeds })
  const bytes = await copyOf({ own, requests, deeds }, actor.language)
  await change(ctx, tx => audit(tx, now, { action: 'data.copy', actorId: personId, personId }))
  const name = `${plain(actor.language, ['data-file'])}.xlsx`
  await replyFile(ctx, { name, bytes }, { text: [['data-copied']] })
}

async function list(ctx: Ctx): Promise<void> {
  await reply(ctx, requestsCard(await mine(ctx.app, ctx.actor), ctx.now))
}

async function openRequest(ctx: Ctx, id = ''): Promise<void> {
  if (!can(ctx.actor, 'request.handle')) return await refuse(ctx, 'request.handle')
  await openForm(ctx, requestForm, { requestId: Number(id) || 0 })
}

/** What people wait for, one line for all of it. */
async function waiting(app: App, actor: Actor, now: Date): Promise<Waiting[]> {
  if (!can(actor, 'request.handle')) return []
  const open = await mine(app, actor)
  if (open.length === 0) return []
  const late = open.filter(request => isOverdue(request, now)).length
  return [{ label: ['request-waiting', { count: open.length, late }], press: 'run:yeucau' }]
}

const mine = ({ db }: App, actor: Actor) =>
  openRequests(
    db,
    unitsWhere(actor, 'request.handle').map(({ id }) => id),
  )
