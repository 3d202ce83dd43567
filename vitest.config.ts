import { defineConfig } from 'vitest/config'

/** Ajv's runtime is CommonJS: the default import has to be what Node makes of it. */
const deps = { interopDefault: false }

export default defineConfig({
  test: {
    // End-to-end runs spend most of their time waiting for other processes.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['__tests__/**/*.test.ts'], exclude: ['__tests__/e2e/**'], testTimeout: 20_000, deps } },
      {
        test: {
          name: 'e2e',
          include: ['__tests__/e2e/**/*.test.ts'],
          globalSetup: '__tests__/support/keep-built.ts',
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A second try, because these share a machine with everything else that runs on it; vitest reports it.
          retry: 1,
          deps,
        },
      },
      // Measurements, run one after the other and never as part of the tests.
      {
        test: {
          name: 'bench',
          include: ['bench/**/*.bench.ts'],
          globalSetup: '__tests__/support/keep-built.ts',
          fileParallelism: false,
          deps,
        },
      },
    ],
  },
})
