import type { CueLexicon } from '../../model/cues.js';
import type { Demand } from '../../model/mention.js';
import type { SectionRole } from '../../model/segments.js';
import type { Hit } from '../hit.js';
import type { SkillList } from '../lists.js';
import type { FindPhrases, Said } from '../phrases.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { asksAmongDuties } from './asking-lines.js';
import { CUES, cueFinder } from './cue-sets.js';
import { type DemandDecision, decided } from './decision.js';
import { weakenedLines } from './openers.js';
import { ownWording, saidOf, strayWording, unsaid, type Wording } from './own-wording.js';
import { namesPeople } from './people.js';
import { findReaches, type Reach } from './reaches.js';

const OF_SECTION: ReadonlyMap<SectionRole, Demand> = new Map([
  ['requirements', 'required'],
  ['preferred', 'preferred'],
  ['duties', 'duty'],
  ['title', 'duty'],
  ['company', 'context'],
  ['benefits', 'context'],
  ['legal', 'context'],
  ['application', 'context'],
]);

/**
 * Makes what decides how the mentions of a text's sentences are asked for: by the nearest cue of their clause, else their
 * section, else their line's own wording.
 */
export function demandDecider(
  lexicon: CueLexicon,
): (view: TextView) => (sentence: SentenceView) => LineDemand {
  const findCues = cueFinder(lexicon);
  return (view) => {
    const openers = new Openers(view, findCues);
    return (sentence) => new LineDemand(sentence, view, findCues, openers);
  };
}

/** The openers of a text's lines, found when the first line asks. */
class Openers {
  #ofLines: readonly (string | null)[] | null = null;

  constructor(
    private readonly view: TextView,
    private readonly findCues: FindPhrases,
  ) {}

  ofLine(line: number): string | null {
    this.#ofLines ??= weakenedLines(this.view, this.findCues);
    return this.#ofLines[line] ?? null;
  }
}

/** What a sentence asks. Its words are read once for all its mentions, and only as far as one of them asks. */
export class LineDemand {
  readonly #said: Said;
  readonly #reaches: readonly Reach[];
  /** What the section asks of all that it names; undefined where it does not tell. */
  readonly #base: Demand | undefined;
  #ofSection: DemandDecision | null = null;
  #stray: Wording | null = null;
  #own: Wording | null = null;
  #ofLine: DemandDecision | null | undefined;

  constructor(
    private readonly sentence: SentenceView,
    private readonly view: TextView,
    findCues: FindPhrases,
    private readonly openers: Openers,
  ) {
    this.#base = OF_SECTION.get(sentence.section.role);
    this.#said = findCues(view.words, sentence.firstToken, sentence.endToken);
    this.#reaches = findReaches(sentence, view, this.#said, findCues);
  }

  /** @param list  of which the hit is a member, if any */
  of(hit: Hit, list: SkillList | undefined): DemandDecision {
    const { sentence, view } = this;
    const { role } = sentence.section;
    const base = this.#base;
    const reach = this.#reachOver(hit);
    if (reach?.demand === 'negated') return decided('negated', `"${reach.phrase}"`);
    // "Proficiency in SQL is required", in the lines about the employer: it asks all the same.
    const asksAnyway = role === 'company' && reach?.demand === 'required' && this.#said.has(CUES.asking);
    if (base === 'context' && !asksAnyway) {
      this.#ofSection ??= decided('context', `in a section about ${sectionTopic(role)}`);
      return this.#ofSection;
    }
    if (namesPeople(hit, sentence, view, list)) return NAMES_PEOPLE;
    if (base) {
      this.#stray ??= strayWording(sentence, view, this.#said);
      const stray = saidOf(hit, this.#stray);
      if (stray) return stray;
    }
    if (reach && !(reach.demand === 'required' && base === 'duty'))
      return decided(reach.demand, `"${reach.phrase}"`);
    if (this.#ofLine === undefined) this.#ofLine = this.#decideLine(base);
    if (this.#ofLine) return this.#ofLine;
    this.#own ??= ownWording(sentence, view, this.#said);
    return saidOf(hit, this.#own) ?? unsaid(hit, sentence, view, this.#said);
  }

  /** The closest-reaching cue that speaks of the hit. */
  #reachOver({ firstToken, lastToken }: Hit): Reach | null {
    const first = firstToken - this.sentence.firstToken;
    const last = lastToken - this.sentence.firstToken;
    for (const reach of this.#reaches) if (reach.from <= first && last < reach.to) return reach;
    return null;
  }

  /** What the place of the line says of all it names. */
  #decideLine(base: Demand | undefined): DemandDecision | null {
    const { sentence, view } = this;
    const { role, heading } = sentence.section;
    const opener = this.openers.ofLine(sentence.line);
    if (opener) return decided('preferred', `"${opener}" in the line above`);
    if (role === 'duties' && asksAmongDuties(sentence, view))
      return decided('required', 'the line asks by its wording');
    return base ? decided(base, `under ${heading ? `"${heading}"` : 'the title'}`) : null;
  }
}

const NAMES_PEOPLE = decided('context', 'it names people, not what they must know');

const TOPICS: Readonly<Partial<Record<SectionRole, string>>> = {
  company: 'the company',
  benefits: 'pay and benefits',
  legal: 'legal matters',
  application: 'applying',
};

function sectionTopic(role: SectionRole): string {
  return TOPICS[role] ?? role;
}
