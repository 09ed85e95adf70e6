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
