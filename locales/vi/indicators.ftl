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
