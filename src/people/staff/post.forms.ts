import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { text } from '../../forms/questions/text.ts'
import type { Role } from '../../generated/enums.ts'
import type { Say } from '../../lib/card.ts'
import { audit } from '../audit.store.ts'
import { can } from '../can.ts'
import { rolesFor } from '../joining.rules.ts'
import { addMembership, endMemberships } from '../memberships.store.ts'
import { correctPerson } from '../persons.store.ts'
import {
  loadCandidates,
  loadMembers,
  memberOf,
  noticeTo,
  refused,
  subject,
  whoOf,
  type UnitPeople,
} from './forms.ts'
import { doneCard, postAddedCard, postEndedCard, renamedCard } from './posts.cards.ts'
import { inherit, principalsOf } from './store.ts'

/** Giving somebody one more role at a unit; a school's principal is replaced, never added. */
export const postForm = form('post', {
  subject,
  load: loadCandidates('person.write'),
  title: ({ unit }) => ['post-form', { unit: unit.name }],
})
  .ask('who', ({ candidates }) => whoOf(candidates))
  .ask('role', ({ unit, mayLead }) => {
    const office: readonly Role[] = mayLead ? ['lead', ...rolesFor.office] : rolesFor.office
    const roles: readonly Role[] = unit.kind === 'office' ? office : rolesFor.school
    const given = roles.filter(role => role !== 'principal')
    return choice(given.map(role => ({ value: role, label: [`role-${role}`] as const })))
  })
  .submit(async ({ tx, actor, now }, { who, role }, { unit, candidates, members }) => {
    const chosen = candidates.find(({ personId }) => String(personId) === who)
    if (!chosen || !can(actor, 'person.write', unit)) return refused('who', 'staff-not-yours')
    const { personId, name } = chosen
    if (members.some(each => each.personId === personId && each.role === role))
      return refused('role', 'staff-has-role')
    await addMembership(tx, { personId, unitId: unit.id, role }, now)
    const deed = { actorId: actor.personId, unitId: unit.id, personId, after: { role } }
    await audit(tx, now, { action: 'post.add', ...deed })
    const place = { name, unit: unit.name, role }
    const key = `post:${unit.id}:${role}:${now.getTime()}`
    return {
      say: doneCard('staff-post-added', unit, place),
      tell: [noticeTo(personId, key, postAddedCard(place))],
    }
  })

/** Ending one role of somebody at a unit, with the reason. */
export const leaveForm = form('leave', {
  subject,
  load: loadMembers('person.write'),
  openWhile: ({ members }) => members.length > 0 || ['staff-nobody'],
  title: ({ unit }) => ['leave-form', { unit: unit.name }],
})
  .ask('which', ({ members }) => memberOf(members))
  .ask('reason', text({ max: 300, hint: ['leave-reason.hint'] }))
  .check(({ which }, facts) => {
    const chosen = facts.members.find(({ membershipId }) => String(membershipId) === which)
    const warning: Say = ['staff-without-principal']
    if (chosen?.role === 'lead' && !mayEndLead(facts))
      return [{ step: 'which', message: ['staff-lead-stays'] }]
    return chosen?.role === 'principal' ? [{ step: 'which', message: warning, soft: true }] : []
  })
  .submit(async ({ tx, actor, now }, { which, reason }, { unit, members }) => {
    const chosen = members.find(({ membershipId }) => String(membershipId) === which)
    if (!chosen || !can(actor, 'person.write', unit)) return refused('which', 'staff-not-yours')
    const { membershipId, personId, name, role } = chosen
    await endMemberships(tx, [membershipId], now)
    for (const head of await principalsOf(tx, unit.id)) await inherit(tx, unit.id, head.personId, now)
    const deed = { actorId: actor.personId, unitId: unit.id, personId, before: { role }, reason }
    await audit(tx, now, { action: 'post.end', ...deed })
    const place = { name, unit: unit.name, role }
    const key = `post-ended:${membershipId}:${now.getTime()}`
    const card = postEndedCard(place, reason)
    return { say: doneCard('staff-post-ended', unit, place), tell: [noticeTo(personId, key, card)] }
  })

/** An office is never left without a lead, and only a lead ends another's post. */
const mayEndLead = ({ mayLead, members }: UnitPeople): boolean =>
  mayLead && members.filter(({ role }) => role === 'lead').length > 1

/** Correcting the name of somebody at a unit. */
export const renameForm = form('rename', {
  subject,
  load: loadMembers('person.write'),
  openWhile: ({ members }) => members.length > 0 || ['staff-nobody'],
  title: ({ unit }) => ['rename-form', { unit: unit.name }],
})
  .ask('which', ({ members }) => memberOf(members))
  .ask('name', text({ max: 80, min: 2, hint: ['join-name.hint'] }))
  .submit(async ({ tx, actor, now }, { which, name }, { unit, members }) => {
    const chosen = members.find(({ membershipId }) => String(membershipId) === which)
    if (!chosen || !can(actor, 'person.write', unit)) return refused('which', 'staff-not-yours')
    const { personId, name: before, role } = chosen
    await correctPerson(tx, personId, { name })
    const deed = {
      actorId: actor.personId,
      unitId: unit.id,
      personId,
      before: { name: before },
      after: { name },
    }
    await audit(tx, now, { action: 'person.rename', ...deed })
    const notice = noticeTo(personId, `renamed:${now.getTime()}`, renamedCard(name))
    return { say: doneCard('staff-renamed', unit, { name, unit: unit.name, role }), tell: [notice] }
  })
