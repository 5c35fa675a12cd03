import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,library,docx,rpc}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    pool: 'forks',
    // By itself vitest leaves one core idle, which on two is half the machine.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
