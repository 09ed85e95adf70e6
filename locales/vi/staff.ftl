command-nhansu = Nhân sự và đơn vị

# Nhân sự

staff-staff-units = 👥 <b>Nhân sự</b>: { NUMBER($count) } đơn vị. Thầy/cô chọn một đơn vị, hoặc gõ /nhansu kèm vài chữ của tên, ví dụ: /nhansu hoa mai
staff-no-unit = Không có đơn vị nào tên như “{ $typed }” mà thầy/cô xem được. Gõ /nhansu để xem danh sách.
staff-unit = 👥 <b>{ $unit }</b>: { NUMBER($people) } vai trò, { NUMBER($joined) } đã tham gia bot
staff-role = Vai trò <b>{ $role }</b>: { NUMBER($count) }
staff-member = • { $name }{ $team ->
    [none] {""}
   *[other] , { $team }
    }{ $reports ->
    [given] , được giao nhập số liệu
   *[none] {""}
    }{ $reach ->
    [notJoined] {" "}– chưa tham gia
    [unreachable] {" "}– bot không gửi tin được
   *[reachable] {""}
    }
staff-open-principal = Đổi hiệu trưởng
staff-open-post = Thêm vai trò
staff-open-leave = Thôi giữ vai trò
staff-open-rename = Sửa họ tên
staff-open-delegates = Giao nhập số liệu
staff-back = ← Các đơn vị
staff-back-unit = ← Nhân sự của đơn vị
staff-nobody = Đơn vị này chưa có ai. Thầy/cô nhập danh sách, hoặc tạo mã tham gia.
staff-not-yours = Việc này không còn thuộc quyền của thầy/cô, hoặc người được chọn đã thay đổi. Gõ /nhansu để xem lại.
staff-candidate = { $name } – { $role }, { $unit }
staff-post = { $name } – { $role }
staff-who-hint = Gõ vài chữ của họ tên cũng được.

# Đổi hiệu trưởng

principal-form = Đổi hiệu trưởng – { $unit }
principal-who = <b>Ai</b> là hiệu trưởng mới? Người chưa có trong danh sách thì thầy/cô tạo mã tham gia vai trò hiệu trưởng cho trường (/mathamgia).
    .label = Hiệu trưởng mới
principal-before = Hiệu trưởng hiện nay <b>từ nay làm gì</b> ở trường này?
    .label = Người tiền nhiệm
principal-before-leaves = thôi hẳn
principal-reason = <b>Lý do</b> là gì? (Không bắt buộc)
    .label = Lý do
staff-handed-over = ✅ <b>{ $name }</b> từ nay là hiệu trưởng { $unit }. Báo cáo đang làm dở và lời nhắc của trường đã chuyển theo.
code-replaces = trường đang có hiệu trưởng là { $name }. Người tham gia bằng mã này sẽ thay, và { $name } thôi giữ chức ngay lúc đó.
join-replaces = { $unit } đang có hiệu trưởng khác trên bot. Khi thầy/cô gửi, người đó thôi giữ chức và được báo; việc đang dở của trường chuyển sang thầy/cô.
staff-invite-principal = Người này chưa tham gia bot: thầy/cô gửi lời mời riêng. Báo cáo đang làm dở được giữ đến khi người này tham gia.

# Vai trò

post-form = Thêm vai trò – { $unit }
post-who = Thêm vai trò cho <b>ai</b>?
    .label = Người
post-role = Người này giữ thêm <b>vai trò</b> gì?
    .label = Vai trò
leave-form = Thôi giữ vai trò – { $unit }
leave-which = <b>Ai</b> thôi giữ vai trò nào?
    .label = Vai trò
leave-reason = <b>Lý do</b> là gì? Lý do được ghi vào nhật ký và báo cho người này.
    .label = Lý do
    .hint = Ví dụ: nghỉ hưu từ 01/9
rename-form = Sửa họ tên – { $unit }
rename-which = Sửa họ tên của <b>ai</b>?
    .label = Người
rename-name = <b>Họ và tên</b> đúng là gì?
    .label = Họ và tên
staff-has-role = Người này đang giữ vai trò đó rồi.
staff-lead-stays = Phòng luôn cần một người phụ trách, và chỉ người phụ trách mới kết thúc được vai trò này. Thầy/cô thêm người phụ trách mới trước.
staff-without-principal = sau khi gửi, trường sẽ chưa có hiệu trưởng. Nếu đã có người thay, thầy/cô dùng “Đổi hiệu trưởng”.
staff-post-added = ✅ <b>{ $name }</b> từ nay là { $role } của { $unit }.
staff-post-ended = ✅ <b>{ $name }</b> thôi là { $role } của { $unit }.
staff-renamed = ✅ Đã sửa họ tên thành <b>{ $name }</b> ({ $role }, { $unit }).
staff-you-got = Từ nay thầy/cô <b>{ $name }</b> là { $role } của { $unit }.
staff-you-lost = Thầy/cô { $name } thôi là { $role } của { $unit }. Lý do: { $reason }
staff-you-are-called = Phòng đã sửa họ tên của thầy/cô thành <b>{ $name }</b>. Nếu chưa đúng, thầy/cô báo Phòng.

# Giao nhập số liệu

staff-delegates = <b>Giao nhập số liệu – { $unit }</b>
    Phó hiệu trưởng, văn thư chỉ nhập và gửi được số liệu khi hiệu trưởng giao. Người được giao cũng nhận lời mời và lời nhắc.
staff-delegates-nobody = Trường chưa có phó hiệu trưởng hay văn thư nào trong danh sách.
staff-delegate-line = • { $name } ({ $role }): { $state ->
    [given] <b>được giao</b>
   *[none] chưa giao
    }
staff-give = Giao cho { $name }
staff-take = Thu lại của { $name }
staff-you-report = Hiệu trưởng đã giao thầy/cô nhập số liệu của <b>{ $unit }</b>. Gõ /solieu để bắt đầu.
staff-you-report-no-more = Hiệu trưởng đã thu lại việc nhập số liệu của { $unit }. Phần thầy/cô đang làm dở đã chuyển cho hiệu trưởng.

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
audit-post-add = Thêm vai trò
audit-post-end = Thôi giữ vai trò
audit-person-rename = Sửa họ tên
audit-figures-delegate = Giao hoặc thu lại việc nhập số liệu

# Nhập hộ

command-nhapho = Nhập hộ cho trường
staff-behalf-units = ✍️ <b>Nhập hộ</b>: { NUMBER($count) } trường. Thầy/cô chọn một trường, hoặc gõ /nhapho kèm vài chữ của tên, ví dụ: /nhapho hoa mai
staff-no-school = Không có trường nào tên như “{ $typed }” mà thầy/cô nhập hộ được. Gõ /nhapho để xem danh sách.
staff-behalf = ✍️ <b>Nhập hộ – { $school }</b>
staff-behalf-what = Thầy/cô nhập thay cho trường bằng chính các biểu mẫu của trường. Biên nhận ghi rõ là Phòng nhập hộ, và trường được báo.
staff-behalf-nothing = Hiện không có gì để nhập hộ: không có báo cáo nào còn hạn mà chưa gửi, cũng không có phong trào nào đang mở.
staff-behalf-back = ← Các trường
staff-behalf-back-school = ← Nhập hộ cho trường này
