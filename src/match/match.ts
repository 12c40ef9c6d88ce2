import type { CueLexicon } from '../model/cues.js';
import type { Matches, Mention, Refusal } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { Segments } from '../model/segments.js';
import type { Span } from '../model/span.js';
import type { Skill, SkillIndex } from '../model/taxonomy.js';
import { newTokens, tokenize } from '../segment/tokens.js';
import { automatonOf, oneWordNames } from './automaton.js';
import type { CompiledNames } from './compile.js';
import { type Hit, type SentenceView, sentenceViews, type TextView, textView } from './context.js';
import { type NameOver, sharedWordNames } from './coordination.js';
import { choicesOf, choicesOfLines } from './cues/alternatives.js';
import { demandDecider } from './cues/demand.js';
import { yearsOf } from './cues/years.js';
import { listsOf, type SkillList } from './lists.js';
import { resolveOverlaps } from './overlaps.js';
import type { Evidence } from './senses/evidence.js';
import { judge } from './senses/judge.js';
import { CONFIDENCE, type Verdict } from './senses/verdict.js';
import { SentenceFinder } from './sentence-finder.js';
import { createSpeller, misspellings, type Speller } from './spelling.js';

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
  words: ReadonlySet<string>,
  without: ReadonlySet<Evidence> = new Set(),
): Matcher {
  const automaton = automatonOf(names.tables);
  const decideDemand = demandDecider(cues);
  const tokens = newTokens();
  const settings = {
    without,
    isName: (word: string) => automaton.namesOf([word]).length > 0,
    isWord: (word: string) => words.has(word),
  };
  const sureTechnology = (name: number): Skill | null => {
    const skill = skills.at(names.skill[name] as number);
    return names.rule[name] === -1 && names.needsCapitals[name] === 0 && skill.kind === 'technology'
      ? skill
      : null;
  };
  const spell = createSpeller(
    (shortest, longest) => oneWordNames(names.tables, shortest, longest),
    sureTechnology,
    settings.isWord,
  );
  const hitOf = (name: number, firstToken: number, lastToken: number, sentence: number): Hit => {
    const skill = skills.at(names.skill[name] as number);
    const rule = names.rule[name] as number;
    // Records are written out here and below: spreading one into another cost a third of the matching.
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
      sharesWords: false,
    };
  };
  const sharedNameOver: NameOver = (words, firstToken, lastToken, sentence) => {
    for (const name of automaton.namesOf(words)) {
      if (names.rule[name] !== -1 || names.needsCapitals[name] !== 0) continue;
      const hit = hitOf(name, firstToken, lastToken, sentence);
      if (hit.skill.kind === 'concept' || hit.skill.kind === 'soft') return { ...hit, sharesWords: true };
    }
    return null;
  };

  return (posting, segments) => {
    tokenize(
      posting.text,
      tokens,
      segments.lines.map((line) => line.start),
    );
    const view = textView(posting, segments, tokens, settings);
    const hits: Hit[] = [];
    const sentences = new SentenceFinder(segments);
    automaton.scan(posting.text, tokens, (firstToken, lastToken, namesFrom, namesTo) => {
      const start = tokens.start[firstToken] as number;
      const end = tokens.end[lastToken] as number;
      const sentence = sentences.holding(start, end);
      if (sentence < 0) return;
      for (let i = namesFrom; i < namesTo; i++) {
        hits.push(hitOf(names.tables.acceptedNames[i] as number, firstToken, lastToken, sentence));
      }
    });

    // Before what stands at the same place alone: "integration" in "unit, integration and load testing" is a kind of testing.
    const named = inOrder(sharedWordNames(hits, view, sharedNameOver), hits);
    const candidates = withMisspellings(named, view, spell);
    const mentions: Mention[] = [];
    const refusals: Refusal[] = [];
    let groups = 0;
    const choices = choicesOfLines(posting.text, segments);
    const labelOfChoice = new Map<number, string>();
    const choiceOf = (sentence: SentenceView): string | null => {
      const opener = choices[segments.sentences[sentence.index]?.line ?? 0] ?? -1;
      if (opener < 0) return null;
      const label = labelOfChoice.get(opener) ?? `a${++groups}`;
      labelOfChoice.set(opener, label);
      return label;
    };
    for (const sentence of sentenceViews(view, candidates)) {
      const lists = listsOf(view, sentence);
      const verdicts = judgeAll(sentence, lists, view);
      const accepted = sentence.hits.map((_, i) => i).filter((i) => (verdicts[i] as Verdict).accepted);
      const coveredBy = resolveOverlaps(accepted.map((i) => sentence.hits[i] as Hit));
      const labels = labelGroups(
        lists,
        sentence,
        new Set(accepted.filter((_, k) => coveredBy[k] === -1)),
        () => `a${++groups}`,
      );
      const listOf = new Map<number, readonly Hit[]>();
      for (const list of lists) {
        const members = list.members.map((m) => sentence.hits[m] as Hit);
        for (const member of list.members) listOf.set(member, members);
      }
      const rankOf = new Map(accepted.map((index, rank) => [index, rank]));
      for (const [i, hit] of sentence.hits.entries()) {
        if (isSaidBetter(i, sentence.hits, verdicts)) continue;
        const surface = posting.text.slice(hit.start, hit.end);
        const section = segments.sentences[sentence.index]?.section ?? 0;
        const refuse = (why: readonly string[]): void => {
          refusals.push({
            skill: hit.skill.id,
            start: hit.start,
            end: hit.end,
            surface,
            section,
            sentence: sentence.index,
            why,
          });
        };
        const verdict = verdicts[i] as Verdict;
        const k = rankOf.get(i) ?? -1;
        const winner = k < 0 ? -1 : (coveredBy[k] as number);
        if (k < 0) refuse(verdict.why);
        else if (winner >= 0) {
          const other = sentence.hits[accepted[winner] as number] as Hit;
          refuse([`part of "${posting.text.slice(other.start, other.end)}"`]);
        } else {
          const list = listOf.get(i) ?? [];
          const { demand, why, isCompany } = decideDemand(hit, sentence, view, list);
          // A trait in a slogan ("we are curious", "on which we do not negotiate") is asked of nobody and says nothing of the product either, and a
          // customer ("clients such as Basecamp") is no product at all, unless its own cue words say that it is.
          const isSlogan = hit.skill.kind === 'soft' && (demand === 'context' || demand === 'negated');
          if (isSlogan || (isCompany && verdict.confidence < CONFIDENCE.cue)) {
            refuse([...verdict.why, `${isSlogan ? 'a slogan' : 'a company'}: ${why}`]);
            continue;
          }
          mentions.push({
            skill: hit.skill.id,
            start: hit.start,
            end: hit.end,
            surface,
            section,
            sentence: sentence.index,
            demand,
            confidence: verdict.confidence,
            alternatives: choiceOf(sentence) ?? labels.get(i) ?? null,
            years: yearsOf(hit, sentence, posting.text),
            why: [...verdict.why, `${demand}: ${why}`],
          });
        }
      }
    }
    return { mentions, refusals };
  };
}

