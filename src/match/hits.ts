import type { Skill, SkillIndex } from '../model/taxonomy.js';
import type { Tokens } from '../segment/tokens.js';
import type { Automaton } from './automaton.js';
import type { CompiledNames } from './compile.js';
import { type NameOver, sharedWordNames } from './coordination.js';
import { type Hit, isArea } from './hit.js';
import { SentenceFinder } from './sentence-finder.js';
import { createSpeller, misspeltNames } from './spelling.js';
import type { TextView } from './text-view.js';

/** Every place of a text where a name may stand, in the order of their first words. */
export type HitFinder = (view: TextView) => readonly Hit[];

/**
 * Makes the function that finds names as the taxonomy spells them, names that share a word with their neighbour, and
 * misspelt ones; nothing is judged yet.
 *
 * @param isWord  ordinary words: they misspell nothing
 */
export function hitFinder(
  skills: SkillIndex,
  names: CompiledNames,
  automaton: Automaton,
  isWord: (word: string) => boolean,
): HitFinder {
  const countsAnywhere = (name: number) => names.rule[name] === -1 && names.needsCapitals[name] === 0;
  const skillOf = (name: number): Skill => skills.at(names.skill[name] as number);
  const spell = createSpeller(names.spellings, skillOf, isWord);

  return (view) => {
    const spelt = speltHits(view);
    // Before what stands at the same place alone: "integration" in "unit, integration and load testing" is a kind of testing.
    const named = inOrder(sharedWordNames(spelt, view, sharedNameIn(view.tokens)), spelt);
    return inOrder(named, misspeltNames(named, view, spell));
  };

  function speltHits({ text, tokens, segments }: TextView): readonly Hit[] {
    const hits: Hit[] = [];
    const sentences = new SentenceFinder(segments);
    const { count, first, last, from, to } = automaton.scan(text, tokens);
    for (let place = 0; place < count; place++) {
      const firstToken = first[place] as number;
      const lastToken = last[place] as number;
      const start = tokens.start[firstToken] as number;
      const end = tokens.end[lastToken] as number;
      const sentence = sentences.holding(start, end);
      if (sentence < 0) continue;
      for (let i = from[place] as number; i < (to[place] as number); i++) {
        const name = names.tables.acceptedNames[i] as number;
        hits.push(hitOf(name, tokens, firstToken, lastToken, sentence, false));
      }
    }
    return hits;
  }

  function sharedNameIn(tokens: Tokens): NameOver {
    return (words, firstToken, lastToken, sentence) => {
      const name = automaton.namesOf(words).find((one) => countsAnywhere(one) && isArea(skillOf(one)));
      return name === undefined ? null : hitOf(name, tokens, firstToken, lastToken, sentence, true);
    };
  }

  function hitOf(
    name: number,
    tokens: Tokens,
    firstToken: number,
    lastToken: number,
    sentence: number,
    sharesWords: boolean,
  ): Hit {
    const skill = skillOf(name);
    const rule = names.rule[name] as number;
    return {
      start: tokens.start[firstToken] as number,
      end: tokens.end[lastToken] as number,
      firstToken,
      lastToken,
      sentence,
      skill,
      rule: rule < 0 ? null : (skill.ambiguous[rule] ?? null),
      needsCapitals: names.needsCapitals[name] === 1,
      isMisspelt: false,
      sharesWords,
    };
  }
}

/** The hits of both by their first words; where two begin together, those given first stay first. */
function inOrder(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0) return more;
  if (more.length === 0) return hits;
  return [...hits, ...more].sort((a, b) => a.firstToken - b.firstToken);
}
