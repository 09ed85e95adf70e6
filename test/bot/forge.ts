/** Numbers that follow from a seed, so that an attack can be repeated. */
export function drawnFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, oneOf: <T>(all: readonly T[]): T => all[below(all.length)]! }
}

type Drawn = ReturnType<typeof drawnFrom>

const numbers =
  '0 1 2 3 7 13 999 -1 1.5 1e3 0x1 01 1_0 2147483647 2147483648 99999999999 9007199254740993 NaN Infinity'.split(
    ' ',
  )
const odd = [
  '',
  ' ',
  ' 1',
  '1;2',
  "1'--",
  '%',
  '\u0000',
  '１',
  'đ',
  '😀',
  'null',
  'undefined',
  '__proto__',
  'constructor',
]
const verbs = 'pick edit page back skip keep later cancel drop stay send resume'.split(' ')

/** So many payloads made of real ones: as they are, with other parts, shuffled, cut, lengthened, and of no sense at all. */
export function forge(
  real: readonly string[],
  actions: readonly string[],
  count: number,
  seed: number,
): string[] {
  const drawn = drawnFrom(seed)
  const made = Array.from({ length: count }, () =>
    variants[drawn.below(variants.length)]!(drawn, real, actions),
  )
  return made.map(within64Bytes).filter(data => data !== '')
}

type Variant = (drawn: Drawn, real: readonly string[], actions: readonly string[]) => string

const variants: readonly Variant[] = [
  (drawn, real) => drawn.oneOf(real),
  (drawn, real) => withOther(drawn, drawn.oneOf(real), [...numbers, ...odd, ...verbs]),
  (drawn, real) => withOther(drawn, drawn.oneOf(real), parts(drawn.oneOf(real))),
  (drawn, real) => parts(drawn.oneOf(real)).toReversed().join(':'),
  (drawn, real) => drawn.oneOf(real).slice(0, drawn.below(12)),
  (drawn, real) => `${drawn.oneOf(real)}:${drawn.oneOf([...numbers, ...odd])}`,
  (drawn, _real, actions) => `${drawn.oneOf(actions)}:${drawn.oneOf([...numbers, ...odd])}`,
  (drawn, _real, actions) => `run:${drawn.oneOf(actions)}:${drawn.oneOf([...numbers, ...odd])}`,
  drawn =>
    `d:${drawn.below(40).toString(36)}:${drawn.oneOf(['-', 'review', 'x'])}:${drawn.oneOf(verbs)}:${drawn.oneOf(numbers)}`,
  drawn => String.fromCodePoint(...Array.from({ length: 1 + drawn.below(20) }, () => 32 + drawn.below(8000))),
]

const parts = (data: string): string[] => data.split(':')

function withOther(drawn: Drawn, data: string, others: readonly string[]): string {
  const own = parts(data)
  own[drawn.below(own.length)] = drawn.oneOf(others)
  return own.join(':')
}

/** Telegram carries no more. */
function within64Bytes(data: string): string {
  let short = data
  while (Buffer.byteLength(short) > 64) short = short.slice(0, -1)
  return short
}
