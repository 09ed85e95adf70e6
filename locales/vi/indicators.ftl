# Chỗ lạ trong bảng chỉ tiêu: nêu ra và giải thích, không bao giờ tự sửa

indicators-warning-target-worse =
    { $group } – { $name }: kỳ trước { $baseline } { $measure }, chỉ tiêu { $target } { $measure }. { $direction ->
        [lower] Số này càng thấp càng tốt
        [hold] Số này phải được giữ vững
       *[higher] Số này càng cao càng tốt
    }, nên chỉ tiêu đang kém hơn kết quả kỳ trước. Số in được giữ nguyên; thầy/cô xem lại văn bản gốc.
indicators-warning-parts =
    { $name }{ $level ->
        [MN] {" "}(mầm non)
        [TH] {" "}(tiểu học)
        [THCS] {" "}(THCS)
       *[none] {""}
    }: { $parts } phần cộng lại được { $baseline } ở kỳ trước và { $target } ở chỉ tiêu, không đúng 100 %. Thường là do làm tròn từng phần. Số in được giữ nguyên; kết quả thì tính từ số đếm.
indicators-warning-sum = { PERCENT($share) }
indicators-warning-unprinted = (không in đủ)
indicators-warning-count =
    { $group } – { $name }: đếm bằng “{ $measure }”, nhưng đứng trong bảng tỷ lệ %. Các trường sẽ được hỏi số đếm, và số đếm được cộng lại, không coi là phần trăm.
indicators-warning-separators =
    Bảng viết phần thập phân bằng cả dấu phẩy ({ $commas } số, như { $comma }) và dấu chấm ({ $points } số, như { $point }). Cả hai đều được đọc là dấu thập phân.
indicators-warning-no-level =
    { $count } dòng không ghi cấp học: { $names }. Các trường không được hỏi những dòng này; Phòng tự nhập số liệu của toàn địa bàn.

# Cách gọi tên một dòng và cách đọc một số liệu

indicators-row = { $name }
indicators-row-part = { $whole }: { $name }
indicators-row-alone = { $group } – { $name }
indicators-row-level = { $label } ({ $level })
indicators-level-MN = mầm non
indicators-level-TH = tiểu học
indicators-level-THCS = THCS
indicators-level-none = toàn địa bàn
indicators-number = { NUMBER($numerator) }
indicators-count = { NUMBER($numerator) } { $measure }
indicators-share = { NUMBER($numerator) }/{ NUMBER($denominator) } = { PERCENT($fraction) }
indicators-at-level = Mức độ { $level }
indicators-met = Đạt
indicators-not-met = Chưa đạt
indicators-change-less = đầu kỳ { NUMBER($first) }, hiện nay { NUMBER($last) }: giảm { PERCENT($fraction) }
indicators-change-more = đầu kỳ { NUMBER($first) }, hiện nay { NUMBER($last) }: tăng { PERCENT($fraction) }
indicators-change-none = đầu kỳ { NUMBER($first) }, hiện nay { NUMBER($last) }
indicators-school = { $school }
indicators-excused = { $school } không cần gửi số liệu kỳ { $period } nữa: { $why }.
indicators-excuse-merged = sáp nhập vào { $into }, { DAY($day) }
indicators-excuse-closed = giải thể, { DAY($day) }
indicators-page = <i>Trang { $page }/{ $pages }</i>
indicators-page-before = ‹ Trước
indicators-page-after = Tiếp ›
indicators-odd = ⚠️ Bảng chỉ tiêu có { $count } chỗ lạ. Số in được giữ nguyên, thầy/cô xem lại văn bản gốc:
indicators-odd-line = • { $warning }

# Mở kỳ báo cáo

command-kybaocao = Mở kỳ báo cáo
command-solieu = Nhập số liệu của trường
command-mauso = Nhập số liệu chung của địa bàn

period-form = Mở kỳ báo cáo
period-office = Kỳ báo cáo của <b>Phòng</b> nào?
    .label = Phòng
period-name = Kỳ báo cáo này có <b>tên</b> là gì?
    .label = Tên kỳ
    .hint = Ví dụ: Học kỳ I năm học 2020-2021
