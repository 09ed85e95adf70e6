bot-apology = Xin lỗi thầy/cô, bot vừa gặp lỗi. Những gì đã ghi nhận vẫn còn nguyên.
    Thầy/cô thử lại sau ít phút. Nếu vẫn lỗi, thầy/cô báo Phòng mã <b>{ $code }</b>.
bot-button-unknown = Nút này không còn dùng được. Thầy/cô xem việc đang chờ ở tin nhắn dưới cùng.
bot-refused = Việc này không thuộc vai trò của thầy/cô. Gõ /menu để xem những việc thầy/cô làm được.
bot-refused-stranger = Thầy/cô chưa tham gia nên chưa làm được việc này. Xin gõ mã tham gia do Phòng hoặc nhà trường cấp.
bot-stranger = Xin chào thầy/cô! Đây là bot thi đua của ngành giáo dục.
    Để bắt đầu, thầy/cô gõ <b>mã tham gia</b> do Phòng hoặc nhà trường cấp, ví dụ: ABCD-2345.
bot-not-understood = Bot chưa hiểu tin nhắn này. Thầy/cô chọn việc trong /menu, hoặc xem /trogiup.
bot-open-menu = Mở menu
bot-which-button = { $count ->
    [1] Có phải thầy/cô muốn chọn nút này? Nếu đúng, xin bấm nút, hoặc gõ số ghi trên nút.
   *[other] Thầy/cô muốn chọn nút nào? Xin bấm một nút, hoặc gõ số ghi trên nút.
}
bot-button-holds = <b>{ $label }</b>
    { $words }

bot-edited-too-late = Tin nhắn vừa sửa không thuộc biểu mẫu nào đang mở, nên không có gì thay đổi.
    Nếu đã gửi rồi mà cần sửa, thầy/cô liên hệ Phòng.
bot-nothing-to-cancel = Không có biểu mẫu nào đang mở. Gõ /menu để xem những việc thầy/cô làm được.

bot-menu = Xin chào thầy/cô <b>{ $name }</b>.
bot-menu-waiting = Có { $count } việc đang chờ thầy/cô:
bot-menu-nothing-waits = Hiện không có việc nào đang chờ. Thầy/cô muốn làm gì?

bot-help = <b>Thầy/cô có thể dùng các lệnh sau</b> (chạm vào lệnh, hoặc gõ):
bot-help-command = /{ $name } – { $does }
bot-help-tips = Mẹo: gõ có dấu hay không dấu đều được. Thay vì bấm nút, thầy/cô có thể gõ số thứ tự hoặc tên lựa chọn.
    Đang điền dở cứ để đó; mở /menu là làm tiếp được, không mất gì.

bot-language-which = Thầy/cô muốn dùng ngôn ngữ nào?
bot-language-vi = Tiếng Việt
bot-language-en = English
bot-language-set = Đã chuyển sang tiếng Việt.

command-menu = Việc đang chờ và các mục chính
command-huy = Huỷ biểu mẫu đang điền
command-ngonngu = Đổi ngôn ngữ
command-trogiup = Trợ giúp
bot-not-in-groups = Việc này thầy/cô làm trong cuộc trò chuyện riêng với bot.
