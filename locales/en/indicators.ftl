# What is odd about a table of indicators: said and explained, never corrected

indicators-warning-target-worse =
    { $group } – { $name }: last period { $baseline } { $measure }, target { $target } { $measure }. { $direction ->
        [lower] Lower is better here
        [hold] This is to be held
       *[higher] Higher is better here
    }, so the target is worse than the last result. The printed figures stay as they are; please check the original document.
indicators-warning-parts =
    { $name }{ $level ->
        [MN] {" "}(kindergarten)
        [TH] {" "}(primary)
        [THCS] {" "}(lower secondary)
       *[none] {""}
    }: the { $parts } parts add up to { $baseline } for last period and { $target } for the target, not exactly 100 %. Usually each part was rounded by itself. The printed figures stay as they are; results are computed from counts.
indicators-warning-sum = { PERCENT($share) }
indicators-warning-unprinted = (not printed in full)
indicators-warning-count =
    { $group } – { $name }: counted in “{ $measure }”, though it stands in a table of percentages. Schools are asked for a count, and counts are added up, not read as percentages.
indicators-warning-separators =
    The table writes decimals with a comma ({ NUMBER($commas) } figures, such as { $comma }) and with a point ({ NUMBER($points) } figures, such as { $point }). Both are read as decimal marks.
indicators-warning-no-level =
    { $count ->
        [one] One row names
       *[other] { $count } rows name
    } no school level: { $names }. Schools are not asked about them; the office enters the figures of the whole area.

# What a row is called and how a figure reads

indicators-row = { $name }
indicators-row-part = { $whole }: { $name }
indicators-row-alone = { $group } – { $name }
indicators-row-level = { $label } ({ $level })
indicators-level-MN = kindergarten
indicators-level-TH = primary
indicators-level-THCS = lower secondary
indicators-level-none = whole area
indicators-number = { NUMBER($numerator) }
indicators-count = { NUMBER($numerator) } { $measure }
indicators-share = { NUMBER($numerator) }/{ NUMBER($denominator) } = { PERCENT($fraction) }
indicators-at-level = Level { $level }
indicators-met = Met
indicators-not-met = Not met
indicators-change-less = at the start { NUMBER($first) }, now { NUMBER($last) }: down by { PERCENT($fraction) }
indicators-change-more = at the start { NUMBER($first) }, now { NUMBER($last) }: up by { PERCENT($fraction) }
indicators-change-none = at the start { NUMBER($first) }, now { NUMBER($last) }
indicators-school = { $school }
indicators-excused = { $school } need not send figures for { $period } any more: { $why }.
indicators-excuse-merged = merged into { $into }, { DAY($day) }
indicators-excuse-closed = closed, { DAY($day) }
indicators-page = <i>Page { $page }/{ $pages }</i>
indicators-page-before = ‹ Back
indicators-page-after = Next ›
indicators-odd = ⚠️ { $count ->
    [one] One thing is
   *[other] { $count } things are
    } odd about the table. The printed figures stay as they are; please check the original document:
indicators-odd-line = • { $warning }

# Opening a reporting period

command-kybaocao = Open a reporting period
command-solieu = Enter the school's figures
command-mauso = Enter the figures of the whole area

period-form = Open a reporting period
period-office = A period of which <b>office</b>?
    .label = Office
period-name = What is the <b>name</b> of this reporting period?
    .label = Name
    .hint = For example: First term of 2020-2021
period-set = Which <b>table of indicators</b> is it about?
    .label = Table of indicators
period-table = { $name }
period-lastDay = Which is the <b>last day</b> on which schools may send their figures? They have until the end of it.
    .label = Deadline
    .hint = For example: 30/10/2026
period-no-table = The office has no table of indicators yet, so no period can be opened.
period-not-yours = You may no longer open reporting periods of this office. Type /menu to see what you can do.
period-over = { DAY($lastDay) } is over. Please choose another day.
period-nobody-owes = No school belongs to this table of indicators, so no period was opened.
period-opened = ✅ The reporting period <b>{ $period }</b> is open until the end of { DAY($day) }.
period-asked = Schools asked for their figures: <b>{ NUMBER($schools) }</b>; { NUMBER($told) } of them have somebody who gets the message.
period-told-later = It is quiet time now, so the messages go out at { MOMENT($moment) }.
period-nobody-to-ask = Schools without anybody on the bot who may report ({ NUMBER($count) }): { $schools }. Please pass a join code on to them.
period-enter-area = Enter the figures of the whole area
period-see-overview = See the overview
period-make-code = Make a join code

