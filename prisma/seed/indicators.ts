import { z } from 'zod'
import { Direction, IndicatorKind, type Level } from '../../src/generated/enums.ts'

export const indicatorSet = { name: 'Chỉ tiêu năm học 2020-2021', schoolYear: '2020-2021' }

/**
 * The office's table as it was printed, baseline of 2019-2020 and target of 2020-2021, oddities and all.
 * Columns: code | name, or part of / name | kind | direction | baseline | target | what is counted | out of what.
 */
const printed = `
# Huy động trẻ ra lớp
MN-01 | Nhà trẻ | population | higher | 19 | 20 | số trẻ đang học nhà trẻ tại trường | số trẻ trong độ tuổi nhà trẻ trên địa bàn
MN-02 | Mẫu giáo | population | higher | 75.7 | 78 | số trẻ đang học mẫu giáo tại trường | số trẻ từ 3 đến 5 tuổi trên địa bàn
MN-03 | Mẫu giáo 5 tuổi | population | higher | 100 | 100 | số trẻ 5 tuổi đang học mẫu giáo tại trường | số trẻ 5 tuổi trên địa bàn
TH-01 | Trẻ 6 tuổi vào lớp Một | population | higher | 100 | 100 | số trẻ 6 tuổi vào lớp Một tại trường | số trẻ 6 tuổi trên địa bàn
THCS-01 | Học sinh lớp 5 hoàn thành chương trình bậc tiểu học vào lớp 6 | ratio | higher | 100 | 100 | số học sinh đã vào lớp 6 tại trường | số học sinh hoàn thành lớp 5 được phân tuyến về trường
# Học sinh bỏ học
TH-02 | Học sinh tiểu học | ratio | lower | 0,23 | 0,20 | số học sinh bỏ học | tổng số học sinh tiểu học
THCS-02 | Học sinh THCS | ratio | lower | 0,43 | 0,6 | số học sinh bỏ học | tổng số học sinh THCS
# Phổ cập giáo dục
PC-01 | Chống mù chữ | population | higher | 99,82 | 99,83 | số người biết chữ | số người từ 15 đến 60 tuổi trên địa bàn
PC-02 | Phổ cập GD tiểu học | population | higher | 99,48 | 99,49 | số trẻ 11 tuổi hoàn thành chương trình tiểu học | số trẻ 11 tuổi trên địa bàn
PC-03 | Phổ cập GD THCS | population | higher | 98,37 | 98,38 | số người từ 15 đến 18 tuổi đã tốt nghiệp THCS | số người từ 15 đến 18 tuổi trên địa bàn
PC-04 | Phổ cập GD Trung học | population | higher | 88,31 | 88,32 | số người từ 18 đến 21 tuổi đã tốt nghiệp bậc trung học | số người từ 18 đến 21 tuổi trên địa bàn
# Kết quả giáo dục
MN-04 | Giảm SDD thể thấp còi | change | higher | 82 | 85 | số trẻ còn suy dinh dưỡng thể thấp còi hiện nay | số trẻ suy dinh dưỡng thể thấp còi đầu năm
MN-05 | Giảm suy dinh dưỡng thể nhẹ cân | change | higher | 91.7 | 93 | số trẻ còn suy dinh dưỡng thể nhẹ cân hiện nay | số trẻ suy dinh dưỡng thể nhẹ cân đầu năm
TH-03 | Lên lớp (hoàn thành chương trình lớp học) | ratio | higher | 98,8 | 99 | số học sinh được lên lớp | tổng số học sinh tiểu học
TH-04 | Hoàn thành chương trình bậc TH | ratio | higher | 100 | 100 | số học sinh lớp 5 hoàn thành chương trình tiểu học | tổng số học sinh lớp 5
TH-05 | Năng lực | ratio | higher | 98,9 | 99 | số học sinh được đánh giá Đạt trở lên về năng lực | tổng số học sinh tiểu học
TH-06 | Phẩm chất | ratio | higher | 99,2 | 99,3 | số học sinh được đánh giá Đạt trở lên về phẩm chất | tổng số học sinh tiểu học
TH-07 | Hiệu suất đào tạo | cohort | higher | 98 | 98 | số học sinh hoàn thành chương trình tiểu học năm nay | số học sinh của khóa này khi vào lớp 1
THCS-03 | Lên lớp | ratio | higher | 98,9 | 98,9 | số học sinh được lên lớp | tổng số học sinh THCS
THCS-04 | Hạnh kiểm / Tốt | distribution | higher | 87,3 | 87,5 | số học sinh hạnh kiểm Tốt | số học sinh được xếp loại hạnh kiểm
THCS-05 | Hạnh kiểm / Khá | distribution | none | 11,8 | 11,6 | số học sinh hạnh kiểm Khá | số học sinh được xếp loại hạnh kiểm
THCS-06 | Hạnh kiểm / Trung bình | distribution | none | 0,9 | 0,9 | số học sinh hạnh kiểm Trung bình | số học sinh được xếp loại hạnh kiểm
THCS-07 | Hạnh kiểm / Yếu | distribution | lower | 0,01 | 0,01 | số học sinh hạnh kiểm Yếu | số học sinh được xếp loại hạnh kiểm
THCS-08 | Tốt nghiệp Trung học cơ sở | ratio | higher | 99,97 | 100 | số học sinh tốt nghiệp THCS | số học sinh lớp 9 dự xét tốt nghiệp
THCS-09 | Học lực / Giỏi | distribution | higher | 44,8 | 44,8 | số học sinh học lực Giỏi | số học sinh được xếp loại học lực
THCS-10 | Học lực / Khá | distribution | none | 33,9 | 33,9 | số học sinh học lực Khá | số học sinh được xếp loại học lực
THCS-11 | Học lực / Trung bình | distribution | none | 20,2 | 20,2 | số học sinh học lực Trung bình | số học sinh được xếp loại học lực
THCS-12 | Học lực / Yếu | distribution | lower | 1,1 | 1,1 | số học sinh học lực Yếu | số học sinh được xếp loại học lực
THCS-13 | Học lực / Kém | distribution | lower | 0,1 | 0,1 | số học sinh học lực Kém | số học sinh được xếp loại học lực
THCS-14 | Tốt nghiệp nghề phổ thông | ratio | higher | 97,1 | 97,2 | số học sinh được cấp chứng nhận nghề phổ thông | số học sinh dự thi nghề phổ thông
THCS-15 | Hiệu suất đào tạo | cohort | higher | 97,4 | 97,5 | số học sinh tốt nghiệp THCS năm nay | số học sinh của khóa này khi vào lớp 6
THCS-16 | Học sinh giỏi cấp Thành phố | count | higher | 59 học sinh | 60 học sinh | số học sinh giỏi cấp Thành phố
# Học sinh học 2 buổi/ngày
MN-06 | Mầm non | ratio | higher | 100 | 100 | số trẻ học 2 buổi/ngày | tổng số trẻ
TH-08 | Tiểu học | ratio | higher | 83,09 | 83,2 | số học sinh học 2 buổi/ngày | tổng số học sinh tiểu học
THCS-17 | THCS | ratio | higher | 58,3 | 60 | số học sinh học 2 buổi/ngày | tổng số học sinh THCS
# Trình độ giáo viên
MN-07 | Đạt chuẩn đào tạo sư phạm | ratio | higher | 100 | 100 | số giáo viên đạt chuẩn đào tạo, gồm cả trên chuẩn | tổng số giáo viên mầm non
MN-08 | Trên chuẩn đào tạo sư phạm | ratio | higher | 64.6 | 75 | số giáo viên trên chuẩn đào tạo | tổng số giáo viên mầm non
TH-09 | Đạt chuẩn đào tạo sư phạm | ratio | higher | 72 | 75 | số giáo viên đạt chuẩn đào tạo, gồm cả trên chuẩn | tổng số giáo viên tiểu học
TH-10 | Trên chuẩn đào tạo sư phạm | ratio | higher | 3 | 3,1 | số giáo viên trên chuẩn đào tạo | tổng số giáo viên tiểu học
THCS-18 | Đạt chuẩn đào tạo sư phạm | ratio | higher | 92 | 93 | số giáo viên đạt chuẩn đào tạo, gồm cả trên chuẩn | tổng số giáo viên THCS
THCS-19 | Trên chuẩn đào tạo sư phạm | ratio | higher | 12 | 12,5 | số giáo viên trên chuẩn đào tạo | tổng số giáo viên THCS
# Đánh giá ngoài Kiểm định chất lượng giáo dục
MN-09 | Mầm non | shareOfUnits | higher | 89.6 | 100 | trường đã được đánh giá ngoài kiểm định chất lượng giáo dục | số trường mầm non
TH-11 | Tiểu học | shareOfUnits | higher | 66,67 | 72 | trường đã được đánh giá ngoài kiểm định chất lượng giáo dục | số trường có cấp tiểu học
THCS-20 | THCS | shareOfUnits | higher | 44,4 | 77,8 | trường đã được đánh giá ngoài kiểm định chất lượng giáo dục | số trường có cấp THCS
`

