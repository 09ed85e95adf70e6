command-tonghop = Overview

overview-title = 📋 <b>Overview – { $office }</b>
overview-which-office = Of which <b>office</b> would you like the overview?
overview-no-campaign = No campaign has been announced yet.
overview-campaign = 📣 <b>{ $title }</b>
overview-acknowledged = Acknowledged: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> people ({ PERCENT($fraction) })
overview-pledged = Pledged: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> people ({ PERCENT($fraction) })
overview-no-period = No reporting period has been opened yet.
overview-period = Reporting period: <b>{ $name }</b>, until the end of { DAY($day) }{ $state ->
    [closed] {" "}(closed)
   *[open] {""}
    }
overview-sent = Schools that have sent: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> ({ PERCENT($fraction) })
overview-excused = Schools excused from reporting: <b>{ NUMBER($count) }</b> (the reasons stand under “By school”)
overview-answered = Indicators answered: <b>{ NUMBER($part) }/{ NUMBER($whole) }</b> ({ PERCENT($fraction) })

overview-enter-area = Enter the figures of the whole area
overview-open-group = { $group }
overview-by-school = By school
overview-odd = Oddities of the table
overview-nothing-odd = There is nothing odd about the table.
overview-pledges = Pledges by school
overview-period-before = ‹ Period before
overview-period-after = Period after ›
overview-absorbed = The periods of { $name }
overview-back = ← Overview

overview-group = 📊 <b>{ $group }</b>
overview-row = <b>{ $name }</b> ({ $level })
overview-result = Result: { $result }{ $coverage }
overview-nothing = –
overview-without-whole = schools count { NUMBER($sum) }, the total of the area is missing (the office enters it with /mauso)
overview-lowest = lowest is level { $level } ({ $schools })
overview-at-level = level { $level }: schools { NUMBER($count) }
overview-coverage = {" "}({ NUMBER($answered) }/{ NUMBER($expected) } schools{ $noCase }{ $notApplicable })
overview-no-case = , { NUMBER($count) } no case
overview-not-applicable = , { NUMBER($count) } not applicable
overview-by-office = {" "}(entered by the office)
overview-aim = { $direction ->
    [lower] at most { $target } { $measure }
    [exact] exactly { $target } { $measure }
    [hold] hold { $target } { $measure }
    [none] { $target } { $measure }, for reference
   *[higher] at least { $target } { $measure }
    }
overview-target-noJudgement = Target: { $aim }
overview-target-reached = ✓ Target reached: { $aim }
overview-target-notReached = ✗ Target not reached: { $aim }
overview-target-tooEarly = Target: { $aim }. Schools are still missing, so it is too early to compare.
overview-target-justMissed = ✗ Target just missed: { $aim } (compared by counts, not rounded)
overview-baseline = Against the baseline of { $baseline } { $measure }{ $change ->
    [better] : ▲ better
    [worse] : ▼ worse
    [same] : the same
   *[noJudgement] {""}
    }

overview-schools = <b>{ $period }</b>: { NUMBER($sent) }/{ NUMBER($schools) } schools have sent their figures
overview-school-waiting = ○ { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: <b>not sent</b>
overview-school-sent = ● { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: sent at { MOMENT($moment) }, { NUMBER($answered) }/{ NUMBER($expected) } indicators{ $as ->
    [lead] , entered by the office
    [officer] , entered by the office
   *[other] {""}
    }
overview-school-excused = – { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: excused, { $why }
overview-expect = Add a school to this period
overview-pledges-title = Pledges – <b>{ $title }</b>: { NUMBER($pledged) }/{ NUMBER($asked) } people
overview-pledges-line = { $school }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }: <b>{ NUMBER($pledged) }/{ NUMBER($asked) }</b> people
