import { expect, test } from 'vitest'
import { leaksOf } from './log.ts'

test.for([
  ['{"msg":"refused","personId":12}', []],
  ['{"time":1620090000000,"pid":84912,"msg":"@phongtrao_bot is running"}', []],
  ['{"msg":"Trần Thị Lan has joined"}', ['Trần Thị Lan']],
  ['{"msg":"Trần Thị Lan"}'.normalize('NFD'), ['Trần Thị Lan']],
  ['{"phone":"0912345678"}', ['0912345678']],
  ['{"phone":"+84912345678"}', ['+84912345678']],
  ['{"url":"https://example.org/bot1234567:AAF-rehearsal/getMe"}', ['1234567:AAF-rehearsal']],
] as const)('of the line %j one may not read %j in a log', ([line, leaks]) => {
  expect(leaksOf(line)).toEqual(leaks)
})
