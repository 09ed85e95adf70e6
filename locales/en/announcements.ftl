announcements-please-acknowledge = Once you have read this, please press <b>Received</b> (or type: received).
announcements-acknowledge = Received
announcements-acknowledged = Thank you, noted.
announcements-acknowledged-before = You have acknowledged this already.
announcements-acknowledged-button = ✓ Received
announcements-nothing-to-acknowledge = No announcement is waiting for you to acknowledge it.
announcements-preview-count = Recipients: <b>{ $count }</b> ({ $audience })
announcements-preview-not-joined = { $count } of them have not joined the bot and cannot receive it yet.
announcements-preview-excluded = { $count } of them have restricted the use of their data and are left out.
announcements-preview-duration = { $minutes ->
    [0] Sending takes less than a minute.
   *[other] Sending takes about { $minutes } min.
}
announcements-progress-running = 📤 Sending: <b>{ $title }</b>
announcements-progress-finished = ✅ All sent: <b>{ $title }</b>
announcements-progress-bar = { $bar } { $done }/{ $recipients }
announcements-progress-sent = Arrived: { $count }
announcements-progress-uncertain = May or may not have arrived: { $count }
announcements-progress-unreachable = Unreachable (not joined, blocked the bot…): { $count }
announcements-progress-failed = Failed: { $count }
announcements-progress-cancelled = Cancelled: { $count }
announcements-progress-correcting = ✏️ Sending the correction: <b>{ $title }</b>
announcements-progress-withdrawing = ↩️ Being withdrawn: <b>{ $title }</b>
announcements-progress-withdrawn = ↩️ Withdrawn: <b>{ $title }</b>
announcements-progress-paused = ⏸ Paused: <b>{ $title }</b>
announcements-progress-time-left = { $minutes ->
    [0] Less than a minute left.
    [one] About one minute left.
   *[other] About { $minutes } minutes left.
}
announcements-progress-waits = ⏳ The rest waits until { MOMENT($moment) }.
announcements-pause = Pause
announcements-resume = Go on sending
announcements-cancel = Cancel the rest
announcements-cancel-sure = Cancel <b>{ $title }</b> for the { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
} it has not reached yet? What has arrived cannot be taken back.
announcements-cancel-yes = Cancel for { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}
announcements-cancel-no = No, go on sending
announcements-see-uncertain = Unclear whether it arrived ({ $count })
announcements-uncertain = <b>{ $title }</b>: nobody knows whether it reached these { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}, because the network broke while it was being sent:
announcements-uncertain-how = The bot never sends twice by itself. Ask them, then choose: send again (some will get it twice), or take it as arrived.
announcements-nobody-uncertain = <b>{ $title }</b>: nobody is unclear any more.
announcements-send-again = Send again to { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}
announcements-take-as-sent = Take it as arrived
announcements-decided-pause = Paused; { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
} are left.
announcements-decided-resume = Going on for { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}.
announcements-decided-cancel = Cancelled for { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}.
announcements-decided-sendAgain = Sending again to { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}.
announcements-decided-takeAsSent = Taken as arrived for { $count } people{ $groups ->
    [0] {""}
   *[other] {" "}and { $groups } groups
}.
audit-broadcast-pause = An announcement paused
audit-broadcast-resume = An announcement went on
audit-broadcast-cancel = The rest of an announcement cancelled
audit-broadcast-sendAgain = Sent again to those unclear
audit-broadcast-takeAsSent = Taken as arrived for those unclear
announcements-who-is-silent = Who has not acknowledged?
announcements-not-asked = Nobody was asked to acknowledge <b>{ $title }</b>. The report says whom it has reached.

announcements-silent = <b>{ $title }</b>: { $acknowledged } of { $recipients } people have acknowledged. Still to do so:
announcements-nobody-silent = <b>{ $title }</b>: all { $recipients } people have acknowledged.
announcements-silent-school = <b>{ $school }</b> ({ $count })
announcements-silent-person = • { $person }
announcements-silent-unreachable = • { $person } – { $why }
announcements-cause-notJoined = has not joined the bot
announcements-cause-blocked = has blocked the bot
announcements-cause-restricted = has restricted the use of data
announcements-cause-deactivated = Telegram account deleted
announcements-cause-neverStarted = has not opened the bot
announcements-cause-interrupted = may or may not have received it
announcements-cause-other = could not be reached

