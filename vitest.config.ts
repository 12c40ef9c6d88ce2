import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-program.ts',
    // Many tests wait for a process of their own.
    maxWorkers: '100%',
    testTimeout: 30_000,
    reporters: ['default'],
  },
});
