import { readFacts } from '../../src/facts/read-facts.js';
import { shippedKnowledge } from '../../src/knowledge.js';
import { automatonOf } from '../../src/match/automaton.js';
import { createMatcher } from '../../src/match/match.js';
import type { Posting } from '../../src/model/posting.js';
import type { Segments } from '../../src/model/segments.js';
import { createEngine } from '../../src/pipeline.js';
import { createSegmenter } from '../../src/segment/segment.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';
import { figuresOf, type Section } from './figures.js';
import { mediansInTurn, processorMs } from './machine.js';
import type { Size } from './size.js';

export const SEARCH = 'search all names';

/** What is done with one posting, stage by stage and as a whole. */
export function stages(): Readonly<Record<string, (posting: Posting, segments: Segments) => unknown>> {
  const knowledge = shippedKnowledge();
  const { skills, names, cues, lexicon, familyOf } = knowledge;
  const segment = createSegmenter(lexicon);
  const match = createMatcher(skills, names, cues, lexicon.words);
  const automaton = automatonOf(names.tables);
  const engine = createEngine({ knowledge });
  const tokens = newTokens(65_536);
  const search = ({ text }: Posting) => automaton.scan(text, tokenize(text, tokens)).count;
  return {
    'read every unit': ({ text }) => sumOfUnits(text),
    'cut into words': ({ text }) => tokenize(text, tokens).count,
    [SEARCH]: search,
    segment: (posting) => segment(posting),
    'match: search, senses, demand': match,
    'read facts': (posting, segments) => readFacts(posting, segments, familyOf),
    'whole analysis': (posting) => engine.tag(posting),
  };
}

export async function measureStages(postings: readonly Posting[], { rounds }: Size): Promise<Section> {
  const segment = createSegmenter(shippedKnowledge().lexicon);
  const segments = postings.map((posting) => segment(posting));
  const figures = Object.entries(stages()).map(([name, stage]) => {
    // One answer is kept at a time: a thousand of them would measure the collecting of garbage.
    const all = () => {
      let last: unknown;
      for (let i = 0; i < postings.length; i++) last = stage(postings[i] as Posting, segments[i] as Segments);
      return last;
    };
    return [name, () => processorMs(all) / postings.length] as const;
  });
  const units = postings.reduce((sum, { text }) => sum + text.length, 0) / postings.length;
  return {
    title: `Stages, ${postings.length} postings of ${Math.round(units)} units in the mean`,
    unit: 'ms a posting',
    yardstick: SEARCH,
    figures: figuresOf(await mediansInTurn(Object.fromEntries(figures), rounds)),
  };
}

function sumOfUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
