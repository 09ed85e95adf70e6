import type { Role } from '../../generated/enums.ts'
import type { Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'

/** Somebody who can be named, with what the office sees of them. */
export type Nameable = { id: number; name: string; school: string; role: Role; team: string | null }

/** What tells somebody from a namesake at the same school; null where there is none. */
export type Marked = { mark: Say | null }

/** Marks namesakes at one school by what they are, else by their team, else by the order in which they came to the list. */
export function toldApart<T extends Nameable>(people: readonly T[]): (T & Marked)[] {
  const namesakes = groupBy(people, ({ name, school }) => `${name}\n${school}`)
  return people.map(person => {
    const same = namesakes.get(`${person.name}\n${person.school}`)!
    return { ...person, mark: same.length > 1 ? markOf(person, same) : null }
  })
}

/** Names somebody with the school, and with what tells them from a namesake there. */
export const personSay = ({ name, school, mark }: Pick<Nameable & Marked, 'name' | 'school' | 'mark'>): Say =>
  mark
    ? ['announcements-person-among', { name, mark, school }]
    : ['announcements-person-of', { name, school }]

function markOf({ id, role, team }: Nameable, namesakes: readonly Nameable[]): Say {
  const bySame = namesakes.filter(each => each.role === role)
  const inTeam = bySame.filter(each => each.team === team)
  const post: Say = [`role-${role}`]
  const place: Say = bySame.length > 1 && team !== null ? ['announcements-post-in', { post, team }] : post
  if (inTeam.length === 1) return place
  const number = inTeam.filter(each => each.id <= id).length
  return ['announcements-post-number', { post: place, number }]
}
