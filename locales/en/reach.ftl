command-lienlac = Who can be reached

reach-title = <b>Reached by the bot</b>: { $count } people
reach-unit-title = <b>{ $unit }</b>: { $count } people
reach-unit = • { $unit }: { $reachable } of { $count } can be reached
reach-state = <b>{ $state }</b>: { $count }
reach-person = • { $name }
reach-back = ‹ All schools

reach-reachable = Can be reached
reach-silent = Silent for 30 days
reach-blocked = Have blocked the bot
reach-gone = No longer have this Telegram account
reach-withdrawn = Have taken back their consent
reach-neverStarted = Have not joined

reach-hint-silent = Messages arrive but may not be read. Ask in person if it is urgent.
reach-hint-blocked = Ask in person: open the chat with the bot again, press “Unblock”, then type /menu.
reach-hint-gone = Ask for their new Telegram account and invite them again.
reach-hint-withdrawn = The bot does not write to them, as they wish. Talk to them in person.
reach-hint-neverStarted = Give them an invitation or a join code, and remind them outside Telegram.
