# Nhóm, kênh của trường

command-nhom = Nhóm, kênh của trường

groups-whose = Thầy/cô vừa đưa bot vào <b>“{ $title }”</b>. Nhóm này của trường nào?
groups-what-for = Liên kết rồi thì khi Phòng gửi thông báo cho cả nhóm, bot đăng vào đó. Bot không nói gì khác trong nhóm, và không lưu tin của mọi người.
groups-link = Liên kết “{ $title }” với { $school }
groups-choose = Chọn trường của “{ $title }”
groups-link-not = Không liên kết, bot rời nhóm
groups-linked = ✓ Đã liên kết <b>“{ $title }”</b> với <b>{ $school }</b>. Xem hoặc bỏ liên kết: /nhom
groups-linked-by = <b>{ $by }</b> đã liên kết <b>“{ $title }”</b> với <b>{ $school }</b>. Thông báo của Phòng gửi cho nhóm sẽ đăng ở đó. Chưa đúng thì thầy/cô bỏ liên kết: /nhom
groups-linked-before = Nhóm này đã liên kết với một trường, hoặc bot không còn trong nhóm. Thầy/cô xem lại: /nhom
groups-linked-not = Nhóm này không còn liên kết với trường nào.
groups-declined = Không liên kết <b>“{ $title }”</b>. Bot đã rời nhóm.
groups-unentitled = Thầy/cô vừa đưa bot vào <b>“{ $title }”</b>. Chỉ hiệu trưởng, phó hiệu trưởng hoặc cán bộ Phòng liên kết được nhóm, nên bot đã rời nhóm. Thầy/cô nhờ hiệu trưởng đưa bot vào.
groups-elsewhere = <b>“{ $title }”</b> đang liên kết với một trường khác, nên bot đã rời nhóm. Thầy/cô nhờ trường đó hoặc Phòng bỏ liên kết trước.
groups-resumed = Bot đã trở lại <b>“{ $title }”</b> của <b>{ $school }</b>. Thông báo lại đăng ở đó như trước.
groups-lost-works = Bot gửi lại được vào <b>“{ $title }”</b> của { $school }.
groups-lost-kicked = Bot không còn trong <b>“{ $title }”</b> của { $school }, nên không đăng thông báo ở đó được nữa. Cần dùng tiếp thì thầy/cô thêm bot vào nhóm lại.
groups-lost-noRights = Bot không còn được viết trong <b>“{ $title }”</b> của { $school }. Thầy/cô nhờ quản trị viên cho bot quyền viết (ở kênh: quyền đăng bài).
groups-lost-gone = Không tìm thấy <b>“{ $title }”</b> của { $school } trên Telegram nữa. Có nhóm mới thì thầy/cô thêm bot vào nhóm đó.
groups-passed-on = <b>“{ $title }”</b> của { $from } nay thuộc <b>{ $into }</b>, sau khi sáp nhập. Không dùng nữa thì thầy/cô bỏ liên kết: /nhom
groups-ended-closed = { $school } không còn, nên <b>“{ $title }”</b> không liên kết với trường nào nữa. Bot đã rời nhóm.
groups-ended-unlinked = Đã bỏ liên kết <b>“{ $title }”</b> với { $school }. Bot đã rời nhóm.

groups-list = <b>Nhóm, kênh của trường</b> nhận thông báo:
groups-none = Chưa có nhóm, kênh nào liên kết với trường.
groups-how = Thêm một nhóm: thầy/cô thêm bot vào nhóm (hoặc cho bot làm quản trị viên của kênh), rồi trả lời bot tại đây.
groups-line = • “{ $title }” – { $school }, từ { MOMENT($since) }: { $state }
groups-line-waits = • “{ $title }” – chưa liên kết, chờ thầy/cô chọn trường
groups-entry = { $title }
groups-stands = Tình trạng: { $state }
groups-state-works = đang nhận thông báo
groups-state-kicked = bot không còn trong nhóm
groups-state-noRights = bot không được viết
groups-state-gone = không tìm thấy trên Telegram
groups-group = Nhóm <b>“{ $title }”</b>
groups-channel = Kênh <b>“{ $title }”</b>
groups-of = Thuộc: { $school }
groups-since = Liên kết từ { MOMENT($since) }
groups-since-by = Liên kết từ { MOMENT($since) }, người liên kết: { $by }
groups-look = Xem nhóm này
groups-all = Tất cả nhóm, kênh
groups-unlink = Bỏ liên kết
groups-unlink-sure = Bỏ liên kết <b>“{ $title }”</b> với { $school }? Bot sẽ rời nhóm và không đăng thông báo ở đó nữa. Tin đã đăng vẫn còn.
groups-unlink-yes = Bỏ liên kết, bot rời nhóm
groups-unlink-no = Giữ lại

grouplink-form = Liên kết “{ $title }”
grouplink-school = <b>“{ $title }”</b> là nhóm của <b>trường</b> nào? Thầy/cô chọn, hoặc gõ vài chữ.
    .label = Trường

audit-group-link = Liên kết nhóm, kênh với trường
audit-group-unlink = Bỏ liên kết nhóm, kênh
audit-key-groups = { $value } nhóm

# Thông báo trong nhóm

announcements-group-asks = Thầy/cô bấm nút dưới đây để xem riêng, báo đã nhận hoặc hỏi thêm.
announcements-group-tells = Cần hỏi thêm, thầy/cô bấm nút dưới đây.
announcements-group-open-asks = Xem và báo nhận
announcements-group-open-tells = Xem riêng
announcements-not-meant = Thông báo này không gửi cho thầy/cô, nên bot không mở được. Thầy/cô xem việc của mình trong /menu.
announcements-groups-sent = Nhóm, kênh: đã đăng { $sent }/{ $all }
announcements-groups-uncertain = Nhóm, kênh chưa rõ đã đăng: { $count }
announcements-groups-lost = Nhóm, kênh không đăng được: { $count }
announcements-group-named = • Nhóm “{ $title }”
announcements-preview-groups = Đăng thêm trong { $count } nhóm, kênh của các trường.
announcements-as-group = Xem như trong nhóm
announcements-report-by-group = Theo nhóm
announcements-report-group = Nhóm, kênh
announcements-cause-kicked = bot không còn trong nhóm
announcements-cause-noRights = bot không được viết
announcements-cause-chatNotFound = không tìm thấy trên Telegram
announcements-cause-unlinked = đã bỏ liên kết
announcement-groups = Đăng <b>cả vào nhóm, kênh</b> của các trường này không? Mỗi người vẫn nhận riêng.
    .label = Nhóm, kênh