/**
 * The hits with misspelt names among them, looked for only in sentences that name a sure technology: there a word that
 * is no word and nearly a name is one.
 */
function withMisspellings(hits: readonly Hit[], view: TextView, spell: Speller): readonly Hit[] {
  const { tokens, text, segments } = view;
  const more: Hit[] = [];
  let from = 0;
  while (from < hits.length) {
    const { sentence } = hits[from] as Hit;
    let to = from;
    let isTechnical = false;
    const covered = new Set<number>();
    for (; to < hits.length && (hits[to] as Hit).sentence === sentence; to++) {
      const hit = hits[to] as Hit;
      isTechnical ||= hit.rule === null && hit.skill.kind === 'technology';
      for (let t = hit.firstToken; t <= hit.lastToken; t++) covered.add(t);
    }
    if (isTechnical) {
      const span = segments.sentences[sentence] as Span;
      let first = (hits[from] as Hit).firstToken;
      while (first > 0 && (tokens.start[first - 1] as number) >= span.start) first--;
      let end = first;
      while (end < tokens.count && (tokens.end[end] as number) <= span.end) end++;
      for (const { token, skill } of misspellings(text, tokens, first, end, (t) => covered.has(t), spell)) {
        const place = { start: tokens.start[token] as number, end: tokens.end[token] as number };
        more.push({
          ...place,
          skill,
          rule: null,
          needsCapitals: false,
          isMisspelt: true,
          sharesWords: false,
          firstToken: token,
          lastToken: token,
          sentence,
        });
      }
    }
    from = to;
  }
  return inOrder(hits, more);
}

