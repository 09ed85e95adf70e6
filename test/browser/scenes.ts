/** What is played, and whose phones are photographed then, each under the name of its picture. */
export type Scene = { chat: string; shots: readonly (readonly [name: string, who: string])[] }

const joining: readonly Scene[] = [
  {
    chat: `
An > /start
An > {office}
An > dong y
An > Nguyễn Hoài An
An > bo qua
An > gui
An > /mathamgia
An > hoa mai
An > giao vien
An > 40
An > gui
An < …
     hoặc mời gõ mã {code} cho bot.
     …
Lan > /start
Lan > {code}`,
    shots: [
      ['ma-tham-gia', 'An'],
      ['tham-gia', 'Lan'],
    ],
  },
]

const campaign: readonly Scene[] = [
  {
    chat: `
~ everyone has joined
An > /phatdong
An > 12/KH-GDĐT
An > 4/5/2021
An > Phong trào thi đua “Trường học hạnh phúc” năm 2021
An > Yêu thương, an toàn, tôn trọng
An > bo qua
An > 31/12/2021
An > giao vien
An > Mỗi lớp có một góc đọc sách.
  Mỗi giáo viên có ít nhất 12 tiết dạy tốt.
  Mỗi tuần một việc tốt vì học sinh.
An > xong
An > gui
An > [Xem trước và phát động]`,
    shots: [['xem-truoc', 'An']],
  },
  { chat: 'An > [Phát động, gửi 23 người]', shots: [['thong-bao', 'Lan']] },
  { chat: 'Minh > [Đã nhận]\nAn > [Ai chưa báo nhận?]', shots: [['ai-chua-bao-nhan', 'An']] },
]

const work: readonly Scene[] = [
  {
    chat: `
An > /kybaocao
An > Học kỳ II năm học 2020-2021
An > 31/5
An > gui
Lan > [Đã nhận]
Lan > [Đăng ký thi đua]
Hùng > [Bắt đầu nhập số liệu]
Hùng > 195
Hùng > 2 tren 960
Hùng > 950
An > /tonghop`,
    shots: [
      ['dang-ky', 'Lan'],
      ['so-lieu', 'Hùng'],
      ['playground', 'everybody'],
    ],
  },
  {
    chat: `
Lan > chien si thi dua co so
Lan > 12 tiết dạy tốt
  100 % học sinh hoàn thành chương trình lớp học
Lan > Dùng trò chơi để ôn bảng nhân
Lan > bo qua`,
    shots: [['kiem-tra', 'Lan']],
  },
  { chat: 'Lan > [Gửi]', shots: [['bien-lai', 'Lan']] },
]

const deadline: readonly Scene[] = [
  { chat: '~ 24 days later, 07:30', shots: [['nhac-han', 'Hùng']] },
  {
    chat: `
Hùng > [Làm tiếp]
Hùng > 190/190
Hùng > 956
Hùng > khoảng 958`,
    shots: [['dung-khong', 'Hùng']],
  },
  {
    chat: `
Hùng > dung
Hùng > 186/190
Hùng > 800
Hùng > 30/38
Hùng > 2
Hùng > dat
Hùng > [Gửi]`,
    shots: [['bien-nhan', 'Hùng']],
  },
  { chat: 'An > /tonghop', shots: [['tong-hop', 'An']] },
  { chat: 'An > [Kết quả giáo dục]', shots: [['tung-chi-tieu', 'An']] },
]

const announcing: readonly Scene[] = [
  {
    chat: `
~ everyone has joined
An > /soanthongbao
An >> Kính gửi thầy/cô {tên}, {trường}: **14 giờ thứ Sáu 7/5**, họp chuyên môn tại hội trường Phòng.
An > xong
An > [Có]
An > [Không kèm nút]
An > [Mọi người ở các trường]
An > bo qua
An > ngay
An > khong bao
An > gui
An > [Xem trước và gửi]`,
    shots: [['xem-truoc-thong-bao', 'An']],
  },
  { chat: 'An > [Gửi 38 người]', shots: [['tien-do', 'An']] },
  {
    chat: `
~ 2 minutes later
An > [Đính chính]
An > [Sửa tin 1…]
An >> Kính gửi thầy/cô {tên}, {trường}: **15 giờ thứ Sáu 7/5**, họp chuyên môn tại hội trường Phòng.
An > xong
An > Hội trường bận lúc 14 giờ
An > gui
An > [Xem trước và gửi bản sửa]`,
    shots: [['dinh-chinh', 'An']],
  },
]

/** The acts of the guide, each played on a fresh stage. */
export const acts: readonly (readonly Scene[])[] = [joining, [...campaign, ...work, ...deadline], announcing]
