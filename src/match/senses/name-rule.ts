import type { AmbiguousName, ProofNeeded } from '../../model/taxonomy.js';
import { foldedWords } from '../../segment/tokens.js';
import { HashList, type Phrase, PhraseList, phrasesOf } from './cue-phrases.js';
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
  /** Of each of these the word before the name, else the one behind it. */
  readonly besideNever: HashList;
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
  return {
    before: new PhraseList(before, 'last'),
    after: new PhraseList(after, 'first'),
    near: new PhraseList(near, 'first'),
    never: refusing,
    besideNever: new HashList(
      refusing.map(({ phrase, at }) => phrase.hashes[at > 0 ? at - 1 : own.length] as number),
    ),
    ownWords: own.length,
  };
}

/** @param name  in folded words */
function refusingPhrase(phrase: Phrase, name: readonly string[]): readonly RefusingPhrase[] {
  const { words } = phrase;
  const at = words.findIndex((_, i) => name.every((word, j) => words[i + j] === word));
  return at < 0 || words.length === name.length ? [] : [{ phrase, at }];
}
