/** Whether the database could not be asked, or went away while it was: asking later may help, and nothing else will. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return awayCodes.has(code) || awayKinds.has(kindOf(error)) || awayWords.test(error.message)
}

/** Codes for a server that is not there or has closed the connection: Prisma's, PostgreSQL's and the network's. */
const awayCodes = new Set(
  'P1001 P1002 P1017 57P01 57P02 57P03 08003 08006 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN'.split(
    ' ',
  ),
)
const awayKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', ...awayCodes])

/** What the driver says itself when a connection ends under it, or when none is to be had. */
const awayWords =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not queryable|^terminating connection/

/** What the driver adapter knows of the cause, where Prisma's own code does not say it. */
function kindOf(error: Error): string {
  const cause: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(error, 'meta')), 'driverAdapterError')),
    'cause',
  )
  const { kind, originalCode } = Object(cause) as { kind?: unknown; originalCode?: unknown }
  return awayKinds.has(String(originalCode)) ? String(originalCode) : String(kind)
}
