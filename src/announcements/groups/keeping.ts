import type { App } from '../../app.ts'
import type { Tx } from '../../database/client.ts'
import { addNotices, cancelForGroup } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import { headsOf, readUnit } from '../../people/store.ts'
import { endedCard, passedOnCard } from './cards.ts'
import { follow } from './following.ts'
import { leave } from './leaving.ts'
import { tellLost } from './telling.ts'
import { forgetOld, lose, lostGroups, movedGroups, orphans, passOn, unlink, type Orphan } from './store.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How long a failure is looked back for, should nothing have looked meanwhile. */
const lookBackMs = 2 * dayMs

/** Keeps groups up to date with what sending has found out about them, and with the schools they belong to. */
export async function keepGroups(app: App, now: Date): Promise<void> {
  const { db, outbox } = app
  for (const { from, to } of await movedGroups(db)) await db.$transaction(tx => follow(tx, from, to))
  const lost = await lostGroups(db, new Date(now.getTime() - lookBackMs))
  for (const { chatId, cause } of lost)
    await db.$transaction(async tx => {
      const group = await lose(tx, chatId, cause, now)
      if (group) await tellLost(tx, group, now, null)
    })
  const left = await orphans(db)
  for (const group of left) await adopt(app, group, now)
  if (lost.length + left.length > 0) outbox.ring()
}

/** Forgets what groups were called that have been no school's for as long as anything is kept. */
export async function forgetGroups({ db, config }: App, now: Date): Promise<void> {
  await forgetOld(db, new Date(now.getTime() - config.RETENTION_DAYS * dayMs))
}

/** Lets a group follow its school into another, or ends its link with a school that is no more. */
async function adopt(app: App, group: Orphan, now: Date): Promise<void> {
  const { unitId, successorId } = group
  const done = await app.db.$transaction(async tx => {
    const passed =
      successorId === null ? await unlink(tx, group.id, unitId) : await passOn(tx, group, successorId)
    if (passed) await (successorId === null ? end(tx, group, now) : tellNext(tx, group, successorId, now))
    return passed
  })
  if (done && successorId === null) await leave(app, Number(group.chatId))
}

async function end(tx: Tx, group: Orphan, now: Date): Promise<void> {
  await cancelForGroup(tx, group.id, now)
  await audit(tx, now, {
    action: 'group.unlink',
    actorId: null,
    unitId: group.unitId,
    after: { groupId: group.id },
  })
  const told = { key: `group-ended:${group.id}:${group.unitId}`, card: endedCard(group, 'closed') }
  if (group.linkedById !== null) await addNotices(tx, [{ ...told, to: group.linkedById }], now)
}

async function tellNext(tx: Tx, group: Orphan, successorId: number, now: Date): Promise<void> {
  const next = await readUnit(tx, successorId)
  await audit(tx, now, {
    action: 'group.link',
    actorId: null,
    unitId: successorId,
    after: { groupId: group.id },
  })
  const card = passedOnCard(group, next?.name ?? '')
  const heads = await headsOf(tx, successorId)
  const notices = heads.map(to => ({ key: `group-passed:${group.id}:${successorId}:${to}`, to, card }))
  await addNotices(tx, notices, now)
}
