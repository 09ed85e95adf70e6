import { expect, test } from 'vitest'
import { indicators } from '../../prisma/seed/indicators.ts'
import type { Direction } from '../../src/indicators/rules.ts'
import { warningsOf } from '../../src/indicators/warnings.ts'
import { plain } from '../../src/lib/fluent.ts'
import { row } from './samples.ts'

const quan11 = indicators.map((indicator, index) => ({ ...indicator, id: index + 1 }))
/** One part of the same whole. */
const part = (baseline: string | null, target: string) =>
  row({ kind: 'distribution', partOf: 'Học lực', direction: 'none', baseline, target })

/** A table of one row whose target is below its baseline. */
const falling = (direction: Direction) => [row({ direction, baseline: '99', target: '98' })]

const ids = (table: Parameters<typeof warningsOf>[0]) => warningsOf(table).map(([id]) => id)

test("Quận 11's table has one target worse than before, two wholes that are none, a count, mixed marks, rows of no level", () => {
  expect(warningsOf(quan11).map(warning => plain('vi', warning))).toEqual([
    'Học sinh bỏ học – Học sinh THCS: kỳ trước 0,43 %, chỉ tiêu 0,6 %. Số này càng thấp càng tốt, nên chỉ tiêu đang kém hơn kết quả kỳ trước. Số in được giữ nguyên; thầy/cô xem lại văn bản gốc.',
    'Hạnh kiểm (THCS): 4 phần cộng lại được 100,01 % ở kỳ trước và 100,01 % ở chỉ tiêu, không đúng 100 %. Thường là do làm tròn từng phần. Số in được giữ nguyên; kết quả thì tính từ số đếm.',
    'Học lực (THCS): 5 phần cộng lại được 100,1 % ở kỳ trước và 100,1 % ở chỉ tiêu, không đúng 100 %. Thường là do làm tròn từng phần. Số in được giữ nguyên; kết quả thì tính từ số đếm.',
    'Kết quả giáo dục – Học sinh giỏi cấp Thành phố: đếm bằng “học sinh”, nhưng đứng trong bảng tỷ lệ %. Các trường sẽ được hỏi số đếm, và số đếm được cộng lại, không coi là phần trăm.',
    'Bảng viết phần thập phân bằng cả dấu phẩy (49 số, như 0,23) và dấu chấm (4 số, như 75.7). Cả hai đều được đọc là dấu thập phân.',
    '4 dòng không ghi cấp học: Chống mù chữ, Phổ cập GD tiểu học, Phổ cập GD THCS, Phổ cập GD Trung học. Các trường không được hỏi những dòng này; Phòng tự nhập số liệu của toàn địa bàn.',
  ])
})

test('The same is said in English', () => {
  const said = warningsOf(quan11).map(warning => plain('en', warning))
  expect(said[0]).toContain('last period 0,43 %, target 0,6 %. Lower is better here, so the target is worse')
  expect(said[1]).toContain('Hạnh kiểm (lower secondary): the 4 parts add up to 100.01 % for last period')
  expect(said[4]).toContain(
    'with a comma (49 figures, such as 0,23) and with a point (4 figures, such as 75.7)',
  )
  expect(said[5]).toContain('4 rows name no school level')
})

test('A table without oddities gives no warning', () => {
  const table = [row({ baseline: '98', target: '99,5' }), part('87,5', '88'), part('12,5', '12')]
  expect(warningsOf(table)).toEqual([])
})

test('A target below the baseline is odd only where higher is better or the value is to be held', () => {
  expect(ids(falling('higher'))).toEqual(['indicators-warning-target-worse'])
  expect(ids(falling('hold'))).toEqual(['indicators-warning-target-worse'])
  expect(ids(falling('lower'))).toEqual([])
  expect(ids(falling('none'))).toEqual([])
})

test('A column of parts that is not printed in full is not added up', () => {
  const [warning] = warningsOf([part(null, '60'), part('39', '39')])
  expect(plain('vi', warning ?? ['none'])).toContain('(không in đủ) ở kỳ trước và 99 % ở chỉ tiêu')
  expect(warningsOf([part(null, '60'), part('39', '40')])).toEqual([])
})

test('The thousands of a count are no decimal mark', () => {
  const counts = row({ group: 'Sách', measure: 'quyển', kind: 'count', baseline: '1.234', target: '1.250' })
  expect(ids([row({ baseline: '1,5', target: '2' }), counts])).toEqual([])
})
