import { z } from 'zod'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { integer } from '../forms/questions/integer.ts'
import type { Role } from '../generated/enums.ts'
import { audit } from './audit.store.ts'
import { unitsWhere, type Actor } from './can.ts'
import { codeCard } from './cards.ts'
import { rolesFor } from './joining.rules.ts'
import { createCode } from './joining.store.ts'
import { ledSchools } from './staff/store.ts'
import { schoolsUnder, type Unit } from './store.ts'

/** One code should not let in more people than a large school has. */
const mostUses = 200

/** Making a code with which people of a school (or of the office itself) join in one role. */
export const codeForm = form('code', {
  command: 'mathamgia',
  subject: z.object({}),
  async load({ db, me }, _subject, actor: Actor) {
    const offices = unitsWhere(actor, 'code.create')
    if (offices.length === 0) return null
    const below = new Map<number, Unit>()
    for (const { id } of offices)
      for (const school of await schoolsUnder(db, id)) below.set(school.id, school)
    return {
      offices,
      schools: [...below.values()],
      led: await ledSchools(db, [...below.keys()]),
      bot: me.username,
    }
  },
})
  .ask('unit', ({ offices, schools }) =>
    choice(
      [...schools, ...offices].map(({ id, name }) => ({
        value: String(id),
        label: ['people-unit', { name }] as const,
      })),
      { columns: 1 },
    ),
  )
  .ask('role', ({ unit, offices }) => {
    const roles: readonly Role[] = offices.some(({ id }) => String(id) === unit)
      ? rolesFor.office
      : rolesFor.school
    return choice(roles.map(role => ({ value: role, label: [`role-${role}`] as const })))
  })
  .ask('uses', ({ role }) =>
    // a school has one principal, so a second to come would put out the first
    integer({ min: 1, max: role === 'principal' ? 1 : mostUses, hint: ['code-uses.hint'] }),
  )
  .check(({ unit, role }, { led }) => {
    const name = role === 'principal' ? led.get(Number(unit)) : undefined
    return name === undefined ? [] : [{ step: 'role', message: ['code-replaces', { name }], soft: true }]
  })
  .submit(async ({ tx, actor, now }, { unit, role, uses }, { offices, schools, bot }) => {
    const chosen = [...schools, ...offices].find(({ id }) => String(id) === unit)!
    const draft = { unitId: chosen.id, role, maxUses: uses, createdById: actor.personId }
    const { code, expiresAt } = await createCode(tx, draft, now)
    const after = { role, uses }
    await audit(tx, now, { action: 'code.create', actorId: actor.personId, unitId: chosen.id, after })
    return { say: codeCard({ code, unit: chosen.name, role, uses, expiresAt, bot }) }
  })