/** The rows of the table, each with its place in it. */
export const indicators = readTable(printed)

export type SeedIndicator = {
  code: string
  position: number
  group: string
  level: Level | null
  name: string
  partOf: string | null
  measure: string
  kind: IndicatorKind
  direction: Direction
  baseline: string
  target: string
  counted: string
  outOf: string | null
}

function readTable(text: string): SeedIndicator[] {
  const rows: SeedIndicator[] = []
  let group = ''
  for (const line of text.trim().split('\n'))
    if (line.startsWith('# ')) group = line.slice(2)
    else rows.push(readRow(line, group, rows.length + 1))
  return rows
}

function readRow(line: string, group: string, position: number): SeedIndicator {
  const [code = '', label = '', kind, direction, was = '', will = '', counted = '', outOf = null] =
    line.split(' | ')
  const [name = '', partOf = null] = label.split(' / ').toReversed()
  const [baseline = '', ...measure] = was.split(' ')
  return {
    code,
    position,
    group,
    level: levelOf(code),
    name,
    partOf,
    measure: measure.join(' ') || '%',
    kind: z.enum(IndicatorKind).parse(kind),
    direction: z.enum(Direction).parse(direction),
    baseline,
    target: will.split(' ')[0] ?? '',
    counted,
    outOf,
  }
}

function levelOf(code: string): Level | null {
  const [prefix] = code.split('-')
  return prefix === 'MN' || prefix === 'TH' || prefix === 'THCS' ? prefix : null
}