indicators-asked = 📊 <b>Reporting period: { $period }</b>
    The office asks { $school } for its figures.
indicators-asked-rows = To answer: <b>{ NUMBER($rows) }</b> { $rows ->
    [one] indicator
   *[other] indicators
    }
indicators-deadline = Deadline: end of <b>{ DAY($day) }</b> ({ $days ->
    [0] today is the last day
    [one] one day left
   *[other] { $days } days left
    })
indicators-asked-how = The bot asks one question at a time; you can stop whenever you like, nothing is lost. Press the button below, or type /solieu_{ $id }.
indicators-begin = Begin
indicators-waiting = Figures of { $school } – { $period }, due { DAY($day) }

# Entering figures

figures-form = Figures { $period } – { $school }
figures-figures = { $school }<b>{ $group }</b> ({ $level })
    <b>{ $name }</b>{ $counts }{ $last }{ $target }
    .label = { $label }
figures-school = 🏫 { $school }{"\u000A"}
figures-last = {"\u000A"}Last period: { $value }
figures-target = {"\u000A"}The office's target: { $target } { $measure }
figures-asks-count = {"\u000A"}Count: { $counted }
figures-asks-population = {"\u000A"}Count: { $counted }. The office gives the total of the whole area.
figures-asks-share = {"\u000A"}Count: { $counted } / { $outOf }
figures-asks-part = {"\u000A"}Count: { $counted }, out of the { NUMBER($base) } given above
figures-asks-change = {"\u000A"}Now / at the start: { $counted } / { $outOf }
figures-asks-met = {"\u000A"}Content: { $counted }. Does your school meet this?
figures-count-hint = Type a number, such as 12. If you counted 0, type 0. If there was nothing to count, choose “No case”.
figures-likely-hint = Type two counts, such as 45/48. If the whole is still { NUMBER($likely) }, the first number is enough.
figures-change-hint = Type the number now / at the start. For example 3/18: 18 at the start, 3 now. You may also type 18 → 3.
figures-line = { $label }: <b>{ $value }</b>
figures-unanswered = –
figures-only-blanks = Each of the { NUMBER($count) } answers is “no figure yet”, so there is nothing to send. Missing: { $missing }. Please answer at least one.
figures-parts-off = { $whole }: the parts add up to { NUMBER($sum) }, but the whole is { NUMBER($base) } ({ NUMBER($off) } { $way ->
    [over] too many
   *[short] too few
    }).
figures-far-from-last = { $label }: { $last } last period, { $now } now. Please check for a slip.
figures-more-than-before = { $label }: { $now }. Please check that the two numbers are not the wrong way round.
figures-not-yours = You may no longer send the figures of this school. Type /menu to see what you can do.
figures-closed = The reporting period { $period } closed at the end of { DAY($day) } and takes no more figures. To send them late, please contact the office.
figures-missed = The reporting period { $period } is over (end of { DAY($day) }) and { $school } has sent no figures. To send them late, please contact the office.
figures-sender = { $sender }{ $as ->
    [deputy] {" "}(deputy principal, asked to report)
    [clerk] {" "}(clerk, asked to report)
    [lead] {" "}(entered by the office)
    [officer] {" "}(entered by the office)
   *[other] {""}
    }
figures-sent-by = The school's figures were sent by { $sender } at { MOMENT($moment) }. Type /solieu to see them.
figures-sent-first = The figures of { $school } for { $period } had already been sent by { $sender }, so nothing was added.
figures-received = ✅ The office has received the figures of <b>{ $school }</b> for <b>{ $period }</b>.
figures-sent = 📊 Figures of <b>{ $school }</b> for <b>{ $period }</b>
figures-filled = Answered: <b>{ NUMBER($answered) }/{ NUMBER($expected) }</b> indicators
figures-missing = Missing: { $missing }
figures-sent-at = Sent at { MOMENT($moment) } by { $sender }
figures-not-sent = Not sent yet
figures-receipt = Receipt: <code>{ $code }</code>
figures-fingerprint = Fingerprint of the content: <code>{ $hash }</code>
figures-altered = ⚠️ What is stored is not what was sent. Please tell the office.
figures-see-sent = See what was sent
figures-due = { $count ->
    [one] One report waits
   *[other] { $count } reports wait
    } for you. Press a button, or type the command in front:
