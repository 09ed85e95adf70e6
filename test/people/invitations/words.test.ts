import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Button, Card } from '../../../src/lib/card.ts'
import { render } from '../../../src/lib/render.ts'
import { scopeCard, sureCard, type Scope } from '../../../src/people/invitations/cards.ts'
import { personCard } from '../../../src/people/invitations/person.cards.ts'
import { officeText, pasteText, schoolText } from '../../../src/people/invitations/words.ts'
import { later, now, openLatest, rostered } from './people.ts'

const bots = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{4,31}$/)
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
const ids = fc.integer({ min: 1, max: 2 ** 31 - 1 })

test('what a button copies has the link, the code and the day, and never more than Telegram takes', () => {
  fc.assert(
    fc.property(names, names, bots, (name, unit, bot) => {
      const text = pasteText(rostered({ name, unit }), openLatest, bot)
      expect(text.length).toBeLessThanOrEqual(256)
      expect(text).toContain(`https://t.me/${bot}?start=ABCD2345`)
      expect(text).toContain('ABCD-2345')
      expect(text).toContain('03/06/2021')
    }),
  )
})

test('an ordinary invitation says whom it is for', () => {
  expect(pasteText(rostered(), openLatest, 'phongtrao_bot')).toBe(
    'Mời thầy/cô Trần Thị Lan (Trường Tiểu học Hoa Mai) tham gia bot thi đua trên Telegram: mở https://t.me/phongtrao_bot?start=ABCD2345 ' +
      'hoặc gõ mã ABCD-2345 cho @phongtrao_bot. Mã riêng, dùng một lần, trước 08:00 thứ Năm 03/06/2021.',
  )
})

const people = fc.uniqueArray(
  fc.record({ personId: ids, name: names, unitId: ids, unit: names, open: fc.boolean(), code: ids }),
  { maxLength: 40, selector: ({ personId }) => personId },
)

/** Any unit with any people in it, seen by somebody who may invite them all. */
const scopes = fc
  .record({ people, id: fc.oneof(fc.constant(0), ids), bot: bots })
  .map(({ people: all, id, bot }): Scope => ({
    id,
    bot,
    name: ['people-unit', { name: 'Trường' }],
    roster: all.map(({ open, code, ...each }) =>
      rostered({ ...each, latest: open ? { ...openLatest, id: code, expiresAt: later } : null }),
    ),
    reach: { units: new Set(all.map(({ unitId }) => unitId)), leading: new Set() },
    units: all.map(({ unitId, unit }) => ({ id: unitId, name: unit })),
    mayMakeCodes: true,
  }))

const buttonsOf = ({ buttons = [] }: Card): Button[] => buttons.flat()

test('every button carries at most 64 bytes, and no message more than Telegram takes', () => {
  fc.assert(
    fc.property(scopes, fc.integer({ min: -5, max: 20 }), (scope, page) => {
      const cards = [
        scopeCard(scope, now, { page }),
        sureCard('uninvite-all', scope, now),
        ...scope.roster.map(person => personCard(person, now, scope.bot)),
      ]
      for (const card of cards) {
        const buttons = buttonsOf(card)
        expect(buttons.length).toBeLessThanOrEqual(100)
        for (const each of buttons)
          if ('press' in each) expect(Buffer.byteLength(each.press)).toBeLessThanOrEqual(64)
        expect(() => render('vi', card)).not.toThrow()
      }
    }),
    { numRuns: 40 },
  )
})

test('whoever may not have an invitation in their hands sees the name, and neither code nor button', () => {
  const posts = [{ unitId: 6, role: 'principal' as const }]
  const roster = [rostered({ posts, latest: openLatest })]
  const reach = { units: new Set([5]), leading: new Set<number>() }
  const scope = { id: 5, bot: 'b', name: ['people-unit', { name: '' }] as const, roster, reach }
  const card = scopeCard({ ...scope, units: [], mayMakeCodes: false }, now, {})
  expect(JSON.stringify(card)).not.toContain('ABCD2345')
  expect(buttonsOf(card)).toEqual([])
  expect(render('vi', card).parts.join()).toContain('Trần Thị Lan (giáo viên): do Phòng mời')
})

test('the text for everybody names who is missing and gives away no code', () => {
  const roster = [
    rostered({ latest: openLatest }),
    rostered({ personId: 2, name: 'Nguyễn Văn Minh' }),
    rostered({ personId: 3, name: 'Phạm Quốc Hùng', joined: true }),
  ]
  const text = schoolText('Trường Tiểu học Hoa Mai', roster, 'phongtrao_bot')
  expect(text).toContain('1. Trần Thị Lan\n2. Nguyễn Văn Minh\n')
  expect(text).not.toMatch(/Hùng|ABCD/)
})

test('the text for all schools says how many are missing where', () => {
  expect(officeText([{ unit: 'Trường A', missing: 3 }], 'phongtrao_bot')).toContain(
    '1. Trường A: 3 người chưa tham gia',
  )
})
