command-dulieu = Dữ liệu của tôi
command-yeucau = Yêu cầu về dữ liệu cá nhân

# Thầy/cô xem dữ liệu của mình

data-title = <b>Dữ liệu bot đang lưu về thầy/cô</b>
data-name = Họ và tên: <b>{ $name }</b>
data-role = Vai trò: { $role }, { $unit }
data-role-in-team = Vai trò: { $role }, { $unit }, tổ { $team }
data-phone = Số điện thoại: { $phone }
data-no-phone = Số điện thoại: chưa có
data-consent = Đã đồng ý: thông báo bản { $version }, lúc { MOMENT($moment) }
data-no-consent = Đã đồng ý: chưa có ghi nhận
data-seen = Dùng bot gần nhất: { MOMENT($moment) }
data-restricted = Hạn chế xử lý từ { MOMENT($moment) }: không nhận thông báo phong trào
data-counts = Đã gửi: { $pledges } đăng ký, { $reports } báo cáo, { $acknowledged } lần báo nhận
data-requests = <b>Yêu cầu của thầy/cô</b>
data-request-waits = • { $kind }, gửi { MOMENT($moment) }: Phòng chưa trả lời, phải xong trước hết { DAY($day) }
data-request-answered = • { $kind }, gửi { MOMENT($moment) }: Phòng đã nhận, phải xong trước hết { DAY($day) }
data-request-done = • { $kind }, gửi { MOMENT($moment) }: đã xong
data-request-refused = • { $kind }, gửi { MOMENT($moment) }: Phòng từ chối, lý do: { $reason }
data-rights = Thầy/cô có quyền xem, tải về, sửa, hạn chế, xoá và rút lại đồng ý. Phòng trả lời trong 2 ngày làm việc, xong trong 15 ngày.

data-show-phone = Hiện số điện thoại
data-copy = Tải bản sao
data-journal = Nhật ký về tôi
data-correct = Sửa họ tên hoặc số điện thoại
data-restrict = Hạn chế xử lý
data-unrestrict = Bỏ hạn chế xử lý
data-erase = Yêu cầu xoá
data-withdraw = Rút lại đồng ý
data-drop-phone = Xoá số điện thoại

data-kind-correct = Sửa họ tên
data-kind-withdraw = Rút lại đồng ý
data-kind-restrict = Hạn chế xử lý
data-kind-erase = Xoá dữ liệu

data-last-lead = Thầy/cô là người phụ trách duy nhất của { $office }, nên chưa thể rời đi. Trước hết cần có người khác nhận vai trò phụ trách.
data-asked-before = Yêu cầu này thầy/cô đã gửi và đang chờ Phòng. Xem ở /dulieu.
data-asked = Đã gửi Phòng: <b>{ $kind }</b>.
    Phòng trả lời chậm nhất { DAY($answerBy) }, làm xong chậm nhất { DAY($finishBy) }. Xem lại ở /dulieu.
data-phone-saved = Đã sửa số điện thoại.
data-phone-dropped = Đã xoá số điện thoại.
data-restricted-now = Đã hạn chế: từ nay thầy/cô không nhận thông báo phong trào. Việc thầy/cô tự làm với bot vẫn như cũ. Bỏ hạn chế ở /dulieu.
data-unrestricted = Đã bỏ hạn chế: thầy/cô lại nhận thông báo phong trào.
data-withdrawn = Đã rút lại đồng ý. Từ lúc này bot không gửi gì cho thầy/cô nữa; mọi biểu mẫu đang điền dở đã bỏ.
    Những gì đã gửi vẫn được Phòng giữ theo quy định. Muốn dùng lại, thầy/cô xin mã mới và đồng ý lại.
data-copied = Bản sao dữ liệu của thầy/cô. Thầy/cô giữ tệp cẩn thận.
data-file = du-lieu-cua-toi
data-erased-person = Người đã xoá số
data-told-answered = Phòng đã nhận yêu cầu của thầy/cô: <b>{ $kind }</b>. Xong chậm nhất { DAY($finishBy) }.
data-told-words = Phòng nhắn: { $words }
data-told-corrected = Phòng đã sửa họ tên của thầy/cô. Xem ở /dulieu.
data-told-erased = Phòng đã xoá dữ liệu cá nhân của thầy/cô theo yêu cầu. Bot không còn lưu tên, số điện thoại và cuộc trò chuyện này.
data-told-refused = Phòng chưa làm theo yêu cầu của thầy/cô: <b>{ $kind }</b>.
    Lý do: { $reason }

