forms-as-is = { $words }
forms-yes = Có
forms-no = Không
forms-day = { DAY($day) }
forms-number = { NUMBER($value, maximumFractionDigits: 15) }
forms-percent = { NUMBER($value, maximumFractionDigits: 15) } %
forms-figure = { NUMBER($numerator) }/{ NUMBER($denominator) } = { PERCENT($fraction) }
forms-no-case = Không phát sinh
forms-not-yet = Chưa có số liệu
forms-not-applicable = Không áp dụng
forms-skipped = (bỏ qua)
forms-file-unnamed = (tệp không tên)

# Các nút, và những cách gõ thay cho nút

forms-back = ← Quay lại
    .typed = quay lại | trở lại | back
forms-skip = Bỏ qua
    .typed = bỏ qua | bỏ | skip
forms-keep = Giữ nguyên
    .typed = giữ nguyên | như cũ | keep
forms-whole = Xong
    .typed = xong | hết | đủ | đã xong | done
forms-later = Để sau
    .typed = để sau | lúc khác | later
forms-cancel = Huỷ
    .typed = huỷ | hủy | huỷ bỏ | hủy bỏ | cancel
forms-drop = Huỷ bỏ
    .typed = huỷ bỏ | hủy bỏ | drop
forms-stay = Giữ lại, làm tiếp
    .typed = giữ lại | làm tiếp | giữ lại, làm tiếp | tiếp tục
forms-send = Gửi
    .typed = gửi | gửi đi | nộp | send
forms-resume = Làm tiếp
forms-edit = Sửa { $label }
forms-numbered = { $number }. { $words }
forms-page-before = ‹ Trước
forms-page-after = Tiếp ›
forms-right = Đúng, { $answer }
    .typed = đúng | đúng rồi | đúng vậy | có | phải | vâng | dạ | ừ | ok | oke | yes
forms-wrong =
    .typed = không phải | không đúng | sai | sai rồi | không | ko | no
forms-nothing =
    .typed = không | không có | ko | ko có | khong co gi | không có gì | none

# Câu hỏi

forms-progress = <i>Câu { $number }/{ $total }</i>
forms-now = Đang ghi: <b>{ $answer }</b>
forms-heard = ✓ { $answer }
forms-settled = { $label }: <b>{ $answer }</b>
forms-gathered = ✓ Đã nhận { NUMBER($length) } ký tự. Còn nữa thì thầy/cô gửi tiếp; hết rồi thì bấm “Xong”.
forms-gathered-too-long = Phần này làm cả bài dài quá mức cho phép nên chưa ghi. Các phần trước vẫn còn; thầy/cô rút gọn rồi gửi lại, hoặc bấm “Xong”.
forms-is-it = Thầy/cô muốn ghi <b>{ $answer }</b>, đúng không? Nếu không phải, xin gõ lại.
forms-which = Thầy/cô muốn nói ý nào? Xin chọn một, hoặc gõ lại rõ hơn.
forms-type-again = Vậy thầy/cô gõ lại câu trả lời.
forms-already = Đã ghi rồi: { $label }: <b>{ $answer }</b>.
forms-changed = ✓ Đã sửa { $label }: <b>{ $answer }</b>.
forms-not-changed = Chưa sửa được { $label }. { $problem }
forms-correct-unknown = Tin nhắn vừa sửa không phải là câu trả lời nào trong biểu mẫu đang điền, nên không có gì thay đổi.
forms-old-button = Nút này thuộc về một câu cũ, nên không có gì thay đổi. Thầy/cô đang ở đây:
forms-not-understood = Bot chưa hiểu câu trả lời này.
forms-unsure = Chưa rõ là: { $meanings }. Xin ghi rõ hơn.
forms-cannot-skip = Câu này cần được trả lời, không bỏ qua được. Nếu chưa có, thầy/cô chọn “Để sau”.
forms-incomplete = Chưa gửi được vì còn câu chưa trả lời.

