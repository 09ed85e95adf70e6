import type { Ctx, Feature } from '../../bot/context.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { sendCards, sendPosters, sendSheet, sendText } from './files.ts'
import { changeAll, changeOne, inviteAll, inviteOne, showPerson, showScope } from './hand.ts'
import { invitedForm } from './invited.form.ts'
import { unitsToInvite, type InvitingUnit } from './store.ts'

/** Invitations of one's own: made for those on the roster who have not joined, on the screen and on paper. */
export const invitations: Feature = {
  name: 'invitations',
  commands: [{ name: 'moi', needs: 'invitation.create', run: open }],
  buttons: {
    invitations: (ctx, id = '', page = '') => showScope(ctx, id, undefined, Number(page)),
    invitation: (ctx, id = '') => showPerson(ctx, id),
    invite: inviteAll,
    'invite-person': inviteOne,
    reinvite: changeOne('reinvite'),
    uninvite: changeOne('uninvite'),
    'reinvite-all': changeAll('reinvite'),
    'uninvite-all': changeAll('uninvite'),
    'invitation-xlsx': sendSheet,
    'invitation-docx': sendCards,
    'invitation-poster': sendPosters,
    'invitation-text': sendText,
  },
  forms: [invitedForm],
}

/** `/moi` shows all units, `/moi hoa mai` or `/moi 4` one of them; whoever has only one is shown that. */
async function open(ctx: Ctx, typed: string): Promise<void> {
  const units = await unitsToInvite(ctx.app.db, ctx.actor)
  const meant = units.length === 1 ? units : unitsCalled(units, typed)
  await showScope(ctx, String(meant.length === 1 ? meant[0]!.id : 0))
}

function unitsCalled(units: readonly InvitingUnit[], typed: string): readonly InvitingUnit[] {
  if (typed === '') return []
  const numbered = /^\d+$/.test(typed) ? units[Number(typed) - 1] : undefined
  return numbered ? [numbered] : units.filter(({ name }) => fold(name).includes(fold(typed)))
}
