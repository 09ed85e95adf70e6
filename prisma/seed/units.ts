import type { Level } from '../../src/generated/client.ts'

export const office = { name: 'Phòng Giáo dục và Đào tạo Quận 11', place: 'Quận 11, Thành phố Hồ Chí Minh' }

type School = { key: string; name: string; place: string; levels: Level[] }

/** The schools of the demo office; they are invented. */
export const schools: readonly School[] = [
  { key: 'hoaPhuong', name: 'Trường Mầm non Hoa Phượng', place: 'Phường 3', levels: ['MN'] },
  { key: 'tuoiTho', name: 'Trường Mầm non Tuổi Thơ', place: 'Phường 8', levels: ['MN'] },
  { key: 'anhDuong', name: 'Trường Mầm non Ánh Dương', place: 'Phường 14', levels: ['MN'] },
  { key: 'hoaMai', name: 'Trường Tiểu học Hoa Mai', place: 'Phường 5', levels: ['TH'] },
  { key: 'binhMinh', name: 'Trường Tiểu học Bình Minh', place: 'Phường 10', levels: ['TH'] },
  { key: 'huongDuong', name: 'Trường TH-THCS Hướng Dương', place: 'Phường 15', levels: ['TH', 'THCS'] },
  { key: 'rangDong', name: 'Trường THCS Rạng Đông', place: 'Phường 1', levels: ['THCS'] },
  { key: 'thanhBinh', name: 'Trường THCS Thanh Bình', place: 'Phường 7', levels: ['THCS'] },
  { key: 'saoViet', name: 'Trường THCS Sao Việt', place: 'Phường 11', levels: ['THCS'] },
]