announcements-remind = Remind { $count } people
announcements-get-report = Get the report .xlsx
announcements-please-answer = 🔔 You have not acknowledged <b>{ $title }</b> yet. Once you have read it, please tap <b>Received</b>.
announcements-reminded-now = Reminded { $count } people who have not acknowledged.
announcements-reminded-later = Will remind { $count } people at { MOMENT($moment) }; nobody is written to at night.
announcements-reminded-before = These people have been reminded today. Remind them again tomorrow.
announcements-report = What came of sending <b>{ $title }</b>, by school and by person.
announcements-report-file = sending-report
announcements-report-by-school = By school
announcements-report-by-person = By person
announcements-report-total = Total
announcements-report-school = Unit
announcements-report-recipients = Recipients
announcements-report-name = Name
announcements-report-state = State
announcements-report-cause = Cause
announcements-report-sent-at = Arrived at
announcements-report-acknowledged-at = Acknowledged at
announcements-report-acknowledged = Acknowledged
announcements-report-end-sent = Arrived
announcements-report-end-uncertain = Unclear
announcements-report-end-unreachable = Unreachable
announcements-report-end-failed = Failed
announcements-report-end-cancelled = Cancelled
announcements-report-end-left = Not sent yet
announcements-cause-takenAsSent = taken as arrived by the office
audit-broadcast-remind = Those silent reminded
audit-broadcast-export = Sending report taken along

command-cauhoi = Questions to answer
announcements-inquire = I have a question
announcements-inquiry-sent = Your question has gone to the office. The bot tells you as soon as there is an answer.
announcements-inquiry = ❓ <b>{ $name }</b> ({ $school }) asks about <b>{ $title }</b>:
announcements-inquiry-words = “{ $words }”
announcements-answer = Answer
announcements-inquiries = <b>{ $count } questions</b> wait for an answer. Choose one:
announcements-no-inquiries = No questions wait for an answer.
announcements-inquiry-of = { $name } – { $school }
announcements-inquiry-answer = 💬 The office answers you about <b>{ $title }</b>. You asked:
announcements-inquiry-answer-words = <b>{ $answer }</b>
announcements-inquiry-answered-before = Somebody of the office has answered this question.
announcements-answered = ✓ The answer is on its way to { $name }.
announcements-inquiries-waiting = { $count } questions to answer
audit-inquiry-answer = A question about an announcement answered

inquiry-form = A question about { $title }
inquiry-words = What would you like to <b>ask</b>? The question goes to the office.
    .label = Question
answer-form = Answer { $name }
answer-words = <b>{ $name }</b> asks: “{ $words }”
    What do you answer?
    .label = Answer

# Writing, looking, sending

command-thongbao = Announcements
command-soanthongbao = Write an announcement

announcements-list = <b>The office's announcements</b>. Choose one to look at, or write a new one.
announcements-none = The office has not written any announcement yet.
announcements-write = Write an announcement
announcements-entry-draft = Not sent: { $title }
announcements-entry-waiting = To be agreed: { $title }
announcements-entry-planned = Planned: { $title }
announcements-entry-repeated = Repeated: { $title }
announcements-entry-sent = { $title }
announcements-entry-withdrawn = Withdrawn: { $title }
announcements-entry-paused = Paused: { $title }
announcements-entry-calledOff = Called off: { $title }
announcements-saved = Saved <b>{ $title }</b>. Nobody was told yet; look at it, then send it.
announcements-look-and-send = Look and send
announcements-look = Look at it
announcements-is-draft = 👀 Above is the announcement as its readers will see it (with buttons). <b>Nobody was told yet.</b>
announcements-is-waiting = <b>{ $title }</b> waits for another officer to agree.
announcements-is-planned = <b>{ $title }</b> will be sent at { MOMENT($moment) }.
announcements-is-repeated = <b>{ $title }</b> is sent again and again; next at { MOMENT($moment) }.
announcements-is-sent = <b>{ $title }</b> was sent.
announcements-is-paused = <b>{ $title }</b> is paused; the rest has not been sent.
announcements-is-calledOff = <b>{ $title }</b> was called off.
announcements-readers-count = Readers: <b>{ $count }</b>
announcements-readers-named = { $school }: { $names }
announcements-readers-school = { $school }: { $count } people
announcements-readers-others = … and { $count } more units
announcements-readers-nobody = Nobody is meant by this announcement. Call it off and write it anew for others.
announcements-wanted-at = To be sent at { MOMENT($moment) }
announcements-repeats = Repeated: { $how }
announcements-repeats-until = Repeated: { $how }, until the end of { DAY($day) }
announcements-send = Send to { $count } people
announcements-as-reader = See it as a reader
announcements-which-reader = With whose eyes?
announcements-get-readers = List of readers
announcements-readers = The { $count } readers of <b>{ $title }</b>. The file has real names, please keep it safe.
announcements-readers-file = readers
announcements-person-of = { $name } – { $school }
announcements-person-among = { $name } – { $mark } – { $school }
announcements-post-in = { $post } in { $team }
announcements-post-number = { $post } no. { $number }
announcements-school-at = { $name } – { $place }
announcements-progress = See the progress
announcements-from = — { $office }
announcements-version = <i>Version { $version }, { MOMENT($moment) }</i>
announcements-erratum = 📌 <b>Correction</b> (version { $version }) of the announcement above:
announcements-more = If you have a question, press the button below.
announcements-figures = Enter figures

