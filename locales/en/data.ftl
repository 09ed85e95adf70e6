command-dulieu = My data
command-yeucau = Requests about personal data

# People look at their own data

data-title = <b>What the bot stores about you</b>
data-name = Full name: <b>{ $name }</b>
data-role = Role: { $role }, { $unit }
data-role-in-team = Role: { $role }, { $unit }, team { $team }
data-phone = Phone: { $phone }
data-no-phone = Phone: none
data-consent = Agreed: notice version { $version }, at { MOMENT($moment) }
data-no-consent = Agreed: nothing on record
data-seen = Last used the bot: { MOMENT($moment) }
data-restricted = Restricted since { MOMENT($moment) }: no announcements of campaigns
data-counts = Sent: { $pledges } pledges, { $reports } reports, { $acknowledged } acknowledgements
data-requests = <b>Your requests</b>
data-request-waits = • { $kind }, sent { MOMENT($moment) }: not answered yet, to be done by the end of { DAY($day) }
data-request-answered = • { $kind }, sent { MOMENT($moment) }: received by the office, to be done by the end of { DAY($day) }
data-request-done = • { $kind }, sent { MOMENT($moment) }: done
data-request-refused = • { $kind }, sent { MOMENT($moment) }: refused, because: { $reason }
data-rights = You may see, copy, correct, restrict and erase your data and take back your consent. The office answers within 2 working days and is done within 15 days.

data-show-phone = Show the phone number
data-copy = Download a copy
data-journal = Journal about me
data-correct = Correct name or phone
data-restrict = Restrict
data-unrestrict = Lift the restriction
data-erase = Ask for erasure
data-withdraw = Take back consent
data-drop-phone = Remove the phone number

data-kind-correct = Correct the name
data-kind-withdraw = Take back consent
data-kind-restrict = Restrict
data-kind-erase = Erase data

data-last-lead = You alone lead { $office }, so you cannot leave yet. Somebody else has to take over the lead first.
data-asked-before = You have asked for this before and the office is at it. See /dulieu.
data-asked = Sent to the office: <b>{ $kind }</b>.
    The office answers by { DAY($answerBy) } and is done by { DAY($finishBy) }. See /dulieu.
data-phone-saved = Your phone number has been corrected.
data-phone-dropped = Your phone number has been removed.
data-restricted-now = Restricted: you get no more announcements of campaigns. What you do with the bot yourself stays as it is. Lift it in /dulieu.
data-unrestricted = The restriction is lifted: you get announcements of campaigns again.
data-withdrawn = Your consent is taken back. From now on the bot sends you nothing; whatever you had begun is gone.
    What you have sent is kept by the office as the rules require. To come back, ask for a new code and agree again.
data-copied = A copy of your data. Please keep the file with care.
data-file = my-data
data-erased-person = Erased person no.
data-told-answered = The office has received your request: <b>{ $kind }</b>. It will be done by { DAY($finishBy) }.
data-told-words = The office says: { $words }
data-told-corrected = The office has corrected your name. See /dulieu.
data-told-erased = The office has erased your personal data as you asked. The bot no longer has your name, your phone or this chat.
data-told-refused = The office does not follow your request: <b>{ $kind }</b>.
    Reason: { $reason }

data-sheet-person = Me
data-sheet-roles = Roles
data-sheet-consents = Consent
data-sheet-pledges = Pledges
data-sheet-requests = Requests
data-sheet-deeds = Journal
data-column-what = What
data-column-value = Value
data-column-language = Language
data-column-joined = Joined
data-column-seen = Last used the bot
data-column-restricted = Restricted since
data-column-reports = Reports sent
data-column-acknowledged = Acknowledgements
data-column-role = Role
data-column-unit = Unit
data-column-team = Team
data-column-since = Since
data-column-until = Until
data-column-version = Version
data-column-hash = Fingerprint of the notice
data-column-at = Time (Viet Nam)
data-column-campaign = Campaign
data-column-targets = Pledge
data-column-receipt = Receipt
data-column-request = Request
data-column-who = Who
data-column-deed = Deed
data-column-before = Before
data-column-after = After
data-column-reason = Reason

# Correcting, restricting, erasing, taking back

correct-form = Correct my data
correct-what = What would you like to correct? The phone changes at once; the name is changed by the office, for it must match the roster.
    .label = What to correct
correct-name = What is your correct full name?
    .label = Full name
correct-phone = Please share your new phone number.
    .label = Phone number

restrict-form = Restriction
restrict-sure = { $now }
    .label = Change to
restrict-begins = <b>Restriction</b>: you get no more announcements of campaigns, and the office sees that you are left out. Figures and pledges that you have sent stay.
restrict-lifts = <b>Lifting the restriction</b>: you get announcements of campaigns again.
restrict-yes = Restrict

erase-form = Ask for erasure
erase-reason = <b>Erasure</b>: the office removes your name, phone, chat and what you wrote in your own words; reports keep only counts. It cannot be undone.
    Would you like to say why? If not, press Skip.
    .label = Reason

withdraw-form = Take back consent
withdraw-sure = <b>Taking back your consent</b>: as soon as it is sent, the bot stops all messages, drops what you have begun and no longer knows this chat. To come back you need a new code and have to agree again.
    .label = Take back consent
withdraw-yes = I take back my consent

# The office does what is asked

request-none = Nobody waits for anything.
request-list = <b>Requests about personal data</b>: { $count }, the most urgent first
request-line = • { $name }: { $kind }, to be answered by { DAY($day) }
request-line-answered = • { $name }: { $kind }, to be done by { DAY($day) }
request-late = • <b>OVERDUE</b> { $name }: { $kind }, was due on { DAY($day) }
request-button = { $name }: { $kind }
request-open = Look and answer
request-waiting = Requests about personal data: { $count }{ $late ->
    [0] {""}
   *[other] , overdue { $late }
    }
request-new = <b>{ $name }</b> asks: <b>{ $kind }</b>.
    To be answered by { DAY($answerBy) }, to be done by { DAY($finishBy) }.
request-form = Request of { $name }: { $kind }
request-decision = <b>{ $name }</b>: <b>{ $kind }</b>
    Sent { MOMENT($moment) }. Content: { $note }
    To be answered by { DAY($answerBy) }, to be done by { DAY($finishBy) }.
    .label = Decision
request-words = What would you like to say to them? If nothing, press Skip.
    .label = Words
request-reason = Why do you refuse? They will read the reason.
    .label = Reason
request-answer = Say that it has arrived
request-do = Do as asked
request-refuse = Refuse
request-finished = This request has been dealt with.
request-answered = { $name } has been answered.
request-refused = Refused; { $name } is told why.
request-corrected = The name is now <b>{ $name }</b>.
request-erased = The personal data is erased. Reports keep only counts.

# The notice has changed

data-notice-changed = The notice about personal data has changed. Please read it and agree again when you have a moment; everything works as before.
data-read-notice = Read the new notice
data-agreed = Thank you, it has been written down.
agree-form = The new notice about personal data
agree-consent = { join-consent }
    .label = { join-consent.label }