period-set = Kỳ này dùng <b>bảng chỉ tiêu</b> nào?
    .label = Bảng chỉ tiêu
period-table = { $name }
period-lastDay = <b>Ngày cuối cùng</b> các trường được gửi số liệu? Hạn là hết ngày đó.
    .label = Hạn gửi
    .hint = Ví dụ: 30/10/2026
period-no-table = Phòng chưa có bảng chỉ tiêu nào nên chưa mở được kỳ báo cáo.
period-not-yours = Thầy/cô không còn quyền mở kỳ báo cáo của Phòng. Gõ /menu để xem những việc thầy/cô làm được.
period-over = { DAY($lastDay) } đã qua. Thầy/cô chọn một ngày khác.
period-nobody-owes = Không có trường nào thuộc bảng chỉ tiêu này, nên chưa mở kỳ báo cáo.
period-opened = ✅ Đã mở kỳ báo cáo <b>{ $period }</b>, hạn đến hết { DAY($day) }.
period-asked = Đã hỏi số liệu của <b>{ NUMBER($schools) }</b> trường; { NUMBER($told) } trường đã có người nhận được tin.
period-told-later = Bây giờ đang là giờ nghỉ, nên tin sẽ được gửi lúc { MOMENT($moment) }.
period-nobody-to-ask = { NUMBER($count) } trường chưa có ai được quyền báo số liệu tham gia bot: { $schools }. Thầy/cô gửi mã tham gia cho các trường này.
period-enter-area = Nhập số liệu chung của địa bàn
period-see-overview = Xem tổng hợp
period-make-code = Tạo mã tham gia

indicators-asked = 📊 <b>Kỳ báo cáo: { $period }</b>
    Phòng mời { $school } gửi số liệu.
indicators-asked-rows = Cần trả lời: <b>{ NUMBER($rows) }</b> chỉ tiêu
indicators-deadline = Hạn: hết <b>{ DAY($day) }</b> ({ $days ->
    [0] hôm nay là ngày cuối
   *[other] còn { $days } ngày
    })
indicators-asked-how = Bot hỏi từng câu; thầy/cô nghỉ lúc nào cũng được, câu đã trả lời không mất. Bấm nút dưới đây, hoặc gõ /solieu_{ $id }.
indicators-begin = Bắt đầu nhập số liệu
indicators-waiting = Số liệu { $school } – { $period }, hạn { DAY($day) }

# Nhập số liệu

figures-form = Số liệu { $period } – { $school }
figures-figures = { $school }<b>{ $group }</b> ({ $level })
    <b>{ $name }</b>{ $counts }{ $last }{ $target }
    .label = { $label }
figures-school = 🏫 { $school }{"\u000A"}
figures-last = {"\u000A"}Kỳ trước: { $value }
figures-target = {"\u000A"}Chỉ tiêu của Phòng: { $target } { $measure }
figures-asks-count = {"\u000A"}Đếm: { $counted }
figures-asks-population = {"\u000A"}Đếm: { $counted }. Tổng của toàn địa bàn do Phòng nhập.
figures-asks-share = {"\u000A"}Đếm: { $counted } / { $outOf }
figures-asks-part = {"\u000A"}Đếm: { $counted }, trong { NUMBER($base) } đã trả lời ở trên
figures-asks-change = {"\u000A"}Hiện nay / đầu kỳ: { $counted } / { $outOf }
figures-asks-met = {"\u000A"}Nội dung: { $counted }. Trường mình đã đạt chưa?
figures-count-hint = Gõ một số, ví dụ 12. Đếm được 0 thì gõ 0. Không có đối tượng nào để đếm thì chọn “Không phát sinh”.
figures-likely-hint = Gõ hai số đếm, ví dụ 45/48. Nếu tổng vẫn là { NUMBER($likely) } thì chỉ cần gõ số đầu.
figures-change-hint = Gõ số hiện nay / số đầu kỳ. Ví dụ 3/18: đầu kỳ 18, nay còn 3. Gõ 18 → 3 cũng được.
figures-line = { $label }: <b>{ $value }</b>
figures-unanswered = –
figures-only-blanks = Cả { NUMBER($count) } chỉ tiêu đều là “chưa có số liệu”, nên chưa gửi được. Còn thiếu: { $missing }. Thầy/cô trả lời ít nhất một chỉ tiêu.
figures-parts-off = { $whole }: các phần cộng lại được { NUMBER($sum) }, trong khi tổng là { NUMBER($base) } ({ $way ->
    [over] thừa
   *[short] thiếu
    } { NUMBER($off) }).