data-sheet-person = Tôi
data-sheet-roles = Vai trò
data-sheet-consents = Đồng ý
data-sheet-pledges = Đăng ký
data-sheet-requests = Yêu cầu
data-sheet-deeds = Nhật ký
data-column-what = Mục
data-column-value = Nội dung
data-column-language = Ngôn ngữ
data-column-joined = Tham gia lúc
data-column-seen = Dùng bot gần nhất
data-column-restricted = Hạn chế xử lý từ
data-column-reports = Số báo cáo đã gửi
data-column-acknowledged = Số lần báo nhận
data-column-role = Vai trò
data-column-unit = Đơn vị
data-column-team = Tổ
data-column-since = Từ
data-column-until = Đến
data-column-version = Bản
data-column-hash = Mã kiểm tra của thông báo
data-column-at = Thời điểm (giờ Việt Nam)
data-column-campaign = Phong trào
data-column-targets = Nội dung đăng ký
data-column-receipt = Biên nhận
data-column-request = Yêu cầu
data-column-who = Ai
data-column-deed = Việc
data-column-before = Trước
data-column-after = Sau
data-column-reason = Lý do

# Sửa, hạn chế, xoá, rút lại

correct-form = Sửa dữ liệu của tôi
correct-what = Thầy/cô muốn sửa gì? Số điện thoại được sửa ngay; họ tên do Phòng sửa, vì phải khớp danh sách.
    .label = Mục cần sửa
correct-name = Họ và tên đúng của thầy/cô là gì?
    .label = Họ và tên
correct-phone = Thầy/cô chia sẻ số điện thoại mới.
    .label = Số điện thoại

restrict-form = Hạn chế xử lý
restrict-sure = { $now }
    .label = Đổi thành
restrict-begins = <b>Hạn chế xử lý</b>: thầy/cô không còn nhận thông báo phong trào; Phòng thấy thầy/cô được loại khỏi danh sách nhận. Số liệu và đăng ký đã gửi vẫn giữ.
restrict-lifts = <b>Bỏ hạn chế xử lý</b>: thầy/cô lại nhận thông báo phong trào.
restrict-yes = Hạn chế

erase-form = Yêu cầu xoá dữ liệu
erase-reason = <b>Xoá dữ liệu</b>: Phòng bỏ tên, số điện thoại, cuộc trò chuyện và những lời thầy/cô đã viết; các báo cáo chỉ còn số đếm. Không lấy lại được.
    Thầy/cô muốn nói lý do không? Không cần thì bấm Bỏ qua.
    .label = Lý do

withdraw-form = Rút lại đồng ý
withdraw-sure = <b>Rút lại đồng ý</b>: ngay khi gửi, bot ngừng mọi tin nhắn, bỏ các biểu mẫu đang điền dở và không còn nhận ra cuộc trò chuyện này. Muốn dùng lại phải có mã mới và đồng ý lại.
    .label = Rút lại đồng ý
withdraw-yes = Tôi rút lại đồng ý

# Phòng làm theo yêu cầu

request-none = Không có yêu cầu nào đang chờ.
request-list = <b>Yêu cầu về dữ liệu cá nhân</b>: { $count } việc, gấp nhất ở trên
request-line = • { $name }: { $kind }, phải trả lời chậm nhất { DAY($day) }
request-line-answered = • { $name }: { $kind }, phải xong chậm nhất { DAY($day) }
request-late = • <b>QUÁ HẠN</b> { $name }: { $kind }, hạn là { DAY($day) }
request-button = { $name }: { $kind }
request-open = Xem và trả lời
request-waiting = Yêu cầu về dữ liệu cá nhân: { $count } việc{ $late ->
    [0] {""}
   *[other] , quá hạn { $late }
    }
request-new = <b>{ $name }</b> gửi yêu cầu: <b>{ $kind }</b>.
    Phải trả lời chậm nhất { DAY($answerBy) }, làm xong chậm nhất { DAY($finishBy) }.
request-form = Yêu cầu của { $name }: { $kind }
request-decision = <b>{ $name }</b>: <b>{ $kind }</b>
    Gửi lúc { MOMENT($moment) }. Nội dung: { $note }
    Trả lời chậm nhất { DAY($answerBy) }, làm xong chậm nhất { DAY($finishBy) }.
    .label = Xử lý
request-words = Thầy/cô nhắn gì cho người gửi? Không cần thì bấm Bỏ qua.
    .label = Lời nhắn
request-reason = Vì sao từ chối? Người gửi sẽ đọc được lý do.
    .label = Lý do
request-answer = Trả lời đã nhận
request-do = Làm theo yêu cầu
request-refuse = Từ chối
request-finished = Yêu cầu này đã xử lý xong.
request-answered = Đã trả lời { $name }.
request-refused = Đã từ chối, { $name } được báo lý do.
request-corrected = Đã sửa họ tên thành <b>{ $name }</b>.
request-erased = Đã xoá dữ liệu cá nhân. Trong các báo cáo chỉ còn số đếm.

# Thông báo đã đổi

data-notice-changed = Thông báo về dữ liệu cá nhân đã có bản mới. Mời thầy/cô đọc và đồng ý lại khi tiện; mọi việc vẫn làm được như thường.
data-read-notice = Đọc thông báo mới
data-agreed = Cảm ơn thầy/cô, bot đã ghi nhận.
agree-form = Thông báo mới về dữ liệu cá nhân
agree-consent = { join-consent }
    .label = { join-consent.label }
