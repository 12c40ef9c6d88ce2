import type { Connection } from './open.js';

/** A posting beside its skills and its text. */
export interface PostingDetails {
  readonly location: string | null;
  /** File or URL it was read from. */
  readonly source: string | null;
  /** JSON of `Facts`. */
  readonly facts: string;
}

export function postingDetails(db: Connection): (posting: number) => PostingDetails {
  const row = db.prepare(
    'SELECT p.location, coalesce(p.file, p.url) AS source, t.facts FROM posting p JOIN tagged t ON t.posting = p.id WHERE p.id = ?',
  );
  return (posting) => row.get(posting) as PostingDetails;
}
