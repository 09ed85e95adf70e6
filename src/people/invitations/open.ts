import type { Ctx } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { refuse, reply } from '../../bot/reply.ts'
import type { JoinCode } from '../../generated/client.ts'
import { button } from '../../lib/card.ts'
import { invitedForm } from './invited.form.ts'
import { invitationState } from './rules.ts'
import { readInvitation } from './store.ts'

/** Opens an invitation for the one person it is for; whoever has joined is told why it is not for them. */
export async function openInvitation(ctx: Ctx, code: JoinCode): Promise<void> {
  const { actor, app, now } = ctx
  if (actor.personId !== null) return await showMember(ctx, actor.personId === code.personId)
  const invitation = await readInvitation(app.db, code.id)
  const state = invitation ? invitationState(code, invitation, now) : 'revoked'
  if (state !== 'open') return void (await reply(ctx, { text: [[`joining-code-${state}`]] }))
  await openForm(ctx, invitedForm, { codeId: code.id })
}

async function showMember(ctx: Ctx, own: boolean): Promise<void> {
  if (!own) return await refuse(ctx, 'invitation.use', ['invited-somebody-else'])
  await reply(ctx, {
    text: [['invited-already', { name: ctx.actor.name }]],
    buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
  })
}
