import { defineConfig } from 'vitest/config';

const testLog = process.env['SKILLGAUGE_TEST_LOG'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-program.ts',
    // Many tests wait for a process of their own.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // CI counts what ran: it names a file for the results.
    reporters: testLog === undefined ? ['default'] : ['default', ['json', { outputFile: testLog }]],
  },
});
