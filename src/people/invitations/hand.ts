import type { Ctx } from '../../bot/context.ts'
import { change, refuse, replace, reply } from '../../bot/reply.ts'
import type { Card, Say } from '../../lib/card.ts'
import { isId } from '../../lib/id.ts'
import { codeLastsDays } from '../joining.rules.ts'
import { scopeCard, sureCard } from './cards.ts'
import { makeAnew, makeInvitations, takeBack } from './make.ts'
import { personCard } from './person.cards.ts'
import type { Rostered } from './rules.ts'
import { invitable, personToInvite, scopeOf } from './scope.ts'

const days = codeLastsDays

/** Makes an invitation for everybody of a unit who has not joined and has none. */
export async function inviteAll(ctx: Ctx, id = ''): Promise<void> {
  const scope = await scopeOf(ctx, Number(id))
  if (!scope) return await refuse(ctx, 'invitation.create')
  const { actor, now } = ctx
  const count = await change(ctx, tx => makeInvitations({ tx, actor, now }, invitable(scope)))
  await showScope(ctx, id, madeSay(count))
}

/** Makes an invitation for one person. */
export async function inviteOne(ctx: Ctx, id = ''): Promise<void> {
  const person = await personToInvite(ctx, Number(id))
  if (!person) return await refuse(ctx, 'invitation.create')
  const { actor, now } = ctx
  const count = await change(ctx, tx => makeInvitations({ tx, actor, now }, [person]))
  await showPerson(ctx, id, madeSay(count))
}

const madeSay = (count: number): Say =>
  count > 0 ? ['invitations-made', { count, days }] : ['invitations-made-none']

const again = {
  reinvite: { act: makeAnew, said: 'invitations-reissued' },
  uninvite: { act: takeBack, said: 'invitations-revoked' },
} as const

/** Takes back the invitation of one person, or puts a new one in its place; the button names the one that is meant. */
export const changeOne =
  (doing: keyof typeof again) =>
  async (ctx: Ctx, id = '', upTo = ''): Promise<void> => {
    const person = await personToInvite(ctx, Number(id))
    if (!person || !isId(Number(upTo))) return await refuse(ctx, 'invitation.create')
    await showPerson(ctx, id, await changed(ctx, doing, [person], Number(upTo)))
  }

/** The same for all of a unit: asks first, then does it to those that were meant. */
export const changeAll =
  (doing: keyof typeof again) =>
  async (ctx: Ctx, id = '', upTo = ''): Promise<void> => {
    const scope = await scopeOf(ctx, Number(id))
    if (!scope) return await refuse(ctx, 'invitation.create')
    if (!isId(Number(upTo))) return await inPlace(ctx, sureCard(`${doing}-all`, scope, ctx.now))
    await showScope(ctx, id, await changed(ctx, doing, invitable(scope), Number(upTo)))
  }

async function changed(
  ctx: Ctx,
  doing: keyof typeof again,
  people: readonly Rostered[],
  upTo: number,
): Promise<Say> {
  const { actor, now } = ctx
  const { act, said } = again[doing]
  const count = await change(ctx, tx => act({ tx, actor, now }, people, upTo))
  return count > 0 ? [said, { count, days }] : ['invitations-changed-before']
}

/** Shows a unit with what has just been done there. */
export async function showScope(ctx: Ctx, id: string, notice?: Say, page?: number): Promise<void> {
  const scope = await scopeOf(ctx, Number(id))
  if (!scope) return await refuse(ctx, 'invitation.create')
  await inPlace(ctx, scopeCard(scope, ctx.now, { ...(notice && { notice }), ...(page && { page }) }))
}

/** Shows one person with what has just been done. */
export async function showPerson(ctx: Ctx, id: string, notice?: Say): Promise<void> {
  const person = await personToInvite(ctx, Number(id))
  if (!person) return await refuse(ctx, 'invitation.create')
  await inPlace(ctx, personCard(person, ctx.now, ctx.app.me.username, notice))
}

async function inPlace(ctx: Ctx, card: Card): Promise<void> {
  if (ctx.callbackQuery) await replace(ctx, card)
  else await reply(ctx, card)
}
