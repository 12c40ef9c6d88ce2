import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError } from '../errors.js';
import type { FullReport } from '../model/report.js';
import { renderCsv } from '../report/formats/csv.js';
import { renderHtmlReport } from '../report/formats/html.js';
import { skillTable } from '../report/tables.js';
import type { StoredReport } from '../store/reports.js';
import { VERSION } from './version.js';
import { writeResult } from './write-result.js';

/** A report as it is written: the name of the file and its text. */
export interface ReportFile {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** The files a batch leaves behind. They depend on the report alone, so that the stored report gives them again. */
export function reportFiles(report: FullReport): ReportFile[] {
  return [
    { name: 'skillgauge-report.csv', label: 'CSV', text: renderCsv(skillTable(report.comparison)) },
    { name: 'skillgauge-report.html', label: 'HTML', text: renderHtmlReport(report) },
  ];
}

/** @returns the paths written, with their labels */
export async function writeReportFiles(
  folder: string,
  files: readonly ReportFile[],
): Promise<{ label: string; path: string }[]> {
  mkdirSync(folder, { recursive: true });
  const written: { label: string; path: string }[] = [];
  for (const { name, label, text } of files) {
    const path = join(folder, name);
    await writeResult(path, [text]);
    written.push({ label, path });
  }
  return written;
}

/** The report as the store keeps it: its data, and what its files were, so that a replay can prove itself. */
export function storedReport(report: FullReport, files: readonly ReportFile[]): StoredReport {
  return {
    toolVersion: VERSION,
    data: gzipSync(JSON.stringify(report)),
    files: Object.fromEntries(files.map(({ name, text }) => [name, hashOf(text)])),
  };
}

/** @throws AppError SCHEMA where an older version kept less than a report needs today */
export function reportIn(stored: StoredReport): FullReport {
  const report = JSON.parse(gunzipSync(stored.data).toString('utf8')) as Partial<FullReport>;
  if (!report.views || !report.method || !report.postings)
    throw new AppError(
      'SCHEMA',
      `This report was kept by an older skillgauge (${stored.toolVersion}), which kept less than a report holds today.`,
      'Run the batch again, or replay it with the version that wrote it.',
    );
  return report as FullReport;
}

/** Names of files that are not what they were when the report was stored. */
export function changedFiles(stored: StoredReport, files: readonly ReportFile[]): string[] {
  return files.filter(({ name, text }) => stored.files[name] !== hashOf(text)).map(({ name }) => name);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
