command-phongtrao = Phong trào thi đua
command-phatdong = Soạn phong trào mới

campaigns-announcement = 📣 <b>PHÁT ĐỘNG PHONG TRÀO THI ĐUA</b>
campaigns-head = <b>{ $title }</b>
campaigns-number = Số: { $number }
campaigns-issued = Ban hành: { DAY($day) }
campaigns-theme = Chủ đề: <i>{ $theme }</i>
campaigns-period = Thời gian: từ { DAY($from) } đến { DAY($to) }
campaigns-from = Thời gian: từ { DAY($from) }
campaigns-until = Thời gian: đến { DAY($to) }
campaigns-paragraph = { $text }
campaigns-for = Đối tượng: { $audience }
campaigns-please-acknowledge = Thầy/cô đọc xong xin bấm <b>Đã nhận</b> (hoặc gõ: da nhan).
campaigns-acknowledge = Đã nhận
campaigns-acknowledged = Cảm ơn thầy/cô, đã ghi nhận.
campaigns-acknowledged-before = Thầy/cô đã báo nhận trước đó rồi.
campaigns-acknowledged-button = ✓ Thầy/cô đã nhận
campaigns-nothing-to-acknowledge = Hiện không có thông báo nào chờ thầy/cô báo nhận.
campaigns-pledge = Đăng ký thi đua

campaigns-audience-everyone = Toàn thể cán bộ quản lý, giáo viên, nhân viên
campaigns-audience-leaders = Hiệu trưởng và phó hiệu trưởng
campaigns-audience-teachers = Giáo viên và tổ trưởng chuyên môn
campaigns-audience-staff = Nhân viên

campaigns-phase-draft = Bản nháp, chưa phát động
campaigns-phase-open = Đang phát động
campaigns-phase-closed = Đã kết thúc

campaigns-list = <b>Các phong trào thi đua</b>. Chọn một phong trào để xem.
campaigns-none = Chưa có phong trào nào.
campaigns-title = { $title }
campaigns-new = Soạn phong trào mới
campaigns-announce = Xem trước và phát động
campaigns-preview = 👀 <b>Xem trước.</b> Chưa gửi cho ai. Mọi người sẽ nhận được như sau:
campaigns-preview-count = Người nhận: <b>{ $count }</b> ({ $audience })
campaigns-preview-not-joined = Trong đó { $count } người chưa tham gia bot nên chưa nhận được.
campaigns-preview-excluded = Trong đó { $count } người đã hạn chế xử lý nên không gửi.
campaigns-preview-duration = { $minutes ->
    [0] Gửi xong trong vòng một phút.
   *[other] Gửi xong trong khoảng { $minutes } phút.
}
campaigns-preview-question = Phát động và gửi ngay?
campaigns-announce-now = Phát động, gửi { $count } người
campaigns-not-yet = Chưa gửi
campaigns-already-announced = Phong trào này đã được phát động.

campaigns-progress-running = 📤 Đang gửi: <b>{ $title }</b>
campaigns-progress-finished = ✅ Đã gửi xong: <b>{ $title }</b>
campaigns-progress-bar = { $bar } { $done }/{ $recipients }
campaigns-progress-sent = Đã đến: { $count }
campaigns-progress-uncertain = Chưa rõ đã đến hay chưa: { $count }
campaigns-progress-unreachable = Không gửi được (chưa tham gia, đã chặn bot…): { $count }
campaigns-progress-failed = Lỗi: { $count }
campaigns-progress-cancelled = Đã huỷ: { $count }
campaigns-who-is-silent = Ai chưa báo nhận?

campaigns-silent = <b>{ $title }</b>: { $acknowledged }/{ $recipients } người đã báo nhận. Chưa báo nhận:
campaigns-nobody-silent = <b>{ $title }</b>: cả { $recipients } người đã báo nhận.
campaigns-silent-school = <b>{ $school }</b> ({ $count })
campaigns-silent-person = • { $person }
campaigns-silent-unreachable = • { $person } – { $why }
campaigns-cause-notJoined = chưa tham gia bot
campaigns-cause-blocked = đã chặn bot
campaigns-cause-restricted = đã hạn chế xử lý dữ liệu
campaigns-cause-deactivated = tài khoản Telegram đã xoá
campaigns-cause-neverStarted = chưa mở bot
campaigns-cause-interrupted = chưa rõ đã đến hay chưa
campaigns-cause-other = không gửi được

campaign-form = Soạn phong trào thi đua
campaign-title = <b>Tên phong trào</b> là gì?
    .label = Tên phong trào
    .hint = Ví dụ: Phong trào thi đua yêu nước ngành giáo dục năm 2021
campaign-number = <b>Số kế hoạch</b> là bao nhiêu?
    .label = Số kế hoạch
    .hint = Ví dụ: 513/KH-GDĐT. Chưa có số thì bỏ qua.
campaign-issuedOn = Kế hoạch được ban hành <b>ngày nào</b>?
    .label = Ngày ban hành
    .hint = Ví dụ: 28/04/2021
campaign-theme = Phong trào có <b>chủ đề</b> gì?
    .label = Chủ đề
campaign-startsOn = Phong trào bắt đầu từ <b>ngày nào</b>?
    .label = Từ ngày
    .hint = Ví dụ: 01/01/2021
campaign-endsOn = Phong trào kéo dài <b>đến ngày nào</b>?
    .label = Đến ngày
    .hint = Ví dụ: 31/12/2021
campaign-audience = Phong trào dành cho <b>những ai</b>?
    .label = Đối tượng
campaign-content = <b>Nội dung thi đua</b> gồm những gì? Mỗi ý một dòng.
    .label = Nội dung
    .hint = Bài dài thì Telegram tự cắt thành nhiều tin. Thầy/cô cứ gửi hết rồi bấm “Xong”.
campaign-saved = Đã lưu <b>{ $title }</b>. Chưa gửi cho ai; thầy/cô xem trước rồi phát động.
campaign-ends-before-start = Ngày kết thúc đang sớm hơn ngày bắt đầu. Thầy/cô sửa một trong hai ngày.
