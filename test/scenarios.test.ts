import { expect, test } from 'vitest'
import { playWhole, scenarios } from './scenario.ts'

const update = process.env['UPDATE'] === '1'

test.for(scenarios)(
  '$name goes as it is written: $title',
  async ({ name }) => await playWhole(name, { update }),
)

test('there are scenarios to play', () => {
  expect(scenarios.length).toBeGreaterThan(7)
})
