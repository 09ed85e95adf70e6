bot-apology = Sorry, the bot has run into an error. Everything already recorded is safe.
    Please try again in a few minutes; if it happens again, tell the office this code: <b>{ $code }</b>.
bot-button-unknown = This button is no longer in use. The last message below shows where you are.
bot-refused = This is not part of your role. Type /menu to see what you can do.
bot-refused-stranger = You have not joined yet, so you cannot do this. Please type the join code from the office or your school.
bot-stranger = Welcome! This is the emulation bot of the education sector.
    To begin, type the <b>join code</b> from the office or your school, for example: ABCD-2345.
bot-not-understood = The bot did not understand this message. Choose from /menu, or see /trogiup.
bot-open-menu = Open the menu
bot-which-button = { $count ->
    [1] Do you mean this button? If so, press it, or type the number on it.
   *[other] Which button do you mean? Please press one, or type the number on it.
}
bot-button-holds = <b>{ $label }</b>
    { $words }

bot-edited-too-late = The message you edited belongs to no open form, so nothing has changed.
    If it was sent already and needs correcting, please contact the office.
bot-nothing-to-cancel = No form is open. Type /menu to see what you can do.

bot-menu = Hello <b>{ $name }</b>.
bot-menu-waiting = { $count ->
    [one] One thing is waiting for you:
   *[other] { $count } things are waiting for you:
}
bot-menu-nothing-waits = Nothing is waiting for you. What would you like to do?

bot-help = <b>You can use these commands</b> (tap or type them):
bot-help-command = /{ $name } – { $does }
bot-help-tips = Tip: tone marks are not needed. Instead of pressing a button you can type its number or its words.
    You can stop in the middle of a form; /menu takes you back to it, and nothing is lost.

bot-language-which = Which language would you like?
bot-language-vi = Tiếng Việt
bot-language-en = English
bot-language-set = The bot now speaks English.

command-menu = What is waiting, and the main entries
command-huy = Cancel the open form
command-ngonngu = Change the language
command-trogiup = Help
bot-not-in-groups = Please do this in your own chat with the bot.
