import type { CueLexicon } from '../../model/cues.js';
import type { Demand } from '../../model/mention.js';
import type { SectionRole } from '../../model/segments.js';
import type { Hit } from '../hit.js';
import type { SkillList } from '../lists.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { asksAmongDuties } from './asking-lines.js';
import { cueFinder } from './cue-sets.js';
import type { DemandDecision } from './decision.js';
import { weakenedLines } from './openers.js';
import { besideTheJob, byOwnWording } from './own-wording.js';
import { namesPeople } from './people.js';
import { findReaches } from './reaches.js';

/** @param list  of which the hit is a member, if any */
export type DecideDemand = (hit: Hit, list: SkillList | undefined) => DemandDecision;

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

/**
 * Makes the function that decides how the mentions of a text's sentences are asked for: by the nearest cue of their clause,
 * else their section, else their line's own wording. What a sentence says is read once for all its mentions, and only as
 * far as one of them asks.
 */
export function demandDecider(
  lexicon: CueLexicon,
): (view: TextView) => (sentence: SentenceView) => DecideDemand {
  const findCues = cueFinder(lexicon);

  return (view) => {
    const openers = once(() => weakenedLines(view, findCues));

    return (sentence) => {
      const { role, heading } = sentence.section;
      const base = OF_SECTION[role];
      const said = findCues(view.words, sentence.firstToken, sentence.endToken);
      const reaches = findReaches(sentence, view, said, findCues);
      const aside = once(() => besideTheJob(sentence, view, said));
      const ownWording = once(() => byOwnWording(sentence, view, said));
      const ofLine = once((): DemandDecision | null => {
        const opener = openers()[sentence.line];
        if (opener) return { demand: 'preferred', why: `"${opener}" in the line above` };
        if (role === 'duties' && asksAmongDuties(sentence, view))
          return { demand: 'required', why: 'the line asks by its wording' };
        return base ? { demand: base, why: `under ${heading ? `"${heading}"` : 'the title'}` } : null;
      });

      return (hit, list) => {
        const at = hit.firstToken - sentence.firstToken;
        const end = hit.lastToken - sentence.firstToken;
        const reach = reaches.find((r) => r.from <= at && end < r.to);
        if (reach?.demand === 'negated') return { demand: 'negated', why: `"${reach.phrase}"` };
        // "Proficiency in SQL is required", in the lines about the employer: it asks all the same.
        const asksAnyway = role === 'company' && reach?.demand === 'required' && said.has('asking');
        if (base === 'context' && !asksAnyway)
          return { demand: 'context', why: `in a section about ${sectionTopic(role)}` };
        if (namesPeople(hit, sentence, view, list))
          return { demand: 'context', why: 'it names people, not what they must know' };
        const stray = base ? aside()(hit) : null;
        if (stray) return stray;
        if (reach && !(reach.demand === 'required' && base === 'duty'))
          return { demand: reach.demand, why: `"${reach.phrase}"` };
        return ofLine() ?? ownWording()(hit);
      };
    };
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

/** Made when first asked for. */
function once<Answer>(make: () => Answer): () => Answer {
  let made: { readonly answer: Answer } | null = null;
  return () => {
    made ??= { answer: make() };
    return made.answer;
  };
}
