# Bảng Excel điền ngoài bot rồi gửi vào

tables-file-notExcel = Tệp này không phải bảng tính Excel, dù tên có thể giống, nên bot không đọc được.
tables-file-oldXls = Tệp này theo kiểu Excel cũ (.xls hoặc .xlsb). Thầy/cô mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.
tables-file-passwordProtected = Tệp này có mật khẩu nên bot không mở được. Thầy/cô bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi gửi lại.
tables-file-ods = Tệp này là bảng tính OpenDocument (.ods). Thầy/cô lưu thành kiểu .xlsx rồi gửi lại.
tables-file-tooBig = Tệp này quá lớn: bot đọc nhiều nhất 20.000 dòng, 40 cột và 8 MB. Thầy/cô xoá hình ảnh và các dòng trống thừa, hoặc chia làm nhiều tệp.
tables-file-damaged = Tệp này bị hỏng hoặc tải lên chưa trọn vẹn. Thầy/cô mở thử bằng Excel, lưu lại rồi gửi lần nữa.
tables-file-empty = Tệp này trống: không trang nào đang hiện có chữ.
tables-file-lost = Bot không tải được tệp này. Thầy/cô gửi lại giúp.
tables-instead = Chưa có gì thay đổi. Thầy/cô bấm một nút dưới đây để lấy mẫu, điền rồi gửi lại.
tables-no-head = Bot không thấy dòng tiêu đề của bảng nào thầy/cô gửi được, trong 20 dòng đầu của mỗi trang. Bot nhận:
tables-mixed = Tệp này có nhiều loại bảng, nên bot chưa đọc bảng nào. Chưa có gì thay đổi. Thầy/cô gửi mỗi loại một tệp:
tables-kind = • { $table }: có các cột { $head }
tables-put-aside = Việc đang điền dở được để lại; mở /menu là làm tiếp được.
tables-bad-cells = <b>{ NUMBER($count) } ô cần sửa</b>, tô đỏ và có ghi chú trong tệp này:
tables-bad-cell = • { $cell }: { $why }
tables-more = … và { NUMBER($count) } ô khác
tables-formula = công thức bị lỗi ({ $text })
tables-not-yet = Chưa ghi gì cả. Thầy/cô xem lại rồi chọn:
tables-drop = Bỏ
tables-settled = Tệp này đã được ghi, đã bỏ, hoặc đã quá một ngày, nên không có gì thay đổi. Thầy/cô gửi lại tệp nếu vẫn cần.
tables-written-before = Tệp này đã được ghi rồi, không ghi lần hai.
