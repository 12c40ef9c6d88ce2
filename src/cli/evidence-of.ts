import { employerOf } from '../dedupe/sample-size.js';
import { type AskedDemand, isAsked } from '../model/mention.js';
import type { Evidence, FullReport, ReportPosting } from '../model/report.js';
import type { Units } from '../model/units.js';
import type { PostingHead, Store } from '../store/store.js';
import { eachTag } from '../views/tags.js';

/**
 * Sentences kept for each skill, more for those that are looked at first, so that a report of a thousand postings stays
 * small enough to mail.
 */
const MOST_ASKED = 150;
const SENTENCES = { mostAsked: 10, others: 3 };

/** One employer's wording is not the market's. */
const SENTENCES_PER_EMPLOYER = 2;

/** How the sentences of a report are chosen; not by what they say. */
export const EVIDENCE_RULES: readonly string[] = [
  `Of each of the ${MOST_ASKED} most asked skills up to ${SENTENCES.mostAsked} sentences are kept, of each other up to ${SENTENCES.others}: the first in the order the postings were read, at most ${SENTENCES_PER_EMPLOYER} of one employer, none twice.`,
  "Of a posting it is the first sentence that asks for the skill as strongly as the posting does anywhere. A long one is cut around the skill's words.",
];

/**
 * What stands behind each share: the postings, who of them asks for what, and some of the sentences that say so.
 *
 * @param counted  the postings of the units
 * @param units  each posting as a unit of its own, in the same order
 * @param shown  ids of the skills of the report, the most asked first
 */
export function evidenceOf(
  store: Store,
  counted: Iterable<PostingHead>,
  units: Units,
  shown: ReadonlySet<string>,
): Pick<FullReport, 'postings' | 'asking' | 'evidence'> {
  const postings: ReportPosting[] = [];
  const asking: Record<string, Record<AskedDemand, number[]>> = {};
  const evidence: Evidence[] = [];
  const chosen = sentenceChoice(new Set([...shown].slice(0, MOST_ASKED)));
  const skills = units.columns.skills.map(({ id }) => id);
  for (const { id, title, company } of counted) {
    const posting = postings.push({ title, company }) - 1;
    const employer = employerOf(company, posting);
    let text: string | null = null;
    eachTag(units, posting, (number, demand) => {
      const skill = skills[number] as string;
      if (!shown.has(skill) || !isAsked(demand)) return;
      asking[skill] ??= { required: [], preferred: [], duty: [] };
      asking[skill][demand].push(posting);
      if (!chosen.hasRoom(skill, employer)) return;
      const place = store.mentions(id, skill).find((mention) => mention[4] === demand);
      if (!place) return;
      text ??= store.text(id);
      const [start, end, from, to] = place;
      // A copy: a slice would keep the whole text of the posting.
      const sentence = structuredClone(text.slice(from, to));
      if (chosen.take(skill, employer, sentence))
        evidence.push({ skill, posting, demand, sentence, start: start - from, end: end - from });
    });
  }
  return { postings, asking, evidence };
}

/** Keeps the first sentences of each skill, few of one employer, and none twice. */
function sentenceChoice(mostAsked: ReadonlySet<string>) {
  const taken = new Map<string, { sentences: Set<string>; employers: Map<string, number> }>();
  return {
    hasRoom(skill: string, employer: string): boolean {
      const kept = taken.get(skill);
      return (
        kept === undefined ||
        (kept.sentences.size < (mostAsked.has(skill) ? SENTENCES.mostAsked : SENTENCES.others) &&
          (kept.employers.get(employer) ?? 0) < SENTENCES_PER_EMPLOYER)
      );
    },
    /** @returns false where the sentence is there already */
    take(skill: string, employer: string, sentence: string): boolean {
      const kept = taken.get(skill) ?? { sentences: new Set(), employers: new Map() };
      taken.set(skill, kept);
      if (kept.sentences.has(sentence)) return false;
      kept.sentences.add(sentence);
      kept.employers.set(employer, (kept.employers.get(employer) ?? 0) + 1);
      return true;
    },
  };
}