figures-due-line = /solieu_{ $id } – { $school }, { $period }, until the end of { DAY($day) }
figures-open = { $school } – { $period }
figures-nothing-due = No report is due. You can look at the figures of the latest period:
figures-none = There is no reporting period yet. When the office opens one, the bot tells you.

# Figures of the whole area

area-form = Figures of the whole area – { $period }
area-figures = <b>{ $group }</b> ({ $level })
    <b>{ $name }</b>{ $counts }{ $known }{ $before }
    .label = { $label }
area-asks-denominator = {"\u000A"}Needed: { $outOf }. Schools count their own part only.
area-known = {"\u000A"}Entered: { $figure }
area-before = {"\u000A"}Last period: { $figure }
area-hint = Type a number, such as 1008. Press “Skip” if you have none yet, or to keep what is there.
area-nothing-to-give = The table of this period needs no figures of the whole area.
area-no-period = There is no reporting period yet. Open one with /kybaocao first.
area-not-yours = You may no longer enter the office's figures. Type /menu to see what you can do.
area-saved = ✅ Saved for <b>{ $period }</b>: { NUMBER($given) }. There are now { NUMBER($there) } of { NUMBER($rows) }.
area-go-on = Enter what is missing

# A school opened after the period

expect-form = Add a school to { $period }
expect-school = <b>Which school</b> should be added to this period? It then owes figures and counts in the rates.
    .label = School
expect-nobody = There is no school left to add to this period.
expect-over = { $period } is over, so no school can be added.
expect-asked = ✅ <b>{ $school }</b> is now asked for { $period }. { $heads ->
    [0] No principal or deputy of the school has joined the bot yet.
   *[other] Its principal and deputies have been told.
    }
indicators-on-behalf = Figures of { $period }, due { DAY($day) }
figures-form-behalf = Figures of { $period } on behalf of { $school }
figures-entered-for = 📊 The office has entered the figures of <b>{ $school }</b> for <b>{ $period }</b>. Please look at them and tell the office if anything is wrong.

# Reporting figures by Excel

command-solieuexcel = Report figures by Excel
figures-sheet-file = figures
figures-sheet-head = “Report no.” and “Indicator code”
figures-sheet-report = Report no.
figures-sheet-code = Indicator code
figures-sheet-school = School
figures-sheet-row = Indicator
figures-sheet-measure = Measure
figures-sheet-last = Last period
figures-sheet-target = Target
figures-sheet-numerator = Numerator / count
figures-sheet-denominator = Denominator
figures-sheet-absence = No figure
figures-sheet-asked = { $group } ({ $level }): { $name }{ $counts }
figures-sheet-given = What is still to be filled in, in <b>{ NUMBER($reports) }</b> reports. Please fill in the last three columns, leave the two columns of codes alone, and send the .xlsx file here.
    Where it is asked whether something is met, write “met” or “not met”. An empty cell changes nothing. You see everything again before it is sent.
figures-sheet-nothing-owed = No report is waiting for figures now.
figures-sheet-read = Read <b>{ $file }</b>:
figures-sheet-taken = • { $school }, { $period }: { NUMBER($count) } figures in the draft
figures-sheet-refused = • { $school }, { $period }: not taken. { $why }
figures-sheet-foreign = • Report no. { $id }: not a report of a school of yours, so not taken.
figures-sheet-more = • and { NUMBER($count) } more
figures-sheet-not-sent = <b>Nothing has been sent.</b> Please tap each school to look at it again and send it.
figures-sheet-nothing = No figure was taken from this file.
figures-sheet-bad-next = All other cells are in the draft. Please correct the red ones and send the whole file again.
figures-sheet-no-report = The number of the report is filled in by the bot; please leave it alone.
figures-sheet-no-row = This report does not ask the indicator “{ $code }”.
figures-sheet-no-numerator = The numerator is missing.
figures-sheet-both = Where there is a figure, leave “No figure” empty.
figures-sheet-long = Longer than { $most } characters.
figures-sheet-twice = This indicator stands in a row above already.
audit-figures-export = Downloaded the table for figures
