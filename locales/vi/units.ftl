command-donvi = Đơn vị: trường, tổ, cụm

units-nothing = {""}
units-none = chưa có
units-words = { $text }
units-placed = { $name }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }
units-levels = { $levels }
units-colleague = { $name } ({ $role })
units-closed = đã giải thể
units-merged = đã sáp nhập vào { $into }

# Cây đơn vị

units-office = 🏫 <b>{ $name }</b>
    { NUMBER($schools) } trường, { NUMBER($clusters) } cụm hoặc khối thi đua
    Đã tham gia bot: <b>{ NUMBER($joined) }/{ NUMBER($people) }</b> người
units-empty = Chưa có trường nào. Thầy/cô bấm “Thêm trường” để bắt đầu.
units-line = • { $unit }: { NUMBER($joined) }/{ NUMBER($people) } người đã tham gia
units-school-line = • { $unit }, { $levels }{ $cluster }: { NUMBER($joined) }/{ NUMBER($people) } người đã tham gia
units-in-cluster = , { $name }
units-see-plans = Sắp có hiệu lực ({ NUMBER($count) })
units-see-closed = Đơn vị đã đóng ({ NUMBER($count) })
units-details = Sửa thông tin của Phòng
units-overview = Tổng hợp
units-which-office = Thầy/cô phụ trách nhiều Phòng. Xin chọn một:
units-found = { $count ->
    [0] Không có đơn vị nào có tên như vậy. Gõ /donvi để xem tất cả.
   *[other] Có { NUMBER($count) } đơn vị có tên như vậy:
    }
units-closed-list = <b>{ $name }</b>: { NUMBER($count) } đơn vị đã đóng
units-closed-line = • { $unit }: { $end }
units-back = ← Trở lại

# Một đơn vị

units-unit = 🏫 <b>{ $name }</b>
units-its-end = <b>{ $end }</b>
units-its-place = Địa bàn: { $place }
units-its-levels = Cấp học: { $levels }
units-its-cluster = Cụm, khối thi đua: { $cluster }
units-its-parent = Thuộc: { $parent }
units-its-people = Nhân sự: { NUMBER($joined) }/{ NUMBER($people) } người đã tham gia bot
units-its-teams = Tổ chuyên môn: { NUMBER($count) }
units-coming = <b>Sắp có hiệu lực</b>
units-history = <b>Lịch sử</b>
units-history-line = • { DAY($day) }: { $what }{ $reason }
units-history-reason = {" "}(lý do: { $reason })
units-history-opened = thành lập
units-history-closed = giải thể
units-history-renamed = đổi tên: { $from } → { $to }
units-history-placed = đổi địa bàn: { $from } → { $to }
units-history-moved = chuyển: { $from } → { $to }
units-history-clustered = cụm, khối thi đua: { $from } → { $to }
units-history-relevelled = cấp học: { $from } → { $to }
units-history-split-into = tách ra { $other }, { NUMBER($people) } người chuyển sang
units-history-split-from = tách từ { $other }, nhận { NUMBER($people) } người
units-history-merged-into = sáp nhập vào { $other }, { NUMBER($people) } người chuyển sang
units-history-merged-from = nhận { $other } sáp nhập vào, thêm { NUMBER($people) } người
units-up = ← { $name }
units-see = Xem đơn vị

units-do-name = Đổi tên
units-do-place = Đổi địa bàn
units-do-levels = Đổi cấp học
units-do-incluster = Xếp cụm, khối
units-do-team = Thêm tổ
units-do-move = Chuyển Phòng khác
units-do-merge = Sáp nhập
units-do-split = Tách trường
units-do-close = Giải thể
units-do-school = Thêm trường
units-do-cluster = Lập cụm, khối
units-do-office = Lập Phòng trực thuộc

# Khi xem lại và khi xong

units-from = Thay đổi này có hiệu lực <b>từ ngày nào</b>?
    .label = Có hiệu lực từ
    .hint = Bấm “Hôm nay”, hoặc gõ một ngày: 01/07/2027, thứ hai tới. Ngày đã qua thì gõ cả năm.
