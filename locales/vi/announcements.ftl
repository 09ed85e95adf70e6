announcements-please-acknowledge = Thầy/cô đọc xong xin bấm <b>Đã nhận</b> (hoặc gõ: da nhan).
announcements-acknowledge = Đã nhận
announcements-acknowledged = Cảm ơn thầy/cô, đã ghi nhận.
announcements-acknowledged-before = Thầy/cô đã báo nhận trước đó rồi.
announcements-acknowledged-button = ✓ Thầy/cô đã nhận
announcements-nothing-to-acknowledge = Hiện không có thông báo nào chờ thầy/cô báo nhận.
announcements-preview-count = Người nhận: <b>{ $count }</b> ({ $audience })
announcements-preview-not-joined = Trong đó { $count } người chưa tham gia bot nên chưa nhận được.
announcements-preview-excluded = Trong đó { $count } người đã hạn chế xử lý nên không gửi.
announcements-preview-duration = { $minutes ->
    [0] Gửi xong trong vòng một phút.
   *[other] Gửi xong trong khoảng { $minutes } phút.
}
announcements-progress-running = 📤 Đang gửi: <b>{ $title }</b>
announcements-progress-finished = ✅ Đã gửi xong: <b>{ $title }</b>
announcements-progress-bar = { $bar } { $done }/{ $recipients }
announcements-progress-sent = Đã đến: { $count }
announcements-progress-uncertain = Chưa rõ đã đến hay chưa: { $count }
announcements-progress-unreachable = Không gửi được (chưa tham gia, đã chặn bot…): { $count }
announcements-progress-failed = Lỗi: { $count }
announcements-progress-cancelled = Đã huỷ: { $count }
announcements-progress-correcting = ✏️ Đang gửi bản sửa: <b>{ $title }</b>
announcements-progress-withdrawing = ↩️ Đang thu hồi: <b>{ $title }</b>
announcements-progress-withdrawn = ↩️ Đã thu hồi: <b>{ $title }</b>
announcements-progress-paused = ⏸ Đang tạm dừng: <b>{ $title }</b>
announcements-progress-time-left = { $minutes ->
    [0] Còn chưa đến một phút.
   *[other] Còn khoảng { $minutes } phút.
}
announcements-progress-waits = ⏳ Chờ đến { MOMENT($moment) } rồi gửi tiếp.
announcements-pause = Tạm dừng
announcements-resume = Gửi tiếp
announcements-cancel = Huỷ phần còn lại
announcements-cancel-sure = Huỷ gửi <b>{ $title }</b> cho { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
} chưa nhận? Người đã nhận thì không thu lại được.
announcements-cancel-yes = Huỷ, không gửi { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
}
announcements-cancel-no = Không, gửi tiếp
announcements-see-uncertain = Chưa rõ đã đến ({ $count })
announcements-uncertain = <b>{ $title }</b>: chưa rõ đã đến { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
} này hay chưa, vì mạng đứt đúng lúc gửi:
announcements-uncertain-how = Bot không tự gửi lần hai. Thầy/cô hỏi lại, rồi chọn: gửi lại (có người sẽ nhận hai lần), hay coi như đã đến.
announcements-nobody-uncertain = <b>{ $title }</b>: không còn ai chưa rõ.
announcements-send-again = Gửi lại { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
}
announcements-take-as-sent = Coi như đã đến
announcements-decided-pause = Đã tạm dừng, còn { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
} chưa gửi.
announcements-decided-resume = Gửi tiếp cho { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
}.
announcements-decided-cancel = Đã huỷ { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
} chưa gửi.
announcements-decided-sendAgain = Gửi lại { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
}.
announcements-decided-takeAsSent = Đã coi như đến { $count } người{ $groups ->
    [0] {""}
   *[other] {" "}và { $groups } nhóm
}.
audit-broadcast-pause = Tạm dừng gửi thông báo
audit-broadcast-resume = Gửi tiếp thông báo
audit-broadcast-cancel = Huỷ phần chưa gửi của thông báo
audit-broadcast-sendAgain = Gửi lại cho người chưa rõ đã nhận
audit-broadcast-takeAsSent = Coi như đã đến người chưa rõ
announcements-who-is-silent = Ai chưa báo nhận?
announcements-not-asked = <b>{ $title }</b> không yêu cầu báo nhận. Thầy/cô tải báo cáo để xem tin đã đến ai.

