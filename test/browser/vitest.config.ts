import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // the tests of a file tell one story on one rehearsal
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
