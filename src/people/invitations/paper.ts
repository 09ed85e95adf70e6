import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import { groupBy } from '../../lib/group.ts'
import type { Language } from '../../lib/language.ts'
import type { Role } from '../../generated/enums.ts'
import { startLink } from '../../lib/startLink.ts'
import { spellCode } from '../joining.rules.ts'
import type { Leaflet } from './docx.ts'
import type { Rostered } from './rules.ts'
import { outside } from './words.ts'

/** What each person's card says on paper, the people of one unit together. */
export function personalLeaflets(people: readonly Rostered[], bot: string): Leaflet[][] {
  const units = groupBy(people, ({ unitId }) => unitId)
  return [...units.values()].map(each => each.flatMap(person => personalLeaflet(person, bot)))
}

function personalLeaflet({ latest, language, name, role, unit }: Rostered, bot: string): Leaflet[] {
  if (!latest) return []
  const place: Say = ['invited-place', { role: [`role-${role}`], unit }]
  return [
    leaflet(
      language,
      { title: name, place, until: ['invitations-paper-until', untilOf(latest)] },
      latest.code,
      bot,
    ),
  ]
}

type CommonCode = { code: string; expiresAt: Date; maxUses: number; role: Role }

/** What the sheet for a school's wall says. */
export function poster({ code, expiresAt, maxUses, role }: CommonCode, unit: string, bot: string): Leaflet {
  const until: Say = ['invitations-paper-until-all', { ...untilOf({ expiresAt }), uses: maxUses }]
  const place: Say = ['invitations-paper-for', { role: [`role-${role}`] }]
  return leaflet(outside, { title: unit, place, until }, code, bot)
}

const untilOf = ({ expiresAt }: { expiresAt: Date }) => ({ until: expiresAt.toISOString() })

type Said = { title: string; place: Say; until: Say }

function leaflet(language: Language, { title, place, until }: Said, code: string, bot: string): Leaflet {
  const words = (say: Say) => plain(language, say)
  const vars = { bot, code: spellCode(code) }
  return {
    heading: words(['invitations-paper']),
    title,
    place: words(place),
    code: words(['invitations-paper-code', vars]),
    steps: [1, 2, 3].map(step => words([`invitations-paper-step-${step}`, vars])),
    until: words(until),
    link: startLink(bot, code),
  }
}
