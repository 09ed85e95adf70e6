/**
 * The way round for a newcomer. `types` is what people of the cast could write next; `morning` offers the next day.
 * @typedef {[vi: string, en: string]} Pair
 * @type {readonly { who: string, name: Pair, text: Pair, types?: { who: string, text: string }[], morning?: boolean }[]}
 */
export const steps = [
  {
    who: 'An',
    name: ['Nhận Phòng', 'Claim the office'],
    text: [
      'An mở bot lần đầu: bấm Bắt đầu, gửi mã một lần để nhận quyền của Phòng, rồi trả lời vài câu.',
      'An opens the bot for the first time: press Start, send the one-time code to become the office, answer a few questions.',
    ],
    types: [{ who: 'An', text: '{code}' }],
  },
  {
    who: 'An',
    name: ['Mời các trường', 'Invite the schools'],
    text: [
      'An tạo mã tham gia cho một trường. Bấm liên kết trong tin nhắn rồi chọn người mở: Hùng là hiệu trưởng, Lan là giáo viên.',
      'An makes a join code for a school. Press the link in the message and choose who opens it: Hùng as principal, Lan as teacher.',
    ],
    types: [{ who: 'An', text: '/mathamgia' }],
  },
  {
    who: 'An',
    name: ['Phát động', 'Launch'],
    text: [
      'An mở phong trào đã soạn sẵn (hay soạn phong trào mới), xem trước, rồi phát động. Ai nhận được thì bấm Đã nhận.',
      'An opens the campaign that is ready (or writes a new one), previews and launches it. Whoever gets it presses the acknowledgement.',
    ],
    types: [
      { who: 'An', text: '/phongtrao' },
      { who: 'An', text: '/phatdong' },
    ],
  },
  {
    who: 'Lan',
    name: ['Đăng ký', 'Pledge'],
    text: [
      'Cô Lan đăng ký thi đua, trả lời từng câu. Thử gõ không dấu, thử Quay lại, sửa một câu, rồi gửi. Thầy Hùng được báo.',
      'Lan pledges, one question at a time. Try typing without tone marks, go back, change an answer, then send. Hùng is told.',
    ],
    types: [{ who: 'Lan', text: '/dangky' }],
  },
  {
    who: 'Hùng',
    name: ['Báo số liệu', 'Report figures'],
    text: [
      'An mở kỳ báo cáo, thầy Hùng nhập số liệu của trường. Bấm Khởi động lại bot giữa chừng: không mất câu nào.',
      'An opens a reporting period, Hùng reports the figures of the school. Restart the bot half-way: no answer is lost.',
    ],
    types: [
      { who: 'An', text: '/kybaocao' },
      { who: 'Hùng', text: '/solieu' },
    ],
  },
  {
    who: 'Hùng',
    name: ['Hôm sau', 'Next day'],
    text: [
      'Đi tới sáng hôm sau, vài lần: trước hạn, ai chưa gửi thì được nhắc. Mai ở trường khác, không thấy gì của Hoa Mai.',
      'Go to the next morning, a few times: before the deadline, who has not sent is reminded. Mai, elsewhere, sees nothing of Hoa Mai.',
    ],
    morning: true,
  },
  {
    who: 'An',
    name: ['Tổng hợp', 'Sum up'],
    text: [
      'An xem kết quả: ai đã nhận, ai đã đăng ký, từng chỉ tiêu so với mức giao, của cả Phòng và của từng trường.',
      'An sees what came of it: who read, who pledged, each indicator against its target, for all and for each school.',
    ],
    types: [{ who: 'An', text: '/tonghop' }],
  },
]
