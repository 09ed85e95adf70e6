import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { meant } from '../../src/lib/vietnamese/meant.ts'

const menu = ['Phong trào thi đua', 'Tổng hợp', '← Tổng hợp', 'Đăng ký thi đua', 'Ai chưa báo nhận?', 'Số 12']

const means = (labels: readonly string[], typed: string) => {
  const { how, places } = meant(labels, typed)
  return places.length === 0 ? [] : [how, ...places.map(place => labels[place])]
}

test.for([
  ['Tổng hợp', 'whole', 'Tổng hợp'],
  ['tong hop', 'whole', 'Tổng hợp'],
  ['  TONG  HỢP ', 'whole', 'Tổng hợp'],
  ['ai chua bao nhan', 'whole', 'Ai chưa báo nhận?'],
  ['“Đăng ký thi đua”', 'whole', 'Đăng ký thi đua'],
  ['4', 'number', 'Đăng ký thi đua'],
  ['4.', 'number', 'Đăng ký thi đua'],
  ['４', 'number', 'Đăng ký thi đua'],
  ['4️⃣', 'number', 'Đăng ký thi đua'],
  ['04', 'number', 'Đăng ký thi đua'],
  ['12', 'part', 'Số 12'],
  ['dang k', 'part', 'Đăng ký thi đua'],
  ['bao nhan', 'part', 'Ai chưa báo nhận?'],
  ['thi dua', 'part', 'Phong trào thi đua', 'Đăng ký thi đua'],
])('%s means %s: %s', ([typed, ...found]) => {
  expect(means(menu, typed!)).toEqual(found)
})

test.for(['', '   ', '0', '7', '-4', '4,5', '4/5', 'ua', 'ong hop', 'tổng hợp nhé', '…'])(
  '%j means nothing',
  typed => {
    expect(means(menu, typed)).toEqual([])
  },
)

test('where labels carry numbers of their own these count, and their words stand without them', () => {
  const people = ['9. Trần Thị Lan', 'Sao chép', '10. Nguyễn Văn Minh', 'Sao chép', 'Tải về']
  expect(means(people, '10')).toEqual(['number', '10. Nguyễn Văn Minh'])
  expect(means(people, '2')).toEqual([])
  expect(means(people, 'tran thi lan')).toEqual(['whole', '9. Trần Thị Lan'])
  expect(means(people, '9. trần thị lan')).toEqual(['whole', '9. Trần Thị Lan'])
  expect(means(people, 'sao chep')).toEqual(['whole', 'Sao chép', 'Sao chép'])
})

const word = fc.constantFrom(
  'Trường',
  'Tiểu học',
  'Hoa Mai',
  'Đề Thám',
  'Hoà Bình',
  'Ơn',
  'Phường 3',
  '(mới)',
  '–',
)
const labels = fc.array(
  fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' ')),
  {
    minLength: 1,
    maxLength: 12,
  },
)
const bare = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'd').toLowerCase()

test('a label typed without its marks means that label and only such as read the same, and its place means it alone', () => {
  fc.assert(
    fc.property(labels, all => {
      for (const [place, label] of all.entries()) {
        const { how, places } = meant(all, bare(label))
        expect(how).toBe('whole')
        expect(places).toContain(place)
        for (const each of places) expect(bare(all[each]!)).toBe(bare(label))
        expect(meant(all, String(place + 1))).toEqual({ how: 'number', places: [place] })
      }
    }),
  )
})

test('whatever is typed, only places of the list are meant', () => {
  fc.assert(
    fc.property(
      labels,
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String), word),
      (all, typed) => {
        for (const place of meant(all, typed).places) expect(all[place]).toBeDefined()
      },
    ),
  )
})
