import type { TaggedPosting } from '../model/tagged-posting.js';
import type { Skill, Taxonomy } from '../model/taxonomy.js';

/** A skill a person has, and the words of their own file that say so. */
export interface HeldSkill {
  readonly skill: Skill;
  readonly words: string;
}

/** Skill id to where the person's file names it first. */
export type PersonSkills = ReadonlyMap<string, HeldSkill>;

/**
 * The skills a résumé or a list names, read by the engine that reads postings. What a posting would call context or a
 * bonus counts here too; only what the person says not to have does not.
 */
export function personSkills(files: readonly TaggedPosting[], taxonomy: Taxonomy): PersonSkills {
  const skills = new Map(taxonomy.skills.map((skill) => [skill.id, skill]));
  const held = new Map<string, HeldSkill>();
  for (const file of files) {
    const { text } = file.posting;
    for (const [id, name] of namesInList(text, taxonomy)) hold(id, name);
    for (const [id, name] of tradesIn(text, taxonomy)) hold(id, name);
    for (const mention of file.tags.flatMap((tag) => tag.mentions)) {
      if (mention.demand === 'negated' || isDisowned(text, mention.start)) continue;
      hold(mention.skill, wordsAround(file, mention));
    }
    for (const refused of file.refusals) {
      if (isSomeOfIt(text, refused) && !isDisowned(text, refused.start))
        hold(refused.skill, lineAround(text, refused.start));
    }
  }
  return held;

  function hold(id: string, words: string): void {
    const skill = skills.get(id);
    if (skill && !held.has(id)) held.set(id, { skill, words });
  }
}

/** "Python, some Go and basic R": in a list of skills, how much of it proves that it is one. */
const SOME_OF_IT =
  /(?:[,:;(]|\b(?:and|or|also|with|plus|in))\s+(?:a (?:little|bit of)|some|basic|good|strong|solid|advanced|intermediate|working|everyday)\s$/i;

function isSomeOfIt(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, end)) && SOME_OF_IT.test(text.slice(Math.max(0, start - 40), start))
  );
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text
    .slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)
    .trim()
    .slice(0, MOST_WORDS_UNITS);
}

/** "I don't know Scala", "want to learn Rust": named, and not held. */
const DISOWNED =
  /\b(?:(?:do|did|have|has)(?: not|n['’]t)|never|not yet|no longer|(?:want|hope|plan|wish|like|eager|keen) to learn|interested in learning)\b[^.;:\n]{0,60}$/i;

function isDisowned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  return DISOWNED.test(before) && !/\b(?:only|but)\b[^.;\n]{0,40}$/i.test(before);
}

/** Ends of an area's name and of the name of one who works in it. */
const TRADES: readonly (readonly [area: string, person: string])[] = [
  ['engineering', 'engineer'],
  ['science', 'scientist'],
  ['analysis', 'analyst'],
  ['administration', 'administrator'],
  ['architecture', 'architect'],
  ['development', 'developer'],
];

/** "Data engineer, 6 years" holds data engineering. */
function tradesIn(text: string, taxonomy: Taxonomy): [id: string, words: string][] {
  return taxonomy.skills.flatMap((skill) => {
    const [area, person] = TRADES.find(([end]) => skill.name.endsWith(` ${end}`)) ?? [];
    if (!area || !person || skill.kind !== 'concept') return [];
    const trade = skill.name.toLowerCase().slice(0, -area.length) + person;
    for (const name of [trade, trade.replace(/^system /, 'systems ')]) {
      const at = text.toLowerCase().indexOf(name);
      if (at >= 0 && !isDisowned(text, at)) return [[skill.id, text.slice(at, at + name.length)]];
    }
    return [];
  });
}

/** A list's entries are names, not sentences. */
const MOST_ENTRY_UNITS = 40;
/** A résumé's lines are longer than a list's; a few headings among the names do no harm. */
const ENTRIES_SHORT = 0.9;

/**
 * A list of names ("Python\nGo\nR") gives each name the benefit of the doubt: without sentences there is no context
 * that could prove "Go" or "R", and none that could speak against them.
 */
function namesInList(text: string, taxonomy: Taxonomy): [id: string, words: string][] {
  const entries = text
    .split(/[\n,;•|]+/)
    .map((entry) => entry.replace(/^[\s\-*–\d.)]+(?=\D)|[\s.]+$/g, '').trim())
    .filter(Boolean);
  const short = entries.filter((entry) => entry.length <= MOST_ENTRY_UNITS && entry.split(/\s+/).length <= 4);
  const isList =
    entries.length > 0 && !/[.!?]\s+[A-Z]/.test(text) && short.length / entries.length >= ENTRIES_SHORT;
  if (!isList) return [];
  const byName = new Map<string, string>();
  for (const skill of taxonomy.skills) {
    for (const name of [...skill.ambiguous.map((a) => a.name), ...skill.aliases, skill.name, skill.id])
      byName.set(name.toLowerCase(), skill.id);
  }
  return short.flatMap((entry) => {
    const id = byName.get(entry.toLowerCase());
    return id === undefined ? [] : [[id, entry] as [string, string]];
  });
}

const MOST_WORDS_UNITS = 90;

/** The sentence round a place, or as much of it as fits a line or so. */
export function wordsAround(
  { posting, segments }: TaggedPosting,
  place: { readonly start: number; readonly end: number; readonly sentence: number },
): string {
  const { text } = posting;
  const sentence = segments.sentences[place.sentence] ?? place;
  let { start, end } = sentence;
  if (end - start > MOST_WORDS_UNITS) {
    const room = Math.max(0, MOST_WORDS_UNITS - (place.end - place.start));
    start = Math.max(start, place.start - Math.ceil(room / 2));
    end = Math.min(end, Math.max(place.end, start + MOST_WORDS_UNITS));
    // Whole words only.
    if (start > sentence.start) start = Math.min(place.start, afterSpace(text, start));
    if (end < sentence.end) end = Math.max(place.end, text.lastIndexOf(' ', end));
  }
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > sentence.start ? '…' : ''}${words}${end < sentence.end ? '…' : ''}`;
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}