announcements-silent = <b>{ $title }</b>: { $acknowledged }/{ $recipients } người đã báo nhận. Chưa báo nhận:
announcements-nobody-silent = <b>{ $title }</b>: cả { $recipients } người đã báo nhận.
announcements-silent-school = <b>{ $school }</b> ({ $count })
announcements-silent-person = • { $person }
announcements-silent-unreachable = • { $person } – { $why }
announcements-cause-notJoined = chưa tham gia bot
announcements-cause-blocked = đã chặn bot
announcements-cause-restricted = đã hạn chế xử lý dữ liệu
announcements-cause-deactivated = tài khoản Telegram đã xoá
announcements-cause-neverStarted = chưa mở bot
announcements-cause-interrupted = chưa rõ đã đến hay chưa
announcements-cause-other = không gửi được

announcements-remind = Nhắc { $count } người
announcements-get-report = Tải báo cáo .xlsx
announcements-please-answer = 🔔 Thầy/cô chưa báo đã nhận thông báo <b>{ $title }</b>. Đọc rồi, xin bấm <b>Đã nhận</b>.
announcements-reminded-now = Đã nhắc { $count } người chưa báo nhận.
announcements-reminded-later = Sẽ nhắc { $count } người chưa báo nhận lúc { MOMENT($moment) }, không nhắn ban đêm.
announcements-reminded-before = Hôm nay những người này đã được nhắc rồi. Thầy/cô nhắc lại vào ngày mai.
announcements-report = Kết quả gửi <b>{ $title }</b>, theo trường và theo người.
announcements-report-file = ket-qua-gui
announcements-report-by-school = Theo trường
announcements-report-by-person = Theo người
announcements-report-total = Tổng cộng
announcements-report-school = Đơn vị
announcements-report-recipients = Người nhận
announcements-report-name = Họ và tên
announcements-report-state = Tình trạng
announcements-report-cause = Lý do
announcements-report-sent-at = Đến lúc
announcements-report-acknowledged-at = Báo nhận lúc
announcements-report-acknowledged = Đã báo nhận
announcements-report-end-sent = Đã đến
announcements-report-end-uncertain = Chưa rõ
announcements-report-end-unreachable = Không gửi được
announcements-report-end-failed = Lỗi
announcements-report-end-cancelled = Đã huỷ
announcements-report-end-left = Chưa gửi
announcements-cause-takenAsSent = Phòng coi như đã đến
audit-broadcast-remind = Nhắc người chưa báo nhận
audit-broadcast-export = Tải kết quả gửi thông báo

command-cauhoi = Câu hỏi chờ trả lời
announcements-inquire = Cần hỏi thêm
announcements-inquiry-sent = Đã gửi câu hỏi đến Phòng. Có trả lời, bot báo thầy/cô ngay.
announcements-inquiry = ❓ <b>{ $name }</b> ({ $school }) hỏi về <b>{ $title }</b>:
announcements-inquiry-words = “{ $words }”
announcements-answer = Trả lời
announcements-inquiries = <b>{ $count } câu hỏi</b> chờ trả lời. Chọn một câu:
announcements-no-inquiries = Không có câu hỏi nào chờ trả lời.
announcements-inquiry-of = { $name } – { $school }
announcements-inquiry-answer = 💬 Phòng trả lời thầy/cô về <b>{ $title }</b>. Thầy/cô đã hỏi:
announcements-inquiry-answer-words = <b>{ $answer }</b>
announcements-inquiry-answered-before = Câu hỏi này đã có người của Phòng trả lời.
announcements-answered = ✓ Đã gửi câu trả lời cho { $name }.
announcements-inquiries-waiting = { $count } câu hỏi chờ trả lời
audit-inquiry-answer = Trả lời câu hỏi về thông báo

inquiry-form = Hỏi về { $title }
inquiry-words = Thầy/cô muốn <b>hỏi</b> gì? Câu hỏi đến Phòng.
    .label = Câu hỏi
