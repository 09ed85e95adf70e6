/** Makes a text from outside harmless in Telegram's HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The text a person sees once Telegram has read the HTML. */
export const htmlToText = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(entity, found => entities[found] ?? found)

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const entity = /&(?:amp|lt|gt|quot);/g
