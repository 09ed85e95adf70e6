import { afterEach, beforeEach, expect, vi } from 'vitest'
import { leaksOf, takeLog } from './log.ts'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

// whoever expects an error on the console looks at it and then says vi.mocked(console.error).mockClear()
afterEach(() => {
  for (const line of takeLog()) expect(leaksOf(line), line).toEqual([])
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
