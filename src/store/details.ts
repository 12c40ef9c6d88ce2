import type { Connection } from './open.js';

/** A posting beside its skills and its text. */
export interface PostingDetails {
  readonly location: string | null;
  /** File or URL it was read from. */
  readonly source: string | null;
  /** JSON of `Facts`. */
  readonly facts: string;
}

export function postingDetails(db: Connection, run: number): ReadonlyMap<number, PostingDetails> {
  const rows = db
    .prepare(
      'SELECT p.id, p.location, coalesce(p.file, p.url) AS source, p.facts FROM run_posting r JOIN posting p ON p.id = r.posting WHERE r.run = ?',
    )
    .all(run) as (PostingDetails & { id: number })[];
  return new Map(rows.map(({ id, ...details }) => [id, details]));
}
