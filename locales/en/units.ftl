command-donvi = Units: schools, teams, clusters

units-nothing = {""}
units-none = none yet
units-words = { $text }
units-placed = { $name }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
    }
units-levels = { $levels }
units-colleague = { $name } ({ $role })
units-closed = closed
units-merged = merged into { $into }

# The tree

units-office = 🏫 <b>{ $name }</b>
    { NUMBER($schools) } schools, { NUMBER($clusters) } clusters
    Joined the bot: <b>{ NUMBER($joined) }/{ NUMBER($people) }</b> people
units-empty = No schools yet. Tap “Add a school” to begin.
units-line = • { $unit }: { NUMBER($joined) }/{ NUMBER($people) } people joined
units-school-line = • { $unit }, { $levels }{ $cluster }: { NUMBER($joined) }/{ NUMBER($people) } people joined
units-in-cluster = , { $name }
units-see-plans = Planned changes ({ NUMBER($count) })
units-see-closed = Closed units ({ NUMBER($count) })
units-details = Edit the office
units-overview = Overview
units-which-office = You are in several offices. Please choose one:
units-found = { $count ->
    [0] No unit has such a name. Type /donvi to see them all.
   *[other] { NUMBER($count) } units have such a name:
    }
units-closed-list = <b>{ $name }</b>: { NUMBER($count) } closed units
units-closed-line = • { $unit }: { $end }
units-back = ← Back

# One unit

units-unit = 🏫 <b>{ $name }</b>
units-its-end = <b>{ $end }</b>
units-its-place = Place: { $place }
units-its-levels = Levels: { $levels }
units-its-cluster = Cluster: { $cluster }
units-its-parent = Belongs to: { $parent }
units-its-people = People: { NUMBER($joined) }/{ NUMBER($people) } joined the bot
units-its-teams = Teams: { NUMBER($count) }
units-coming = <b>Planned changes</b>
units-history = <b>History</b>
units-history-line = • { DAY($day) }: { $what }{ $reason }
units-history-reason = {" "}(reason: { $reason })
units-history-opened = opened
units-history-closed = closed
units-history-renamed = renamed: { $from } → { $to }
units-history-placed = place: { $from } → { $to }
units-history-moved = moved: { $from } → { $to }
units-history-clustered = cluster: { $from } → { $to }
units-history-relevelled = levels: { $from } → { $to }
units-history-split-into = { $other } was split off, { NUMBER($people) } people went there
units-history-split-from = split off from { $other } with { NUMBER($people) } people
units-history-merged-into = merged into { $other }, { NUMBER($people) } people went there
units-history-merged-from = took in { $other } with { NUMBER($people) } people
units-up = ← { $name }
units-see = See the unit

units-do-name = Rename
units-do-place = Change the place
units-do-levels = Change the levels
units-do-incluster = Put into a cluster
units-do-team = Add a team
units-do-move = Move to another office
units-do-merge = Merge
units-do-split = Split
units-do-close = Close
units-do-school = Add a school
units-do-cluster = Form a cluster
units-do-office = Add an office below

# In the review and when it is done

units-from = <b>From which day</b> does this hold?
    .label = Takes effect
    .hint = Tap “Today”, or type a day: 01/07/2027, next Monday. Type the year with a day that has passed.
units-from-today = Today
units-from-now = It takes effect when you tap Send.
units-from-ahead = The bot does it by itself at midnight on { DAY($day) }, looks again whether it is possible, and only then tells the people concerned. Until then nothing changes, and you can cancel it in /donvi.
units-from-back = The history says { DAY($day) }. What people may do changes when you tap Send; periods that are over stay as they are.
units-from-early = The history can only be written back to { DAY($day) }: before that it is too long ago, or the unit has changed since the day you typed.
units-reason-hint = For example: Decision 12/QĐ-UBND
units-place-hint = For example: Ward 5
units-same-name = There is a unit called “{ $name }” in the same place. If that is no mistake, just send.
units-levels-kept = Periods that are open keep the old levels; the new ones count for periods opened later.
units-not-expected = The new school does not count in the periods that are open. To have it report, open /tonghop, tap “By school”, then “Add a school to this period”.
units-will-be-excused = { NUMBER($count) } open periods to which { $name } has not reported ({ $periods }): { $name } is excused and leaves the rates. Its unfinished form is closed.
units-not-possible = The unit was changed elsewhere, so this is not possible any more. Open /donvi to look again.
units-no-cluster = There is no cluster yet. Open /donvi and tap “Form a cluster”.
units-out-of-cluster = No cluster
units-cannot-closed = This unit is closed and cannot be changed any more.
units-cannot-top = This office stands by itself and cannot be closed or merged here.
units-cannot-same = The unit is there already.
units-cannot-kind = There is no unit of its kind to merge it into.
units-cannot-below = A unit cannot be put below itself.
units-cannot-notEmpty = This office still has schools or offices below it. Please move or close those first.
units-cannot-target = The receiving unit is closed, or is not yours any more.
units-cannot-name = Another unit has this name in the same place.
units-cannot-cluster = The chosen cluster does not exist any more.
units-cannot-planned = This is planned for the unit already. Open the unit in /donvi to see it, or cancel it and plan anew.
units-cannot-right = Whoever planned it may not do this any more.
units-changed = ✅ Written down for <b>{ $name }</b>: { $what }.
units-excused = { $name } is excused from { NUMBER($count) } periods: { $periods }.
units-told = ℹ️ The office has changed <b>{ $name }</b>: { $what }.
units-told-closed = ℹ️ <b>{ $name }</b> is closed (reason: { $reason }). Your role there has ended; your account and what you sent stay. For a new unit, type its joining code.
units-told-merged = ℹ️ <b>{ $from }</b> has been merged into <b>{ $into }</b>. From now on you belong to { $into } as { $role }.
units-told-excused = { $name } need not send figures any more: { $periods }. The unfinished form is closed.
units-told-split = ℹ️ You have been moved from { $from } to the new school: <b>{ $into }</b>. Your role stays the same.