figures-far-from-last = { $label }: kỳ trước { $last }, kỳ này { $now }. Thầy/cô xem lại có gõ nhầm không.
figures-more-than-before = { $label }: { $now }. Thầy/cô xem lại có gõ ngược hai số không.
figures-not-yours = Thầy/cô không còn quyền gửi số liệu của trường này. Gõ /menu để xem những việc thầy/cô làm được.
figures-closed = Kỳ báo cáo { $period } đã đóng khi hết { DAY($day) }, nên không nhận số liệu nữa. Nếu cần gửi bổ sung, thầy/cô liên hệ Phòng.
figures-missed = Kỳ báo cáo { $period } đã hết hạn (hết { DAY($day) }) và { $school } chưa gửi số liệu. Nếu cần gửi bổ sung, thầy/cô liên hệ Phòng.
figures-sender = { $sender }{ $as ->
    [deputy] {" "}(phó hiệu trưởng, được giao nhập)
    [clerk] {" "}(văn thư, được giao nhập)
    [lead] {" "}(Phòng nhập hộ)
    [officer] {" "}(Phòng nhập hộ)
   *[other] {""}
    }
figures-sent-by = Số liệu của trường đã được { $sender } gửi lúc { MOMENT($moment) }. Gõ /solieu để xem lại.
figures-sent-first = Số liệu của { $school } cho kỳ { $period } đã được { $sender } gửi trước đó, nên bản này không được ghi thêm.
figures-received = ✅ Phòng đã nhận số liệu của <b>{ $school }</b>, kỳ <b>{ $period }</b>.
figures-sent = 📊 Số liệu của <b>{ $school }</b>, kỳ <b>{ $period }</b>
figures-filled = Đã trả lời: <b>{ NUMBER($answered) }/{ NUMBER($expected) }</b> chỉ tiêu
figures-missing = Còn thiếu: { $missing }
figures-sent-at = Gửi lúc { MOMENT($moment) }, người gửi: { $sender }
figures-not-sent = Chưa gửi
figures-receipt = Biên nhận: <code>{ $code }</code>
figures-fingerprint = Mã kiểm tra nội dung: <code>{ $hash }</code>
figures-altered = ⚠️ Nội dung đang lưu khác với lúc gửi. Thầy/cô báo Phòng kiểm tra.
figures-see-sent = Xem số liệu đã gửi
figures-due = Có { NUMBER($count) } báo cáo đang chờ thầy/cô. Bấm một nút, hoặc gõ lệnh ở đầu dòng:
figures-due-line = /solieu_{ $id } – { $school }, { $period }, hạn đến hết { DAY($day) }
figures-open = { $school } – { $period }
figures-nothing-due = Hiện không có báo cáo nào đang chờ. Thầy/cô có thể xem lại số liệu kỳ gần nhất:
figures-none = Hiện chưa có kỳ báo cáo nào. Khi Phòng mở kỳ, bot sẽ báo thầy/cô.

# Số liệu chung của địa bàn

area-form = Số liệu chung của địa bàn – { $period }
area-figures = <b>{ $group }</b> ({ $level })
    <b>{ $name }</b>{ $counts }{ $known }{ $before }
    .label = { $label }
area-asks-denominator = {"\u000A"}Cần: { $outOf }. Các trường chỉ đếm phần của mình.
area-known = {"\u000A"}Đã nhập: { $figure }
area-before = {"\u000A"}Kỳ trước: { $figure }
area-hint = Gõ một số, ví dụ 1008. Chưa có số, hoặc giữ số đã nhập, thì bấm “Bỏ qua”.
area-nothing-to-give = Bảng chỉ tiêu của kỳ này không cần số liệu chung nào của địa bàn.
area-no-period = Chưa có kỳ báo cáo nào. Thầy/cô mở kỳ bằng /kybaocao trước.
area-not-yours = Thầy/cô không còn quyền nhập số liệu của Phòng. Gõ /menu để xem những việc thầy/cô làm được.
area-saved = ✅ Đã ghi { NUMBER($given) } số liệu chung cho kỳ <b>{ $period }</b>. Hiện có { NUMBER($there) }/{ NUMBER($rows) }.
area-go-on = Nhập tiếp phần còn thiếu