announcements-told-before = { $told } people received exactly <b>{ $title }</b> within the last 12 hours. Send it again?
announcements-send-others = Send to the { $count } others only
announcements-send-all = Send to all { $count } again
announcements-send-not = No, not now
announcements-sent-before = This announcement was sent or called off before.
announcements-planned = Planned: <b>{ $title }</b> will be sent at { MOMENT($moment) }.
announcements-moved = <b>{ $title }</b> was not sent yet; it was moved to { MOMENT($moment) }.
announcements-moved-quiet = Why: no messages in quiet hours, from 21:00 to 06:30.
announcements-moved-day-off = Why: “{ $name }” in the calendar of days off.
announcements-urgent = Urgent, send now
announcements-call-off = Call it off
announcements-called-off = <b>{ $title }</b> was called off; nobody will be told.
announcements-too-late = <b>{ $title }</b> was sent already and cannot be called off.
announcements-waits = <b>{ $title }</b> goes to { $people } people, so one more officer has to agree.
announcements-waits-for = { $officers } officers were asked. As soon as one agrees it is sent, and you are told.
announcements-waits-for-nobody = There is no other officer yet. Invite one with /nhansu, then send it again.
announcements-second = <b>{ $by }</b> wants to send <b>{ $title }</b> to { $people } people. Please look at it; if you agree, it is sent.
announcements-agree = Agree to tell { $people } people
announcements-second-not-you = Another officer has to agree.
announcements-seconded = { $by } has agreed to send <b>{ $title }</b>.
announcements-left = 📤 <b>{ $title }</b> is being sent to { $recipients } people as planned.

audit-announcement-write = Wrote an announcement
audit-announcement-send = Sent an announcement
audit-announcement-again = Sent again what was just sent
audit-announcement-urgent = Sent at once, without waiting
audit-announcement-cancel = Called off an announcement
audit-announcement-readers = Downloaded a list of readers

announcement-form = Write an announcement
announcement-office = An announcement of which <b>office</b>?
    .label = Office
announcement-messages = Send the <b>announcement</b> here: words, photos, files, in one or several messages.
    .label = Content
    .hint = Bold and italics are kept. Write {"{"}name{"}"} and {"{"}school{"}"} and the bot fills in each reader's. When all is here, press “That is all”.
announcement-asks = Should everybody press <b>“Received”</b>?
    .label = To be acknowledged
announcement-link = With a <b>button</b> that leads where?
    .label = Button
announcement-group = <b>For whom</b> is it?
    .label = Readers
announcement-roles = For which <b>roles</b>?
    .label = Roles
announcement-levels = Only for which <b>levels</b>? Skip for all of them.
    .label = Levels
announcement-clusters = Only for which <b>clusters</b>? Skip for all of them.
    .label = Clusters
announcement-schools = Only for which <b>schools</b>? Write their names with commas between. Skip for all of them.
    .label = Schools
announcement-state = Only for people who <b>have not done</b> what?
    .label = State
announcement-object = Which one?
    .label = About
announcement-persons = <b>For which people</b>? Write their names with commas between.
    .label = People
announcement-except = <b>Without</b> whom? Write names of schools or people with commas between. Skip for nobody.
    .label = Without
announcement-when = <b>When</b>?
    .label = When
announcement-day = On which <b>day</b>?
    .label = Day
announcement-time = At what <b>time</b>?
    .label = Time
announcement-repeat = <b>How often</b>?
    .label = Repeated
announcement-until = Again and again <b>until which day</b>? Skip for no end.
    .label = Until
announcement-escalate = After how long are <b>principals</b> told who of their people is silent?
    .label = Tell the principal