unitname-form = Rename { $name }
unitname-name = What is the new name of <b>{ $name }</b>?
    .label = New name
unitname-reason = By which <b>document</b>, or why?
    .label = Reason
unitplace-form = Change the place of { $name }
unitplace-place = In which <b>ward</b> is the unit?
    .label = Place
unitplace-reason = By which <b>document</b>, or why?
    .label = Reason
unitlevels-form = Change the levels of { $name }
unitlevels-levels = Which <b>levels</b> does the school teach?
    .label = Levels
unitlevels-reason = By which <b>document</b>, or why?
    .label = Reason
unitcluster-form = Put { $name } into a cluster
unitcluster-cluster = Which <b>cluster</b> does the school belong to?
    .label = Cluster
unitmove-form = Move { $name } to another office
unitmove-to = To which <b>office</b> does <b>{ $name }</b> move?
    .label = New office
unitmove-reason = By which <b>document</b>, or why?
    .label = Reason
unitmove-nowhere = There is no other office to move it to.
unitmove-effect = The people of { $name } go along. Periods that are open still count { $name } in the old office.
unitmove-office = The schools, people, campaigns and periods of { $name } go along. Schools leave the clusters of the old office above. The old office above does not see { $name } any more.
unitmove-cluster = The school leaves { $cluster } if the new office does not have that cluster.
unitclose-form = Close { $name }
unitclose-reason = <b>Why</b>, and by which document?
    .label = Reason
unitclose-people = { $people ->
    [0] Nobody is left in { $name }.
   *[other] The roles of { NUMBER($people) } people in { $name } end; their accounts stay. The joining codes of { $name } stop working.
    }
unitclose-team = { $people ->
    [0] Nobody is left in { $name }.
   *[other] The { NUMBER($people) } people of { $name } stay in the school, without a team.
    }
unitclose-runs = { NUMBER($campaigns) } campaigns and { NUMBER($periods) } open reporting periods remain: the office above goes on with them.
unitclose-teams = { NUMBER($count) } teams of the school close with it.
unitmerge-form = Merge { $name }
unitmerge-into = Into which <b>unit</b> is <b>{ $name }</b> merged?
    .label = Merged into
unitmerge-reason = <b>Why</b>, and by which document?
    .label = Reason
unitmerge-people = { NUMBER($people) } people of { $from } go to { $into } and keep their roles.
unitmerge-deputy = { $into } has a principal, so the principal of { $from } becomes a deputy.
unitmerge-principal = { $into } has no principal, so the principal of { $from } becomes the principal of { $into }.
unitmerge-teams = { NUMBER($count) } teams of { $from } go to { $into }; teams of one name become one.
unitmerge-officers = { NUMBER($people) } people of { $from } go to { $into }. Whoever serves at { $into } already keeps that post; where { $into } has a head, the head of { $from } becomes an officer.
unitmerge-units = { NUMBER($schools) } schools and { NUMBER($offices) } offices below come to { $into }, with the clusters and the tables of indicators of { $from }.
unitmerge-runs = { NUMBER($campaigns) } running campaigns are taken over by the receiving office, still only for the same schools. { NUMBER($periods) } open reporting periods stay as they are; the receiving office goes on with them in /tonghop.
unitmerge-codes = The joining codes of { $from } stop working; whoever has not joined needs a new code of { $into }.
unitsplit-form = Split a school from { $name }
unitsplit-name = What is the <b>name</b> of the new school?
    .label = New school
unitsplit-place = In which <b>ward</b> is the new school?
    .label = Place
unitsplit-levels = Which <b>levels</b> does the new school teach?
    .label = Levels
unitsplit-people = <b>Who</b> goes to the new school? Type the numbers, for example 1,3,5 or 2-4; tap Skip if nobody goes yet.
    .label = Who goes there