# Trường mở sau khi kỳ báo cáo đã mở

expect-form = Thêm trường vào kỳ { $period }
expect-school = Thêm <b>trường nào</b> vào kỳ này? Trường được thêm sẽ phải gửi số liệu và được tính vào tỷ lệ.
    .label = Trường
expect-nobody = Không còn trường nào để thêm vào kỳ này.
expect-over = Kỳ { $period } đã đóng nên không thêm trường được nữa.
expect-asked = ✅ Đã thêm <b>{ $school }</b> vào kỳ { $period }. { $heads ->
    [0] Trường chưa có hiệu trưởng hay phó hiệu trưởng nào tham gia bot.
   *[other] Đã báo cho hiệu trưởng, phó hiệu trưởng của trường.
    }
indicators-on-behalf = Số liệu { $period }, hạn { DAY($day) }
figures-form-behalf = Nhập hộ số liệu { $period } – { $school }
figures-entered-for = 📊 Phòng đã nhập hộ số liệu của <b>{ $school }</b>, kỳ <b>{ $period }</b>. Thầy/cô xem lại; nếu chưa đúng, thầy/cô báo Phòng.

# Nhập số liệu bằng Excel

command-solieuexcel = Nhập số liệu bằng Excel
figures-sheet-file = so-lieu
figures-sheet-head = “Mã báo cáo” và “Mã chỉ tiêu”
figures-sheet-report = Mã báo cáo
figures-sheet-code = Mã chỉ tiêu
figures-sheet-school = Trường
figures-sheet-row = Chỉ tiêu
figures-sheet-measure = Đơn vị tính
figures-sheet-last = Kỳ trước
figures-sheet-target = Kế hoạch
figures-sheet-numerator = Tử số / số lượng
figures-sheet-denominator = Mẫu số
figures-sheet-absence = Không có số
figures-sheet-asked = { $group } ({ $level }): { $name }{ $counts }
figures-sheet-given = Bảng số liệu còn thiếu của <b>{ NUMBER($reports) }</b> báo cáo. Thầy/cô điền ba cột cuối, để nguyên hai cột mã, rồi gửi tệp .xlsx vào đây.
    Câu “đã đạt chưa” thì ghi “đạt” hoặc “chưa đạt”. Ô để trống không làm thay đổi gì. Bot cho xem lại trước khi gửi.
figures-sheet-nothing-owed = Hiện không có báo cáo nào còn thiếu số liệu.
figures-sheet-read = Đã đọc <b>{ $file }</b>:
figures-sheet-taken = • { $school }, kỳ { $period }: đã ghi nháp { NUMBER($count) } số liệu
figures-sheet-refused = • { $school }, kỳ { $period }: không ghi. { $why }
figures-sheet-foreign = • Mã báo cáo { $id }: không phải báo cáo của trường thầy/cô, nên không ghi.
figures-sheet-more = • và { NUMBER($count) } chỗ khác
figures-sheet-not-sent = <b>Chưa gửi gì cả.</b> Thầy/cô bấm từng trường để xem lại rồi gửi.
figures-sheet-nothing = Không có số liệu nào được ghi từ tệp này.
figures-sheet-bad-next = Những ô khác đã ghi vào bản nháp. Thầy/cô sửa ô đỏ rồi gửi lại cả tệp.
figures-sheet-no-report = Mã báo cáo là số do bot ghi sẵn; xin để nguyên.
figures-sheet-no-row = Báo cáo này không hỏi chỉ tiêu có mã “{ $code }”.
figures-sheet-no-numerator = Thiếu tử số.
figures-sheet-both = Đã có số thì để trống ô “Không có số”.
figures-sheet-long = Dài quá { $most } chữ.
figures-sheet-twice = Chỉ tiêu này đã ghi ở một dòng phía trên.
audit-figures-export = Tải bảng nhập số liệu