announcements-whom-everyone = Everybody in the schools
announcements-whom-leaders = Principals and deputies
announcements-whom-teachers = Teachers and team heads
announcements-whom-staff = Staff and clerks
announcements-whom-chosen = Choose more closely (role, level, cluster, school, state)
announcements-whom-persons = Only some people
announcements-role-principal = Principals
announcements-role-deputy = Deputies
announcements-role-clerk = Clerks
announcements-role-teamHead = Team heads
announcements-role-teacher = Teachers
announcements-role-staff = Staff
announcements-role-officer = Officers
announcements-level-MN = Nursery school
announcements-level-TH = Primary school
announcements-level-THCS = Lower secondary school
announcements-state-any = Everybody, whatever they did
announcements-state-silent = Has not acknowledged an announcement
announcements-state-unpledged = Has not pledged
announcements-state-unreported = School has not sent its figures
announcements-link-none = No button
announcements-link-pledge = Register a pledge
announcements-link-figures = Enter figures
announcements-when-now = As soon as I press send
announcements-when-later = At a set time
announcements-when-again = Again and again
announcements-repeat-daily = Every day
announcements-repeat-weekly = Every week
announcements-repeat-monthly = Every month
announcements-escalate-never = Never
announcements-escalate-24 = After 1 day
announcements-escalate-48 = After 2 days
announcements-escalate-72 = After 3 days
announcements-escalate-168 = After 1 week

# Days off, telling principals

command-lichnghi = Days off, without messages
announcements-calendar = <b>The office's days off.</b> No announcement is sent on these days; what was planned moves to the morning after.
announcements-calendar-empty = No days off yet. No announcement is sent on a day off; what was planned moves to the morning after.
announcements-calendar-day = • { $name }: { DAY($day) }
announcements-calendar-days = • { $name }: from { DAY($from) } to { DAY($to) }
announcements-calendar-add = Add days off
announcements-calendar-propose = Add the holidays of { $year }
announcements-calendar-remove = Remove: { $name }
announcements-calendar-added = Added to the days off:
announcements-calendar-removed = Removed from the days off: { $name }
announcements-holidays = <b>The holidays of { $year }</b>
announcements-holidays-how = The official holidays may be longer; once they are added, remove or add lines as you need.
announcements-holidays-add = Add them
announcements-holidays-added = { $count } lines added.
dayoff-form = Add days off
dayoff-office = Days off of which <b>office</b>?
    .label = Office
dayoff-name = <b>What for</b>?
    .label = What for
    .hint = For example: Exam week of term 1
dayoff-startsOn = <b>From which day</b>?
    .label = From
dayoff-endsOn = <b>Until the end of which day</b>?
    .label = Until
audit-calendar-add = Added days off
audit-calendar-remove = Removed days off
announcements-escalate-now = Ask the principals to remind them
announcements-escalated = { $count } principals were told who of their people is silent.
announcements-escalated-before = The principals were told today, or there is nobody to tell them of.
announcements-escalation = <b>{ $title }</b>: { $count } people of your school have not said that it has arrived.
announcements-escalation-how = Please remind them; who has not joined yet can be invited with /moi.
audit-broadcast-escalate = Told principals who is silent

# Correcting, withdrawing

announcements-withdrawn = <i>The office has withdrawn this announcement.</i>
announcements-withdrawn-nothing-to-do = The office has withdrawn <b>{ $title }</b>. There is nothing left to do.
announcements-is-withdrawn = <b>{ $title }</b> was withdrawn at { MOMENT($moment) }.
announcements-cause-withdrawn = withdrawn by the office before it was sent
announcements-report-correction = Correction
announcements-report-readers = Had it before
announcements-report-correction-deleted = Message deleted
announcements-report-correction-edited = Edited in its place
announcements-report-correction-replied = Answered
announcements-report-correction-uncertain = Unclear
announcements-report-correction-unreachable = Unreachable
announcements-report-correction-failed = Failed
announcements-report-correction-cancelled = Not sent (data restricted, cancelled)
announcements-report-correction-left = Not done yet

