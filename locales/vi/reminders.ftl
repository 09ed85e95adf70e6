reminders-not-sent = ⏰ <b>Nhắc việc:</b> { $school } chưa gửi số liệu kỳ <b>{ $period }</b>.
reminders-not-begun = Chưa bắt đầu: cần trả lời { NUMBER($rows) } chỉ tiêu
reminders-begun = Đang làm dở: đã trả lời { NUMBER($answered) }/{ NUMBER($rows) } chỉ tiêu
reminders-only-send = Đã trả lời đủ { NUMBER($answered) }/{ NUMBER($rows) } chỉ tiêu, chỉ còn xem lại và bấm Gửi.
reminders-go-on = Làm tiếp
