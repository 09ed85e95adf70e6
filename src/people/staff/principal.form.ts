import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import { can } from '../can.ts'
import { loadCandidates, refused, subject, whoOf } from './forms.ts'
import { handOver } from './handover.ts'
import { handedOverCard } from './posts.cards.ts'
import type { Member } from './staff.store.ts'

/** Giving a school another principal: whom, what becomes of the one before, and why. */
export const principalForm = form('principal', {
  subject,
  load: loadCandidates('principal.replace'),
  openWhile: ({ unit }) => unit.kind === 'school',
  title: ({ unit }) => ['principal-form', { unit: unit.name }],
})
  .ask('who', ({ candidates, members }) =>
    whoOf(candidates.filter(({ personId }) => !leads(members).some(each => each.personId === personId))),
  )
  .ask(
    'before',
    choice(
      [
        { value: 'leaves', label: ['principal-before-leaves'] },
        { value: 'deputy', label: ['role-deputy'] },
        { value: 'teacher', label: ['role-teacher'] },
      ],
      { columns: 1 },
    ),
    { when: ({ members }) => leads(members).length > 0 },
  )
  .ask('reason', optional(text({ max: 300 })))
  .submit(async ({ tx, actor, now }, { who, before, reason }, { unit, candidates }) => {
    const chosen = candidates.find(({ personId }) => String(personId) === who)
    if (!chosen || !can(actor, 'principal.replace', unit)) return refused('who', 'staff-not-yours')
    const oldBecomes = before === 'deputy' || before === 'teacher' ? before : null
    const order = { unitId: unit.id, to: chosen.personId, by: actor.personId, now, oldBecomes, reason }
    await handOver(tx, order)
    const heir = await tx.person.findUnique({ where: { id: chosen.personId }, select: { telegramId: true } })
    return { say: handedOverCard(unit, chosen.name, heir?.telegramId !== null) }
  })

const leads = (members: readonly Member[]) => members.filter(({ role }) => role === 'principal')
