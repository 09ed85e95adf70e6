/** Telegram's apps send a longer text as several messages. */
const most = 4096

/** How much of a message may stay empty for the sake of a clean cut. */
const least = most / 2

/**
 * Cuts a text as Telegram's apps do: at a paragraph, else at a line, else at a word, else anywhere.
 * @param {string} text @returns {string[]}
 */
export function parts(text) {
  if (text.length <= most) return text === '' ? [] : [text]
  const head = text.slice(0, most)
  const cut = ['\n\n', '\n', ' '].map(mark => head.lastIndexOf(mark)).find(at => at > least) ?? most
  return [text.slice(0, cut).trimEnd(), ...parts(text.slice(cut).trimStart())]
}
