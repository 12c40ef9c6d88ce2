import { type ReportViews, SPLITS } from '../model/report.js';
import type { Units } from '../model/units.js';
import { bySegment, FEWEST_IN_SEGMENT } from './by-segment.js';
import { distinctive, distinctiveRules } from './distinctive.js';
import { ofKinds, TECHNICAL } from './of-kinds.js';
import { FEWEST_TOGETHER, pairs } from './pairs.js';
import { FEWEST_EMPLOYERS_PAID, FEWEST_PAID, payBySkill, payOfAll } from './pay.js';
import { UNSTATED } from './segment.js';
import { trend } from './trend.js';

/** Most asked skills of the heat map, and of the trend: what a page has room for. */
const SKILLS_BY_SEGMENT = 15;
const SKILLS_IN_TREND = 8;
/** Pairs among so many: of all that `--view co-occurrence` gives, those a page can carry. */
const PAIRS_AMONG = 45;
const DISTINCTIVE_PER_SEGMENT = 5;

/** The views an HTML report draws, all of technologies and concepts. */
export function reportViews(
  units: Units,
  { areOne }: { readonly areOne: (idA: string, idB: string) => boolean },
): ReportViews {
  const technical = ofKinds(units, TECHNICAL);
  return {
    segments: SPLITS.map((by) => ({ by, rows: bySegment(technical, by, { top: SKILLS_BY_SEGMENT }) })).filter(
      ({ rows }) => new Set(rows.map((row) => row.segment).filter((name) => name !== UNSTATED)).size > 1,
    ),
    distinctive: distinctive(technical, 'family', { top: DISTINCTIVE_PER_SEGMENT }),
    pairs: pairs(technical, { areOne, top: PAIRS_AMONG }),
    trend: trend(technical, { top: SKILLS_IN_TREND }),
    pay: { all: payOfAll(technical), skills: payBySkill(technical) },
    rules: [
      `Segments: a posting stands in the family its title names, at the level and work mode it states. Segments of fewer than ${FEWEST_IN_SEGMENT} postings are left out.`,
      ...distinctiveRules(),
      `Asked for together: pairs among the ${PAIRS_AMONG} most asked technologies and concepts that stand together in at least ${FEWEST_TOGETHER} postings. Lift is that number over the number there would be were the two independent. Pairs of which one contains or implies the other are left out.`,
      `Trend: by the month a posting was dated. Postings without a date are left out; a month of fewer than ${FEWEST_IN_SEGMENT} postings has no share.`,
      `Pay: the middle of the yearly range a posting states, by currency; hours, days and months are turned into years. A strip needs ${FEWEST_PAID} postings of ${FEWEST_EMPLOYERS_PAID} employers. Quartiles are interpolated between the ordered values.`,
    ],
  };
}
