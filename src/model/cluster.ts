/** What counts as one in a report: every posting, every cluster of postings that are the same ad, or every employer. */
export const COUNTS = ['postings', 'clusters', 'employers'] as const;
export type Count = (typeof COUNTS)[number];

/** A posting as clustering sees it. */
export interface Sketched {
  /** Same for postings of the same text. */
  readonly textId: string;
  readonly title: string | null;
  readonly sketch: Uint8Array | null;
}

/** How much was read, and how much it is worth as evidence. */
export interface SampleSize {
  readonly postings: number;
  readonly clusters: number;
  /** Postings that name no company count as one employer for each cluster. */
  readonly employers: number;
  /** Clusters that would tell as much were each from an employer of its own: n² / Σ m², m clusters an employer. */
  readonly effective: number;
}
