import { z } from 'zod'
import { Level, Role } from '../../generated/enums.ts'

const id = z.number().int().positive()

/** What somebody has not done (yet), to be told just for that. */
const state = z.discriminatedUnion('kind', [
  /** Has received a broadcast and not said so. */
  z.object({ kind: z.literal('silent'), id }),
  /** Has not pledged for a campaign. */
  z.object({ kind: z.literal('unpledged'), id }),
  /** Belongs to a school that has not sent the figures of a period. */
  z.object({ kind: z.literal('unreported'), id }),
])

/** Whom an announcement is for: people with these roles, in these schools, in this state; and single people besides. */
export const audienceSchema = z.object({
  roles: z.array(z.enum(Role)),
  levels: z.array(z.enum(Level)).optional(),
  clusters: z.array(id).optional(),
  schools: z.array(id).optional(),
  state: state.optional(),
  persons: z.array(id).optional(),
  exceptSchools: z.array(id).optional(),
  exceptPersons: z.array(id).optional(),
  /** Whoever was told by one of these broadcasts is not told again. */
  exceptTold: z.array(id).optional(),
  /** Whether it goes to the groups of the readers' schools as well. */
  groups: z.boolean().optional(),
})

export type Audience = z.infer<typeof audienceSchema>
export type AudienceState = NonNullable<Audience['state']>
