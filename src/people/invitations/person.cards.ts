import { button, type Button, type Card, type Say } from '../../lib/card.ts'
import { startLink } from '../../lib/startLink.ts'
import { spellCode } from '../joining.rules.ts'
import { standing, type Rostered } from './rules.ts'
import { pasteText } from './words.ts'

/** One person who has not joined, with their invitation ready to be passed on. */
export function personCard(person: Rostered, now: Date, bot: string, notice?: Say): Card {
  const { name, unit, role, personId, latest } = person
  const state = standing(person, now)
  const who: Say = ['invitations-who', { name, unit, role: [`role-${role}`] }]
  const back = [button(['invitations-list'], 'invitations', person.unitId)]
  const said = notice ? [notice, who] : [who]
  if (person.joined) return { text: [['invitations-in', { name }]], buttons: [back] }
  if (state !== 'open' || !latest) {
    const make: Button = { ...button(['invitations-make-one'], 'invite-person', personId), style: 'primary' }
    return { text: [...said, [`invitations-has-${state}`]], buttons: [[make], back] }
  }
  const vars = {
    link: startLink(bot, latest.code),
    code: spellCode(latest.code),
    until: latest.expiresAt.toISOString(),
  }
  return {
    text: [...said, ['invitations-has-open', vars]],
    buttons: [
      [{ label: ['invitations-copy'], copy: pasteText(person, latest, bot) }],
      [
        button(['invitations-anew-one'], 'reinvite', personId, latest.id),
        { ...button(['invitations-revoke-one'], 'uninvite', personId, latest.id), style: 'danger' },
      ],
      back,
    ],
  }
}
