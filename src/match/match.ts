import type { CueLexicon } from '../model/cues.js';
import type { Vocabulary } from '../model/lexicon.js';
import type { Matches, Mention, Refusal } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { Segments } from '../model/segments.js';
import type { Skill, SkillIndex } from '../model/taxonomy.js';
import { newTokens, tokenize } from '../segment/tokens.js';
import { automatonOf } from './automaton.js';
import type { CompiledNames } from './compile.js';
import { choiceLabels } from './cues/alternatives.js';
import { demandDecider, type LineDemand } from './cues/demand.js';
import { yearsOf } from './cues/years.js';
import type { Hit } from './hit.js';
import { hitFinder } from './hits.js';
import { listsOf, type SkillList } from './lists.js';
import { resolveOverlaps } from './overlaps.js';
import { type Evidence, usedEvidence } from './senses/evidence.js';
import { isSaidBetter, judgeSentence } from './senses/judge-sentence.js';
import { CONFIDENCE, type Verdict } from './senses/verdict.js';
import { type SentenceView, sentenceViews } from './sentence-view.js';
import { type MatchSettings, textView } from './text-view.js';
import { numberWords } from './words.js';

export type Matcher = (posting: Posting, segments: Segments) => Matches;

/**
 * Makes the function that finds the taxonomy's skills in postings: search, sense decision, overlap policy and cues, in
 * this order. Every candidate ends as exactly one mention or refusal.
 *
 * @param without  kinds of evidence left out, to measure what they bring
 */
export function createMatcher(
  skills: SkillIndex,
  names: CompiledNames,
  cues: CueLexicon,
  words: Vocabulary,
  without: ReadonlySet<Evidence> = new Set(),
): Matcher {
  const automaton = automatonOf(names.tables);
  const settings: MatchSettings = {
    uses: usedEvidence(without),
    isName: (word) => automaton.namesOf([word]).length > 0,
    isWord: (word) => words.has(word),
  };
  const findHits = hitFinder(skills, names, automaton, settings.isWord);
  const demandIn = demandDecider(cues);
  const tokens = newTokens();
  let numbers: Uint16Array = new Uint16Array(tokens.start.length);

  return (posting, segments) => {
    const { text } = posting;
    tokenize(
      text,
      tokens,
      segments.lines.map((line) => line.start),
    );
    numbers = numberWords(text, tokens, numbers);
    const view = textView(posting, segments, tokens, numbers, settings);
    const labels = choiceLabels(view);
    const demandOf = demandIn(view);
    const mentions: Mention[] = [];
    const skills: Skill[] = [];
    const refusals: Refusal[] = [];
    for (const sentence of sentenceViews(view, findHits(view))) {
      const { hits } = sentence;
      const lists = listsOf(view, sentence);
      const listOf = listByHit(lists, hits);
      const verdicts = judgeSentence(sentence, listOf, view);
      const winners = winnersOf(hits, verdicts);
      // Asked once a hit stays: in a quarter of the sentences none does.
      let line: LineDemand | null = null;
      let choiceInList: ReadonlyMap<number, string> | null = null;
      for (let i = 0; i < hits.length; i++) {
        if (isSaidBetter(i, hits, verdicts)) continue;
        const hit = hits[i] as Hit;
        const verdict = verdicts[i] as Verdict;
        const winner = winners[i];
        if (!winner) {
          refusals.push(refusalOf(hit, sentence, text, verdict.why));
          continue;
        }
        if (winner !== hit) {
          refusals.push(
            refusalOf(hit, sentence, text, [`part of "${text.slice(winner.start, winner.end)}"`]),
          );
          continue;
        }
        line ??= demandOf(sentence);
        choiceInList ??= labels.inLists(lists, sentence, (i) => winners[i] === hits[i]);
        const { demand, why, isCompany, told } = line.of(hit, listOf[i]);
        // A trait in a slogan ("we are curious", "on which we do not negotiate") is asked of nobody and says nothing of the product either, and a
        // customer ("clients such as Basecamp") is no product at all, unless its own cue words say that it is.
        const isSlogan = hit.name.kind === 'soft' && (demand === 'context' || demand === 'negated');
        if (isSlogan || (isCompany && verdict.confidence < CONFIDENCE.cue)) {
          const nothingAsked = [...verdict.why, `${isSlogan ? 'a slogan' : 'a company'}: ${why}`];
          refusals.push(refusalOf(hit, sentence, text, nothingAsked));
          continue;
        }
        skills.push(hit.name.skill);
        // Records are written out here and elsewhere: spreading one into another cost a third of the matching.
        mentions.push({
          skill: hit.name.skill.id,
          start: hit.start,
          end: hit.end,
          surface: text.slice(hit.start, hit.end),
          section: sentence.sectionIndex,
          sentence: sentence.index,
          demand,
          confidence: verdict.confidence,
          alternatives: labels.ofLine(sentence) ?? choiceInList.get(i) ?? null,
          years: yearsOf(hit, sentence, text),
          why: [...verdict.why, told],
        });
      }
    }
    return { mentions, skills, refusals };
  };
}

/** For each hit the accepted one that has its words: itself where it stays; null where it was not accepted. */
function winnersOf(hits: readonly Hit[], verdicts: readonly Verdict[]): readonly (Hit | null)[] {
  const accepted = hits.map((hit, i) => ((verdicts[i] as Verdict).accepted ? hit : null));
  return resolveOverlaps(accepted, (claim) => surenessAt(claim, hits, verdicts));
}

/** A skill that has several rules at one place is as sure as the best of them; a refused one is not sure at all. */
function surenessAt(claim: number, hits: readonly Hit[], verdicts: readonly Verdict[]): number | null {
  const { name, start } = hits[claim] as Hit;
  if (name.rule === null || name.kind !== 'technology') return null;
  let first = claim;
  while (hits[first - 1]?.start === start) first--;
  let best = 0;
  for (let i = first; hits[i]?.start === start; i++)
    if (hits[i]?.name.skill === name.skill) best = Math.max(best, (verdicts[i] as Verdict).confidence);
  return best;
}

/** For each hit of a sentence the list it is a member of; undefined where it stands alone. */
function listByHit(lists: readonly SkillList[], hits: readonly Hit[]): readonly (SkillList | undefined)[] {
  if (lists.length === 0) return NO_LISTS;
  const listOf = new Array<SkillList | undefined>(hits.length);
  for (const list of lists) for (let i = list.from; i < list.to; i++) listOf[i] = list;
  return listOf;
}

const NO_LISTS: readonly undefined[] = [];

function refusalOf(
  { name, start, end }: Hit,
  { index, sectionIndex }: SentenceView,
  text: string,
  why: readonly string[],
): Refusal {
  return {
    skill: name.skill.id,
    start,
    end,
    surface: text.slice(start, end),
    section: sectionIndex,
    sentence: index,
    why,
  };
}