answer-form = Trả lời { $name }
answer-words = <b>{ $name }</b> hỏi: “{ $words }”
    Thầy/cô trả lời thế nào?
    .label = Trả lời

# Soạn, xem trước, gửi

command-thongbao = Thông báo
command-soanthongbao = Soạn thông báo mới

announcements-list = <b>Thông báo của Phòng</b>. Chọn một thông báo để xem, hoặc soạn mới.
announcements-none = Phòng chưa soạn thông báo nào.
announcements-write = Soạn thông báo mới
announcements-entry-draft = Chưa gửi: { $title }
announcements-entry-waiting = Chờ duyệt: { $title }
announcements-entry-planned = Đã hẹn: { $title }
announcements-entry-repeated = Lặp lại: { $title }
announcements-entry-sent = { $title }
announcements-entry-withdrawn = Đã thu hồi: { $title }
announcements-entry-paused = Tạm dừng: { $title }
announcements-entry-calledOff = Đã bỏ: { $title }
announcements-saved = Đã lưu <b>{ $title }</b>. Chưa gửi cho ai; thầy/cô xem trước rồi gửi.
announcements-look-and-send = Xem trước và gửi
announcements-look = Xem trước
announcements-is-draft = 👀 Ở trên là thông báo như người nhận sẽ thấy (kèm các nút). <b>Chưa gửi cho ai.</b>
announcements-is-waiting = <b>{ $title }</b> đang chờ một cán bộ khác của Phòng đồng ý.
announcements-is-planned = <b>{ $title }</b> sẽ gửi lúc { MOMENT($moment) }.
announcements-is-repeated = <b>{ $title }</b> gửi lặp lại; lần tới lúc { MOMENT($moment) }.
announcements-is-sent = <b>{ $title }</b> đã gửi.
announcements-is-paused = <b>{ $title }</b> đang tạm dừng; phần còn lại chưa gửi.
announcements-is-calledOff = <b>{ $title }</b> đã bỏ, không gửi.
announcements-readers-count = Người nhận: <b>{ $count }</b>
announcements-readers-named = { $school }: { $names }
announcements-readers-school = { $school }: { $count } người
announcements-readers-others = … và { $count } đơn vị nữa
announcements-readers-nobody = Không có ai thuộc diện nhận thông báo này. Thầy/cô bỏ bản này rồi soạn lại với đối tượng khác.
announcements-wanted-at = Thời điểm gửi: { MOMENT($moment) }
announcements-repeats = Lặp lại: { $how }
announcements-repeats-until = Lặp lại: { $how }, đến hết { DAY($day) }
announcements-send = Gửi { $count } người
announcements-as-reader = Xem như một người nhận
announcements-which-reader = Xem thông báo như ai sẽ nhận?
announcements-get-readers = Danh sách người nhận
announcements-readers = Danh sách { $count } người nhận <b>{ $title }</b>. Tệp có tên người thật, thầy/cô giữ cẩn thận.
announcements-readers-file = nguoi-nhan
announcements-person-of = { $name } – { $school }
announcements-person-among = { $name } – { $mark } – { $school }
announcements-post-in = { $post } { $team }
announcements-post-number = { $post } số { $number }
announcements-school-at = { $name } – { $place }
announcements-progress = Xem tiến độ
announcements-from = — { $office }
announcements-version = <i>Bản sửa lần { $version }, { MOMENT($moment) }</i>
announcements-erratum = 📌 <b>Đính chính</b> (bản { $version }) cho thông báo trên:
announcements-more = Thầy/cô cần hỏi thêm thì bấm nút dưới đây.
announcements-figures = Nhập số liệu