corrections-correct = Correct
corrections-withdraw = Withdraw
corrections-versions = Versions sent
corrections-saved = The correction is kept. Nobody has it yet; look at it, then send it.
corrections-look-and-send = Look and send the correction
corrections-is-preview = 👀 Above is version { $version } as its readers will see it (with buttons). <b>Nobody has it yet.</b>
corrections-reason = Why: { $reason }
corrections-would-edit = <b>{ $count }</b> people had it before. Their message is edited silently; where Telegram does not allow that, the bot answers right below it.
corrections-would-send = { $count } people have not had it yet. They get the new version at once.
corrections-would-wait = Of { $count } people it is unclear whether they had it. Decide in the progress.
corrections-would-repeat = This announcement is sent again and again; from now on in its new version.
corrections-confirm = Send the correction to { $count } people
corrections-agree = Agree to send the correction
corrections-waits = The correction of <b>{ $title }</b> goes to { $people } people, so a second officer has to agree.
corrections-second = <b>{ $by }</b> wants to correct <b>{ $title }</b>, which { $people } people have or will get. Please have a look; if you agree, the bot sends the correction.
corrections-seconded-by = { $by } has agreed to the correction of <b>{ $title }</b>.
corrections-dropped-by = { $by } has dropped the correction of <b>{ $title }</b>. It stays as it was sent.
corrections-withdrawn-by = ↩️ <b>{ $by }</b> has just withdrawn <b>{ $title }</b>, which { $people } people had received.
corrections-drop = Drop the correction
corrections-dropped = The correction was dropped. <b>{ $title }</b> stays as it was sent.
corrections-dropped-before = This correction was dropped and cannot be sent. Press Correct to write another.
corrections-confirmed-before = This correction was sent already and is not sent again.
corrections-withdrawn-before = This announcement was withdrawn: it cannot be corrected, sent or reminded of any more.
corrections-changed-meanwhile = Meanwhile the announcement was corrected; it is version { $version } now. What you wanted was not done; look at the new version and do it again if it is still needed.
corrections-same = The new words are the same as those that were sent. Send the right ones.
corrections-withdraw-sure = Withdraw <b>{ $title }</b>? This cannot be undone.
corrections-would-delete = <b>{ $count }</b> people have it. Messages of the last 48 hours are deleted from their phones; older ones are replaced by “The office has withdrawn this announcement”.
corrections-would-cancel = { $count } people have not had it yet. They will not get it.
corrections-still-repeats = This announcement is sent again and again. Only this sending is withdrawn; to stop the next ones, choose it in /thongbao and press “Call it off”.
corrections-withdraw-yes = Withdraw
corrections-withdraw-because = Give a reason, then withdraw
corrections-withdraw-no = Do not withdraw
corrections-versions-of = <b>{ $title }</b>: versions sent
corrections-version-first = <b>Version { $version }</b> – { MOMENT($moment) }, sent by { $by }
corrections-version-corrected = <b>Version { $version }</b> – { MOMENT($moment) }, corrected by { $by }
corrections-version-withdrawn = <b>Withdrawn</b> – { MOMENT($moment) }, { $by }
corrections-look-at = Look at version { $version }
corrections-where-one = Correct message { $number }: { $words }
corrections-where-file = Correct message { $number } (photo, file)
corrections-where-add = Add a correction on top
corrections-where-whole = Write it all anew
corrections-hint-one = Words replace words only, a photo or file replaces the photo or file only; a photo with words replaces both. {"{"}name{"}"} and {"{"}school{"}"} work as before. When all is here, press “That is all”.
corrections-hint-add = Say what was wrong and what is right. It stands on top, the rest stays. When it is here, press “That is all”.
corrections-hint-whole = These words replace all messages that were sent; the buttons stay. With another number of messages the bot cannot edit and answers instead. When all is here, press “That is all”.
corrections-progress-version = <b>Version { $version }</b>, people who had it before:
corrections-progress-withdrawn = Withdrawn from people who had it:
corrections-end-deleted = Message deleted: { $count }
corrections-end-edited = Edited in its place: { $count }
corrections-end-replied = Answered: { $count }
corrections-end-uncertain = May or may not have arrived: { $count }
corrections-end-unreachable = Unreachable (blocked the bot…): { $count }
corrections-end-failed = Failed: { $count }
corrections-end-cancelled = Not sent (data restricted, cancelled): { $count }
audit-broadcast-correct = An announcement corrected
audit-broadcast-withdraw = An announcement withdrawn

withdrawal-form = Withdraw { $title }
withdrawal-reason = <b>Why</b> is it withdrawn? Only the office sees this. “Send” then withdraws it at once.
    .label = Reason for the withdrawal
correction-form = Correct { $title }
correction-where = <b>What</b> would you like to correct?
    .label = What
correction-messages = Send the <b>right words</b> here.
    .label = Right words
correction-reason = <b>Why</b>? Only the office sees this; skip it if there is no need.
    .label = Why
