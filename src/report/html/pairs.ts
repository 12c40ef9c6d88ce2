import type { FullReport } from '../../model/report.js';
import type { PairRow } from '../../model/view.js';
import { axis } from '../charts/axis.js';
import { shareScale } from '../charts/scale.js';
import { shareBar } from '../charts/share-bar.js';
import { printableLine } from '../printable.js';
import { counted, grouped, percent } from '../words.js';
import { CSV } from './csv-files.js';
import { escLine, escSentence } from './esc.js';
import { skillLink } from './evidence.js';
import { chart, numbers } from './numbers.js';

const SHOWN = 20;
const IN_TABLE = 100;

/** The rule above as a sentence. */
export const PAIRS_RULES = [
  `Pairs drawn: the ${SHOWN} of the largest lift; the table has the first ${IN_TABLE}, the CSV has all.`,
];

/** Which skills come together more often than chance would have it. */
export function pairsSection({ views: { pairs } }: FullReport, linked: ReadonlySet<string>): string {
  const shown = pairs.filter(({ lift }) => lift > 1).slice(0, SHOWN);
  const [first] = shown;
  if (!first) return '';
  const scale = shareScale(
    shown.flatMap(({ together, expected, total }) => [together / total, expected / total]),
  );
  const items = shown.map((pair) => {
    const { a, b, together, expected, total, lift } = pair;
    const bar = {
      share: together / total,
      interval: null,
      dot: expected / total,
      marked: false,
      title: tooltip(pair),
    };
    return `<li><span class="name">${skillLink(a, linked)} + ${skillLink(b, linked)}</span>${shareBar(bar, scale)}<span class="num">${times(lift)} <small>${grouped(together)}, by chance ${whole(expected)}</small></span></li>`;
  });
  const rest = pairs.length - IN_TABLE;
  return `<section id="together" aria-labelledby="together-title"><h2 id="together-title">Asked for together</h2>
<p class="say">${escSentence(say(first))}</p>
<figure><figcaption class="note">Pairs by lift: how many times more often they stand in one posting than if the two had nothing to do with each other. The bar is the share of postings that ask for both, the dot where chance would put it.</figcaption>
${chart('pairs of skills by lift', `<ol class="bars pairs">${items.join('\n')}</ol><div class="bars-axis pairs">${axis(scale, percent)}</div>`)}</figure>
${numbers(
  {
    caption: 'Pairs of skills by lift',
    twoNames: true,
    heads: ['Skill', 'With', 'Lift', 'Together', 'By chance', 'First', 'Second', 'Of'],
    rows: pairs
      .slice(0, IN_TABLE)
      .map((pair) => [
        escLine(pair.a.name),
        escLine(pair.b.name),
        pair.lift.toFixed(1),
        grouped(pair.together),
        pair.expected.toFixed(1),
        grouped(pair.postingsA),
        grouped(pair.postingsB),
        grouped(pair.total),
      ]),
    ...(rest > 0 ? { note: `The first ${IN_TABLE}; the CSV has ${grouped(rest)} more.` } : {}),
  },
  CSV.pairs,
)}</section>`;
}

function say({ a, b, together, total, expected, lift }: PairRow): string {
  return `${printableLine(a.name)} and ${printableLine(b.name)} are asked for together in ${grouped(together)} of ${counted(total, 'posting')}, ${times(lift).replace('×', ' times')} as often as by chance (${whole(expected)}).`;
}

function tooltip({ a, b, together, expected, total, postingsA, postingsB, lift }: PairRow): string {
  return [
    `${printableLine(a.name)} + ${printableLine(b.name)}: lift ${lift.toFixed(2)}`,
    `together in ${grouped(together)} of ${counted(total, 'posting')} (${percent(together / total)}); by chance ${expected.toFixed(1)}`,
    `alone or not: ${grouped(postingsA)} and ${grouped(postingsB)}`,
  ].join('\n');
}

function times(lift: number): string {
  return `${lift.toFixed(1)}×`;
}

function whole(expected: number): string {
  return expected < 0.5 ? '<1' : grouped(Math.round(expected));
}
