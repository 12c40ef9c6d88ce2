import type { AmbiguousName, Skill, Taxonomy } from '../model/taxonomy.js';
import { foldedWords } from '../segment/tokens.js';

/** One way to write a skill, cut into folded words, with the rule under which it counts. */
export interface Name {
  /** Index into `Taxonomy.skills`. */
  readonly skill: number;
  readonly written: string;
  readonly words: readonly string[];
  /** Null: counts wherever it stands. */
  readonly ambiguous: AmbiguousName | null;
  /** A spelling made by rule from ordinary words ("big query"): counts only in capitals. */
  readonly needsCapitals: boolean;
}

/**
 * All names of all skills: as written in the taxonomy, then the variants by rule (vendor before, words joined or
 * apart, plural, British spelling). A written name always wins over another skill's variant; degree fields may share
 * a name with a concept.
 */
export function namesOf(taxonomy: Taxonomy, isWord: (word: string) => boolean): Name[] {
  const names: Name[] = [];
  const claimed = new Map<string, number>();
  const claim = (name: Name): void => {
    if (name.words.length === 0) return;
    const key = claimKey(taxonomy.skills[name.skill] as Skill, name);
    if (claimed.has(key)) return;
    claimed.set(key, name.skill);
    names.push(name);
  };
  const written = taxonomy.skills.map((skill, index) => writtenNames(skill, index));
  for (const list of written) for (const name of list) claim(name);
  for (const [index, list] of written.entries()) {
    const skill = taxonomy.skills[index] as Skill;
    const guarded = new Set(list.filter((name) => name.ambiguous).map((name) => name.words.join(' ')));
    for (const name of list) {
      for (const variant of variantsOf(name, skill, isWord)) {
        // "simulations" is safe, and its singular must still prove itself.
        if (variant.ambiguous === null && guarded.has(variant.words.join(' '))) continue;
        claim(variant);
      }
    }
  }
  return names;
}

/**
 * Degree fields live in a space of their own ("Computer Science" is a field of study and an area of work), and two
 * skills may share a name that each has to prove ("Phoenix").
 */
function claimKey(skill: Skill, name: Name): string {
  const space =
    skill.kind === 'degree_field' ? 'field' : name.ambiguous ? `proven ${skill.id} ${name.written}` : 'safe';
  return `${space} ${name.words.join(' ')}`;
}

function writtenNames(skill: Skill, index: number): Name[] {
  const ambiguous = skill.ambiguous.map((a) => ({
    skill: index,
    written: a.name,
    words: foldedWords(a.name),
    ambiguous: a,
    needsCapitals: false,
  }));
  const guarded = new Set(ambiguous.map((a) => a.words.join(' ')));
  const safe = [skill.name, ...skill.aliases]
    .map((written) => ({
      skill: index,
      written,
      words: foldedWords(written),
      ambiguous: null,
      needsCapitals: false,
    }))
    .filter((name) => !guarded.has(name.words.join(' ')));
  return [...ambiguous, ...safe];
}

function* variantsOf(name: Name, skill: Skill, isWord: (word: string) => boolean): Iterable<Name> {
  for (const vendor of skill.vendors) {
    const words = foldedWords(vendor);
    if (words.every((w, i) => name.words[i] === w)) continue;
    // With its maker before it an ambiguous name is proven.
    yield {
      ...name,
      written: `${vendor} ${name.written}`,
      words: [...words, ...name.words],
      ambiguous: null,
    };
  }
  if (name.ambiguous === null && skill.kind === 'technology') {
    const joined = name.words.join('');
    if (name.words.length > 1 && name.words.length <= 3 && joined.length >= 5 && !isWord(joined))
      yield { ...name, words: [joined] };
    yield* apartVariants(name, isWord);
  }
  // "Epics" and "Reacts" are no Epic and no React: what has to prove itself has no plural by rule.
  const isProper = name.ambiguous !== null && skill.kind === 'technology';
  for (const words of isProper ? [] : inflections(name.words, skill)) {
    // The plural of "DOE" is no design of experiments.
    if (
      words.length === 1 &&
      words[0] !== name.words[0] &&
      name.written === name.written.toUpperCase() &&
      isWord(words[0] as string)
    )
      continue;
    yield { ...name, words };
  }
}

/** "TensorFlow" as "tensor flow", cut where its makers put a capital. */
function* apartVariants(name: Name, isWord: (word: string) => boolean): Iterable<Name> {
  if (name.words.length !== 1 || !/^[A-Za-z]+$/.test(name.written)) return;
  const parts = name.written.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  if (parts.length !== 2 || parts.some((p) => p.length < 2)) return;
  const words = parts.map((p) => p.toLowerCase());
  yield { ...name, words, needsCapitals: words.every(isWord) };
}

function inflections(words: readonly string[], skill: Skill): string[][] {
  const found: string[][] = [];
  const last = words.at(-1) as string;
  const head = words.slice(0, -1);
  const takesPlural =
    skill.kind === 'concept' || skill.kind === 'technology' || skill.kind === 'certification';
  if (takesPlural && /^[a-z]{3,}$/.test(last)) {
    if (/[^aeiou]y$/.test(last)) found.push([...head, `${last.slice(0, -1)}ies`]);
    else if (/(?:s|x|ch|sh)$/.test(last)) {
      if (/[^su]s$/.test(last) && last.length > 4 && skill.kind === 'concept')
        found.push([...head, last.slice(0, -1)]);
      if (/(?:x|ch|sh|ss)$/.test(last)) found.push([...head, `${last}es`]);
    } else found.push([...head, `${last}s`]);
  }
  for (const form of [words, ...found.slice()]) {
    const british = form.map(otherSpelling);
    if (british.some((w, i) => w !== form[i])) found.push(british);
  }
  return found;
}

/** British for American and the other way round: optimization, modeling, labeling, behavior, center. */
function otherSpelling(word: string): string {
  if (/iz(?:e|ed|er|ers|es|ing|ation|ations)$/.test(word) && word.length > 6)
    return word.replace(/iz(?=e|i|a)/, 'is');
  if (/is(?:ation|ations|ing)$/.test(word) && word.length > 8) return word.replace(/is(?=i|a)/, 'iz');
  const pairs: Readonly<Record<string, string>> = {
    modeling: 'modelling',
    modelling: 'modeling',
    labeling: 'labelling',
    labelling: 'labeling',
    behavior: 'behaviour',
    center: 'centre',
    defense: 'defence',
    color: 'colour',
    analyze: 'analyse',
    program: 'programme',
    fiber: 'fibre',
    catalog: 'catalogue',
    signaling: 'signalling',
    licensing: 'licencing',
    counseling: 'counselling',
    labor: 'labour',
  };
  return pairs[word] ?? word;
}