# Khi câu trả lời không dùng được

forms-no-file = Câu này cần trả lời bằng chữ, không nhận tệp.
forms-no-contact = Câu này cần trả lời bằng chữ, không nhận danh thiếp.
forms-choice-none = Không có lựa chọn nào như vậy. Thầy/cô bấm một nút, hoặc gõ số thứ tự từ 1 đến { NUMBER($count) }, hoặc gõ vài chữ của lựa chọn.
forms-several-unread = Thầy/cô gõ các số thứ tự cách nhau bằng dấu phẩy, từ 1 đến { NUMBER($count) }, ví dụ 1,3,5 hoặc 2-4; hoặc gõ tên; hoặc gõ “tất cả”.
forms-several-lines = { $before }
    { $each }
forms-several-names = { $before }, { $each }
forms-yes-or-no = Thầy/cô trả lời “có” hoặc “không”.
forms-text-empty = Thầy/cô chưa viết gì. Xin gõ câu trả lời.
forms-text-long = Câu trả lời dài { NUMBER($length) } ký tự, nhiều nhất là { NUMBER($max) }. Thầy/cô rút gọn giúp.
forms-text-short = Câu trả lời mới có { NUMBER($length) } ký tự, cần ít nhất { NUMBER($min) }.
forms-number-wanted = Cần một con số, ví dụ 12.
forms-number-one = Có nhiều hơn một con số. Thầy/cô gõ riêng con số cần ghi.
forms-number-whole = Cần một số nguyên, ví dụ 12.
forms-number-negative = Số này không thể nhỏ hơn 0.
forms-number-large = Số này quá lớn. Thầy/cô xem lại giúp.
forms-number-low = { NUMBER($value, maximumFractionDigits: 15) } nhỏ quá: ít nhất phải là { NUMBER($min, maximumFractionDigits: 15) }.
forms-number-high = { NUMBER($value, maximumFractionDigits: 15) } lớn quá: nhiều nhất là { NUMBER($max, maximumFractionDigits: 15) }.
forms-figure-hint = Gõ hai số đếm, ví dụ 45/48.
forms-figure-part = Gõ số đếm được trong { NUMBER($denominator) }.
forms-figure-wanted = Cần hai số đếm, ví dụ 45/48.
forms-figure-not-percent = Cần số đếm, không phải phần trăm. Phần trăm thì bot tự tính.
forms-figure-above = Số đạt ({ NUMBER($numerator) }) không thể lớn hơn tổng số ({ NUMBER($denominator) }). Thầy/cô xem lại giúp.
forms-figure-above-zero = Tổng số là 0 thì không thể có số đạt. Thầy/cô xem lại giúp.
forms-figure-known = Tổng số đã được trả lời là { NUMBER($known) }, không phải { NUMBER($denominator) }. Thầy/cô gõ số đạt, hoặc quay lại sửa tổng số.
forms-figure-no-case = Tổng số là 0 nên được ghi là “không phát sinh”.
forms-date-hint = Ngày/tháng/năm, ví dụ 30/10/2026.
forms-date-unread = Bot chưa đọc được ngày này. Thầy/cô gõ ngày/tháng/năm, ví dụ 30/10/2026.
forms-date-early = { DAY($day) } sớm quá: sớm nhất là { DAY($min) }.
forms-date-late = { DAY($day) } muộn quá: muộn nhất là { DAY($max) }.
forms-file-hint = Gửi một tệp, nhiều nhất { NUMBER($size) } MB.
forms-file-wanted = Câu này cần một tệp: thầy/cô bấm vào hình kẹp giấy để gửi.
forms-file-large = Tệp nặng { NUMBER($size) } MB, nhiều nhất là { NUMBER($max) } MB. Thầy/cô gửi tệp nhỏ hơn.
forms-file-type = Loại tệp này không dùng được ở đây. Thầy/cô gửi tệp khác.
forms-phone-hint = Thầy/cô bấm phím “Chia sẻ số điện thoại” ở cuối màn hình.
forms-phone-share = Số gõ tay thì bot không xác nhận được. Thầy/cô bấm nút “Chia sẻ số điện thoại” giúp.
forms-phone-not-own = Đây không phải số Telegram của chính thầy/cô nên không nhận được. Thầy/cô bấm nút “Chia sẻ số điện thoại”.
forms-phone-unknown = Số này hiện không phải số điện thoại đang dùng nên không nhận được. Thầy/cô kiểm tra lại số trong Telegram, hoặc liên hệ Phòng.

