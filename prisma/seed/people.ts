import type { Role } from '../../src/generated/client.ts'

export type Post = readonly [role: Role, name: string]

/** The officer who wrote the demo's campaign and opened last year's period. */
export const author = 'Nguyễn Hoài An'

/** The office's people; all people here are invented, and no two share a given name. */
export const officers: readonly Post[] = [
  ['lead', author],
  ['officer', 'Võ Thị Bích Ngọc'],
]

/** Who works at each school. */
export const staff: Record<string, readonly Post[]> = {
  hoaPhuong: [
    ['principal', 'Nguyễn Thị Kim Cúc'],
    ['deputy', 'Trần Thị Thanh Thảo'],
    ['teacher', 'Lê Tường Vy'],
    ['teacher', 'Đặng Thị Tú Trinh'],
  ],
  tuoiTho: [
    ['principal', 'Trần Ngọc Yến'],
    ['teacher', 'Phạm Thị Thu Hiền'],
    ['teacher', 'Huỳnh Thị Loan'],
  ],
  anhDuong: [
    ['principal', 'Đặng Thị Mỹ Linh'],
    ['teacher', 'Lê Thị Tú Quyên'],
    ['teacher', 'Nguyễn Thị Thu'],
  ],
  hoaMai: [
    ['principal', 'Phạm Quốc Hùng'],
    ['deputy', 'Lê Thị Kim Oanh'],
    ['clerk', 'Đỗ Thị Ngọc Hà'],
    ['teacher', 'Trần Thị Lan'],
    ['teacher', 'Nguyễn Văn Minh'],
    ['teacher', 'Huỳnh Ngọc Diệp'],
    ['teacher', 'Bùi Thanh Tùng'],
  ],
  binhMinh: [
    ['principal', 'Hồ Thị Hồng Nhung'],
    ['deputy', 'Phan Minh Đức'],
    ['teacher', 'Lý Thị Tuyết Mai'],
    ['teacher', 'Ngô Gia Bảo'],
    ['teacher', 'Dương Thị Thúy'],
  ],
  huongDuong: [
    ['principal', 'Vũ Đình Khánh'],
    ['deputy', 'Tô Thị Xuân'],
    ['teacher', 'Cao Văn Phúc'],
    ['teacher', 'Lâm Thị Hạnh'],
  ],
  rangDong: [
    ['principal', 'Lương Thế Dũng'],
    ['teamHead', 'Trịnh Thị Vân'],
    ['teacher', 'Đinh Công Sơn'],
    ['teacher', 'Châu Thị Phương'],
  ],
  thanhBinh: [
    ['principal', 'Hà Thị Nguyệt'],
    ['teacher', 'Nguyễn Hữu Tâm'],
    ['teacher', 'Quách Thị Ngân'],
    ['staff', 'Tạ Quang Long'],
  ],
  saoViet: [
    ['principal', 'Đoàn Văn Thành'],
    ['teacher', 'Kiều Thị Như Hoa'],
    ['teacher', 'Mạc Anh Tuấn'],
    ['teacher', 'Thái Thị Trang'],
  ],
}
