import { type Method, method } from '../method.ts'
import { knownChat } from '../reach.ts'
import { isLonger, isObject } from '../read.ts'
import { badRequest } from '../refusal.ts'

export const getMe = method({}, ({ bot }) => ({
  ...bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
}))

/** A bot that logs out of the cloud or closes for a move may come back at once: there is only this emulator. */
export const leave = method({}, () => true)

export const setMyDescription = setText('description', 512, 'DESCRIPTION_TOO_LONG')
export const getMyDescription = getText('description')
export const setMyShortDescription = setText('short_description', 120, 'ABOUT_TOO_LONG')
export const getMyShortDescription = getText('short_description')

export const setChatMenuButton = method(
  { chat_id: 'int', menu_button: 'json' },
  (core, { chat_id, menu_button = { type: 'default' } }) => {
    const type = isObject(menu_button) ? menu_button['type'] : undefined
    if (type !== 'default' && type !== 'commands' && type !== 'web_app')
      throw badRequest("can't parse menu button: MenuButton has unsupported type")
    core.menuButtons.set(chat_id === undefined ? 0 : knownChat(core, chat_id), menu_button)
    return true
  },
)

export const getChatMenuButton = method({ chat_id: 'int' }, ({ menuButtons }, { chat_id }) => {
  return menuButtons.get(chat_id ?? 0) ?? menuButtons.get(0) ?? { type: 'commands' }
})

function setText(name: 'description' | 'short_description', max: number, tooLong: string): Method {
  return method({ [name]: 'text', language_code: 'text' } as const, ({ texts }, given) => {
    const text = given[name] ?? ''
    if (isLonger(text, max)) throw badRequest(tooLong)
    texts.set(`${name}|${given['language_code'] ?? ''}`, text)
    return true
  })
}

function getText(name: 'description' | 'short_description'): Method {
  return method({ language_code: 'text' }, ({ texts }, { language_code = '' }) => ({
    [name]: texts.get(`${name}|${language_code}`) ?? texts.get(`${name}|`) ?? '',
  }))
}