announcements-told-before = { $told } người đã nhận đúng nội dung <b>{ $title }</b> trong 12 giờ qua. Gửi nữa không?
announcements-send-others = Chỉ gửi { $count } người chưa nhận
announcements-send-all = Gửi lại cả { $count } người
announcements-send-not = Thôi, chưa gửi
announcements-sent-before = Thông báo này đã được gửi hoặc đã bỏ.
announcements-planned = Đã hẹn: <b>{ $title }</b> sẽ gửi lúc { MOMENT($moment) }.
announcements-moved = Chưa gửi <b>{ $title }</b>; đã dời đến { MOMENT($moment) }.
announcements-moved-quiet = Lý do: không nhắn tin trong giờ nghỉ, từ 21:00 đến 06:30.
announcements-moved-day-off = Lý do: vướng lịch nghỉ “{ $name }”.
announcements-urgent = Việc gấp, gửi ngay
announcements-call-off = Bỏ, không gửi
announcements-called-off = Đã bỏ <b>{ $title }</b>, không gửi nữa.
announcements-too-late = <b>{ $title }</b> đã gửi rồi nên không bỏ được.
announcements-waits = <b>{ $title }</b> gửi đến { $people } người, nên cần thêm một cán bộ của Phòng đồng ý.
announcements-waits-for = Đã hỏi { $officers } cán bộ. Có người đồng ý là bot gửi và báo thầy/cô.
announcements-waits-for-nobody = Phòng chưa có cán bộ nào khác. Thầy/cô mời thêm bằng /nhansu rồi gửi lại.
announcements-second = <b>{ $by }</b> muốn gửi <b>{ $title }</b> đến { $people } người. Thầy/cô xem giúp và đồng ý thì bot gửi.
announcements-agree = Đồng ý gửi { $people } người
announcements-second-not-you = Cần một cán bộ khác của Phòng đồng ý.
announcements-seconded = { $by } đã đồng ý gửi <b>{ $title }</b>.
announcements-left = 📤 Đã bắt đầu gửi <b>{ $title }</b> đến { $recipients } người như đã hẹn.

audit-announcement-write = Soạn thông báo
audit-announcement-send = Gửi thông báo
audit-announcement-again = Gửi lại nội dung vừa gửi
audit-announcement-urgent = Gửi gấp, không chờ giờ làm việc
audit-announcement-cancel = Bỏ thông báo chưa gửi
audit-announcement-readers = Tải danh sách người nhận

announcement-form = Soạn thông báo
announcement-office = Thông báo của <b>Phòng</b> nào?
    .label = Phòng
announcement-messages = Thầy/cô gửi <b>nội dung thông báo</b> vào đây: chữ, ảnh, tệp, có thể nhiều tin.
    .label = Nội dung
    .hint = Chữ đậm, chữ nghiêng được giữ nguyên. Viết {"{"}tên{"}"} và {"{"}trường{"}"} thì bot điền tên, trường của từng người. Gửi hết rồi bấm “Xong”.
announcement-asks = Có cần mỗi người bấm <b>“Đã nhận”</b> không?
    .label = Cần báo nhận
announcement-link = Kèm <b>nút</b> dẫn đến việc gì?
    .label = Nút kèm theo
announcement-group = Thông báo gửi <b>cho ai</b>?
    .label = Người nhận
announcement-roles = Gửi cho những <b>chức vụ</b> nào?
    .label = Chức vụ
announcement-levels = Chỉ gửi <b>cấp học</b> nào? Tất cả các cấp thì bỏ qua.
    .label = Cấp học
announcement-clusters = Chỉ gửi <b>cụm thi đua</b> nào? Tất cả các cụm thì bỏ qua.
    .label = Cụm
announcement-schools = Chỉ gửi <b>trường</b> nào? Viết tên, cách nhau bằng dấu phẩy. Tất cả các trường thì bỏ qua.
    .label = Trường
announcement-state = Chỉ gửi người <b>chưa làm</b> việc gì?
    .label = Tình trạng
announcement-object = Xét theo việc nào?
    .label = Xét theo
announcement-persons = Gửi cho <b>những người nào</b>? Viết họ tên, cách nhau bằng dấu phẩy.
    .label = Từng người
announcement-except = <b>Trừ</b> ai ra? Viết tên trường hoặc tên người, cách nhau bằng dấu phẩy. Không trừ ai thì bỏ qua.
    .label = Trừ ra
announcement-when = Gửi <b>khi nào</b>?
    .label = Khi nào
announcement-day = Gửi vào <b>ngày</b> nào?
    .label = Ngày gửi
announcement-time = Gửi lúc <b>mấy giờ</b>?
    .label = Giờ gửi
