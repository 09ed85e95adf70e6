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
import { readUnit, schoolsUnder } from './store.ts'

/** One code should not let in more people than a large school has. */
const mostUses = 200

/** Making a code with which people of a school (or of the office itself) join in one role. */
export const codeForm = form('code', {
  command: 'mathamgia',
  subject: z.object({}),
  async load({ db, me }, _subject, actor: Actor) {
    const [mine] = unitsWhere(actor, 'code.create')
    const office = mine && (await readUnit(db, mine.id))
    if (!office) return null
    const schools = await schoolsUnder(db, office.id)
    const ids = schools.map(({ id }) => id)
    return { office, schools, led: await ledSchools(db, ids), bot: me.username }
  },
})
  .ask('unit', ({ office, schools }) =>
    choice(
      [...schools, office].map(({ id, name }) => ({
        value: String(id),
        label: ['people-unit', { name }] as const,
      })),
      { columns: 1 },
    ),
  )
  .ask('role', ({ unit, office }) => {
    const roles: readonly Role[] = unit === String(office.id) ? rolesFor.office : rolesFor.school
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
  .submit(async ({ tx, actor, now }, { unit, role, uses }, { office, schools, bot }) => {
    const chosen = [...schools, office].find(({ id }) => String(id) === unit)!
    const draft = { unitId: chosen.id, role, maxUses: uses, createdById: actor.personId }
    const { code, expiresAt } = await createCode(tx, draft, now)
    const after = { role, uses }
    await audit(tx, now, { action: 'code.create', actorId: actor.personId, unitId: chosen.id, after })
    return { say: codeCard({ code, unit: chosen.name, role, uses, expiresAt, bot }) }
  })
