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
