# Groups and channels of schools

command-nhom = Groups and channels of schools

groups-whose = You have just brought the bot into <b>“{ $title }”</b>. Which school does it belong to?
groups-what-for = Once it is linked the bot posts there what the office announces to groups. It says nothing else there, and keeps nothing of what is written.
groups-link = Link “{ $title }” with { $school }
groups-choose = Choose the school of “{ $title }”
groups-link-not = Do not link, the bot leaves
groups-linked = ✓ <b>“{ $title }”</b> is linked with <b>{ $school }</b>. Look at it or unlink it: /nhom
groups-linked-by = <b>{ $by }</b> has linked <b>“{ $title }”</b> with <b>{ $school }</b>. What the office announces to groups is posted there. If that is wrong, unlink it: /nhom
groups-linked-before = This group is linked with a school already, or the bot is not in it any more. Look at it: /nhom
groups-linked-not = This group is not linked with any school any more.
groups-declined = <b>“{ $title }”</b> is not linked. The bot has left it.
groups-unentitled = You have just brought the bot into <b>“{ $title }”</b>. Only principals, deputies and officers can link a group, so the bot has left. Please ask the principal to bring it in.
groups-elsewhere = <b>“{ $title }”</b> is linked with another school, so the bot has left. Please ask that school or the office to unlink it first.
groups-resumed = The bot is back in <b>“{ $title }”</b> of <b>{ $school }</b>. Announcements are posted there as before.
groups-lost-works = The bot can write in <b>“{ $title }”</b> of { $school } again.
groups-lost-kicked = The bot is not in <b>“{ $title }”</b> of { $school } any more, so nothing can be posted there. Add it again if it is still needed.
groups-lost-noRights = The bot may not write in <b>“{ $title }”</b> of { $school } any more. Please ask an administrator to let it (in a channel: to post).
groups-lost-gone = <b>“{ $title }”</b> of { $school } is not found on Telegram any more. If there is a new group, add the bot to it.
groups-passed-on = <b>“{ $title }”</b> of { $from } belongs to <b>{ $into }</b> now, after the merger. If it is not needed, unlink it: /nhom
groups-ended-closed = { $school } is no more, so <b>“{ $title }”</b> is not linked with any school. The bot has left it.
groups-ended-unlinked = <b>“{ $title }”</b> is not linked with { $school } any more. The bot has left it.

groups-list = <b>Groups and channels of schools</b> that get announcements:
groups-none = No group or channel is linked with a school yet.
groups-how = To add one, add the bot to the group (or make it an administrator of the channel), then answer it here.
groups-line = • “{ $title }” – { $school }, since { MOMENT($since) }: { $state }
groups-line-waits = • “{ $title }” – not linked, waits for you to choose a school
groups-entry = { $title }
groups-stands = State: { $state }
groups-state-works = gets announcements
groups-state-kicked = the bot is not in it any more
groups-state-noRights = the bot may not write
groups-state-gone = not found on Telegram
groups-group = Group <b>“{ $title }”</b>
groups-channel = Channel <b>“{ $title }”</b>
groups-of = Belongs to: { $school }
groups-since = Linked since { MOMENT($since) }
groups-since-by = Linked since { MOMENT($since) }, by { $by }
groups-look = Look at this group
groups-all = All groups and channels
groups-unlink = Unlink
groups-unlink-sure = Unlink <b>“{ $title }”</b> from { $school }? The bot leaves it, and nothing is posted there any more. What was posted stays.
groups-unlink-yes = Unlink, the bot leaves
groups-unlink-no = Keep it

grouplink-form = Link “{ $title }”
grouplink-school = Which <b>school</b> does <b>“{ $title }”</b> belong to? Choose, or type a few letters.
    .label = School

audit-group-link = Linked a group or channel with a school
audit-group-unlink = Unlinked a group or channel
audit-key-groups = groups: { $value }

# Announcements in groups

announcements-group-asks = Tap the button below to read it by yourself, to say that you have received it, or to ask.
announcements-group-tells = If you have a question, tap the button below.
announcements-group-open-asks = Read and acknowledge
announcements-group-open-tells = Read by myself
announcements-not-meant = This announcement was not sent to you, so it cannot be opened. See your own work in /menu.
announcements-groups-sent = Groups, channels: posted in { $sent }/{ $all }
announcements-groups-uncertain = Groups, channels where that is unclear: { $count }
announcements-groups-lost = Groups, channels not reached: { $count }
announcements-group-named = • Group “{ $title }”
announcements-preview-groups = Also posted in { $count } groups or channels of the schools.
announcements-as-group = See it as in a group
announcements-report-by-group = By group
announcements-report-group = Group, channel
announcements-cause-kicked = the bot is not in it any more
announcements-cause-noRights = the bot may not write
announcements-cause-chatNotFound = not found on Telegram
announcements-cause-unlinked = unlinked
announcement-groups = Post it <b>in the groups and channels</b> of these schools as well? Everybody still gets their own.
    .label = Groups, channels
