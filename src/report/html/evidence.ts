import type { SkillRow } from '../../model/comparison.js';
import type { Evidence, ReportData } from '../../model/report.js';
import { printable } from '../printable.js';
import { counted, percent } from '../words.js';
import { esc, escLine } from './esc.js';

/** A report of a thousand postings stays below a megabyte with these. */
const SKILLS_SHOWN = 150;
const SENTENCES_PER_SKILL = 3;
const SENTENCE_CHARACTERS = 240;

/** The sentences a report shows, by skill id, for the most asked skills first. */
export function evidenceBySkill({
  comparison,
  evidence,
}: ReportData): ReadonlyMap<string, readonly Evidence[]> {
  const bySkill = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const known = bySkill.get(item.skill);
    if (known) known.push(item);
    else bySkill.set(item.skill, [item]);
  }
  const withSome = comparison.rows.filter((row) => bySkill.has(row.id));
  // The listed skills are what a reader came to check, however rarely they are asked for.
  const shown = withSome.filter((row, rank) => rank < SKILLS_SHOWN || row.inDemand);
  return new Map(shown.map((row) => [row.id, (bySkill.get(row.id) ?? []).slice(0, SENTENCES_PER_SKILL)]));
}

/** A skill's name, as a link to its sentences where the report has some. */
export function skillLink(row: SkillRow, evidence: ReadonlyMap<string, readonly Evidence[]>): string {
  const name = escLine(row.name);
  return evidence.has(row.id) ? `<a href="#${esc(anchorOf(row.id))}">${name}</a>` : name;
}

function anchorOf(skill: string): string {
  return `e-${skill}`;
}

export function evidenceSection(
  rows: readonly SkillRow[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): string {
  if (evidence.size === 0) return '';
  const skills = rows.flatMap((row) => skillEvidence(row, evidence.get(row.id) ?? []));
  return `<section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">Where it says so</h2>
<p class="note">Up to ${SENTENCES_PER_SKILL} sentences for each of ${counted(evidence.size, 'skill')}, with the words that were counted marked. Choosing a skill anywhere in this report opens its sentences.</p>
<details class="all"><summary>All sentences</summary>
${skills.join('\n')}
</details></section>`;
}

function skillEvidence(row: SkillRow, items: readonly Evidence[]): string[] {
  if (items.length === 0) return [];
  const quotes = items.map(
    (item) =>
      `<blockquote><p>${markedSentence(item)}</p><footer><span class="tag">${esc(item.demand)}</span> ${escLine(placeOf(item))}</footer></blockquote>`,
  );
  const numbers = `${percent(row.share)}, ${counted(row.postings, 'posting')}`;
  return [
    `<details class="skill"><summary>${escLine(row.name)} <span>${numbers}</span></summary><div id="${esc(anchorOf(row.id))}" data-name="${escLine(row.name)}" data-numbers="${numbers}">${quotes.join('')}</div></details>`,
  ];
}

function placeOf({ title, company, posting }: Evidence): string {
  return [title ?? `posting ${posting}`, company].filter((part) => part !== null).join(' · ');
}

/** The sentence with the skill's words marked; a long one is cut to the part around them. */
function markedSentence({ sentence, start, end }: Evidence): string {
  const room = Math.max(0, SENTENCE_CHARACTERS - (end - start));
  const before = Math.min(start, Math.max(room >> 1, room - (sentence.length - end)));
  const from = start - before;
  const to = Math.min(sentence.length, end + room - before);
  const piece = (text: string) => esc(printable(text.replace(/\s+/g, ' ')));
  return `${from > 0 ? '…' : ''}${piece(sentence.slice(from, start))}<mark>${piece(sentence.slice(start, Math.min(end, start + SENTENCE_CHARACTERS)))}</mark>${piece(sentence.slice(end, to))}${to < sentence.length ? '…' : ''}`;
}
