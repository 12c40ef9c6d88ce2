import { hash } from 'node:crypto';
import type { Demand } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { Segments } from '../model/segments.js';
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
  readonly textId: string;
  /** JSON */
  readonly facts: string;
  /** Sketch of the role text; null where the text is too short to compare. */
  readonly sketch: Uint8Array | null;
  /** JSON array of `SkillRow`, by skill. A string: to hand twenty tuples from thread to thread takes much longer. */
  readonly skills: string;
  /** JSON array: of each of these an array of `StoredMention`. */
  readonly mentions: string;
}

export type SkillRow = readonly [
  skill: string,
  demand: Demand,
  confidence: number,
  alternatives: string | null,
  years: number | null,
];

/** A place where a posting names a skill: offsets into its text. */
export type StoredMention = readonly [
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
  demand: Demand,
];

export function rowOf(tagged: TaggedPosting, made: Made, sketch: Uint8Array | null): PostingRow {
  const { posting, facts, segments } = tagged;
  const tags = [...tagged.tags].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Field by field: to take all but some of an object takes longer than the rest of this.
  return {
    contentHash: made.contentHash,
    taxonomyHash: made.taxonomyHash,
    engineVersion: made.engineVersion,
    key: keyOf(posting),
    textId: posting.id,
    externalId: posting.externalId,
    file: posting.file,
    url: posting.url,
    row: posting.row,
    title: posting.title,
    company: posting.company,
    location: posting.location,
    datePosted: posting.datePosted,
    language: posting.language,
    family: posting.family,
    text: posting.text,
    facts: JSON.stringify(facts),
    sketch,
    skills: JSON.stringify(
      tags.map((tag): SkillRow => [tag.id, tag.demand, tag.confidence, tag.alternatives, tag.years]),
    ),
    mentions: `[${tags.map((tag) => placesOf(tag, segments)).join(',')}]`,
  };
}

/** JSON, put together by hand in half the time: numbers and names of demands need no escaping. */
function placesOf(tag: Tag, { sentences }: Segments): string {
  let places = '';
  for (const { start, end, sentence, demand } of tag.mentions) {
    const around = sentences[sentence];
    places += `${places === '' ? '' : ','}[${start},${end},${around?.start ?? start},${around?.end ?? end},"${demand}"]`;
  }
  return `[${places}]`;
}

export function keyOf({ file, url, row, id }: Posting): string {
  return `${originKey(file ?? url, row)}\u0001${id}`;
}

/** The first and the last key there may be at a place, or at the rows of a file or URL. */
export function keysAt(place: string): [first: string, last: string] {
  return [`${place}\u0001`, `${place}\u0002`];
}

/** The place of a posting as one string: names hold no such character. */
export function originKey(name: string | null, row: number | null): string {
  return `${name ?? ''}\u0001${row ?? ''}`;
}

/** Over all a posting's tags and facts may depend on; its place is not part of it. Its id stands for its text. */
export function contentHash(posting: Posting): string {
  const { id, externalId, url, title, company, location, datePosted, language, family, declared } = posting;
  const content = [id, externalId, url, title, company, location, datePosted, language, family, declared];
  let blocks = '';
  for (const { kind, level, start, end } of posting.blocks) blocks += `${kind} ${level} ${start} ${end},`;
  return hash('sha256', JSON.stringify(content) + blocks);
}
