/** What was typed, in one writing of characters, dashes, spaces and case, without quotes around it. */
export const clean = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[！-～]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^[\s"'“”‘’]+|[\s"'“”‘’]+$/g, '')
    .toLowerCase()
