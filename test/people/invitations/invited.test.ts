import { describe, expect, test } from 'vitest'
import { samePhone } from '../../../src/lib/phone.ts'
import { itIsMe, rosterPhone } from '../../../src/people/invitations/questions.ts'
import { invitationState } from '../../../src/people/invitations/rules.ts'

const now = new Date('2021-05-04T01:00:00Z')
const later = new Date('2021-06-03T01:00:00Z')
const moment = { now, language: 'vi' } as const
const open = { uses: 0, maxUses: 1, expiresAt: later, revokedAt: null }
const lan = { joined: false, places: ['giáo viên'] }

test.for([
  ['open', open, lan],
  ['used', { ...open, uses: 1 }, lan],
  ['used', open, { ...lan, joined: true }],
  ['expired', { ...open, expiresAt: now }, lan],
  ['revoked', { ...open, revokedAt: now }, lan],
  ['revoked', open, { ...lan, places: [] }],
] as const)('an invitation is %s as its code and its person are', ([state, code, person]) => {
  expect(invitationState(code, person, now)).toBe(state)
})

test.for([
  ['+84912345678', '0912345678', true],
  ['84912345678', '0912 345 678', true],
  ['+84912345678', '0912.345.678', true],
  ['+84912345678', '0912345679', false],
  ['+84912345678', '+1912345678', false],
  ['', '', false],
  ['không có', 'không có', false],
] as const)('%s and %s are the same phone: %s', ([one, other, same]) => {
  expect(samePhone(one, other)).toBe(same)
})

describe('the question whether somebody is who the roster says', () => {
  const question = itIsMe('Trần Thị Lan', ['invited-nowhere'])
  const hear = (text: string) => question.hear({ kind: 'text', text }, moment)

  test.for(['đúng', 'phải', 'vâng', 'dung, la toi', 'tran thi lan'])('takes "%s" for yes', text => {
    expect(hear(text)).toEqual({ code: 'yes' })
  })

  test.for(['không', 'không phải', 'sai'])('takes no "%s", but says what to do then', text => {
    expect(hear(text)).toEqual({ problem: ['invited-not-me'] })
  })

  test.for(['12', 'Nguyễn Văn Minh'])('does not take "%s" for an answer', text => {
    expect(hear(text)).toEqual({ problem: ['forms-yes-or-no'] })
  })
})

describe('the question for the phone on the roster', () => {
  const question = rosterPhone('+84912345678', { name: 'Trần Thị Lan', office: 'Phòng' })
  const share = (phone: string, own: boolean) => question.hear({ kind: 'contact', phone, own }, moment)

  test('takes the same number, however Telegram writes it', () => {
    expect(share('84912345678', true)).toEqual({ code: '+84912345678' })
  })

  test('F-U20: does not take the same number as the contact of somebody else', () => {
    expect(share('+84912345678', false)).toEqual({ problem: ['forms-phone-not-own'] })
  })

  test('does not let in who has another number', () => {
    expect(share('+84912345679', true)).toMatchObject({ problem: ['invited-phone-other', {}] })
  })

  test('cannot be answered by typing the number, nor be skipped', () => {
    expect(question.hear({ kind: 'text', text: '0912345678' }, moment)).toEqual({
      problem: ['forms-phone-share'],
    })
    expect(question.optional).toBeUndefined()
  })

  test('drops an answer that stands when the roster changes', () => {
    expect(question.read('+84912345679')).toBeUndefined()
  })
})