units-from-today = Hôm nay
units-from-now = Có hiệu lực ngay khi thầy/cô bấm Gửi.
units-from-ahead = Bot tự thực hiện lúc 0 giờ { DAY($day) } rồi mới báo cho những người liên quan, và lúc đó kiểm tra lại mọi điều kiện. Trước ngày ấy chưa có gì thay đổi, thầy/cô huỷ được ở /donvi.
units-from-back = Lịch sử ghi từ { DAY($day) }. Quyền và việc của mọi người đổi ngay khi thầy/cô bấm Gửi; các kỳ báo cáo đã hết hạn giữ nguyên.
units-from-early = Lịch sử chỉ ghi lùi được đến { DAY($day) }: trước ngày đó là quá lâu, hoặc đơn vị đã có thay đổi khác sau ngày thầy/cô gõ.
units-reason-hint = Ví dụ: Quyết định số 12/QĐ-UBND
units-place-hint = Ví dụ: Phường 5
units-same-name = Đã có một đơn vị tên “{ $name }” ở cùng địa bàn. Nếu không phải nhầm thì cứ gửi.
units-levels-kept = Các kỳ báo cáo đã mở giữ nguyên cấp học cũ; cấp học mới dùng cho các kỳ mở sau.
units-not-expected = Trường mới không bị tính vào các kỳ báo cáo đang mở. Muốn trường báo cáo, thầy/cô mở /tonghop, bấm “Theo trường”, rồi “Thêm trường vào kỳ này”.
units-will-be-excused = { NUMBER($count) } kỳ báo cáo đang mở mà { $name } chưa gửi ({ $periods }): { $name } được miễn báo cáo và không tính vào tỷ lệ. Bài đang điền dở của trường được đóng lại.
units-not-possible = Đơn vị vừa được thay đổi ở nơi khác nên việc này không còn làm được. Thầy/cô mở /donvi để xem lại.
units-no-cluster = Chưa có cụm, khối nào. Thầy/cô mở /donvi rồi bấm “Lập cụm, khối”.
units-out-of-cluster = Không xếp cụm, khối
units-cannot-closed = Đơn vị này đã đóng nên không sửa được nữa.
units-cannot-top = Phòng này đứng riêng nên không giải thể, sáp nhập ở đây được.
units-cannot-same = Đơn vị đang ở đó rồi.
units-cannot-kind = Không có đơn vị nào cùng loại để sáp nhập.
units-cannot-below = Không thể đặt một đơn vị dưới chính nó.
units-cannot-notEmpty = Phòng này còn trường hoặc Phòng trực thuộc. Thầy/cô chuyển hoặc giải thể các đơn vị đó trước.
units-cannot-target = Đơn vị nhận không còn hoạt động, hoặc không còn thuộc quyền của thầy/cô.
units-cannot-name = Đã có một đơn vị khác mang tên này ở cùng địa bàn.
units-cannot-cluster = Cụm, khối đã chọn không còn nữa.
units-cannot-planned = Việc này đã được hẹn trước cho đơn vị. Thầy/cô mở đơn vị ở /donvi để xem, hoặc huỷ rồi hẹn lại.
units-cannot-right = Người hẹn không còn quyền làm việc này.
units-changed = ✅ Đã ghi cho <b>{ $name }</b>: { $what }.
units-excused = { $name } được miễn báo cáo { NUMBER($count) } kỳ: { $periods }.
units-told = ℹ️ Phòng vừa cập nhật <b>{ $name }</b>: { $what }.
units-told-closed = ℹ️ <b>{ $name }</b> đã giải thể (lý do: { $reason }). Vai trò của thầy/cô ở đây đã kết thúc; tài khoản và những gì thầy/cô đã gửi vẫn còn. Có đơn vị mới, thầy/cô gõ mã tham gia của đơn vị đó.
units-told-merged = ℹ️ <b>{ $from }</b> đã sáp nhập vào <b>{ $into }</b>. Từ nay thầy/cô thuộc { $into } với vai trò { $role }.
units-told-excused = { $name } không cần gửi số liệu nữa: { $periods }. Bài đang điền dở được đóng lại.
units-told-split = ℹ️ Thầy/cô được chuyển từ { $from } sang trường mới tách ra: <b>{ $into }</b>. Vai trò giữ nguyên.

