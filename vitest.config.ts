import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/sequencer.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // one database for each worker: its files run one after the other and share what is loaded
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // tests over HTTP share two cores with a database: on a machine that is busy with more, one more try
    retry: process.env['CI'] ? 2 : 0,
    // making a database takes seconds, and much longer where the machine is busy
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
