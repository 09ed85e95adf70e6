command-start = Begin
command-mathamgia = Make a join code

people-unit = { $name }

role-lead = head of the office
role-officer = officer
role-principal = principal
role-deputy = deputy principal
role-clerk = clerk
role-teamHead = team head
role-teacher = teacher
role-staff = staff

joining-code-wrong = There is no such join code. Please check each letter, or ask for it again where you got it.
joining-code-used = This code has been used up. Please ask the office or your school for a new one.
joining-code-expired = This code has expired. Please ask the office or your school for a new one.
joining-code-revoked = This code has been withdrawn. Please ask the office or your school for a new one.
joining-too-many-guesses = Too many wrong codes. Please try again after { MOMENT($until) }.
joining-welcome = Welcome, <b>{ $name }</b>!
    You have joined <b>{ $unit }</b> as { $role }.
joining-next = Announcements will reach you here from now on. Open /menu to see what you can do.
joining-newcomer = <b>{ $name }</b> has just joined { $unit } as { $role }.
joining-code-made = A join code for <b>{ $unit }</b>, role { $role }, has been made: good for { $uses ->
    [one] one person
   *[other] { $uses } people
    }, until { MOMENT($until) }.
joining-code-pass-on = Send this link to those who should join:
    { $link }
    or ask them to type the code <code>{ $code }</code> to the bot.
joining-copy-link = Copy the link
joining-copy-code = Copy the code
joining-another-code = Make another code

join-form = Join { $unit } ({ $role })
join-consent = <b>Notice about personal data</b>
    { $office } uses this bot to run emulation campaigns. Your code is for <b>{ $unit }</b>, role { $role }.
    • What is stored: your name, unit, role, phone number (if you give it), the id of this Telegram chat, when you last used the bot, and what you send to it.
    • What for: to send announcements, to take pledges and figures, to sum up results.
    • How long: while you are in service. After that, within a set time (usually a year), your name and phone are removed; reports keep only counts.
    • Telegram is a foreign platform: please send nothing secret, no identity card numbers and no pupils’ names.
    • Your rights: see, copy, correct, restrict and delete your data and take back your consent at any time, with /dulieu.
    • Contact: { $office }.
    If you agree, press <b>I AGREE</b>. If not, press Cancel: nothing is kept.
    .label = Personal data
join-agree = I AGREE
join-name = What is your <b>full name</b>?
    .label = Full name
    .hint = For example: Trần Thị Lan
join-phone = Would you like to give your <b>phone number</b>? Only for the office to match its roster. If you would rather not, type: skip.
    .label = Phone number

code-form = Make a join code
code-unit = Which <b>unit</b> is the code for?
    .label = Unit
code-role = Which <b>role</b> will its users have?
    .label = Role
code-uses = For <b>how many people</b> is it?
    .label = Uses
    .hint = For example: 1 for a principal, 40 for all teachers of a school
joining-first = This is for those who have joined. Please type the <b>code</b> from the office or your school, for example ABCD-2345. Then tap that button again.