unitname-form = Đổi tên { $name }
unitname-name = Tên mới của <b>{ $name }</b> là gì?
    .label = Tên mới
unitname-reason = Theo <b>văn bản</b> nào, hoặc vì sao?
    .label = Lý do
unitplace-form = Đổi địa bàn của { $name }
unitplace-place = Đơn vị nằm ở <b>phường, xã</b> nào?
    .label = Địa bàn
unitplace-reason = Theo <b>văn bản</b> nào, hoặc vì sao?
    .label = Lý do
unitlevels-form = Đổi cấp học của { $name }
unitlevels-levels = Trường dạy những <b>cấp học</b> nào?
    .label = Cấp học
unitlevels-reason = Theo <b>văn bản</b> nào, hoặc vì sao?
    .label = Lý do
unitcluster-form = Xếp cụm, khối cho { $name }
unitcluster-cluster = Trường thuộc <b>cụm, khối thi đua</b> nào?
    .label = Cụm, khối
unitmove-form = Chuyển { $name } sang Phòng khác
unitmove-to = Chuyển <b>{ $name }</b> về <b>Phòng</b> nào?
    .label = Phòng mới
unitmove-reason = Theo <b>văn bản</b> nào, hoặc vì sao?
    .label = Lý do
unitmove-nowhere = Không có Phòng nào khác để chuyển đến.
unitmove-effect = Nhân sự của { $name } đi theo. Các kỳ báo cáo đã mở vẫn tính { $name } ở Phòng cũ.
unitmove-office = Các trường, nhân sự, phong trào và kỳ báo cáo của { $name } đi theo. Trường ra khỏi cụm, khối của Phòng cấp trên cũ. Phòng cấp trên cũ không còn thấy { $name }.
unitmove-cluster = Trường ra khỏi { $cluster } nếu Phòng mới không có cụm, khối này.
unitclose-form = Giải thể { $name }
unitclose-reason = <b>Vì sao</b>, theo văn bản nào?
    .label = Lý do
unitclose-people = { $people ->
    [0] { $name } không còn ai.
   *[other] Vai trò của { NUMBER($people) } người ở { $name } kết thúc; tài khoản của họ vẫn còn. Mã tham gia của { $name } không dùng được nữa.
    }
unitclose-team = { $people ->
    [0] { $name } không còn ai.
   *[other] { NUMBER($people) } người của { $name } vẫn ở trường, không thuộc tổ nào.
    }
unitclose-runs = Còn { NUMBER($campaigns) } phong trào và { NUMBER($periods) } kỳ báo cáo đang mở: vẫn xem và làm tiếp được ở Phòng cấp trên.
unitclose-teams = { NUMBER($count) } tổ của trường giải thể cùng.
unitmerge-form = Sáp nhập { $name }
unitmerge-into = Sáp nhập <b>{ $name }</b> vào <b>đơn vị</b> nào?
    .label = Sáp nhập vào
unitmerge-reason = <b>Vì sao</b>, theo văn bản nào?
    .label = Lý do
