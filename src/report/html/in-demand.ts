import type { Comparison, SkillRow } from '../../model/comparison.js';
import { grouped, percent } from '../words.js';
import { barList, scaleOf } from './bar-list.js';
import { escLine, escSentence } from './esc.js';
import { verdictChip } from './verdict-chip.js';

/** The in-demand list beside what the postings ask for: one card for each of its groups. */
export function inDemandSection({ inDemand, rows }: Comparison, linked: ReadonlySet<string>): string {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const groups = inDemand.groups.map(({ name, skills }) => ({
    name,
    rows: skills.map((id) => byId.get(id)).filter((row) => row !== undefined),
  }));
  const scale = scaleOf(groups.flatMap((group) => group.rows));
  const after = (row: SkillRow) =>
    `<span class="facts">${verdictChip(row.verdict)} ${escSentence(facts(row))}</span>`;
  const card = ({ name, rows }: { name: string; rows: readonly SkillRow[] }) =>
    `<div class="card"><h3>${escLine(name)}</h3>${barList(rows, scale, linked, { name, marksListed: false, after })}</div>`;
  return `<section id="in-demand" aria-labelledby="in-demand-title"><h2 id="in-demand-title">The in-demand list, tested</h2>
<p class="note">The list names skills without frequencies, so each is judged by its own share here. Source: ${escLine(inDemand.source)}.</p>
<div class="cards">${groups.map(card).join('\n')}</div></section>`;
}

function facts(row: SkillRow): string {
  if (row.postings === 0) return 'not asked for';
  return `rank ${grouped(row.rank)} overall, ${grouped(row.rankInCategory)} in its category; required by ${percent(row.required / row.total)}`;
}
