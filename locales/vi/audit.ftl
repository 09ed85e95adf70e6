# Nhật ký: mỗi việc đã ghi có lời của nó

audit-campaign-create = Soạn phong trào
audit-campaign-announce = Phát động phong trào
audit-period-open = Mở kỳ báo cáo
audit-figures-send = Gửi số liệu
audit-area-change = Ghi số liệu toàn địa bàn
audit-pledge-send = Gửi đăng ký thi đua
audit-language-change = Đổi ngôn ngữ
audit-consent-give = Đồng ý cho xử lý dữ liệu cá nhân
audit-code-create = Tạo mã tham gia
audit-code-use = Tham gia bằng mã
audit-office-claim = Nhận phụ trách Phòng
audit-period-expect = Thêm trường phải báo cáo
audit-invitation-use = Tham gia bằng lời mời riêng
