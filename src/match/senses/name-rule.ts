import type { AmbiguousName, ProofNeeded } from '../../model/taxonomy.js';
import { foldedWords } from '../../segment/tokens.js';
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
  readonly before: PhraseList;
  readonly after: PhraseList;
  /** Anywhere in the sentence. */
  readonly near: PhraseList;
  readonly never: readonly RefusingPhrase[];
}

/** A phrase that has the name's word and refuses it ("go to market"). */
export interface RefusingPhrase {
  readonly phrase: Phrase;
  /** Where in the phrase the name stands. */
  readonly at: number;
  /** Where a word of the phrase stands beside the name, in tokens from the name's first, and the hash of that word. */
  readonly beside: number;
  readonly hashBeside: number;
}

function cuesOf({ name, before, after, near, never }: AmbiguousName): Cues {
  const own = foldedWords(name);
  return {
    before: new PhraseList(before, 'last'),
    after: new PhraseList(after, 'first'),
    near: new PhraseList(near, 'first'),
    never: phrasesOf(never).flatMap((phrase) => refusing(phrase, own)),
  };
}

/** @param name  in folded words */
function refusing(phrase: Phrase, name: readonly string[]): readonly RefusingPhrase[] {
  const { words, hashes } = phrase;
  const at = words.findIndex((_, i) => name.every((word, j) => words[i + j] === word));
  if (at < 0 || words.length === name.length) return [];
  const beside = at > 0 ? -1 : name.length;
  return [{ phrase, at, beside, hashBeside: hashes[at + beside] as number }];
}
