import { expect, test } from 'vitest'
import { readPhone } from '../../src/lib/phone.ts'

test.for([
  ['0912345678', '+84912345678'],
  ['912345678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['+84 912.345.678', '+84912345678'],
  ['0084 912-345-678', '+84912345678'],
  ['(028) 38 123 456', '+842838123456'],
  ['+1 650 253 0000', '+16502530000'],
] as const)('%s is one and the same number however it is written', ([text, number]) => {
  expect(readPhone(text)).toBe(number)
})

test.for(['0168 123 4567', '0912 345 67', '091234567890', 'không có', '', '0912345678/0987654321'])(
  '"%s" is nobody’s number',
  text => {
    expect(readPhone(text)).toBe(null)
  },
)
