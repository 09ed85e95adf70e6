import { z } from 'zod'
import { form } from '../../forms/form.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import { agree, notice } from '../consent.ts'
import { readOffice } from '../store.ts'

/** Agreeing anew, when the notice about personal data has changed. */
export const agreeForm = form('agree', {
  subject: z.object({}),
  async load({ db }, _subject, { personId, memberships: [first] }: Actor) {
    if (personId === null || !first) return null
    const { unit, role } = first
    const vars = { office: await readOffice(db, unit.id), unit: unit.name, role: [`role-${role}`] as Say }
    return { personId, vars }
  },
})
  .ask('consent', ({ vars }) => notice(vars))
  .submit(async (sending, _answers, { personId }) => {
    await agree(sending, personId)
    return { say: { text: [['data-agreed']] } }
  })
