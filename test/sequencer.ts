import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first: begun last they would keep one core waiting for the other. */
const long = [
  'scenarios',
  'restarts',
  'bot/kill',
  'announcements/kill',
  'bot/typing',
  'bot/twice',
  'bot/taps',
  'bot/forged',
  'database/folder',
]

/** Begins with what takes long, also on a machine that has never run the tests. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex(name => moduleId.endsWith(`test/${name}.test.ts`))
  return place < 0 ? long.length : place
}
