import { AppError } from './errors.js';
import { compileKnowledge } from './knowledge.js';
import type { TaggedPosting } from './model/tagged-posting.js';
import type { Taxonomy } from './model/taxonomy.js';
import { readBody } from './parse/body.js';
import { postingOf } from './parse/posting-of.js';
import { createEngine } from './pipeline.js';

export interface AnalyzerOptions {
  /** Another taxonomy than the one this package ships. */
  readonly taxonomy?: Taxonomy;
}

/** What is known of a posting beside its text. */
export interface PostingInput {
  /** Text, Markdown or HTML. */
  readonly description: string;
  readonly title?: string;
  readonly company?: string;
  readonly location?: string;
}

export interface Analyzer {
  readonly taxonomy: Taxonomy;
  /** Reads one posting. Pure and synchronous; spans are ranges of `result.posting.text`. @throws AppError without a text */
  analyze(input: PostingInput | string): TaggedPosting;
}

/**
 * An analyzer that can be used for any number of postings. The taxonomy this package ships comes compiled; another one is
 * compiled here, which takes up to a second.
 *
 * @throws AppError USAGE where `taxonomy` is none
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  if (options.taxonomy !== undefined && !Array.isArray(options.taxonomy?.skills))
    throw new AppError(
      'USAGE',
      'createAnalyzer() was given a taxonomy without skills.',
      'Give an object like the "taxonomy" of an analyzer; a file of skills goes to the command line, with --taxonomy.',
    );
  const engine = createEngine(options.taxonomy ? { knowledge: compileKnowledge(options.taxonomy) } : {});
  return {
    taxonomy: engine.taxonomy,
    analyze(input) {
      const known = typeof input === 'string' ? { description: input } : input;
      // Callers in JavaScript have no types.
      if (typeof known?.description !== 'string')
        throw new AppError(
          'USAGE',
          'analyze() was given no description.',
          'Give the text of a posting, or { title, description }.',
        );
      return engine.tag(
        postingOf(readBody(known.description), {
          title: known.title ?? null,
          company: known.company ?? null,
          location: known.location ?? null,
        }),
      );
    },
  };
}
