# Tham gia bằng lời mời riêng

invited-consent = { join-consent }
    .label = { join-consent.label }
invited-self = Thầy/cô là <b>{ $name }</b> – { $places }, phải không?
    Nếu không phải, thầy/cô bấm Huỷ và báo lại nơi đã gửi lời mời.
    .label = Họ và tên
invited-yes = Đúng, là tôi
invited-not-me = Lời mời này chỉ dành cho người có tên ở trên. Nếu không phải, thầy/cô bấm Huỷ và xin lời mời của mình ở Phòng hoặc nhà trường.
invited-phone = { join-phone }
    .label = { join-phone.label }
invited-phone-roster = Danh sách nhân sự có <b>số điện thoại</b> của { $name }. Xin thầy/cô chia sẻ số của mình để đối chiếu; số được giữ như trong danh sách.
    Nếu số đã đổi, thầy/cô liên hệ { $office }.
invited-phone-other = Số Telegram này không trùng với số điện thoại của { $name } trong danh sách, nên bot chưa thể nhận thầy/cô là người được mời. Thầy/cô liên hệ { $office } để kiểm tra lại số, rồi mở lại lời mời.
invited-place = { $role } ({ $unit })
invited-places = { $place }, { $others }
invited-nowhere = chưa có đơn vị
invited-welcome = Chào mừng thầy/cô <b>{ $name }</b>!
    Thầy/cô đã tham gia với vai trò { $places }.
invited-already = Thầy/cô { $name } đã tham gia rồi, không cần dùng lời mời nữa.
invited-somebody-else = Lời mời này dành riêng cho một người khác, nên thầy/cô không dùng được. Nếu có nhầm lẫn, thầy/cô báo Phòng hoặc nhà trường.

# Mời những người chưa tham gia

command-moi = Mời tham gia
invitations-everywhere = tất cả các đơn vị
invitations-scope = <b>Mời tham gia: { $unit }</b>
invitations-nobody = Danh sách nhân sự ở đây chưa có ai.
invitations-count = Danh sách có { NUMBER($people) } người: { NUMBER($joined) } đã tham gia ({ NUMBER($used) } bằng lời mời riêng), <b>{ NUMBER($missing) } chưa tham gia</b>.
invitations-states = Lời mời của họ: { NUMBER($open) } còn hạn, { NUMBER($expired) } hết hạn, { NUMBER($revoked) } đã thu hồi, { NUMBER($none) } chưa có.
invitations-all-in = Mọi người đều đã tham gia.
invitations-unit-line = { $number }. { $unit }: { $missing ->
    [0] đã tham gia đủ
   *[other] { NUMBER($missing) } người chưa tham gia
    }
invitations-unit = { $number }. { $unit } ({ NUMBER($missing) })
invitations-line = { $number }. { $name }
invitations-person = { $number }. { $name } ({ $role }): { $state }
invitations-person-beyond = { $number }. { $name } ({ $role }): do Phòng mời, vì còn vai trò ở nơi khác
invitations-is-open = lời mời còn đến { MOMENT($until) }
invitations-is-expired = lời mời đã hết hạn
invitations-is-revoked = lời mời đã thu hồi
invitations-is-none = chưa có lời mời
invitations-make = Tạo lời mời cho { NUMBER($count) } người
invitations-xlsx = Tệp Excel
invitations-docx = Bản in A4
invitations-anew = Cấp lại tất cả
invitations-revoke = Thu hồi tất cả
invitations-remind = Nội dung nhắc chung
invitations-poster = Tờ dán ở trường
invitations-units = ‹ Tất cả các đơn vị
invitations-copy = Sao chép lời mời
invitations-made = ✓ Đã tạo { NUMBER($count) } lời mời riêng. Mỗi lời mời dùng một lần, trong { $days } ngày.
invitations-made-none = Ai chưa tham gia cũng đã có lời mời còn hạn, nên không tạo thêm.
invitations-revoked = ✓ Đã thu hồi { NUMBER($count) } lời mời. Mã cũ không dùng được nữa.
invitations-reissued = ✓ Đã cấp lại { NUMBER($count) } lời mời. Mã cũ không dùng được nữa; lời mời mới dùng trong { $days } ngày.
invitations-changed-before = Những lời mời đó đã được dùng, thu hồi hoặc cấp lại trước rồi, nên không có gì thay đổi.
invitations-reinvite-all-sure = Cấp lại <b>{ NUMBER($count) }</b> lời mời còn hạn của { $unit }? Mã và bản in đã phát sẽ không dùng được nữa.
invitations-reinvite-all-yes = Cấp lại { NUMBER($count) } lời mời
invitations-uninvite-all-sure = Thu hồi <b>{ NUMBER($count) }</b> lời mời còn hạn của { $unit }? Mã và bản in đã phát sẽ không dùng được nữa.
invitations-uninvite-all-yes = Thu hồi { NUMBER($count) } lời mời
invitations-leave = Không, giữ nguyên
invitations-who = <b>{ $name }</b> – { $role }, { $unit }: chưa tham gia.
invitations-in = <b>{ $name }</b> đã tham gia rồi, không cần lời mời nữa.
invitations-has-none = Chưa có lời mời riêng.
invitations-has-expired = Lời mời riêng đã hết hạn.
invitations-has-revoked = Lời mời riêng đã bị thu hồi.
invitations-has-open = Lời mời riêng, dùng một lần, trước { MOMENT($until) }:
    { $link }
    Mã: <code>{ $code }</code>
