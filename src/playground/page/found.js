import { ask, note } from './notices.js'
import { t } from './words.js'
import { act } from './wire.js'

/** What somebody can do to have the bot in a group or channel of their school. @param {import("./wire.js").Person} person @param {import("./wire.js").Person[]} people */
export const foundingItems = (person, people) => [
  { label: t('found-group'), pick: () => found('group', person, people) },
  { label: t('found-channel'), pick: () => found('channel', person, people) },
]

/**
 * Founds a group or a channel of somebody's school and brings the bot into it.
 * @param {'group' | 'channel'} kind @param {import('./wire.js').Person} person @param {import('./wire.js').Person[]} people
 * @param {string} payload what a link of the bot's carries into the group
 */
export async function found(kind, person, people, payload = '') {
  const colleagues = people.filter(({ school }) => school === person.school)
  // whoever is alone at their school, as the office is, founds a group with everybody
  const members = (colleagues.length > 1 ? colleagues : people).map(({ id }) => id)
  const title = await ask(t(`found-${kind}`), t(`title-${kind}`, { school: person.school }))
  if (!title) return
  await act('group', { user: person.id, kind, title, members, payload }).catch(problem =>
    note(null, t('failed', { reason: problem.message })),
  )
}
