import type { Ctx } from '../bot/context.ts'
import { refuse, reply } from '../bot/reply.ts'
import type { Card, Paragraph, Say } from '../lib/card.ts'
import { groupBy } from '../lib/group.ts'
import { can } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { readBroadcast, silentOf, type Silent } from './broadcast.store.ts'

/** Shows an officer who has not acknowledged, school by school. */
export async function showSilent(ctx: Ctx, id = ''): Promise<void> {
  const broadcast = await readBroadcast(ctx.app.db, Number(id))
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.campaign.officeId))
  if (!broadcast || !office || !can(ctx.actor, 'overview.read', office))
    return await refuse(ctx, 'overview.read')
  await reply(
    ctx,
    silentCard(broadcast.campaign.title, broadcast.recipients, await silentOf(ctx.app.db, broadcast.id)),
  )
}

/** Everybody who has not acknowledged, grouped by school, with the reason where they cannot be reached. */
export function silentCard(title: string, recipients: number, silent: readonly Silent[]): Card {
  const acknowledged = recipients - silent.length
  if (silent.length === 0) return { text: [['campaigns-nobody-silent', { title, recipients }]] }
  const schools = groupBy(silent, ({ school }) => school)
  return {
    text: [['campaigns-silent', { title, acknowledged, recipients }], ...[...schools].map(silentSchool)],
  }
}

function silentSchool([name, people]: [string, Silent[]]): Paragraph {
  const lines = people.map(({ name: person, cause }): Say =>
    cause === null
      ? ['campaigns-silent-person', { person }]
      : [
          'campaigns-silent-unreachable',
          { person, why: [`campaigns-cause-${named.includes(cause) ? cause : 'other'}`] },
        ],
  )
  return [['campaigns-silent-school', { school: name, count: people.length }], ...lines]
}

const named = ['restricted', 'notJoined', 'blocked', 'deactivated', 'neverStarted', 'interrupted']
