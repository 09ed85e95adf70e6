import { expect, test } from 'vitest'
import { speaker } from '../../src/lib/speaker.ts'

const vi = `
greeting = Chào <b>{ $name }</b>!
nested = Đã gửi: { $what }
due = Hạn { DAY($day) }, lúc { MOMENT($at) }
rate = Đạt { PERCENT($ratio) }
pupils = { $n } học sinh
role = { $role ->
    [principal] Hiệu trưởng
   *[other] Khác
}
save = Lưu
    .hint = Bấm để lưu { $name }
only = Chỉ có tiếng Việt
`
const en = `
due = Due { DAY($day) }, { MOMENT($at) }
rate = { PERCENT($ratio) }
pupils = { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
}
`
const { say, plain, hasMessage } = speaker({ vi: { 'lib.ftl': vi }, en: { 'lib.ftl': en } })

test('Variables are escaped in HTML and literal in plain text, whatever a person is called', () => {
  const name = '<b>Tổ & "Lan" &lt;_*</b>'
  expect(say('vi', ['greeting', { name }])).toBe(
    'Chào <b>&lt;b&gt;Tổ &amp; &quot;Lan&quot; &amp;lt;_*&lt;/b&gt;</b>!',
  )
  expect(plain('vi', ['greeting', { name }])).toBe(`Chào ${name}!`)
})

test('A variable may be something said, which keeps its marks and is escaped only once', () => {
  const what = ['greeting', { name: 'A & B' }] as const
  expect(say('vi', ['nested', { what }])).toBe('Đã gửi: Chào <b>A &amp; B</b>!')
  expect(plain('vi', ['nested', { what }])).toBe('Đã gửi: Chào A & B!')
})

test('Days, moments, percentages and numbers are written as the language writes them', () => {
  const vars = { day: '2026-10-30', at: '2026-10-30T16:59:00Z' }
  expect(say('vi', ['due', vars])).toBe('Hạn thứ Sáu 30/10/2026, lúc 23:59 thứ Sáu 30/10/2026')
  expect(say('en', ['due', vars])).toBe('Due Fri 30/10/2026, 23:59 Fri 30/10/2026')
  expect(say('vi', ['rate', { ratio: '45/48' }])).toBe('Đạt 93,75 %')
  expect(say('en', ['rate', { ratio: '45/48' }])).toBe('93.75 %')
  expect(say('vi', ['pupils', { n: 1250 }])).toBe('1.250 học sinh')
  expect(say('en', ['pupils', { n: 1 }])).toBe('1 pupil')
})

test('Variants are chosen by strings and attributes are addressed with a point', () => {
  expect(say('vi', ['role', { role: 'principal' }])).toBe('Hiệu trưởng')
  expect(say('vi', ['save.hint', { name: 'Lan' }])).toBe('Bấm để lưu Lan')
  expect([hasMessage('save'), hasMessage('save.hint'), hasMessage('save.other')]).toEqual([true, true, false])
})

test.each([
  [['nothing'], 'There is no message "nothing" in locales/vi: add it there'],
  [['save.other'], 'There is no message "save.other" in locales/vi'],
  [['greeting'], 'The message "greeting" cannot be said in vi: Unknown variable: $name'],
  [['due', { day: '2026-02-31', at: '2026-10-30T16:59:00Z' }], '"2026-02-31" is not a day'],
  [['due', { day: '2026-02-28', at: 'soon' }], 'The message "due" cannot be said in vi'],
  [['rate', { ratio: '0.5' }], 'PERCENT wants "45/48", not "0.5"'],
  [['rate', { ratio: 0.5 }], 'want a string'],
  [['nested', { what: ['nothing'] }], 'There is no message "nothing"'],
] as const)('What cannot be said is an error that names the fix: %j', (what, message) => {
  expect(() => say('vi', what)).toThrow(message)
})

test('A message that one language lacks is an error that names the language', () => {
  expect(() => say('en', ['only'])).toThrow('There is no message "only" in locales/en')
})

test('An id used twice is refused at the start, with its file', () => {
  const twice = { 'a.ftl': 'same = 1', 'b.ftl': 'same = 2' }
  expect(() => speaker({ vi: twice, en: {} })).toThrow('locales/vi/b.ftl')
})
