import type { SkillRow } from '../../model/comparison.js';
import { axis } from '../charts/axis.js';
import { type Scale, shareScale } from '../charts/scale.js';
import { shareBar } from '../charts/share-bar.js';
import { printableLine } from '../printable.js';
import { counted, grouped, intervalWords, percent, shareWords } from '../words.js';
import { skillLink } from './evidence.js';
import { chart } from './numbers.js';

/** An axis on which the intervals of all rows find room. */
export function scaleOf(rows: readonly SkillRow[]): Scale {
  return shareScale(rows.flatMap((row) => [row.interval?.high ?? row.share, row.baselineShare ?? 0]));
}

/** Rows of a name, a bar with its interval, and the same numbers as text. */
export function barList(
  rows: readonly SkillRow[],
  scale: Scale,
  linked: ReadonlySet<string>,
  options: {
    readonly name: string;
    readonly marksListed: boolean;
    readonly after?: (row: SkillRow) => string;
  },
): string {
  const items = rows.map((row) => {
    const marked = options.marksListed ? row.inDemand : row.postings > 0;
    const bar = shareBar({ ...row, dot: row.baselineShare, marked, title: tooltip(row) }, scale);
    const listed =
      options.marksListed && row.inDemand ? ' <span class="star" title="on the in-demand list">●</span>' : '';
    const interval = row.interval ? ` <small>${intervalWords(row.interval)}</small>` : '';
    return `<li><span class="name">${skillLink(row, linked)}${listed}</span>${bar}<span class="num">${percent(row.share)}${interval}</span>${options.after?.(row) ?? ''}</li>`;
  });
  return chart(
    options.name,
    `<ol class="bars">${items.join('\n')}</ol><div class="bars-axis">${axis(scale, percent)}</div>`,
  );
}

function tooltip(row: SkillRow): string {
  const parts = [
    `${printableLine(row.name)}: ${shareWords(row.share, row.interval)}`,
    `${grouped(row.postings)} of ${counted(row.total, 'posting')}`,
    `required ${grouped(row.required)}, preferred ${grouped(row.preferred)}, duty ${grouped(row.duty)}`,
  ];
  if (row.baselineShare !== null) parts.push(`${row.baseline}: ${percent(row.baselineShare)}`);
  return parts.join('\n');
}
