import type { AmbiguousName, ProofNeeded } from '../../model/taxonomy.js';
import { foldedWords } from '../../segment/tokens.js';
import { CUE_PLACE, CueFilter } from './cue-filter.js';
import { type Phrase, PhraseList, phrasesOf } from './cue-phrases.js';
import { caseOf, type NameCase } from './name-case.js';

/** An ambiguous name and what proves or refuses it, made ready for being compared with texts. */
export class NameRule {
  readonly needs: ProofNeeded;
  readonly written: NameCase;
  #cues: Cues | null = null;

  constructor(private readonly rule: AmbiguousName) {
    this.needs = rule.needs;
    this.written = caseOf(rule.name);
  }

  /** Folded when first asked, which is never while a text is searched: folding writes over the units of that text. */
  get cues(): Cues {
    this.#cues ??= cuesOf(this.rule);
    return this.#cues;
  }
}

/** Phrases beside an ambiguous name. */
export interface Cues {
  /** Asked before any of the lists is. */
  readonly filter: CueFilter;
  readonly before: PhraseList;
  readonly after: PhraseList;
  /** Anywhere in the sentence. */
  readonly near: PhraseList;
  readonly never: readonly RefusingPhrase[];
  /** Of each of these the word before the name, else the one behind it. */
  readonly besideNever: Int32Array;
  /** How many words the name has. */
  readonly ownWords: number;
}

/** A phrase that has the name's word and refuses it ("go to market"). */
export interface RefusingPhrase {
  readonly phrase: Phrase;
  /** Where in the phrase the name stands. */
  readonly at: number;
}

function cuesOf({ name, before, after, near, never }: AmbiguousName): Cues {
  const own = foldedWords(name);
  const refusing = phrasesOf(never).flatMap((phrase) => refusingPhrase(phrase, own));
  const cues = {
    filter: new CueFilter(),
    before: new PhraseList(before, 'last'),
    after: new PhraseList(after, 'first'),
    near: new PhraseList(near, 'first'),
    never: refusing,
    besideNever: Int32Array.from(
      refusing,
      ({ phrase, at }) => phrase.hashes[at > 0 ? at - 1 : own.length] as number,
    ),
    ownWords: own.length,
  };
  cues.filter.add(CUE_PLACE.before, cues.before.telling);
  cues.filter.add(CUE_PLACE.behind, cues.after.telling);
  cues.filter.add(CUE_PLACE.near, cues.near.telling);
  cues.filter.add(CUE_PLACE.refusing, cues.besideNever);
  return cues;
}

/** @param name  in folded words */
function refusingPhrase(phrase: Phrase, name: readonly string[]): readonly RefusingPhrase[] {
  const { words } = phrase;
  const at = words.findIndex((_, i) => name.every((word, j) => words[i + j] === word));
  return at < 0 || words.length === name.length ? [] : [{ phrase, at }];
}