unitsplit-reason = By which <b>document</b>, or why?
    .label = Reason
unitsplit-effect = { NUMBER($people) } people of { $from } go to { $name } and keep their roles. Others can follow later by the roster.
schoolnew-form = Add a school
schoolnew-name = What is the full <b>name of the school</b>?
    .label = Name
    .hint = For example: Trường Tiểu học Ngô Quyền
schoolnew-place = In which <b>ward</b> is the school?
    .label = Place
schoolnew-levels = Which <b>levels</b> does the school teach?
    .label = Levels
schoolnew-cluster = Which <b>cluster</b> does the school belong to?
    .label = Cluster
teamnew-form = Add a team to { $name }
teamnew-name = What is the <b>team</b> called?
    .label = Team
    .hint = For example: Tổ Toán – Tin
clusternew-form = Form a cluster
clusternew-name = What is the <b>cluster</b> called? If there is one of that name, the schools are added to it.
    .label = Cluster
    .hint = For example: Cụm 1
clusternew-schools = <b>Which schools</b> belong to this cluster? Type the numbers, for example 1,3,5 or 2-4.
    .label = Schools
clusternew-no-school = There is no school to put into a cluster yet.
clusternew-done = ✅ <b>{ $name }</b> has { NUMBER($count) } more schools. Type /donvi to look.
officenew-form = Add an office below { $name }
officenew-name = What is the new office <b>called</b>?
    .label = Office
    .hint = For example: Phòng Văn hoá – Xã hội Phường 5
officenew-place = In which <b>ward</b> is the office?
    .label = Place
officenew-effect = The new office stands below { $name }: { $name } sees everything of the new office, the new office only what is its own. After sending there will be a one-time code for whoever leads it.

# Planned changes

units-plans = <b>{ $name }</b>: { $count ->
    [0] no planned changes
   *[other] { NUMBER($count) } planned changes
    }
units-plan-line = • { DAY($day) }: { $name }: { $what }
units-plan-open = { $name }: { $what }
units-plan = 📅 <b>{ $name }</b>: { $what }
units-plan-day = Takes effect: <b>{ DAY($day) }</b>
units-plan-by = Planned by { $who }, { MOMENT($moment) }
units-plan-reason = Reason: { $reason }
units-plan-cancel = Cancel this change
units-plan-see = See the change
units-plan-is-done = It has been done.
units-plan-is-cancelled = Cancelled at { MOMENT($moment) }.
units-plan-is-failed = It could not be done: { $why }
units-plan-name = rename to { $name }
units-plan-place = change the place to { $place }
units-plan-levels = change the levels to { $levels }
units-plan-incluster = cluster: { $cluster }
units-plan-move = move to { $to }
units-plan-merge = merge into { $into }
units-plan-split = split off { $name }
units-plan-close = close
units-plan-school = add { $name }
units-plan-team = add the team { $name }
units-plan-cluster = form the cluster { $name }
units-plan-office = open the office { $name } below
units-planned = ✅ Planned: from { DAY($day) }, <b>{ $name }</b>: { $what }.
units-planned-next = Nothing has changed and nobody has been told yet. At midnight on that day the bot does it and lets you know.
units-plan-done = It is { DAY($day) }: the change that you planned has been done.
units-plan-failed = ⚠️ The change planned for { DAY($day) } could not be done: <b>{ $name }</b>: { $what }.
units-plan-why = Why: { $why }
units-plan-failed-next = Everything is as it was. Please open /donvi to do it again if it is still wanted.
units-plan-cancelled = ✅ Cancelled what was planned for { DAY($day) }: <b>{ $name }</b>: { $what }.
plancancel-form = Cancel the planned change of { $name }: { $what }
plancancel-reason = <b>Why</b> is it cancelled, by which decision?
    .label = Reason

# The journal

audit-unit-opened = Opened a unit
audit-unit-renamed = Renamed a unit or its place
audit-unit-moved = Moved a unit to another office
audit-unit-clustered = Put a unit into a cluster
audit-unit-relevelled = Changed the levels of a school
audit-unit-split = Split a school
audit-unit-merged = Merged units
audit-unit-closed = Closed a unit
audit-cluster-open = Formed a cluster
audit-cluster-move = Gave a cluster to another office
audit-plan-name = Planned: new name of a unit
audit-plan-place = Planned: new place
audit-plan-levels = Planned: new levels
audit-plan-incluster = Planned: cluster of a school
audit-plan-move = Planned: move to another office
audit-plan-merge = Planned: merger of units
audit-plan-split = Planned: split of a school
audit-plan-close = Planned: closing of a unit
audit-plan-school = Planned: new school
audit-plan-team = Planned: new team
audit-plan-cluster = Planned: new cluster
audit-plan-office = Planned: new office below
audit-plan-cancel = Cancelled a planned change
audit-plan-fail = A planned change could not be done
audit-key-on = in force from { $value }
