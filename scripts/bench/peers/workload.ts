import { shippedKnowledge } from '../../../src/knowledge.js';
import { automatonOf } from '../../../src/match/automaton.js';
import { namesOf } from '../../../src/match/names.js';
import { foldedWords, tokenize } from '../../../src/segment/tokens.js';
import { seeded } from '../../seeded.js';

/** A place in a text and the name found there; ends are exclusive. */
export type Hit = readonly [start: number, end: number, name: number];

/**
 * Names that every engine can look for by the same rules: the taxonomy's own, of plain letters and digits with single
 * spaces. First those the texts name most often, as in a list somebody made for such texts, then others drawn by seed.
 */
export function namesFor(texts: readonly string[], count: number): readonly string[] {
  const { taxonomy, lexicon } = shippedKnowledge();
  const plain = new Set(
    namesOf(taxonomy, (word) => lexicon.words.has(word))
      .map(({ words }) => words.join(' '))
      .filter((name) => /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name) && foldedWords(name).join(' ') === name),
  );
  const timesNamed = countedNames(texts);
  const random = seeded(1);
  return [...plain]
    .sort()
    .map((name) => ({ name, times: timesNamed.get(name) ?? 0, key: random() }))
    .sort((a, b) => b.times - a.times || a.key - b.key)
    .slice(0, count)
    .map(({ name }) => name);
}

function countedNames(texts: readonly string[]): ReadonlyMap<string, number> {
  const automaton = automatonOf(shippedKnowledge().names.tables);
  const counts = new Map<string, number>();
  for (const text of texts) {
    const tokens = tokenize(text);
    const { count, first, last } = automaton.scan(text, tokens);
    for (let i = 0; i < count; i++) {
      const start = tokens.start[first[i] as number];
      const name = text.slice(start, tokens.end[last[i] as number]).toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * One byte a unit and no symbol that only our own word rule knows (`C++`, `.NET`, `R&D`): offsets and words agree. Also in
 * memory one byte a unit, which the engines of this process then read as the others read their files.
 */
export function plainText(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9 \n,;:()/-]/g, (unit) => (unit === '.' ? ';' : ' '));
  return Buffer.from(plain, 'latin1').toString('latin1');
}

/**
 * The rule all engines share, said plainly: names in any case that no letter or digit touches; of these the leftmost,
 * then the longest, none over another.
 */
export function referenceSearch(names: readonly string[]): (text: string) => readonly Hit[] {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const lengths = [...new Set(names.map((name) => name.length))].sort((a, b) => b - a);
  return (text) => {
    const lower = text.toLowerCase();
    const hits: Hit[] = [];
    let at = 0;
    while (at < text.length) {
      if (isWordUnit(text.charCodeAt(at - 1))) {
        at++;
        continue;
      }
      const length = lengths.find(
        (units) => isWholeWord(text, at, at + units) && indexOf.has(lower.slice(at, at + units)),
      );
      if (length === undefined) at++;
      else {
        hits.push([at, at + length, indexOf.get(lower.slice(at, at + length)) as number]);
        at += length;
      }
    }
    return hits;
  };
}

export function isWholeWord(text: string, start: number, end: number): boolean {
  return end <= text.length && !isWordUnit(text.charCodeAt(start - 1)) && !isWordUnit(text.charCodeAt(end));
}

/** Before and past the text `charCodeAt` is NaN, which is no part of a word. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
