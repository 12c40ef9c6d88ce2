import type { ReportData } from '../../model/report.js';
import { coverageSection } from '../html/coverage.js';
import { packedData } from '../html/embedded-data.js';
import { escSentence } from '../html/esc.js';
import { evidenceSection, skillsWithSentences } from '../html/evidence.js';
import { failuresSection } from '../html/failures.js';
import { headlineOf } from '../html/headline.js';
import { inDemandSection } from '../html/in-demand.js';
import { methodSection } from '../html/method.js';
import { mostAskedSection } from '../html/most-asked.js';
import { page } from '../html/page.js';
import { skillsTableSection } from '../html/skills-table.js';

/** The whole report as one HTML file that needs no network; the same data gives the same bytes. */
export function renderHtmlReport(data: ReportData): string {
  const { comparison, run } = data;
  const { title, lead } = headlineOf(data);
  const linked = skillsWithSentences(data);
  const sections = [
    inDemandSection(comparison, linked),
    mostAskedSection(comparison, linked),
    coverageSection(comparison),
    skillsTableSection(comparison, linked),
    evidenceSection(data, linked),
    failuresSection(run),
    methodSection(data),
  ];
  return page({
    title,
    intro: lead.map((sentence) => `<p>${escSentence(sentence)}</p>`).join('\n'),
    sections: sections.filter((section) => section !== ''),
    data: packedData(data),
    tool: `${run.tool.name} ${run.tool.version}`,
  });
}
