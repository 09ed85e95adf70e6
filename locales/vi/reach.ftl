command-lienlac = Ai liên lạc được, ai không

reach-title = <b>Liên lạc qua bot</b>: { $count } người
reach-unit-title = <b>{ $unit }</b>: { $count } người
reach-unit = • { $unit }: liên lạc được { $reachable }/{ $count } người
reach-state = <b>{ $state }</b>: { $count } người
reach-person = • { $name }
reach-back = ‹ Tất cả các trường

reach-reachable = Liên lạc được
reach-silent = Im lặng từ 30 ngày
reach-blocked = Đã chặn bot
reach-gone = Không còn tài khoản Telegram này
reach-withdrawn = Đã rút lại đồng ý
reach-neverStarted = Chưa tham gia

reach-hint-silent = Tin vẫn đến nhưng chưa chắc được đọc. Việc gấp thì thầy/cô hỏi trực tiếp.
reach-hint-blocked = Thầy/cô hỏi trực tiếp: mở lại cuộc trò chuyện với bot, bấm “Bỏ chặn”, rồi gõ /menu.
reach-hint-gone = Thầy/cô xin tài khoản Telegram mới và mời lại bằng mã mới.
reach-hint-withdrawn = Bot không nhắn nữa theo yêu cầu. Có việc cần thì thầy/cô trao đổi trực tiếp.
reach-hint-neverStarted = Thầy/cô đưa lời mời hoặc mã tham gia, và nhắc ngoài Telegram.
