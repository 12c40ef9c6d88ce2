import type { SkillRow } from '../../model/comparison.js';
import type { Evidence, FullReport } from '../../model/report.js';
import type { Named } from '../../model/view.js';
import { counted, percent } from '../words.js';
import { esc, escLine } from './esc.js';
import { shortened } from './sentence.js';

/** What is in the page itself, for readers without its script; the rest is in the embedded data. */
const SKILLS_IN_PAGE = 30;
const SENTENCES_IN_PAGE = 3;

export function evidenceBySkill(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const bySkill = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const known = bySkill.get(item.skill);
    if (known) known.push(item);
    else bySkill.set(item.skill, [item]);
  }
  return bySkill;
}

/** Ids of the skills whose sentences stand in the page: the most asked for, and those of the list. */
export function skillsWithSentences({ comparison, evidence }: FullReport): ReadonlySet<string> {
  const withSome = new Set(evidence.map((item) => item.skill));
  const rows = comparison.rows.filter((row) => withSome.has(row.id));
  return new Set(rows.filter((row, rank) => rank < SKILLS_IN_PAGE || row.inDemand).map((row) => row.id));
}

/** A skill's name, as a link to its sentences where the page has some; else the script makes it lead to its postings. */
export function skillLink({ id, name }: Named, linked: ReadonlySet<string>): string {
  return linked.has(id)
    ? `<a href="#${esc(anchorOf(id))}">${escLine(name)}</a>`
    : `<span data-skill="${esc(id)}">${escLine(name)}</span>`;
}

function anchorOf(skill: string): string {
  return `e-${skill}`;
}

export function evidenceSection(data: FullReport, linked: ReadonlySet<string>): string {
  if (linked.size === 0) return '';
  const bySkill = evidenceBySkill(data.evidence);
  const skills = data.comparison.rows
    .filter((row) => linked.has(row.id))
    .map((row) => skillEvidence(data, row, bySkill.get(row.id) ?? []));
  return `<section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">Where it says so</h2>
<p class="note">Choosing a skill anywhere in this report, or its bar, opens the postings that ask for it and their sentences, with the words that were counted marked. Below are up to ${SENTENCES_IN_PAGE} sentences for each of ${counted(linked.size, 'skill')}.</p>
<details class="all"><summary>Sentences of ${counted(linked.size, 'skill')}</summary>
${skills.join('\n')}
</details></section>`;
}

function skillEvidence(data: FullReport, row: SkillRow, items: readonly Evidence[]): string {
  const quotes = items.slice(0, SENTENCES_IN_PAGE).map((item) => {
    const { before, words, after } = shortened(item);
    return `<blockquote><p>${esc(before)}<mark>${esc(words)}</mark>${esc(after)}</p><footer><span class="tag">${item.demand}</span> ${escLine(placeOf(data, item))}</footer></blockquote>`;
  });
  return `<details class="skill"><summary>${escLine(row.name)} <span>${percent(row.share)}, ${counted(row.postings, 'posting')}</span></summary><div id="${esc(anchorOf(row.id))}">${quotes.join('')}</div></details>`;
}

function placeOf({ postings }: FullReport, { posting }: Evidence): string {
  const { title = null, company = null } = postings[posting] ?? {};
  return [title ?? `posting ${posting + 1}`, company].filter((part) => part !== null).join(' · ');
}