/** The hits of both by their first words; where two begin together, those given first stay first. */
function inOrder(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0) return more;
  if (more.length === 0) return hits;
  return [...hits, ...more].sort((a, b) => a.firstToken - b.firstToken);
}

function judgeAll(sentence: SentenceView, lists: readonly SkillList[], view: TextView): Verdict[] {
  const isSure = sentence.hits.map(
    ({ skill, rule, needsCapitals, isMisspelt }) =>
      rule === null &&
      !needsCapitals &&
      !isMisspelt &&
      skill.kind !== 'degree_field' &&
      skill.kind !== 'language',
  );
  const isLikely = sentence.hits.map(
    (hit, i) =>
      hit.skill.kind === 'technology' &&
      (isSure[i] ||
        (hit.rule !== null &&
          view.text.slice(hit.start, hit.end) === hit.rule.name &&
          hit.end - hit.start > 2)),
  );
  const isArea = sentence.hits.map(({ skill }) => skill.kind === 'concept' || skill.kind === 'soft');
  const placeOf = new Map<number, readonly number[]>();
  for (const list of lists)
    for (const [at, member] of list.members.entries()) placeOf.set(member, nearby(list.members, at));
  return sentence.hits.map((hit, i) => {
    const others = (placeOf.get(i) ?? []).filter((m) => m !== i && !overlap(sentence.hits[m] as Hit, hit));
    const ofKind = (m: number, kind: string) => sentence.hits[m]?.skill.kind === kind;
    return judge(hit, sentence, view, {
      sureNeighbours: others.filter((m) => isSure[m]).length,
      sureTechnologies: others.filter((m) => isSure[m] && ofKind(m, 'technology')).length,
      likelyTechnologies: others.filter((m) => isLikely[m]).length,
      areas: others.filter((m) => isArea[m]).length,
      fields: others.filter((m) => ofKind(m, 'degree_field')).length,
    });
  });
}

/** In a list of thousands only so many members on either side speak for a name: the cost stays linear. */
const NEARBY_MEMBERS = 25;

function nearby(members: readonly number[], at: number): readonly number[] {
  return members.slice(Math.max(0, at - NEARBY_MEMBERS), at + NEARBY_MEMBERS + 1);
}

/** A skill whose name follows several rules ("Spark", "spark") has one verdict at one place: the best. */
function isSaidBetter(index: number, hits: readonly Hit[], verdicts: readonly Verdict[]): boolean {
  const hit = hits[index] as Hit;
  const accepted = (i: number) => (verdicts[i] as Verdict).accepted;
  const isBetter = (i: number) => {
    const other = hits[i] as Hit;
    if (other.skill !== hit.skill || other.end !== hit.end) return false;
    return accepted(i) === accepted(index) ? i < index : accepted(i);
  };
  // Hits come in the order of their first words, so those at one place stand together.
  for (let i = index - 1; hits[i]?.start === hit.start; i--) if (isBetter(i)) return true;
  for (let i = index + 1; hits[i]?.start === hit.start; i++) if (isBetter(i)) return true;
  return false;
}

function overlap(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** One label for the kept members of each list of which any one is enough. */
function labelGroups(
  lists: readonly SkillList[],
  sentence: SentenceView,
  kept: ReadonlySet<number>,
  nextLabel: () => string,
): Map<number, string> {
  const labels = new Map<number, string>();
  for (const list of lists) {
    for (const choice of choicesOf(list, sentence)) {
      const members = choice.filter((m) => kept.has(m));
      if (members.length < 2) continue;
      const label = nextLabel();
      for (const member of members) labels.set(member, label);
    }
  }
  return labels;
}
