/** Each text of the page itself, in Vietnamese and English; what the bot says comes from the bot. */
const words = {
  title: ['Phong trào thi đua', 'Emulation campaigns'],
  rehearsal: ['Diễn tập', 'Rehearsal'],
  nothingReal: ['không có tin nhắn thật nào được gửi đi', 'no real message is ever sent'],
  skip: ['Tới các cuộc trò chuyện', 'Skip to the chats'],
  linkLost: ['Mất kết nối với máy diễn tập. Đang nối lại…', 'The rehearsal is out of reach. Trying again…'],
  botRestarting: ['Bot đang khởi động lại…', 'The bot is restarting…'],
  botDown: ['Bot đang tắt. Tin nhắn sẽ chờ.', 'The bot is off. Messages will wait.'],
  restart: ['Khởi động lại bot', 'Restart the bot'],
  restarted: ['Bot đã khởi động lại', 'The bot has restarted'],
  scenarios: ['Xem diễn', 'Watch'],
  scenariosNone: ['Chưa có kịch bản nào', 'No scenarios yet'],
  playSure: [
    'Buổi diễn bắt đầu từ một văn phòng trống: những gì đang có trên các điện thoại sẽ bị xoá. Xem diễn?',
    'The play starts with an empty office: what is on the phones now will be erased. Watch it?',
  ],
  transcript: ['Sao chép bản ghi', 'Copy transcript'],
  transcriptCopied: ['Đã sao chép {lines} dòng bản ghi', 'Copied {lines} lines of transcript'],
  reset: ['Diễn lại từ đầu', 'Start over'],
  resetSure: [
    'Xoá mọi cuộc trò chuyện và dữ liệu diễn tập rồi bắt đầu lại?',
    'Erase every chat and all rehearsal data, and start over?',
  ],
  resetDone: ['Đã bắt đầu lại từ đầu', 'Started over'],
  yes: ['Đồng ý', 'Yes'],
  cancel: ['Thôi', 'Cancel'],
  ok: ['Đã hiểu', 'OK'],
  clock: ['Giờ diễn tập. Bấm để đi tới lúc khác', 'Rehearsal time. Press to travel'],
  travelTitle: ['Đi tới', 'Travel to'],
  nextMorning: ['Hôm sau 07:30', 'Next day, 07:30'],
  threeDays: ['3 ngày sau', '3 days later'],
  pick: ['Chọn ngày, giờ', 'Pick a day and time'],
  go: ['Đi', 'Go'],
  onlyForward: ['Chỉ đi tới được, không lùi lại', 'Time only goes forward'],
  more: ['Thêm', 'More'],
  otherLanguage: ['English', 'Tiếng Việt'],
  copyHint: ['Bấm để sao chép', 'Tap to copy'],
  copied: ['Đã sao chép', 'Copied'],
  copyFailed: ['Trình duyệt không cho sao chép', 'The browser refused to copy'],
  group: ['Nhóm', 'Group'],
  supergroup: ['Siêu nhóm', 'Supergroup'],
  channel: ['Kênh', 'Channel'],
  groupOf: ['Nhóm {title}', 'The group {title}'],
  groupMenu: ['Mục chọn của nhóm {title}', 'Menu of the group {title}'],
  actingAs: ['Ai bấm và viết?', 'Who taps and writes?'],
  botOut: ['bot không có ở đây', 'the bot is not here'],
  'bot-member': ['Thêm bot vào nhóm', 'Add the bot'],
  'bot-administrator': ['Cho bot làm quản trị viên', 'Make the bot an administrator'],
  'bot-muted': ['Không cho bot đăng bài', 'Do not let the bot post'],
  'bot-kicked': ['Gỡ bot', 'Remove the bot'],
  upgrade: ['Nâng thành siêu nhóm', 'Make it a supergroup'],
  'found-group': ['Lập nhóm có bot', 'Found a group with the bot'],
  'found-channel': ['Lập kênh có bot', 'Found a channel with the bot'],
  'title-group': ['Hội đồng {school}', 'Staff of {school}'],
  'title-channel': ['Kênh {school}', 'Channel of {school}'],
  'said-joined': ['{who} đã thêm {whom}', '{who} added {whom}'],
  'said-left': ['{whom} không còn trong nhóm', '{whom} is no longer in the group'],
  'said-upgraded': ['Nhóm đã thành siêu nhóm', 'The group is a supergroup now'],
  bot: ['bot', 'the bot'],
  tabs: ['Các nhân vật', 'The cast'],
  chatOf: ['Điện thoại của {name}, {role}, {school}', "{name}'s phone, {role}, {school}"],
  chatMenu: ['Mục chọn của {name}', 'Menu of {name}'],
  sendStart: ['Gửi /start', 'Send /start'],
  block: ['Chặn bot', 'Block the bot'],
  unblock: ['Bỏ chặn bot', 'Unblock the bot'],
  blocked: ['{name} đã chặn bot', '{name} blocked the bot'],
  begin: ['Bắt đầu', 'Start'],
  empty: ['Chưa có tin nhắn nào', 'No messages yet'],
  emptyHint: ['Đây là điện thoại của {name}, đang mở bot.', "This is {name}'s phone with the bot open."],
  hidden: ['{count} tin nhắn cũ hơn không hiện ở đây', '{count} older messages are not shown here'],
  unread: ['{count} tin mới', '{count} new'],
  toBottom: ['Xuống tin mới nhất', 'To the newest message'],
  typing: ['bot đang nhập', 'the bot is typing'],
  edited: ['đã sửa', 'edited'],
  edit: ['Sửa tin nhắn này', 'Edit this message'],
  editing: ['Đang sửa tin nhắn', 'Editing a message'],
  write: ['Tin nhắn', 'Message'],
  writeAs: ['{name} nhắn cho bot', '{name} writes to the bot'],
  send: ['Gửi', 'Send'],
  attach: ['Gửi ảnh, tệp', 'Send photos or files'],
  asFiles: ['Gửi ảnh dưới dạng tệp', 'Send photos as files'],
  caption: ['Thêm lời cho ảnh, tệp', 'Add a caption'],
  dropFile: ['Bỏ {name}', 'Leave out {name}'],
  fileTooLarge: ['Tệp lớn hơn 20 MB', 'The file is larger than 20 MB'],
  format: ['Định dạng chữ', 'Format the words'],
  bold: ['Đậm', 'Bold'],
  italic: ['Nghiêng', 'Italic'],
  underlined: ['Gạch chân', 'Underlined'],
  struck: ['Gạch bỏ', 'Struck through'],
  mono: ['Mã', 'Code'],
  quoted: ['Trích dẫn', 'Quotation'],
  unfold: ['Xem cả đoạn', 'Show all of it'],
  commands: ['Các lệnh của bot', 'Commands'],
  keyboard: ['Bàn phím của bot', "The bot's keyboard"],
  contact: ['Danh thiếp', 'Contact'],
  contactWhose: ['Gửi số điện thoại của ai?', 'Whose number?'],
  contactOwn: ['Số của {name}', "{name}'s own"],
  contactOther: ['Danh thiếp của {name} (bot phải từ chối)', "{name}'s card (the bot must refuse it)"],
  openAs: ['Ai mở liên kết này?', 'Who opens this link?'],
  photo: ['Ảnh', 'Photo'],
  download: ['Tải xuống', 'Download'],
  answers: ['Trả lời: {words}', 'In reply to: {words}'],
  failed: ['Không làm được: {reason}', 'That did not work: {reason}'],
  playing: ['Đang diễn', 'Playing'],
  pause: ['Tạm dừng', 'Pause'],
  resume: ['Diễn tiếp', 'Resume'],
  stop: ['Dừng', 'Stop'],
  speed: ['Tốc độ', 'Speed'],
  guide: ['7 bước', '7 steps'],
  guideTitle: ['Thử trong 7 bước', 'Try it in 7 steps'],
  guideHide: ['Ẩn', 'Hide'],
  previous: ['Bước trước', 'Back'],
  next: ['Bước sau', 'Next'],
  typeForMe: ['Gõ giúp {name}: {text}', 'Type for {name}: {text}'],
  doForMe: ['Làm giúp bước này', 'Do this step for me'],
  working: ['Đang làm…', 'Working…'],
  goTo: ['Tới {name}', 'Go to {name}'],
  code: ['Mã một lần', 'One-time code'],
  guideDone: ['Xong! Thầy cô đã đi hết một vòng.', 'Done! You have been all the way round.'],
}

const stored = () => {
  try {
    return localStorage.getItem('language')
  } catch {
    return null
  }
}

/** @type {'vi' | 'en'} the language of the page's own texts */
export const language = stored() === 'en' ? 'en' : 'vi'

/**
 * @param {keyof typeof words} key
 * @param {Record<string, string | number>} [vars]
 */
export function t(key, vars = {}) {
  const text = words[key][language === 'en' ? 1 : 0]
  return text.replace(/\{(\w+)\}/g, (_, name) => String(vars[name] ?? ''))
}

/** Turns the page to the other language; a fresh page is simpler than a re-drawn one, and the chats come back by themselves. */
export function switchLanguage() {
  localStorage.setItem('language', language === 'vi' ? 'en' : 'vi')
  location.reload()
}

/** Fills the texts of index.html. */
export function translatePage() {
  document.documentElement.lang = language
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.getAttribute('data-t'))
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', t(node.getAttribute('data-label')))
    node.setAttribute('title', t(node.getAttribute('data-label')))
  }
}
