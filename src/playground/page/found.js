import { ask } from './notices.js'
import { t } from './words.js'
import { act } from './wire.js'

/**
 * What somebody can do to have the bot in a group or channel of their school.
 * @param {import('./wire.js').Person} person @param {import('./wire.js').Person[]} people
 */
export function foundingItems(person, people) {
  const colleagues = people.filter(({ school }) => school === person.school)
  // whoever is alone at their school, as the office is, founds a group with everybody
  const members = (colleagues.length > 1 ? colleagues : people).map(({ id }) => id)
  const found = async (/** @type {'group' | 'channel'} */ kind) => {
    const title = await ask(t(`found-${kind}`), t(`title-${kind}`, { school: person.school }))
    if (title) await act('group', { user: person.id, kind, title, members })
  }
  return [
    { label: t('found-group'), pick: () => found('group') },
    { label: t('found-channel'), pick: () => found('channel') },
  ]
}