unitmerge-people = { NUMBER($people) } người của { $from } chuyển sang { $into }, giữ nguyên vai trò.
unitmerge-deputy = { $into } đã có hiệu trưởng, nên hiệu trưởng của { $from } thành phó hiệu trưởng.
unitmerge-principal = { $into } chưa có hiệu trưởng, nên hiệu trưởng của { $from } thành hiệu trưởng của { $into }.
unitmerge-teams = { NUMBER($count) } tổ của { $from } sang { $into }; tổ trùng tên được gộp làm một.
unitmerge-officers = { NUMBER($people) } người của { $from } sang { $into }. Ai đã làm ở { $into } thì giữ nguyên việc ở đó; { $into } đã có người phụ trách thì người phụ trách { $from } thành chuyên viên.
unitmerge-units = { NUMBER($schools) } trường và { NUMBER($offices) } Phòng trực thuộc về { $into }, cùng các cụm, khối và bảng chỉ tiêu của { $from }.
unitmerge-runs = { NUMBER($campaigns) } phong trào đang chạy do Phòng tiếp nhận làm tiếp, vẫn chỉ với các trường cũ. { NUMBER($periods) } kỳ báo cáo đang mở giữ nguyên, Phòng tiếp nhận xem và làm tiếp ở /tonghop.
unitmerge-codes = Mã tham gia của { $from } không dùng được nữa; ai chưa tham gia cần mã mới của { $into }.
unitsplit-form = Tách trường từ { $name }
unitsplit-name = <b>Tên</b> của trường mới là gì?
    .label = Tên trường mới
unitsplit-place = Trường mới nằm ở <b>phường, xã</b> nào?
    .label = Địa bàn
unitsplit-levels = Trường mới dạy những <b>cấp học</b> nào?
    .label = Cấp học
unitsplit-people = <b>Những ai</b> sang trường mới? Gõ các số thứ tự, ví dụ 1,3,5 hoặc 2-4; chưa ai sang thì bấm Bỏ qua.
    .label = Người chuyển sang
unitsplit-reason = Theo <b>văn bản</b> nào, hoặc vì sao?
    .label = Lý do
unitsplit-effect = { NUMBER($people) } người của { $from } chuyển sang { $name }, giữ nguyên vai trò. Những người khác có thể chuyển sau bằng danh sách nhân sự.
schoolnew-form = Thêm trường
schoolnew-name = <b>Tên trường</b> đầy đủ là gì?
    .label = Tên trường
    .hint = Ví dụ: Trường Tiểu học Ngô Quyền
schoolnew-place = Trường nằm ở <b>phường, xã</b> nào?
    .label = Địa bàn
schoolnew-levels = Trường dạy những <b>cấp học</b> nào?
    .label = Cấp học
schoolnew-cluster = Trường thuộc <b>cụm, khối thi đua</b> nào?
    .label = Cụm, khối
teamnew-form = Thêm tổ ở { $name }
teamnew-name = <b>Tên tổ</b> là gì?
    .label = Tên tổ
    .hint = Ví dụ: Tổ Toán – Tin
clusternew-form = Lập cụm, khối thi đua
clusternew-name = <b>Tên cụm, khối</b> là gì? Tên đã có thì các trường được thêm vào đó.
    .label = Tên cụm, khối
    .hint = Ví dụ: Cụm 1, Khối Tiểu học
clusternew-schools = <b>Những trường nào</b> thuộc cụm, khối này? Gõ các số thứ tự, ví dụ 1,3,5 hoặc 2-4.
    .label = Các trường
clusternew-no-school = Chưa có trường nào để xếp vào cụm, khối.
clusternew-done = ✅ <b>{ $name }</b> có thêm { NUMBER($count) } trường. Gõ /donvi để xem.
officenew-form = Lập Phòng trực thuộc { $name }
officenew-name = <b>Tên</b> của Phòng mới là gì?
    .label = Tên Phòng
    .hint = Ví dụ: Phòng Văn hoá – Xã hội Phường 5
officenew-place = Phòng nằm ở <b>phường, xã</b> nào?
    .label = Địa bàn
officenew-effect = Phòng mới đứng dưới { $name }: { $name } thấy mọi việc của Phòng mới, Phòng mới chỉ thấy việc của mình. Gửi xong sẽ có mã dùng một lần cho người phụ trách.

# Sắp có hiệu lực

units-plans = <b>{ $name }</b>: { $count ->
    [0] không có thay đổi nào sắp có hiệu lực
   *[other] { NUMBER($count) } thay đổi sắp có hiệu lực
    }
