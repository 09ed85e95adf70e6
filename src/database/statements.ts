/** More statements than the bot has; lists of ever other lengths are not to fill the server's memory. */
const most = 500

/** Names statements by their text, so that each connection reads and plans a statement once instead of each time. */
export function statementNames(prefix: string): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    // without a name it is planned each time
    if (names.size >= most) return ''
    const name = `${prefix}${names.size}`
    names.set(sql, name)
    return name
  }
}
