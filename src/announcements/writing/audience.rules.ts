import type { Level, Role } from '../../generated/enums.ts'
import { audiences } from '../rules.ts'
import type { Audience } from './audience.ts'

/** What was answered about the readers. */
export type AudienceAnswers = {
  group: keyof typeof audiences | 'chosen' | 'persons'
  roles?: readonly string[] | undefined
  levels?: readonly string[] | null | undefined
  clusters?: readonly string[] | null | undefined
  schools?: readonly string[] | null | undefined
  state?: 'any' | 'silent' | 'unpledged' | 'unreported' | undefined
  object?: string | undefined
  persons?: readonly string[] | undefined
  except?: readonly string[] | null | undefined
}

/** Whom an announcement is for, by the answers of its form. */
export function audienceFrom(answers: AudienceAnswers): Audience {
  const { group, levels, state, object } = answers
  const except = exceptions(answers.except ?? [])
  if (group === 'persons') return { roles: [], persons: ids(answers.persons) }
  if (group !== 'chosen') return { roles: [...audiences[group]], ...except }
  return {
    roles: [...(answers.roles ?? [])] as Role[],
    ...(levels && { levels: [...levels] as Level[] }),
    ...(answers.clusters && { clusters: ids(answers.clusters) }),
    ...(answers.schools && { schools: ids(answers.schools) }),
    ...(state && state !== 'any' && object !== undefined && { state: { kind: state, id: Number(object) } }),
    ...except,
  }
}

function exceptions(except: readonly string[]): Pick<Audience, 'exceptSchools' | 'exceptPersons'> {
  const [schools, persons] = ['s', 'p'].map(kind =>
    except.filter(each => each.startsWith(kind)).map(each => Number(each.slice(1))),
  )
  return {
    ...(schools?.length && { exceptSchools: schools }),
    ...(persons?.length && { exceptPersons: persons }),
  }
}

const ids = (values: readonly string[] | undefined): number[] => (values ?? []).map(Number)
