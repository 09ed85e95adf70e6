command-start = Bắt đầu
command-mathamgia = Tạo mã tham gia

people-unit = { $name }

role-lead = phụ trách Phòng
role-officer = chuyên viên Phòng
role-principal = hiệu trưởng
role-deputy = phó hiệu trưởng
role-clerk = văn thư
role-teamHead = tổ trưởng chuyên môn
role-teacher = giáo viên
role-staff = nhân viên

joining-code-wrong = Không có mã tham gia này. Thầy/cô kiểm tra từng chữ, hoặc xin lại mã ở nơi đã cấp.
joining-code-used = Mã này đã dùng hết lượt. Thầy/cô xin Phòng hoặc nhà trường cấp mã mới.
joining-code-expired = Mã này đã hết hạn. Thầy/cô xin Phòng hoặc nhà trường cấp mã mới.
joining-code-revoked = Mã này đã bị thu hồi. Thầy/cô xin Phòng hoặc nhà trường cấp mã mới.
joining-too-many-guesses = Thầy/cô đã thử sai quá nhiều lần. Xin thử lại sau { MOMENT($until) }.
joining-welcome = Chào mừng thầy/cô <b>{ $name }</b>!
    Thầy/cô đã tham gia <b>{ $unit }</b> với vai trò { $role }.
joining-next = Từ nay, thông báo thi đua sẽ đến ngay tại đây. Mở /menu để xem những việc thầy/cô làm được.
joining-newcomer = <b>{ $name }</b> vừa tham gia { $unit } với vai trò { $role }.
joining-code-made = Đã tạo mã tham gia cho <b>{ $unit }</b>, vai trò { $role }: dùng được { $uses } lượt, đến { MOMENT($until) }.
joining-code-pass-on = Gửi cho người cần tham gia đường dẫn này:
    { $link }
    hoặc mời gõ mã <code>{ $code }</code> cho bot.
joining-copy-link = Sao chép đường dẫn
joining-copy-code = Sao chép mã
joining-another-code = Tạo mã khác

join-form = Tham gia { $unit } ({ $role })
join-consent = <b>Thông báo về dữ liệu cá nhân</b>
    { $office } dùng bot này để tổ chức thi đua. Mã của thầy/cô: <b>{ $unit }</b>, vai trò { $role }.
    • Lưu: họ tên, đơn vị, vai trò, số điện thoại (nếu thầy/cô cho), mã cuộc trò chuyện Telegram, lần dùng bot gần nhất và những gì thầy/cô gửi cho bot.
    • Để làm gì: gửi thông báo, nhận đăng ký thi đua và số liệu, tổng hợp kết quả.
    • Bao lâu: trong thời gian công tác. Thôi công tác thì sau một thời hạn (thường là một năm) tên và số điện thoại được xoá, báo cáo chỉ còn số đếm.
    • Telegram là nền tảng của nước ngoài: xin đừng gửi thông tin mật, số căn cước hay tên học sinh.
    • Quyền của thầy/cô: xem, tải về, sửa, hạn chế, xoá dữ liệu của mình và rút lại đồng ý bất cứ lúc nào, bằng lệnh /dulieu.
    • Liên hệ: { $office }.
    Nếu đồng ý, thầy/cô bấm <b>ĐỒNG Ý</b>. Nếu không, bấm Huỷ: bot không lưu gì.
    .label = Dữ liệu cá nhân
join-agree = ĐỒNG Ý
join-name = <b>Họ và tên</b> đầy đủ của thầy/cô là gì?
    .label = Họ và tên
    .hint = Ví dụ: Trần Thị Lan
join-phone = Thầy/cô có muốn cho <b>số điện thoại</b> không? Chỉ để Phòng đối chiếu danh sách. Không muốn cho thì bấm Bỏ qua.
    .label = Số điện thoại

code-form = Tạo mã tham gia
code-unit = Mã dành cho <b>đơn vị</b> nào?
    .label = Đơn vị
code-role = Người dùng mã sẽ có <b>vai trò</b> gì?
    .label = Vai trò
code-uses = Mã dùng được cho <b>bao nhiêu người</b>?
    .label = Số lượt
    .hint = Ví dụ: 1 cho hiệu trưởng, 40 cho giáo viên cả trường
joining-first = Nội dung này dành cho người đã tham gia. Thầy/cô gõ <b>mã tham gia</b> do Phòng hoặc nhà trường cấp, ví dụ: ABCD-2345. Tham gia xong thì bấm lại nút ấy.
