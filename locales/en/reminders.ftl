reminders-not-sent = ⏰ <b>Reminder:</b> { $school } has not sent its figures for <b>{ $period }</b>.
reminders-not-begun = Not begun: { NUMBER($rows) } indicators to answer
reminders-begun = Begun: { NUMBER($answered) } of { NUMBER($rows) } indicators answered
reminders-only-send = All { NUMBER($answered) }/{ NUMBER($rows) } indicators are answered; they only need to be checked and sent.
reminders-go-on = Go on
