import { choice } from '../../forms/questions/choice.ts'
import { named } from '../../forms/questions/named.ts'
import { optional } from '../../forms/questions/optional.ts'
import { several } from '../../forms/questions/several.ts'
import type { Option } from '../../forms/question.ts'
import { Level, Repeat, Role } from '../../generated/enums.ts'
import { audiences, type Audience as Group } from '../rules.ts'
import type { Choices, Named } from './facts.store.ts'
import { personSay } from './namesakes.rules.ts'

/** Whom an announcement can be for at a tap; the last two are chosen more closely. */
export const groups = [...(Object.keys(audiences) as Group[]), 'chosen', 'persons'] as const

const labelled = <T extends string>(values: readonly T[], idOf: (value: T) => string): Option<T>[] =>
  values.map(value => ({ value, label: [idOf(value)] }))

const byId = (rows: readonly Named[]): Option[] =>
  rows.map(({ id, name }) => ({ value: String(id), label: ['forms-as-is', { words: name }] }))

export const askGroup = choice(
  labelled(groups, value => `announcements-whom-${value}`),
  { columns: 1 },
)

const schoolRoles = audiences.everyone
export const askRoles = several(
  labelled([...schoolRoles, Role.officer], value => `announcements-role-${value}`),
)

export const askLevels = optional(
  several(labelled(Object.values(Level), value => `announcements-level-${value}`)),
)

export const askClusters = ({ clusters }: Choices) => optional(several(byId(clusters)))

/** Schools are named; where there are few they are listed as well. */
export const askSchools = ({ schools }: Choices) => optional(named(schools.map(schoolOption)))

const schoolOption = ({ id, name, place }: Choices['schools'][number]): Option => ({
  value: String(id),
  label: place ? ['announcements-school-at', { name, place }] : ['forms-as-is', { words: name }],
})

const personOption = (person: Choices['persons'][number]): Option => ({
  value: String(person.id),
  label: personSay(person),
})

export const askPersons = ({ persons }: Choices) => named(persons.map(personOption))

/** Who is left out: people, and whole schools. */
export const askExcept = ({ schools, persons }: Choices) =>
  optional(
    named([
      ...schools.map(school => ({ ...schoolOption(school), value: `s${school.id}` })),
      ...persons.map(person => ({ ...personOption(person), value: `p${person.id}` })),
    ]),
  )

/** What somebody has not done; only what there is to be done. */
export const statesIn = ({ asked, campaigns, periods }: Choices) => [
  'any' as const,
  ...(asked.length > 0 ? ['silent' as const] : []),
  ...(campaigns.length > 0 ? ['unpledged' as const] : []),
  ...(periods.length > 0 ? ['unreported' as const] : []),
]

export const askState = (choices: Choices) =>
  choice(
    labelled(statesIn(choices), value => `announcements-state-${value}`),
    { columns: 1 },
  )

type State = ReturnType<typeof statesIn>[number]

/** Among what a state is looked for: broadcasts, campaigns or periods. */
export const objectsOf = ({ asked, campaigns, periods }: Choices, state: State | undefined): Named[] =>
  ({ any: [], silent: asked, unpledged: campaigns, unreported: periods })[state ?? 'any']

export const askObject = (choices: Choices, state: State | undefined) =>
  choice(byId(objectsOf(choices, state)), { columns: 1 })

export const askLink = choice(
  labelled(['none', 'pledge', 'figures'] as const, value => `announcements-link-${value}`),
  {
    columns: 1,
  },
)

export const askWhen = choice(
  labelled(['now', 'later', 'again'] as const, value => `announcements-when-${value}`),
  {
    columns: 1,
  },
)

export const askRepeat = choice(
  labelled(Object.values(Repeat), value => `announcements-repeat-${value}`),
  { columns: 3 },
)

export const askEscalate = choice(
  labelled(['never', '24', '48', '72', '168'] as const, value => `announcements-escalate-${value}`),
  {
    columns: 1,
  },
)
