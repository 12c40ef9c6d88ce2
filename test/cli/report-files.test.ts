import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { reportFiles, reportIn, storedReport } from '../../src/cli/report-files.js';
import { sampleReport } from '../report/sample.js';

test('a report that was kept gives its files again', () => {
  const report = sampleReport();
  const files = reportFiles(report);
  expect(reportFiles(reportIn(storedReport(report, files)))).toEqual(files);
});

test('a report kept by a version that kept less is refused, not drawn in part', () => {
  const { views: _, ...older } = sampleReport();
  const stored = { toolVersion: '0.0.9', data: gzipSync(JSON.stringify(older)), files: {} };
  expect(() => reportIn(stored)).toThrow('kept by an older skillgauge (0.0.9)');
});