announcement-repeat = Gửi lặp lại <b>bao lâu một lần</b>?
    .label = Lặp lại
announcement-until = Lặp lại <b>đến hết ngày</b> nào? Không hạn thì bỏ qua.
    .label = Đến hết
announcement-escalate = Sau bao lâu thì bot báo <b>hiệu trưởng</b> biết ai ở trường chưa báo nhận?
    .label = Báo hiệu trưởng

announcements-whom-everyone = Mọi người ở các trường
announcements-whom-leaders = Hiệu trưởng và phó hiệu trưởng
announcements-whom-teachers = Giáo viên và tổ trưởng
announcements-whom-staff = Nhân viên và văn thư
announcements-whom-chosen = Chọn kỹ hơn (chức vụ, cấp, cụm, trường, tình trạng)
announcements-whom-persons = Chỉ một số người
announcements-role-principal = Hiệu trưởng
announcements-role-deputy = Phó hiệu trưởng
announcements-role-clerk = Văn thư
announcements-role-teamHead = Tổ trưởng chuyên môn
announcements-role-teacher = Giáo viên
announcements-role-staff = Nhân viên
announcements-role-officer = Cán bộ Phòng
announcements-level-MN = Mầm non
announcements-level-TH = Tiểu học
announcements-level-THCS = Trung học cơ sở
announcements-state-any = Tất cả, không xét
announcements-state-silent = Chưa báo nhận một thông báo
announcements-state-unpledged = Chưa đăng ký thi đua
announcements-state-unreported = Trường chưa gửi số liệu
announcements-link-none = Không kèm nút
announcements-link-pledge = Đăng ký thi đua
announcements-link-figures = Nhập số liệu
announcements-when-now = Ngay khi tôi bấm gửi
announcements-when-later = Hẹn giờ
announcements-when-again = Lặp lại
announcements-repeat-daily = Mỗi ngày
announcements-repeat-weekly = Mỗi tuần
announcements-repeat-monthly = Mỗi tháng
announcements-escalate-never = Không báo
announcements-escalate-24 = Sau 1 ngày
announcements-escalate-48 = Sau 2 ngày
announcements-escalate-72 = Sau 3 ngày
announcements-escalate-168 = Sau 1 tuần

# Lịch nghỉ, báo hiệu trưởng

command-lichnghi = Lịch nghỉ, không gửi tin
announcements-calendar = <b>Lịch nghỉ của Phòng.</b> Trong những ngày này bot không gửi thông báo; tin đã hẹn được dời sang sáng ngày làm việc kế tiếp.
announcements-calendar-empty = Phòng chưa ghi ngày nghỉ nào. Trong ngày nghỉ bot không gửi thông báo; tin đã hẹn được dời sang sáng ngày kế tiếp.
announcements-calendar-day = • { $name }: { DAY($day) }
announcements-calendar-days = • { $name }: từ { DAY($from) } đến { DAY($to) }
announcements-calendar-add = Thêm ngày nghỉ
announcements-calendar-propose = Thêm các ngày lễ năm { $year }
announcements-calendar-remove = Xoá: { $name }
announcements-calendar-added = Đã thêm vào lịch nghỉ:
announcements-calendar-removed = Đã xoá khỏi lịch nghỉ: { $name }
announcements-holidays = <b>Các ngày lễ năm { $year }</b>
announcements-holidays-how = Lịch nghỉ chính thức có thể dài hơn; thêm xong thầy/cô xoá hoặc thêm từng dòng.
announcements-holidays-add = Thêm vào lịch nghỉ
announcements-holidays-added = Đã thêm { $count } dòng.
dayoff-form = Thêm ngày nghỉ
dayoff-office = Lịch nghỉ của <b>Phòng</b> nào?
    .label = Phòng
dayoff-name = Nghỉ <b>dịp gì</b>?
    .label = Dịp nghỉ
    .hint = Ví dụ: Tuần thi học kỳ I
dayoff-startsOn = Nghỉ <b>từ ngày</b> nào?
    .label = Từ ngày
dayoff-endsOn = Nghỉ <b>đến hết ngày</b> nào?
    .label = Đến hết
