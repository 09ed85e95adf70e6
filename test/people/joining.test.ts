import { expect, test } from 'vitest'
import { whoIsMeant } from '../../src/people/joining.rules.ts'

const lan = { id: 1, name: 'Trần Thị Lan', phone: '+84912345678' }
const namesake = { id: 2, name: 'Trần Thị Lan', phone: '+84912345679' }
const minh = { id: 3, name: 'Nguyễn Văn Minh', phone: null }
const all = [lan, namesake, minh]

test.for([
  ['who is the only one of that name', [lan, minh], 'tran thi lan', null, 1],
  ['who has no phone on the roster, with any phone', all, 'Nguyễn Văn Minh', '+84987654321', 3],
  ['of two of one name the one whose phone it is', all, 'Trần Thị Lan', '0912345679', 2],
  ['nobody of two of one name without a phone', all, 'Trần Thị Lan', null, null],
  ['nobody where the phone is another’s', [lan, minh], 'Trần Thị Lan', '+84987654321', null],
  ['nobody where the name is another', all, 'Phạm Quốc Hùng', null, null],
] as const)('a common code lets in %s', ([, expected, name, phone, meant]) => {
  expect(whoIsMeant(expected, { name, phone })).toBe(meant)
})
