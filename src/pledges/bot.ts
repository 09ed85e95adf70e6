import type { Ctx, Feature } from '../bot/context.ts'
import { openForm } from '../bot/forms.ts'
import { refuse, reply } from '../bot/reply.ts'
import { can } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { pledgesCard, receiptCard } from './cards.ts'
import { pledgeForm } from './pledge.form.ts'
import { forgetWords, pledgesOf, readPledge } from './store.ts'

/** Đăng ký thi đua: teachers pledge, the principal is told, everybody can fetch the own receipt again. */
export const pledges: Feature = {
  name: 'pledges',
  commands: [
    { name: 'dangky', needs: 'pledge.write', inMenu: true, run: ctx => openForm(ctx, pledgeForm, {}) },
    { name: 'bienlai', needs: 'pledge.write', inMenu: true, run: list },
  ],
  buttons: { pledge: show },
  forms: [pledgeForm],
  beat: ({ db }) => forgetWords(db),
}

async function list(ctx: Ctx): Promise<void> {
  const all = ctx.actor.personId === null ? [] : await pledgesOf(ctx.app.db, ctx.actor.personId)
  await reply(ctx, all.length === 1 ? receiptCard(all[0]!) : pledgesCard(all))
}

/** A pledge is shown to who made it and to those who lead the school. */
async function show(ctx: Ctx, id = ''): Promise<void> {
  const pledge = await readPledge(ctx.app.db, Number(id))
  const unit = pledge && (await readUnit(ctx.app.db, pledge.unitId))
  const reads =
    pledge && unit && (pledge.personId === ctx.actor.personId || can(ctx.actor, 'pledge.read', unit))
  if (!reads) return await refuse(ctx, 'pledge.read')
  await reply(ctx, receiptCard(pledge))
}