invitations-make-one = Tạo lời mời
invitations-anew-one = Cấp lại
invitations-revoke-one = Thu hồi
invitations-list = ‹ Danh sách
invitations-personal = Mời riêng từng người

# Gửi qua Zalo, tin nhắn SMS

invitations-paste = Mời thầy/cô { $name } ({ $unit }) tham gia bot thi đua trên Telegram: mở { $link } hoặc gõ mã { $code } cho @{ $bot }. Mã riêng, dùng một lần, trước { MOMENT($until) }.
invitations-paste-short = Mời thầy/cô tham gia bot thi đua trên Telegram: mở { $link } hoặc gõ mã { $code } cho @{ $bot }. Dùng một lần, trước { MOMENT($until) }.
invitations-text = Kính nhờ các thầy/cô sau của { $unit } tham gia bot thi đua trên Telegram ({ NUMBER($count) } người):
invitations-text-all = Số người chưa tham gia bot thi đua trên Telegram, theo đơn vị:
invitations-text-how = Mỗi thầy/cô mở lời mời riêng đã nhận (đường dẫn, mã hoặc giấy có mã QR), hoặc tìm @{ $bot } trên Telegram rồi gõ mã của mình. Chưa có thì xin nhà trường hoặc Phòng.
invitations-copy-text = Chạm vào khung dưới để sao chép, rồi dán vào Zalo hoặc tin nhắn:
invitations-copied = <pre>{ $text }</pre>
invitations-copy-all = Sao chép
invitations-nothing-open = Chưa có lời mời nào còn hạn ở đây. Thầy/cô tạo lời mời trước.
invitations-nobody-missing = Ở đây không còn ai chưa tham gia.

# Tệp Excel và bản in

invitations-too-many = Ở đây có quá nhiều lời mời cho một tệp (nhiều nhất { NUMBER($most) }). Thầy/cô mở từng trường rồi lấy tệp của trường đó.
invitations-writing = Bot đang làm tệp, thầy/cô chờ một lát.
invitations-file = { NUMBER($count) } lời mời riêng của { $unit }. Mỗi mã chỉ dành cho một người: xin chuyển tận tay, đừng gửi cả tệp vào nhóm chung.
invitations-file-print = { NUMBER($count) } lời mời riêng của { $unit }, tám thẻ một trang A4: in ra, cắt theo đường đứt nét, phát tận tay.
invitations-file-poster = Tờ A4 có mã chung cho giáo viên, mỗi trường một trang ({ NUMBER($count) } trường). Chỉ dán ở phòng giáo viên: ai có mã này cũng tham gia được, cho đến khi hết lượt.
invitations-file-name = moi-tham-gia
invitations-poster-name = to-dan
invitations-sheet = Lời mời
invitations-moment = { MOMENT($at) }
invitations-column-name = Họ và tên
invitations-column-unit = Đơn vị
invitations-column-role = Vai trò
invitations-column-code = Mã
invitations-column-link = Đường dẫn
invitations-column-until = Dùng được đến
invitations-column-text = Lời nhắn để gửi
invitations-paper = MỜI THAM GIA BOT THI ĐUA TRÊN TELEGRAM
invitations-paper-for = Dành cho { $role }
invitations-paper-code = Mã: { $code }
invitations-paper-step-1 = 1. Quét mã QR, hoặc tìm @{ $bot } trong Telegram.
invitations-paper-step-2 = 2. Bấm Bắt đầu (Start). Nếu bot hỏi mã, gõ mã ở trên.
invitations-paper-step-3 = 3. Đọc thông báo, rồi bấm ĐỒNG Ý.
invitations-paper-until = Dùng một lần, trước { MOMENT($until) }.
invitations-paper-until-all = Dùng được cho { NUMBER($uses) } người, trước { MOMENT($until) }.

audit-invitation-make = Tạo lời mời riêng
audit-invitation-revoke = Thu hồi lời mời riêng
audit-invitation-reissue = Cấp lại lời mời riêng
audit-invitation-export = Xuất lời mời riêng ra tệp
