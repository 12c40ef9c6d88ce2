import type { CueLexicon } from '../../model/cues.js';
import type { Demand } from '../../model/mention.js';
import type { SectionRole } from '../../model/segments.js';
import type { Hit, SentenceView, TextView } from '../context.js';
import { asksAmongDuties } from './asking-lines.js';
import type { DemandDecision } from './decision.js';
import { weakenedLines } from './openers.js';
import { besideTheJob, byOwnWording } from './own-wording.js';
import { namesPeople } from './people.js';
import { phraseSet } from './phrases.js';
import { findReaches } from './reaches.js';

/** @param list  the hits that stand with this one in a list, itself among them; empty where it stands alone */
export type DecideDemand = (
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: readonly Hit[],
) => DemandDecision;

const OF_SECTION: Readonly<Partial<Record<SectionRole, Demand>>> = {
  requirements: 'required',
  preferred: 'preferred',
  duties: 'duty',
  title: 'duty',
  company: 'context',
  benefits: 'context',
  legal: 'context',
  application: 'context',
};

/** Makes the function that decides how one mention is asked for: by the nearest cue of its clause, else its section, else its line's own wording. */
export function demandDecider(lexicon: CueLexicon): DecideDemand {
  const sides = {
    preferred: { after: phraseSet(lexicon.preferred.after), before: phraseSet(lexicon.preferred.before) },
    required: { after: phraseSet(lexicon.required.after), before: phraseSet(lexicon.required.before) },
    negated: { after: phraseSet(lexicon.negated.after), before: phraseSet(lexicon.negated.before) },
  };
  const asking = phraseSet(lexicon.asking);
  const neutral = phraseSet(lexicon.neutral);
  const wording = {
    asking,
    stack: phraseSet(lexicon.stack),
    doing: phraseSet(lexicon.doing),
    company: phraseSet(lexicon.company),
    customers: phraseSet(lexicon.customers),
    benefits: phraseSet(lexicon.benefits),
    legal: phraseSet(lexicon.legal),
    aboutUs: phraseSet(lexicon.aboutUs),
    applying: phraseSet(lexicon.applying),
  };
  const reachesOf = memoiseLast((sentence: SentenceView, view: TextView) =>
    findReaches(sentence, view, sides, asking, neutral),
  );

  const openersOf = memoiseLast((view: TextView) =>
    weakenedLines(view, sides.preferred.after, sides.preferred.before),
  );

  return (hit, sentence, view, list) => {
    const role = sentence.section.role;
    const at = hit.firstToken - sentence.firstToken;
    const end = hit.lastToken - sentence.firstToken;
    const reach = reachesOf(sentence, view).find((r) => r.from <= at && end < r.to);
    const base = OF_SECTION[role];
    if (reach?.demand === 'negated') return { demand: 'negated', why: `"${reach.phrase}"` };
    if (base === 'context') return { demand: 'context', why: `in a section about ${sectionTopic(role)}` };
    if (namesPeople(hit, sentence, view, list))
      return { demand: 'context', why: 'it names people, not what they must know' };
    if (base) {
      const aside = besideTheJob(at, sentence, view, wording);
      if (aside) return aside;
    }
    if (reach && !(reach.demand === 'required' && base === 'duty'))
      return { demand: reach.demand, why: `"${reach.phrase}"` };
    const opener = openersOf(view)[view.segments.sentences[sentence.index]?.line ?? 0];
    if (opener) return { demand: 'preferred', why: `"${opener}" in the line above` };
    if (role === 'duties' && asksAmongDuties(sentence))
      return { demand: 'required', why: 'the line asks by its wording' };
    if (base)
      return {
        demand: base,
        why: `under ${sentence.section.heading ? `"${sentence.section.heading}"` : 'the title'}`,
      };
    return byOwnWording(hit, sentence, view, wording);
  };
}

function sectionTopic(role: SectionRole): string {
  const topics: Partial<Record<SectionRole, string>> = {
    company: 'the company',
    benefits: 'pay and benefits',
    legal: 'legal matters',
    application: 'applying',
  };
  return topics[role] ?? role;
}

function memoiseLast<A extends object, Rest extends unknown[], R>(
  make: (a: A, ...rest: Rest) => R,
): (a: A, ...rest: Rest) => R {
  let last: { key: A; value: R } | null = null;
  return (a, ...rest) => {
    if (last?.key !== a) last = { key: a, value: make(a, ...rest) };
    return last.value;
  };
}
