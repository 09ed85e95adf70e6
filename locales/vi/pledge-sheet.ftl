# Đăng ký thi đua bằng Excel

command-dangkyexcel = Đăng ký thi đua bằng Excel
pledges-on-behalf-sheet = Đăng ký thi đua bằng Excel
pledges-sheet-file = dang-ky-thi-dua
pledges-sheet-head = “Mã dòng” và “Nội dung, chỉ tiêu”
pledges-sheet-key = Mã dòng
pledges-sheet-school = Trường
pledges-sheet-name = Họ và tên
pledges-sheet-title = Danh hiệu
pledges-sheet-targets = Nội dung, chỉ tiêu
pledges-sheet-initiative = Sáng kiến
pledges-sheet-note = Ghi chú

pledges-sheet-which = Thầy/cô lấy bảng đăng ký thi đua của trường nào? Có { NUMBER($count) } trường. Gõ /dangkyexcel kèm vài chữ của tên trường cũng được, ví dụ: /dangkyexcel hoa mai
pledges-sheet-all = Tất cả { NUMBER($count) } trường, một tệp
pledges-sheet-found = Có { NUMBER($count) } trường có tên như vậy. Thầy/cô chọn một trường, hoặc gõ rõ hơn.
pledges-sheet-no-school = Không có trường nào tên như “{ $typed }” mà thầy/cô nhập hộ được. Gõ /dangkyexcel để xem danh sách.
pledges-sheet-given = Bảng đăng ký thi đua của <b>{ $school }</b>: { NUMBER($count) } dòng, mỗi phong trào một trang, mỗi người chưa đăng ký một dòng.
pledges-sheet-given-all = Bảng đăng ký thi đua của tất cả các trường: { NUMBER($count) } dòng, mỗi phong trào một trang, mỗi người chưa đăng ký một dòng.
pledges-sheet-how = Thầy/cô chuyển cho trường điền bốn cột cuối, để nguyên cột mã, rồi gửi tệp .xlsx vào đây. Danh hiệu chọn trong danh sách thả xuống. Ai không đăng ký thì để trống. Bot cho xem lại trước khi ghi.
pledges-sheet-nobody = Hiện không có ai để đăng ký: chưa có phong trào nào đang mở, hoặc mọi người đã đăng ký rồi.
pledges-sheet-too-many = Có { NUMBER($count) } dòng, nhiều hơn { NUMBER($most) } dòng cho một tệp. Thầy/cô lấy bảng của từng trường.

pledges-sheet-office-only = Bảng đăng ký thi đua do Phòng gửi cho bot. Chưa có gì thay đổi; thầy/cô chuyển tệp này cho Phòng giúp.
pledges-sheet-read = Đã đọc <b>{ $file }</b>: { NUMBER($count) } dòng.
pledges-sheet-counts = Sẽ ghi: { NUMBER($good) } · Đã đăng ký từ trước: { NUMBER($before) } · Để trống: { NUMBER($empty) } · Cần sửa: { NUMBER($bad) }
pledges-sheet-campaign = <b>{ $campaign }</b> ({ NUMBER($count) })
pledges-sheet-line = • { $name }, { $unit }: { $title }
pledges-sheet-person = • { $name }: { $title }
pledges-sheet-more = … và { NUMBER($count) } người khác
pledges-sheet-before = Đã đăng ký từ trước, giữ nguyên: { $names }. Dòng của những người này trong tệp không được ghi.
pledges-sheet-other-cells = Những ô khác cần sửa:
pledges-sheet-nothing = Không có đăng ký mới nào để ghi từ tệp này.
pledges-sheet-write = Ghi { NUMBER($count) } đăng ký
pledges-sheet-bad-next = Những dòng khác vẫn ghi được ngay. Dòng có ô đỏ thì sửa rồi gửi lại cả tệp; không ai bị đăng ký hai lần.

pledges-sheet-no-key = Mã dòng do bot ghi sẵn; xin để nguyên. Người chưa có dòng: thầy/cô lấy bảng mới bằng /dangkyexcel.
pledges-sheet-not-yours = Mã dòng này không phải của ai ở các trường thầy/cô nhập hộ được.
pledges-sheet-not-there = Người này không còn ở trường ghi trong mã dòng. Thầy/cô lấy bảng mới bằng /dangkyexcel.
pledges-sheet-closed = Phong trào của dòng này không mở, hoặc không dành cho người này.
pledges-sheet-other = Mã dòng này là của { $name }; có thể các dòng bị sắp xếp lệch.
pledges-sheet-twice = Người này đã có ở một dòng phía trên, cùng phong trào.
pledges-sheet-missing-title = Chưa chọn danh hiệu. Không đăng ký danh hiệu nào thì chọn “Không đăng ký danh hiệu”.
pledges-sheet-missing-targets = Chưa ghi nội dung, chỉ tiêu.
pledges-sheet-missing-initiative = Danh hiệu này cần có sáng kiến.
pledges-sheet-no-title = Không có danh hiệu “{ $text }”. Chọn một trong: { $titles }.
pledges-sheet-unasked = Danh hiệu này không hỏi sáng kiến. Xin chuyển sang cột Ghi chú, hoặc để trống.
pledges-sheet-meanwhile = Đã đăng ký trong lúc chờ, nên giữ nguyên.
pledges-sheet-changed = Danh hiệu hoặc câu hỏi đã thay đổi từ lúc đọc tệp. Thầy/cô gửi lại tệp để xem.

pledges-sheet-written = <b>Đã ghi xong { NUMBER($good) } đăng ký thi đua.</b>
pledges-sheet-written-partly = <b>Xong một phần: { NUMBER($good) }/{ NUMBER($rows) } dòng.</b>
pledges-sheet-still-bad = Còn { NUMBER($count) } dòng có ô đỏ chưa ghi: thầy/cô sửa trong tệp bot đã trả rồi gửi lại.
pledges-sheet-not-taken = { NUMBER($count) } dòng không ghi được nữa:
pledges-sheet-not-taken-line = • { $name }: { $why }
pledges-sheet-told = { NUMBER($told) } người đã tham gia bot nhận biên nhận ngay; hiệu trưởng nhận một tin chung cho cả trường.{ $untold ->
    [0] {""}
   *[other] {" "}{ NUMBER($untold) } người chưa tham gia bot nên chưa nhận được: thầy/cô tải biên nhận, nhờ trường chuyển giúp.
    }
pledges-sheet-get-receipts = Tải biên nhận (Excel)
pledges-sheet-dropped = Đã bỏ tệp này. Chưa ghi đăng ký nào.

pledges-sheet-school-told = 📝 Phòng đã nhập hộ <b>{ NUMBER($count) }</b> đăng ký thi đua của { $unit } từ một tệp Excel. Nếu chưa đúng, thầy/cô báo Phòng.
pledges-sheet-see-each = Xem từng đăng ký
pledges-at-school = Đăng ký thi đua của <b>{ $unit }</b>, { $campaign }: { NUMBER($count) } người
pledges-at-school-none = { $unit } chưa có ai đăng ký phong trào này.

pledges-sheet-receipts-file = bien-nhan-dang-ky
pledges-sheet-receipts-sheet = Biên nhận
pledges-sheet-receipts = Biên nhận của { NUMBER($count) } đăng ký. Tệp có tên người thật, thầy/cô giữ cẩn thận.
pledges-receipts-campaign = Phong trào
pledges-receipts-receipt = Biên nhận
pledges-receipts-sent = Gửi lúc (giờ Việt Nam)
pledges-receipts-hash = Mã kiểm tra nội dung
audit-pledge-export = Tải bảng hoặc biên nhận đăng ký thi đua