audit-calendar-add = Thêm lịch nghỉ
audit-calendar-remove = Xoá lịch nghỉ
announcements-escalate-now = Báo hiệu trưởng nhắc giúp
announcements-escalated = Đã báo { $count } hiệu trưởng danh sách người của trường chưa báo nhận.
announcements-escalated-before = Hôm nay các hiệu trưởng đã được báo, hoặc không còn ai cần báo.
announcements-escalation = <b>{ $title }</b>: { $count } người của trường chưa báo đã nhận.
announcements-escalation-how = Nhờ thầy/cô nhắc giúp; ai chưa tham gia bot thì thầy/cô mời bằng /moi.
audit-broadcast-escalate = Báo hiệu trưởng người chưa báo nhận

# Đính chính, thu hồi

announcements-withdrawn = <i>Thông báo này đã được Phòng thu hồi.</i>
announcements-withdrawn-nothing-to-do = Phòng đã thu hồi thông báo <b>{ $title }</b>. Thầy/cô không cần làm gì nữa.
announcements-is-withdrawn = <b>{ $title }</b> đã thu hồi lúc { MOMENT($moment) }.
announcements-cause-withdrawn = Phòng đã thu hồi trước khi gửi đến
announcements-report-correction = Đính chính
announcements-report-readers = Đã nhận bản trước
announcements-report-correction-deleted = Đã xoá tin
announcements-report-correction-edited = Đã sửa tại chỗ
announcements-report-correction-replied = Đã trả lời kèm
announcements-report-correction-uncertain = Chưa rõ
announcements-report-correction-unreachable = Không gửi được
announcements-report-correction-failed = Lỗi
announcements-report-correction-cancelled = Không gửi (hạn chế dữ liệu, đã huỷ)
announcements-report-correction-left = Chưa xong

