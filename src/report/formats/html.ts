import type { FullReport } from '../../model/report.js';
import { coverageSection } from '../html/coverage.js';
import { packedData } from '../html/embedded-data.js';
import { evidenceSection, skillsWithSentences } from '../html/evidence.js';
import { failuresSection } from '../html/failures.js';
import { heading } from '../html/heading.js';
import { headlineOf } from '../html/headline.js';
import { inDemandSection } from '../html/in-demand.js';
import { methodSection } from '../html/method.js';
import { mostAskedSection } from '../html/most-asked.js';
import { page } from '../html/page.js';
import { pairsSection } from '../html/pairs.js';
import { paySection } from '../html/pay.js';
import { segmentsSection } from '../html/segments.js';
import { skillsTableSection } from '../html/skills-table.js';
import { trendSection } from '../html/trend.js';

/** The whole report as one HTML file that needs no network; the same data gives the same bytes. */
export function renderHtmlReport(report: FullReport): string {
  const { comparison, run } = report;
  const linked = skillsWithSentences(report);
  const charts = {
    segments: segmentsSection(report, linked),
    'skills asked for together': pairsSection(report, linked),
    months: trendSection(report, linked),
    pay: paySection(report, linked),
  };
  const missing = Object.entries(charts).flatMap(([name, html]) => (html === '' ? [name] : []));
  const sections = [
    inDemandSection(comparison, linked),
    mostAskedSection(comparison, linked),
    coverageSection(comparison),
    ...Object.values(charts),
    skillsTableSection(comparison, linked),
    evidenceSection(report, linked),
    failuresSection(run),
    methodSection(report, missing),
  ];
  return page({
    title: headlineOf(report).title,
    heading: heading(report, linked),
    sections: sections.filter((section) => section !== ''),
    data: packedData(report),
    tool: `${run.tool.name} ${run.tool.version}`,
  });
}
