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
  groups?: boolean | undefined
}

/** Whom an announcement is for, by the answers of its form. */
export function audienceFrom(answers: AudienceAnswers): Audience {
  const { group, levels, state, object } = answers
  const except = { ...exceptions(answers.except ?? []), ...(answers.groups && { groups: true }) }
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

/** A group of a school, as far as it decides whether the school is among the readers'. */
export type GroupChoice = { schoolId: number; levels: Level[]; clusterId: number | null }

/** The groups of the schools that the answers mean; none where it is about some people, and not about whole schools. */
export function groupsAmong(groups: readonly GroupChoice[], answers: AudienceAnswers): GroupChoice[] {
  const { group, state = 'any' } = answers
  if (group === 'persons' || !['any', 'unreported'].includes(state)) return []
  const { exceptSchools = [] } = exceptions(answers.except ?? [])
  const kept = groups.filter(({ schoolId }) => !exceptSchools.includes(schoolId))
  return group === 'chosen' ? kept.filter(each => isChosen(each, answers)) : kept
}

function isChosen({ schoolId, levels, clusterId }: GroupChoice, answers: AudienceAnswers): boolean {
  const ofLevel = !answers.levels || levels.some(level => answers.levels!.includes(level))
  const ofCluster = !answers.clusters || (clusterId !== null && answers.clusters.includes(String(clusterId)))
  return ofLevel && ofCluster && (!answers.schools || answers.schools.includes(String(schoolId)))
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