# Xem lại và gửi

forms-review = <b>{ $title }</b>: thầy/cô kiểm tra lại trước khi gửi
forms-review-line = { $number }. { $label }: <b>{ $answer }</b>
forms-review-typed = Đã trả lời đủ. Thầy/cô bấm “Gửi”, hoặc gõ số thứ tự hoặc tên của dòng cần sửa.
forms-review-old = Các câu trả lời đã thay đổi sau bản này, nên chưa gửi. Thầy/cô xem bản mới rồi bấm “Gửi”.
forms-must-change = Cần sửa trước khi gửi: { $message }
forms-warning = Lưu ý: { $message }

# Ra vào biểu mẫu

forms-resumed = { $title }: thầy/cô làm tiếp từ chỗ đang dở.
forms-parked = { $title }: để lại ở câu { $number }/{ $total }. Các câu đã trả lời vẫn còn nguyên; mở /menu là làm tiếp được.
forms-parked-ready = { $title }: đã trả lời đủ, chưa gửi. Mở /menu là xem lại và gửi được.
forms-cancel-sure = Huỷ bỏ { NUMBER($count) } câu đã trả lời của “{ $title }”?
forms-cancelled = Đã huỷ: { $title }.
forms-closed = Biểu mẫu này đã đóng.
forms-closed-kept = Các câu đã trả lời vẫn được giữ, nhưng không gửi được nữa.
forms-gone = Nút này thuộc về một biểu mẫu đã xong, nên không có gì thay đổi.
forms-handed-over = Nút này thuộc về một biểu mẫu đã được bàn giao cho người khác, nên không có gì thay đổi.
forms-another-open = Nút này thuộc về biểu mẫu “{ $title }” đang để sau, nên không có gì thay đổi. Mở /menu để làm tiếp biểu mẫu đó.
forms-already-sent = Biểu mẫu này đã được gửi rồi, không cần gửi lại.
forms-go-on = Làm tiếp: { $title } (câu { $number }/{ $total })
forms-go-on-ready = Xem lại và gửi: { $title }

# Nhiều tin, tên, giờ

forms-gathered-messages = ✓ Đã nhận { NUMBER($count) } tin. Còn nữa thì thầy/cô gửi tiếp; hết rồi thì bấm “Xong”.
forms-messages-shown = { NUMBER($count) } tin, { NUMBER($files) } tệp hoặc ảnh. { $words }
forms-messages-kind = Loại tin này không gửi đi được. Thầy/cô gửi chữ, ảnh, video, tệp âm thanh hoặc tệp tài liệu.
forms-messages-placeholder = Bot chưa hiểu chỗ “{ $unknown }”. Chỉ có hai chỗ điền: {"{"}tên{"}"} và {"{"}trường{"}"}. Thầy/cô sửa rồi gửi lại.
forms-named-none = Không tìm thấy “{ $name }”. Thầy/cô kiểm tra lại tên giúp.
forms-named-several = “{ $name }” có nhiều nơi trùng: { $names }. Thầy/cô viết rõ hơn.
forms-clock-hint = Ví dụ: 7h30, 14:00
forms-clock-unread = Bot chưa đọc được giờ này. Thầy/cô viết như 7h30 hoặc 14:00.
