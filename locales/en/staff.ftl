command-nhansu = People and units

# Staff

staff-staff-units = 👥 <b>People</b>: { NUMBER($count) } units. Please choose one, or type /nhansu and some letters of its name, e.g. /nhansu hoa mai
staff-no-unit = No unit called like “{ $typed }” is open to you. Type /nhansu to see the list.
staff-unit = 👥 <b>{ $unit }</b>: { NUMBER($people) } posts, { NUMBER($joined) } have joined
staff-role = Role <b>{ $role }</b>: { NUMBER($count) }
staff-member = • { $name }{ $team ->
    [none] {""}
   *[other] , { $team }
    }{ $reports ->
    [given] , reports the figures
   *[none] {""}
    }{ $reach ->
    [notJoined] {" "}– has not joined
    [unreachable] {" "}– cannot be reached
   *[reachable] {""}
    }
staff-open-principal = Another principal
staff-open-post = Add a role
staff-open-leave = End a role
staff-open-rename = Correct a name
staff-open-delegates = Who reports the figures
staff-back = ← Units
staff-back-unit = ← People of the unit
staff-nobody = Nobody serves here yet. Please import a roster or make a join code.
staff-not-yours = This is no longer yours to do, or the person has changed. Type /nhansu to look again.
staff-candidate = { $name } – { $role }, { $unit }
staff-post = { $name } – { $role }
staff-who-hint = Some letters of the name will do.

# Another principal

principal-form = Another principal – { $unit }
principal-who = <b>Who</b> is the new principal? For somebody not listed, please make a join code for the school's principal (/mathamgia).
    .label = New principal
principal-before = What is the present principal at this school <b>from now on</b>?
    .label = The one before
principal-before-leaves = leaves the school
principal-reason = What is the <b>reason</b>? (Optional)
    .label = Reason
staff-handed-over = ✅ <b>{ $name }</b> is the principal of { $unit } from now on. Reports that were begun and reminders have followed.
code-replaces = the school has a principal, { $name }. Whoever joins with this code replaces { $name } at that moment.
join-replaces = { $unit } has another principal on the bot. When you send this, they no longer are and are told so; what was begun for the school comes to you.
staff-invite-principal = This person has not joined: please send an invitation. Reports that were begun are kept until then.

# Roles

post-form = Add a role – { $unit }
post-who = <b>Who</b> gets one more role?
    .label = Person
post-role = Which <b>role</b>?
    .label = Role
leave-form = End a role – { $unit }
leave-which = <b>Whose</b> role ends, and which?
    .label = Role
leave-reason = What is the <b>reason</b>? It is written down and told to the person.
    .label = Reason
    .hint = For example: retires on 1 September
rename-form = Correct a name – { $unit }
rename-which = <b>Whose</b> name?
    .label = Person
rename-name = What is the correct <b>full name</b>?
    .label = Full name
staff-has-role = This person has that role already.
staff-lead-stays = The office always needs a lead, and only a lead can end that role. Please add the new lead first.
staff-without-principal = the school will have no principal. If there is a successor, please use “Another principal”.
staff-post-added = ✅ <b>{ $name }</b> is { $role } at { $unit } from now on.
staff-post-ended = ✅ <b>{ $name }</b> no longer is { $role } at { $unit }.
staff-renamed = ✅ The name is now <b>{ $name }</b> ({ $role }, { $unit }).
staff-you-got = <b>{ $name }</b>, you are { $role } at { $unit } from now on.
staff-you-lost = { $name }, you no longer are { $role } at { $unit }. Reason: { $reason }
staff-you-are-called = The office has corrected your name to <b>{ $name }</b>. If that is wrong, please tell the office.

# Who reports the figures

staff-delegates = <b>Who reports the figures – { $unit }</b>
    Deputies and clerks can report only when the principal has asked them to. They get the invitations and reminders too.
staff-delegates-nobody = The school has no deputy or clerk on its list.
staff-delegate-line = • { $name } ({ $role }): { $state ->
    [given] <b>asked to report</b>
   *[none] not asked
    }
staff-give = Ask { $name }
staff-take = No longer ask { $name }
staff-you-report = The principal has asked you to report the figures of <b>{ $unit }</b>. Type /solieu to begin.
staff-you-report-no-more = You no longer report the figures of { $unit }. What you had begun went to the principal.

# Handover

staff-relieved = <b>{ $name }</b> is the principal of { $unit } from now on. You no longer are, from this message.
staff-stays = At the school you are { $role }.
staff-drafts-gone = { NUMBER($count) } reports that you had begun went to { $name }; no answer was lost.
staff-old-buttons = Old buttons about the principal's business do nothing any more. Thank you.
staff-leads = From now on you are the principal of <b>{ $unit }</b>.
staff-leads-after = From now on you are the principal of <b>{ $unit }</b>, after { $name }.
staff-nothing-waits = No report of the school is waiting.
staff-waiting = { NUMBER($count) } reports are waiting:
staff-waiting-line = • { $period }, due by the end of { DAY($day) }{ $state ->
    [begun] {", begun"}
   *[new] {""}
    }
staff-drafts-dropped = { NUMBER($count) } reports had been begun twice: the one with more answers stays.
staff-go-on = Go on: { $period }
staff-begin = Begin: { $period }

audit-principal-replace = Another principal
audit-post-add = Role added
audit-post-end = Role ended
audit-person-rename = Name corrected
audit-figures-delegate = Asked or no longer asked to report

# On behalf

command-nhapho = Enter on behalf of a school
staff-behalf-units = ✍️ <b>On behalf</b>: { NUMBER($count) } schools. Please choose one, or type /nhapho and some letters of its name, e.g. /nhapho hoa mai
staff-no-school = There is no school called like “{ $typed }” for which you can enter. Type /nhapho to see the list.
staff-behalf = ✍️ <b>On behalf of { $school }</b>
staff-behalf-what = You fill in the school's own forms. The receipt says that the office entered it, and the school is told.
staff-behalf-nothing = There is nothing to enter: no report is due and no campaign is open.
staff-behalf-back = ← Schools
staff-behalf-back-school = ← On behalf of this school
