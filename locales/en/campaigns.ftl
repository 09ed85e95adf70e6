command-phongtrao = Emulation campaigns
command-phatdong = Write a new campaign

campaigns-announcement = 📣 <b>LAUNCH OF AN EMULATION CAMPAIGN</b>
campaigns-head = <b>{ $title }</b>
campaigns-number = Number: { $number }
campaigns-issued = Issued: { DAY($day) }
campaigns-theme = Theme: <i>{ $theme }</i>
campaigns-period = Period: from { DAY($from) } to { DAY($to) }
campaigns-from = Period: from { DAY($from) }
campaigns-until = Period: until { DAY($to) }
campaigns-paragraph = { $text }
campaigns-for = Audience: { $audience }
campaigns-please-acknowledge = Once you have read this, please press <b>Received</b> (or type: received).
campaigns-acknowledge = Received
campaigns-acknowledged = Thank you, noted.
campaigns-acknowledged-before = You have acknowledged this already.
campaigns-acknowledged-button = ✓ Received
campaigns-nothing-to-acknowledge = No announcement is waiting for you to acknowledge it.
campaigns-pledge = Make a pledge

campaigns-audience-everyone = All managers, teachers and staff
campaigns-audience-leaders = Principals and deputies
campaigns-audience-teachers = Teachers and team heads
campaigns-audience-staff = Staff

campaigns-phase-draft = Draft, not announced yet
campaigns-phase-open = Under way
campaigns-phase-closed = Over

campaigns-list = <b>Emulation campaigns</b>. Choose one to read it.
campaigns-none = There is no campaign yet.
campaigns-title = { $title }
campaigns-new = Write a new campaign
campaigns-announce = Preview and announce
campaigns-preview = 👀 <b>Preview.</b> Nobody has been sent anything yet. People will receive this:
campaigns-preview-count = Recipients: <b>{ $count }</b> ({ $audience })
campaigns-preview-not-joined = { $count } of them have not joined the bot and cannot receive it yet.
campaigns-preview-excluded = { $count } of them have restricted the use of their data and are left out.
campaigns-preview-duration = { $minutes ->
    [0] Sending takes less than a minute.
   *[other] Sending takes about { $minutes } min.
}
campaigns-preview-question = Announce and send it now?
campaigns-announce-now = Announce to { $count } people
campaigns-not-yet = Not yet
campaigns-already-announced = This campaign has been announced already.

campaigns-progress-running = 📤 Sending: <b>{ $title }</b>
campaigns-progress-finished = ✅ All sent: <b>{ $title }</b>
campaigns-progress-bar = { $bar } { $done }/{ $recipients }
campaigns-progress-sent = Arrived: { $count }
campaigns-progress-uncertain = May or may not have arrived: { $count }
campaigns-progress-unreachable = Unreachable (not joined, blocked the bot…): { $count }
campaigns-progress-failed = Failed: { $count }
campaigns-progress-cancelled = Cancelled: { $count }
campaigns-who-is-silent = Who has not acknowledged?

campaigns-silent = <b>{ $title }</b>: { $acknowledged } of { $recipients } people have acknowledged. Still to do so:
campaigns-nobody-silent = <b>{ $title }</b>: all { $recipients } people have acknowledged.
campaigns-silent-school = <b>{ $school }</b> ({ $count })
campaigns-silent-person = • { $person }
campaigns-silent-unreachable = • { $person } – { $why }
campaigns-cause-notJoined = has not joined the bot
campaigns-cause-blocked = has blocked the bot
campaigns-cause-restricted = has restricted the use of data
campaigns-cause-deactivated = Telegram account deleted
campaigns-cause-neverStarted = has not opened the bot
campaigns-cause-interrupted = may or may not have received it
campaigns-cause-other = could not be reached

campaign-form = Write an emulation campaign
campaign-title = What is the <b>title</b> of the campaign?
    .label = Title
    .hint = For example: Patriotic emulation movement of the education sector, 2021
campaign-number = What is the <b>number</b> of the plan?
    .label = Plan number
    .hint = For example: 513/KH-GDĐT. Skip it if there is none yet.
campaign-issuedOn = <b>On which day</b> was the plan issued?
    .label = Date of issue
    .hint = For example: 28/04/2021
campaign-theme = What is the campaign’s <b>theme</b>?
    .label = Theme
campaign-startsOn = <b>From which day</b> does it run?
    .label = From
    .hint = For example: 01/01/2021
campaign-endsOn = <b>Until which day</b> does it run?
    .label = Until
    .hint = For example: 31/12/2021
campaign-audience = <b>Whom</b> is it for?
    .label = Audience
campaign-content = What is its <b>content</b>? One point on each line.
    .label = Content
    .hint = The app cuts a long text into several messages. Send them all, then press “Done”.
campaign-saved = <b>{ $title }</b> is saved. Nobody has been told yet; preview it, then announce it.
campaign-ends-before-start = The last day is before the first. Please correct one of them.
