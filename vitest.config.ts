import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // one database for each worker: its files run one after the other and share what is loaded
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // making a database takes seconds, and much longer where the machine is busy
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
