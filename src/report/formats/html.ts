import type { ReportData } from '../../model/report.js';
import { coverageSection } from '../html/coverage.js';
import { escSentence } from '../html/esc.js';
import { evidenceBySkill, evidenceSection } from '../html/evidence.js';
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
  const evidence = evidenceBySkill(data);
  const sections = [
    inDemandSection(comparison, evidence),
    mostAskedSection(comparison, evidence),
    coverageSection(comparison),
    skillsTableSection(comparison, evidence),
    evidenceSection(comparison.rows, evidence),
    failuresSection(run),
    methodSection(data),
  ];
  return page({
    title,
    intro: lead.map((sentence) => `<p>${escSentence(sentence)}</p>`).join('\n'),
    sections: sections.filter((section) => section !== ''),
    tool: `${run.tool.name} ${run.tool.version}`,
  });
}
