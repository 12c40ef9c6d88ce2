import { createHash } from 'node:crypto';
import type { Demand } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { Tag, TaggedPosting } from '../model/tagged-posting.js';

/** What a posting's tags were made of; the same again means the same tags again. */
export interface Made {
  /** SHA-256 of the posting as it was read. */
  readonly contentHash: string;
  readonly taxonomyHash: string;
  readonly engineVersion: string;
}

/** A posting with its tags as the store keeps it: plain values, small enough to be handed from thread to thread. */
export interface PostingRow
  extends Made,
    Omit<Posting, 'id' | 'blocks' | 'declared' | 'setAside' | 'notices'> {
  /** Origin and text, so that the same input is one posting however often it is read. */
  readonly key: string;
  /** The place the posting stands at. */
  readonly origin: string;
  readonly textId: string;
  /** JSON */
  readonly facts: string;
  /** Sketch of the role text; null where the text is too short to compare. */
  readonly sketch: Uint8Array | null;
  readonly tags: readonly TagRow[];
}

/** A tuple, not an object: a posting has twenty, and the way from thread to thread takes half as long. */
export type TagRow = readonly [
  skill: string,
  demand: Demand,
  confidence: number,
  alternatives: string | null,
  years: number | null,
  /** JSON array of `[start, end, sentence start, sentence end, demand]`, offsets into the posting's text. */
  mentions: string,
];

export function rowOf(tagged: TaggedPosting, made: Made, sketch: Uint8Array | null): PostingRow {
  const { posting, facts, tags, segments } = tagged;
  const { id: textId, blocks: _, declared: __, setAside: ___, notices: ____, ...known } = posting;
  const placesOf = (tag: Tag) =>
    tag.mentions.map((m) => {
      const sentence = segments.sentences[m.sentence];
      return [m.start, m.end, sentence?.start ?? m.start, sentence?.end ?? m.end, m.demand];
    });
  return {
    ...known,
    ...made,
    key: keyOf(posting),
    origin: originKey(posting.file ?? posting.url, posting.row),
    textId,
    facts: JSON.stringify(facts),
    sketch,
    tags: tags.map((tag) => [
      tag.id,
      tag.demand,
      tag.confidence,
      tag.alternatives,
      tag.years,
      JSON.stringify(placesOf(tag)),
    ]),
  };
}

export function keyOf({ file, url, row, id }: Posting): string {
  return `${originKey(file ?? url, row)}\u0001${id}`;
}

/** The place of a posting as one string: names hold no such character. */
export function originKey(name: string | null, row: number | null): string {
  return `${name ?? ''}\u0001${row ?? ''}`;
}

/** Over all a posting's tags and facts may depend on; its place is not part of it. */
export function contentHash({ file: _, row: __, setAside: ___, notices: ____, ...content }: Posting): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
