# Joining with an invitation of one's own

invited-consent = { join-consent }
    .label = { join-consent.label }
invited-self = Are you <b>{ $name }</b> – { $places }?
    If not, please press Cancel and tell those who sent you the invitation.
    .label = Full name
invited-yes = Yes, that is me
invited-not-me = This invitation is only for the person named above. If that is not you, please press Cancel and ask the office or your school for your own.
invited-phone = { join-phone }
    .label = { join-phone.label }
invited-phone-roster = The roster has a <b>phone number</b> for { $name }. Please share yours to be compared with it; it is kept as the roster has it.
    If your number has changed, please contact { $office }.
invited-phone-other = This Telegram number is not the one that the roster has for { $name }, so you cannot be let in as that person yet. Please contact { $office } to check the number, then open the invitation again.
invited-place = { $role } ({ $unit })
invited-places = { $place }, { $others }
invited-nowhere = no unit yet
invited-welcome = Welcome, <b>{ $name }</b>!
    You have joined as { $places }.
invited-already = { $name }, you have joined already; no invitation is needed any more.
invited-somebody-else = This invitation is for somebody else, so you cannot use it. If there is a mistake, please tell the office or your school.

# Inviting those who have not joined

command-moi = Invite people
invitations-everywhere = all units
invitations-scope = <b>Invitations: { $unit }</b>
invitations-nobody = There is nobody on the roster here yet.
invitations-count = { NUMBER($people) } on the roster: { NUMBER($joined) } have joined ({ NUMBER($used) } by an invitation of their own), <b>{ NUMBER($missing) } have not</b>.
invitations-states = Their invitations: { NUMBER($open) } open, { NUMBER($expired) } expired, { NUMBER($revoked) } withdrawn, { NUMBER($none) } have none.
invitations-all-in = Everybody has joined.
invitations-unit-line = { $number }. { $unit }: { $missing ->
    [0] everybody has joined
   *[other] { NUMBER($missing) } not joined
    }
invitations-unit = { $number }. { $unit } ({ NUMBER($missing) })
invitations-line = { $number }. { $name }
invitations-person = { $number }. { $name } ({ $role }): { $state }
invitations-person-beyond = { $number }. { $name } ({ $role }): to be invited by the office, because of a role elsewhere
invitations-is-open = invitation open until { MOMENT($until) }
invitations-is-expired = invitation expired
invitations-is-revoked = invitation withdrawn
invitations-is-none = no invitation yet
invitations-make = Make invitations ({ NUMBER($count) })
invitations-xlsx = Excel file
invitations-docx = A4 sheets to print
invitations-anew = Re-issue all
invitations-revoke = Withdraw all
invitations-remind = Text to remind everybody
invitations-poster = Sheet for the school’s wall
invitations-units = ‹ All units
invitations-copy = Copy the invitation
invitations-made = ✓ { NUMBER($count) } invitations have been made. Each lets in one person, once, within { $days } days.
invitations-made-none = Everybody who has not joined has an open invitation already, so none has been made.
invitations-revoked = ✓ { NUMBER($count) } invitations have been withdrawn. The old codes do not work any more.
invitations-reissued = ✓ { NUMBER($count) } invitations have been re-issued. The old codes do not work any more; the new ones last { $days } days.
invitations-changed-before = Those invitations had been used, withdrawn or re-issued before, so nothing has changed.
invitations-reinvite-all-sure = Re-issue <b>{ NUMBER($count) }</b> open invitations of { $unit }? Codes and sheets that were handed out will stop working.
invitations-reinvite-all-yes = Re-issue { NUMBER($count) } invitations
invitations-uninvite-all-sure = Withdraw <b>{ NUMBER($count) }</b> open invitations of { $unit }? Codes and sheets that were handed out will stop working.
invitations-uninvite-all-yes = Withdraw { NUMBER($count) } invitations
invitations-leave = No, leave them
invitations-who = <b>{ $name }</b> – { $role }, { $unit }: has not joined.
invitations-in = <b>{ $name }</b> has joined already and needs no invitation.
invitations-has-none = No invitation yet.
invitations-has-expired = The invitation has expired.
invitations-has-revoked = The invitation has been withdrawn.
invitations-has-open = A personal invitation, good once, before { MOMENT($until) }:
    { $link }
    Code: <code>{ $code }</code>
invitations-make-one = Make an invitation
invitations-anew-one = Re-issue
invitations-revoke-one = Withdraw
invitations-list = ‹ List
invitations-personal = Invite people one by one

# To be sent by Zalo or SMS

invitations-paste = { $name } ({ $unit }), please join the emulation bot on Telegram: open { $link } or type the code { $code } to @{ $bot }. Yours alone, good once, before { MOMENT($until) }.
invitations-paste-short = Please join the emulation bot on Telegram: open { $link } or type the code { $code } to @{ $bot }. Good once, before { MOMENT($until) }.
invitations-text = These colleagues of { $unit } are asked to join the emulation bot on Telegram ({ NUMBER($count) }):
invitations-text-all = How many have not joined the emulation bot on Telegram, by unit:
invitations-text-how = Please open the invitation that you were given (a link, a code or a sheet with a QR code), or look for @{ $bot } on Telegram and type your code. If you have none, ask your school or the office.
invitations-copy-text = Tap the box below to copy the text, then paste it into Zalo or a message:
invitations-copied = <pre>{ $text }</pre>
invitations-copy-all = Copy
invitations-nothing-open = There is no open invitation here. Please make invitations first.
invitations-nobody-missing = Everybody here has joined.

# Files

invitations-too-many = There are too many invitations here for one file (at most { NUMBER($most) }). Please open each school and take its own file.
invitations-writing = The file is being made, please wait a moment.
invitations-file = { NUMBER($count) } personal invitations of { $unit }. Each code is for one person: please hand them over one by one and do not post the file in a group.
invitations-file-print = { NUMBER($count) } personal invitations of { $unit }, eight cards on an A4 page: print them, cut along the dashed lines, hand them over.
invitations-file-poster = A4 sheets with a code for all teachers, a page for each school ({ NUMBER($count) }). Only for the staff room: whoever has the code can join until it is used up.
invitations-file-name = invitations
invitations-poster-name = sheet
invitations-sheet = Invitations
invitations-moment = { MOMENT($at) }
invitations-column-name = Full name
invitations-column-unit = Unit
invitations-column-role = Role
invitations-column-code = Code
invitations-column-link = Link
invitations-column-until = Good until
invitations-column-text = Text to send
invitations-paper = JOIN THE EMULATION BOT ON TELEGRAM
invitations-paper-for = For: { $role }
invitations-paper-code = Code: { $code }
invitations-paper-step-1 = 1. Scan the QR code, or look for @{ $bot } in Telegram.
invitations-paper-step-2 = 2. Press Start. If the bot asks for a code, type the one above.
invitations-paper-step-3 = 3. Read the notice, then press I AGREE.
invitations-paper-until = Good once, before { MOMENT($until) }.
invitations-paper-until-all = Good for { NUMBER($uses) } people, before { MOMENT($until) }.

audit-invitation-make = Make invitations
audit-invitation-revoke = Withdraw invitations
audit-invitation-reissue = Re-issue invitations
audit-invitation-export = Take invitations out as a file
