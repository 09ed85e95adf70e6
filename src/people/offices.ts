import { choice } from '../forms/questions/choice.ts'
import type { ActorMembership } from './can.ts'

type Office = Pick<ActorMembership['unit'], 'id' | 'name'>

/** The question for which of their offices somebody acts, who serves several. */
export const askOffice = (offices: readonly Office[]) =>
  choice(
    offices.map(({ id, name }) => ({ value: String(id), label: ['people-unit', { name }] as const })),
    { columns: 1 },
  )

/** The office that was chosen; who serves one was not asked. */
export const chosenOffice = <T extends Office>(
  offices: readonly T[],
  chosen: string | undefined,
): T | undefined => offices.find(({ id }) => chosen === undefined || String(id) === chosen)
