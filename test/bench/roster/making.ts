import { writeFile } from 'node:fs/promises'
import { writeWorkbook } from '../../../src/lib/sheet.ts'
import { answering } from '../lib/child.ts'

const [, , file] = process.argv

answering({ run: async () => await writeFile(file!, await writeWorkbook(sheets())) })

const people = 10_000
const schools = 300

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng']
const middles = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Quốc', 'Thị Thu', 'Thị Kim', 'Gia']
const roles = ['Hiệu trưởng', 'Phó hiệu trưởng', 'VT', 'TTCM']

function sheets() {
  const columns = Array.from({ length: 7 }, () => ({ width: 20 }))
  const head = ['Mã', 'Họ và tên', 'Trường', 'Vai trò', 'Tổ', 'Số điện thoại', 'Ghi chú']
  const units = Array.from({ length: schools }, (_, nth) => [
    named(nth),
    `Phường ${(nth % 30) + 1}`,
    'TH',
    `Cụm ${(nth % 6) + 1}`,
  ])
  return [
    { name: 'Danh sách', columns, rows: [head, ...Array.from({ length: people }, (_, nth) => person(nth))] },
    {
      name: 'Trường',
      columns: [],
      rows: [['Tên trường', 'Địa bàn', 'Cấp học', 'Cụm thi đua'], ...units],
    },
  ]
}

const named = (nth: number) => `Trường Tiểu học Số ${nth + 1}`

function person(nth: number): string[] {
  const name = `${families[nth % 10]} ${middles[Math.floor(nth / 10) % 10]} ${given(nth)}`
  const place = Math.floor(nth / schools)
  const team = `Tổ ${(place % 5) + 1}`
  return ['', name, named(nth % schools), roles[place] ?? 'GV', team, `09${10_000_000 + nth}`, '']
}

/** Two syllables, of which there are more than people. */
function given(nth: number): string {
  const syllables = ['An', 'Bình', 'Châu', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Ngân']
  const at = Math.floor(nth / 100)
  return `${syllables[at % 10]} ${syllables[Math.floor(at / 10) % 10]}`
}