units-plan-line = • { DAY($day) }: { $name }: { $what }
units-plan-open = { $name }: { $what }
units-plan = 📅 <b>{ $name }</b>: { $what }
units-plan-day = Có hiệu lực từ: <b>{ DAY($day) }</b>
units-plan-by = Người hẹn: { $who }, { MOMENT($moment) }
units-plan-reason = Lý do: { $reason }
units-plan-cancel = Huỷ thay đổi này
units-plan-see = Xem thay đổi
units-plan-is-done = Đã thực hiện.
units-plan-is-cancelled = Đã huỷ lúc { MOMENT($moment) }.
units-plan-is-failed = Không thực hiện được: { $why }
units-plan-name = đổi tên thành { $name }
units-plan-place = đổi địa bàn thành { $place }
units-plan-levels = đổi cấp học thành { $levels }
units-plan-incluster = xếp cụm, khối: { $cluster }
units-plan-move = chuyển về { $to }
units-plan-merge = sáp nhập vào { $into }
units-plan-split = tách ra { $name }
units-plan-close = giải thể
units-plan-school = thêm { $name }
units-plan-team = thêm tổ { $name }
units-plan-cluster = lập cụm, khối { $name }
units-plan-office = lập Phòng trực thuộc { $name }
units-planned = ✅ Đã hẹn: từ { DAY($day) }, <b>{ $name }</b>: { $what }.
units-planned-next = Chưa có gì thay đổi và chưa ai được báo. Đến 0 giờ ngày đó bot tự thực hiện và báo lại cho thầy/cô.
units-plan-done = Đã đến { DAY($day) }, thay đổi thầy/cô hẹn trước đã được thực hiện.
units-plan-failed = ⚠️ Chưa thực hiện được thay đổi hẹn cho { DAY($day) }: <b>{ $name }</b>: { $what }.
units-plan-why = Vì sao: { $why }
units-plan-failed-next = Mọi thứ vẫn như cũ. Thầy/cô mở /donvi để làm lại nếu còn cần.
units-plan-cancelled = ✅ Đã huỷ thay đổi hẹn cho { DAY($day) }: <b>{ $name }</b>: { $what }.
plancancel-form = Huỷ thay đổi hẹn trước của { $name }: { $what }
plancancel-reason = <b>Vì sao</b> huỷ, theo văn bản nào?
    .label = Lý do

# Nhật ký

audit-unit-opened = Mở đơn vị
audit-unit-renamed = Đổi tên hoặc địa bàn đơn vị
audit-unit-moved = Chuyển đơn vị sang Phòng khác
audit-unit-clustered = Xếp cụm, khối thi đua
audit-unit-relevelled = Đổi cấp học
audit-unit-split = Tách trường
audit-unit-merged = Sáp nhập đơn vị
audit-unit-closed = Giải thể đơn vị
audit-cluster-open = Lập cụm, khối thi đua
audit-cluster-move = Chuyển cụm, khối thi đua sang Phòng khác
audit-plan-name = Hẹn trước: đổi tên đơn vị
audit-plan-place = Hẹn trước: đổi địa bàn
audit-plan-levels = Hẹn trước: đổi cấp học
audit-plan-incluster = Hẹn trước: xếp cụm, khối thi đua
audit-plan-move = Hẹn trước: chuyển đơn vị sang Phòng khác
audit-plan-merge = Hẹn trước: sáp nhập đơn vị
audit-plan-split = Hẹn trước: tách trường
audit-plan-close = Hẹn trước: giải thể đơn vị
audit-plan-school = Hẹn trước: thêm trường
audit-plan-team = Hẹn trước: thêm tổ
audit-plan-cluster = Hẹn trước: lập cụm, khối thi đua
audit-plan-office = Hẹn trước: lập Phòng trực thuộc
audit-plan-cancel = Huỷ thay đổi hẹn trước
audit-plan-fail = Thay đổi hẹn trước không thực hiện được
audit-key-on = có hiệu lực từ { $value }
