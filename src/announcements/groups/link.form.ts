import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import type { Actor } from '../../people/can.ts'
import { linkTo } from './linkTo.ts'
import { schoolsFor } from './scope.ts'
import { readGroup } from './store.ts'

/** Saying to which of many schools a group belongs. */
export const groupLinkForm = form('grouplink', {
  subject: z.object({ groupId: z.number() }),
  async load({ db }, { groupId }, actor: Actor) {
    const group = await readGroup(db, groupId)
    const schools = await schoolsFor(db, actor)
    const brought = group && group.addedById === actor.personId && schools.length > 0
    return brought ? { group, schools } : null
  },
  openWhile: ({ group }) => group.unitId === null || ['groups-linked-before'],
  title: ({ group: { title } }) => ['grouplink-form', { title }],
})
  .ask('school', ({ schools, group }) =>
    choice(
      schools.map(({ id, name }) => ({ value: String(id), label: ['people-unit', { name }] as const })),
      { columns: 1, vars: { title: group.title } },
    ),
  )
  .submit(async ({ tx, actor, now }, { school }, { group, schools }) => {
    const chosen = schools.find(({ id }) => String(id) === school)
    const linked = chosen ? await linkTo(tx, actor, group, chosen, now) : null
    return linked ?? { problems: [{ step: 'school', message: ['groups-linked-before'] }] }
  })
