/**
 * The way round for a newcomer. `who` is a name of the cast, `type` what that person could write next.
 * @type {readonly { who: string, name: [vi: string, en: string], text: [vi: string, en: string], type?: string }[]}
 */
export const steps = [
  {
    who: 'An',
    name: ['Nhận văn phòng', 'Claim the office'],
    text: [
      'An mở bot lần đầu: bấm Bắt đầu, rồi gửi mã một lần để nhận quyền của Phòng.',
      'An opens the bot for the first time: press Start, then send the one-time code to become the office.',
    ],
    type: '{code}',
  },
  {
    who: 'An',
    name: ['Mời các trường', 'Invite the schools'],
    text: [
      'An tạo mã tham gia cho một trường. Bấm vào liên kết trong tin nhắn rồi chọn người mở: Hùng, Lan…',
      'An makes a join code for a school. Press the link in the message and choose who opens it: Hùng, Lan…',
    ],
    type: '/menu',
  },
  {
    who: 'An',
    name: ['Phát động', 'Launch'],
    text: [
      'An phát động phong trào: xem trước, xem số người nhận, rồi gửi. Mỗi trường thấy thông báo và bấm Đã nhận.',
      'An launches the campaign: preview, count of recipients, send. Each school sees it and presses the acknowledgement.',
    ],
    type: '/menu',
  },
  {
    who: 'Lan',
    name: ['Đăng ký', 'Pledge'],
    text: [
      'Cô Lan đăng ký thi đua, trả lời từng câu. Thử gõ số bằng chữ, thử Quay lại, rồi gửi.',
      'Lan pledges, one question at a time. Try numbers in words, try going back, then send.',
    ],
    type: '/dangky',
  },
  {
    who: 'Hùng',
    name: ['Báo số liệu', 'Report figures'],
    text: [
      'Thầy Hùng nhập số liệu của trường Hoa Mai. Bấm "Khởi động lại bot" giữa chừng: không mất câu nào.',
      'Hùng reports the figures of Hoa Mai. Restart the bot half-way: no answer is lost.',
    ],
    type: '/solieu',
  },
  {
    who: 'Mai',
    name: ['Hôm sau', 'Next day'],
    text: [
      'Bấm đồng hồ, chọn "Hôm sau 07:30": ai chưa nộp thì được nhắc. Mai ở trường khác, không thấy gì của Hoa Mai.',
      'Press the clock and go to the next morning: who has not reported is reminded. Mai, at another school, sees nothing of Hoa Mai.',
    ],
  },
  {
    who: 'An',
    name: ['Tổng hợp', 'Sum up'],
    text: [
      'An xem kết quả: ai đã nhận, ai đã đăng ký, từng chỉ tiêu so với mức giao, của cả Phòng và của từng trường.',
      'An sees what came of it: who read, who pledged, each indicator against its target, for all and for each school.',
    ],
    type: '/tonghop',
  },
]
