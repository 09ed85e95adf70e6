command-tonghop = Tổng hợp kết quả

overview-title = 📋 <b>Tổng hợp – { $office }</b>
overview-which-office = Thầy/cô muốn xem tổng hợp của <b>Phòng</b> nào?
overview-no-campaign = Chưa phát động phong trào nào.
overview-campaign = 📣 <b>{ $title }</b>
overview-acknowledged = Đã báo nhận: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> người ({ PERCENT($fraction) })
overview-pledged = Đã đăng ký thi đua: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> người ({ PERCENT($fraction) })
overview-no-period = Chưa mở kỳ báo cáo nào.
overview-period = Kỳ báo cáo: <b>{ $name }</b>, hạn đến hết { DAY($day) }{ $state ->
    [closed] {" "}(đã đóng)
   *[open] {""}
    }
overview-sent = Trường đã gửi: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> ({ PERCENT($fraction) })
overview-excused = Trường được miễn báo cáo: <b>{ NUMBER($count) }</b> (xem lý do ở mục Theo trường)
overview-answered = Chỉ tiêu đã được trả lời: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> ({ PERCENT($fraction) })

overview-enter-area = Nhập số liệu chung của địa bàn
overview-open-group = { $group }
overview-by-school = Theo trường
overview-odd = Chỗ lạ trong bảng chỉ tiêu
overview-nothing-odd = Bảng chỉ tiêu không có chỗ nào lạ.
overview-pledges = Đăng ký thi đua theo trường
overview-period-before = ‹ Kỳ trước
overview-period-after = Kỳ sau ›
overview-absorbed = Các kỳ của { $name }
overview-back = ← Tổng hợp

overview-group = 📊 <b>{ $group }</b>
overview-row = <b>{ $name }</b> ({ $level })
overview-result = Kết quả: { $result }{ $coverage }
overview-nothing = –
overview-without-whole = các trường đếm được { NUMBER($sum) }, chưa có tổng của địa bàn (Phòng nhập ở /mauso)
overview-lowest = thấp nhất là mức độ { $level } ({ $schools })
overview-at-level = mức độ { $level }: { NUMBER($count) } trường
overview-coverage = {" "}({ NUMBER($answered) }/{ NUMBER($expected) } trường{ $noCase }{ $notApplicable })
overview-no-case = , { NUMBER($count) } không phát sinh
overview-not-applicable = , { NUMBER($count) } không áp dụng
overview-by-office = {" "}(Phòng nhập)
overview-aim = { $direction ->
    [lower] không quá { $target } { $measure }
    [exact] đúng { $target } { $measure }
    [hold] giữ { $target } { $measure }
    [none] { $target } { $measure }, để tham khảo
   *[higher] từ { $target } { $measure } trở lên
    }
overview-target-noJudgement = Chỉ tiêu: { $aim }
overview-target-reached = ✓ Đạt chỉ tiêu: { $aim }
overview-target-notReached = ✗ Chưa đạt chỉ tiêu: { $aim }
overview-target-tooEarly = Chỉ tiêu: { $aim }. Chưa đủ các trường nên chưa so được.
overview-target-justMissed = ✗ Chưa đạt chỉ tiêu, chỉ lệch rất ít: { $aim } (so bằng số đếm, không làm tròn)
overview-baseline = So với mốc { $baseline } { $measure }{ $change ->
    [better] : ▲ tốt hơn
    [worse] : ▼ kém hơn
    [same] : không đổi
   *[noJudgement] {""}
    }

overview-schools = <b>{ $period }</b>: { NUMBER($sent) }/{ NUMBER($schools) } trường đã gửi số liệu
overview-school-waiting = ○ { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: <b>chưa gửi</b>
overview-school-sent = ● { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: đã gửi lúc { MOMENT($moment) }, { NUMBER($answered) }/{ NUMBER($expected) } chỉ tiêu{ $as ->
    [lead] , Phòng nhập hộ
    [officer] , Phòng nhập hộ
   *[other] {""}
    }
overview-school-excused = – { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: được miễn, { $why }
overview-expect = Thêm trường vào kỳ này
overview-pledges-title = Đăng ký thi đua – <b>{ $title }</b>: { NUMBER($pledged) }/{ NUMBER($asked) } người
overview-pledges-line = { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: <b>{ NUMBER($pledged) }/{ NUMBER($asked) }</b> người
