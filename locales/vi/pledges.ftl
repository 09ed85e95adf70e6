command-dangky = Đăng ký thi đua
command-bienlai = Xem lại biên nhận của tôi

pledge-form = Đăng ký thi đua
pledge-campaign = { $head }Thầy/cô đăng ký cho <b>phong trào</b> nào?
    .label = Phong trào
pledge-unit = Thầy/cô đăng ký tại <b>đơn vị</b> nào?
    .label = Đơn vị
pledge-title = { $head }Thầy/cô đăng ký <b>danh hiệu</b> nào?
    .label = Danh hiệu
pledge-targets = { $head }Thầy/cô đăng ký những <b>nội dung, chỉ tiêu</b> nào? Mỗi ý một dòng.
    .label = Nội dung, chỉ tiêu
    .hint = Ví dụ: 12 tiết dạy tốt; 100 % học sinh hoàn thành chương trình lớp học
pledge-initiative = { $head }Danh hiệu này cần có <b>sáng kiến</b>. Thầy/cô dự kiến sáng kiến gì?
    .label = Sáng kiến
    .hint = Ví dụ: Dùng trò chơi để ôn bảng nhân cho học sinh lớp 3
pledge-note = { $head }Thầy/cô có <b>ghi chú</b> gì thêm không?
    .label = Ghi chú

pledges-at = 🏫 { $unit }{"\u000A"}
pledges-for-whom = ✍️ { $name }, { $unit }{"\u000A"}
pledges-place = Đơn vị: { $unit }
pledges-no-title = Không đăng ký danh hiệu
pledges-title-name = { $name }
pledges-received = ✅ Đã ghi nhận đăng ký thi đua của thầy/cô: <b>{ $campaign }</b>
pledges-told = 📝 <b>{ $name }</b> ({ $unit }) vừa đăng ký thi đua: <b>{ $campaign }</b>
pledges-title = Danh hiệu: <b>{ $title }</b>
pledges-without-title = Danh hiệu: không đăng ký
pledges-targets = Nội dung, chỉ tiêu: { $targets }
pledges-initiative = Sáng kiến: { $initiative }
pledges-note = Ghi chú: { $note }
pledges-receipt = Biên nhận: <code>{ $receipt }</code>
pledges-sent-at = Gửi lúc: { MOMENT($moment) }
pledges-fingerprint = Mã kiểm tra nội dung: <code>{ $hash }</code>
pledges-copy-receipt = Sao chép số biên nhận
pledges-list = Các đăng ký thầy/cô đã gửi:
pledges-entry = { $campaign }{ $place } – { $receipt }
pledges-entry-place = {", "}{ $unit }
pledges-none = Thầy/cô chưa gửi đăng ký nào. Gõ /dangky để bắt đầu.
pledges-all-done = Thầy/cô đã đăng ký mọi phong trào đang mở. Gõ /bienlai để xem lại.
pledges-nothing-open = Hiện chưa có phong trào nào đang mở để đăng ký. Khi Phòng phát động, bot sẽ báo thầy/cô.
pledges-sent-before = Thầy/cô đã gửi đăng ký cho phong trào này rồi. Gõ /bienlai để xem lại.
pledges-not-yours = Phong trào này không còn mở cho thầy/cô. Gõ /dangky để xem những phong trào đang mở.

# Nhập hộ

pledge-form-behalf = Nhập hộ đăng ký thi đua – { $name }, { $unit }
pledges-on-behalf = Đăng ký thi đua của một thầy/cô
pledges-whom = ✍️ <b>Nhập hộ đăng ký thi đua – { $unit }</b>
    Thầy/cô chọn người cần nhập hộ.
pledges-whom-person = { $name }
pledges-received-for = ✅ Đã ghi nhận đăng ký thi đua của <b>{ $name }</b> ({ $unit }): <b>{ $campaign }</b>
pledges-entered-for-you = ✍️ Phòng đã nhập hộ đăng ký thi đua của thầy/cô <b>{ $name }</b>: <b>{ $campaign }</b>. Nếu chưa đúng, thầy/cô báo Phòng.
pledges-entered-by-office = Phòng nhập hộ
pledges-another-for = Nhập hộ người khác
pledges-all-done-for = { $name } đã đăng ký mọi phong trào đang mở.
pledges-not-open = Phong trào này hiện không nhận đăng ký của thầy/cô. Thầy/cô xem các phong trào: /phongtrao
pledges-done = Thầy/cô đã đăng ký phong trào này. Gõ /bienlai để xem lại.
