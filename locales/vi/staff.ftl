# Bàn giao

staff-relieved = Từ nay <b>{ $name }</b> là hiệu trưởng { $unit }. Thầy/cô thôi giữ chức này từ lúc nhận tin.
staff-stays = Ở trường, thầy/cô giữ vai trò { $role }.
staff-drafts-gone = { NUMBER($count) } báo cáo thầy/cô đang làm dở đã chuyển sang cho { $name }; không câu trả lời nào bị mất.
staff-old-buttons = Các nút cũ về việc của hiệu trưởng không còn tác dụng. Cảm ơn thầy/cô.
staff-leads = Từ nay thầy/cô là hiệu trưởng <b>{ $unit }</b>.
staff-leads-after = Từ nay thầy/cô là hiệu trưởng <b>{ $unit }</b>, thay { $name }.
staff-nothing-waits = Hiện không có báo cáo nào của trường đang chờ.
staff-waiting = { NUMBER($count) } báo cáo đang chờ:
staff-waiting-line = • { $period }, hạn đến hết { DAY($day) }{ $state ->
    [begun] {", đang làm dở"}
   *[new] {""}
    }
staff-drafts-dropped = { NUMBER($count) } báo cáo có hai bản đang làm dở: bản trả lời được nhiều câu hơn được giữ lại.
staff-go-on = Làm tiếp: { $period }
staff-begin = Bắt đầu: { $period }

audit-principal-replace = Đổi hiệu trưởng
