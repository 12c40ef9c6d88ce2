import type { AmbiguousName, SkillIndex } from '../model/taxonomy.js';
import type { Automaton } from './automaton.js';
import type { CompiledNames } from './compile.js';
import { type NameOver, sharedWordNames } from './coordination.js';
import { type Hit, hitOver, type SkillName, sharesItsWords, skillName } from './hit.js';
import { NameRule } from './senses/name-rule.js';
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
  /** The names that texts have had, each made when the first one has it, behind null for all others. */
  const met: (SkillName | null)[] = [null];
  /** By name its place in `met`. Zeros take no memory until one is written over. */
  const placeInMet = new Int32Array(names.skill.length);
  /** Several names, the plural among them, have one rule. */
  const rules = new Map<AmbiguousName, NameRule>();
  const spell = createSpeller(names.spellings, nameAt, isWord);

  return (view) => {
    const spelt = speltHits(view);
    // Before what stands at the same place alone: "integration" in "unit, integration and load testing" is a kind of testing.
    const named = inOrder(sharedWordNames(spelt, view, sharedNameIn(view)), spelt);
    return inOrder(named, misspeltNames(named, view, spell));
  };

  function speltHits({ text, tokens, segments }: TextView): readonly Hit[] {
    const hits: Hit[] = [];
    const sentences = new SentenceFinder(segments);
    const { count, first, last, from, to } = automaton.scan(text, tokens);
    for (let place = 0; place < count; place++) {
      const firstToken = first[place] as number;
      const lastToken = last[place] as number;
      const sentence = sentences.holding(tokens.start[firstToken] as number, tokens.end[lastToken] as number);
      if (sentence < 0) continue;
      for (let name = from[place] as number; name < (to[place] as number); name++)
        hits.push(hitOver(tokens, firstToken, lastToken, sentence, nameAt(name), 'spelled'));
    }
    return hits;
  }

  function sharedNameIn({ text, tokens }: TextView): NameOver {
    return (spelling, firstToken, lastToken, sentence) => {
      for (const index of automaton.namesAcross(text, tokens, spelling)) {
        const name = nameAt(index);
        if (sharesItsWords(name))
          return hitOver(tokens, firstToken, lastToken, sentence, name, 'shares words');
      }
      return null;
    };
  }

  function nameAt(name: number): SkillName {
    return met[placeInMet[name] as number] ?? meet(name);
  }

  function meet(name: number): SkillName {
    const skill = skills.at(names.skill[name] as number);
    const rule = ruleOf(skill.ambiguous[names.rule[name] as number]);
    const one = skillName(skill, rule, names.needsCapitals[name] === 1);
    placeInMet[name] = met.push(one) - 1;
    return one;
  }

  function ruleOf(rule: AmbiguousName | undefined): NameRule | null {
    if (!rule) return null;
    const known = rules.get(rule) ?? new NameRule(rule);
    rules.set(rule, known);
    return known;
  }
}

/** The hits of both by their first words; where two begin together, those given first stay first. */
function inOrder(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0) return more;
  if (more.length === 0) return hits;
  const merged: Hit[] = [];
  let next = 0;
  for (const hit of more) {
    while (next < hits.length && (hits[next] as Hit).firstToken <= hit.firstToken)
      merged.push(hits[next++] as Hit);
    merged.push(hit);
  }
  while (next < hits.length) merged.push(hits[next++] as Hit);
  return merged;
}