corrections-correct = Đính chính
corrections-withdraw = Thu hồi
corrections-versions = Các bản đã gửi
corrections-saved = Đã lưu bản sửa. Chưa sửa cho ai; thầy/cô xem trước rồi gửi.
corrections-look-and-send = Xem trước và gửi bản sửa
corrections-is-preview = 👀 Ở trên là bản { $version } như người nhận sẽ thấy (kèm các nút). <b>Chưa sửa cho ai.</b>
corrections-reason = Lý do: { $reason }
corrections-would-edit = Đã nhận bản trước: <b>{ $count }</b> người. Tin của họ được sửa tại chỗ, máy không kêu; tin nào Telegram không cho sửa thì bot trả lời “Đính chính” ngay dưới tin đó.
corrections-would-send = Chưa nhận: { $count } người. Họ nhận luôn bản mới.
corrections-would-wait = Chưa rõ đã nhận hay chưa: { $count } người. Thầy/cô quyết định trong phần tiến độ.
corrections-would-repeat = Thông báo này gửi lặp lại; các lần sau cũng theo bản mới.
corrections-confirm = Gửi bản sửa cho { $count } người
corrections-agree = Đồng ý gửi bản sửa
corrections-waits = Bản sửa của <b>{ $title }</b> đến { $people } người, nên cần thêm một cán bộ của Phòng đồng ý.
corrections-second = <b>{ $by }</b> muốn sửa <b>{ $title }</b>, thông báo của { $people } người. Thầy/cô xem giúp và đồng ý thì bot gửi bản sửa.
corrections-seconded-by = { $by } đã đồng ý gửi bản sửa của <b>{ $title }</b>.
corrections-dropped-by = { $by } đã bỏ bản sửa của <b>{ $title }</b>. Thông báo giữ nguyên như đã gửi.
corrections-withdrawn-by = ↩️ <b>{ $by }</b> vừa thu hồi <b>{ $title }</b>, { $people } người đã nhận.
corrections-drop = Bỏ bản sửa
corrections-dropped = Đã bỏ bản sửa. <b>{ $title }</b> giữ nguyên như đã gửi.
corrections-dropped-before = Bản sửa này đã bỏ nên không gửi được. Thầy/cô bấm Đính chính để soạn bản khác.
corrections-confirmed-before = Bản sửa này đã gửi rồi, không gửi lần nữa.
corrections-withdrawn-before = Thông báo này đã thu hồi nên không sửa, không gửi, không nhắc được nữa.
corrections-changed-meanwhile = Trong lúc đó thông báo đã được sửa, nay là bản { $version }. Việc của thầy/cô chưa làm; xem bản mới rồi làm lại nếu còn cần.
corrections-same = Lời mới giống hệt lời đã gửi. Thầy/cô gửi lại lời đúng.
corrections-withdraw-sure = Thu hồi <b>{ $title }</b>? Không lấy lại được.
corrections-would-delete = Đã nhận: <b>{ $count }</b> người. Tin gửi chưa quá 48 giờ bị xoá khỏi máy họ; tin cũ hơn được thay bằng câu “Thông báo này đã được Phòng thu hồi”.
corrections-would-cancel = Chưa nhận: { $count } người. Họ sẽ không nhận.
corrections-still-repeats = Thông báo này gửi lặp lại. Thu hồi chỉ lấy lại lần gửi này; muốn dừng các lần sau, thầy/cô vào /thongbao, chọn thông báo, bấm “Bỏ, không gửi”.
corrections-withdraw-yes = Thu hồi
corrections-withdraw-because = Ghi lý do, rồi thu hồi
corrections-withdraw-no = Không thu hồi
corrections-versions-of = <b>{ $title }</b>: các bản đã gửi
corrections-version-first = <b>Bản { $version }</b> – { MOMENT($moment) }, { $by } gửi
corrections-version-corrected = <b>Bản { $version }</b> – { MOMENT($moment) }, { $by } sửa
corrections-version-withdrawn = <b>Thu hồi</b> – { MOMENT($moment) }, { $by }
corrections-look-at = Xem bản { $version }
corrections-where-one = Sửa tin { $number }: { $words }
corrections-where-file = Sửa tin { $number } (ảnh, tệp)
corrections-where-add = Thêm một đoạn đính chính lên đầu
corrections-where-whole = Viết lại toàn bộ
corrections-hint-one = Gửi chữ thì chỉ thay chữ, gửi ảnh hoặc tệp thì chỉ thay ảnh, tệp; gửi ảnh kèm chữ thì thay cả hai. Viết {"{"}tên{"}"} và {"{"}trường{"}"} được như khi soạn. Gửi hết rồi bấm “Xong”.
corrections-hint-add = Viết rõ chỗ nào sai, nay là gì. Đoạn này đứng trên đầu, phần còn lại giữ nguyên. Viết xong bấm “Xong”.
corrections-hint-whole = Lời mới thay cho mọi tin đã gửi; các nút giữ nguyên. Số tin khác trước thì bot không sửa tại chỗ được mà trả lời kèm. Gửi hết rồi bấm “Xong”.
corrections-progress-version = <b>Bản { $version }</b>, những người đã nhận bản trước:
corrections-progress-withdrawn = Thu hồi ở những người đã nhận:
corrections-end-deleted = Đã xoá tin: { $count }
corrections-end-edited = Đã sửa tại chỗ: { $count }
corrections-end-replied = Đã trả lời kèm: { $count }
corrections-end-uncertain = Chưa rõ đã đến hay chưa: { $count }
corrections-end-unreachable = Không gửi được (đã chặn bot…): { $count }
corrections-end-failed = Lỗi: { $count }
corrections-end-cancelled = Không gửi (hạn chế dữ liệu, đã huỷ): { $count }
audit-broadcast-correct = Đính chính thông báo
audit-broadcast-withdraw = Thu hồi thông báo

withdrawal-form = Thu hồi { $title }
withdrawal-reason = <b>Vì sao</b> thu hồi? Chỉ Phòng thấy câu này. Ghi xong thầy/cô bấm “Gửi” là thu hồi ngay.
    .label = Lý do thu hồi
correction-form = Đính chính { $title }
correction-where = Thầy/cô muốn <b>sửa gì</b>?
    .label = Chỗ sửa
correction-messages = Thầy/cô gửi <b>lời đúng</b> vào đây.
    .label = Lời đúng
correction-reason = <b>Vì sao</b> sửa? Chỉ Phòng thấy câu này; không cần thì bỏ qua.
    .label = Lý do
