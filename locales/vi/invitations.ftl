# Tham gia bằng lời mời riêng

invited-consent = { join-consent }
    .label = { join-consent.label }
invited-self = Thầy/cô là <b>{ $name }</b> – { $places }, phải không?
    Nếu không phải, thầy/cô bấm Huỷ và báo lại nơi đã gửi lời mời.
    .label = Họ và tên
invited-yes = Đúng, là tôi
invited-not-me = Lời mời này chỉ dành cho người có tên ở trên. Nếu không phải, thầy/cô bấm Huỷ và xin lời mời của mình ở Phòng hoặc nhà trường.
invited-phone = { join-phone }
    .label = { join-phone.label }
invited-phone-roster = Danh sách nhân sự có <b>số điện thoại</b> của { $name }. Xin thầy/cô chia sẻ số của mình để đối chiếu; số được giữ như trong danh sách.
    Nếu số đã đổi, thầy/cô liên hệ { $office }.
invited-phone-other = Số Telegram này không trùng với số điện thoại của { $name } trong danh sách, nên bot chưa thể nhận thầy/cô là người được mời. Thầy/cô liên hệ { $office } để kiểm tra lại số, rồi mở lại lời mời.
invited-place = { $role } ({ $unit })
invited-places = { $place }, { $others }
invited-nowhere = chưa có đơn vị
invited-welcome = Chào mừng thầy/cô <b>{ $name }</b>!
    Thầy/cô đã tham gia với vai trò { $places }.
invited-already = Thầy/cô { $name } đã tham gia rồi, không cần dùng lời mời nữa.
invited-somebody-else = Lời mời này dành riêng cho một người khác, nên thầy/cô không dùng được. Nếu có nhầm lẫn, thầy/cô báo Phòng hoặc nhà trường.
