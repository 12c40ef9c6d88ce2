import { z } from 'zod';

const Segment = z.strictObject({
  /** A family of roles, or "all". */
  family: z.string(),
  /** Years of posting, "2025-2026", or "all" (which holds the undated too). */
  period: z.string(),
  /** Counted postings: the same ad posted again is one. */
  postings: z.number().int().positive(),
  employers: z.number().int().positive(),
  /** Effective n of a skill nobody asks for: n² / Σ m² over the employers. */
  kish: z.number().positive(),
  /** By skill id: postings that ask for it, and the effective n of that share. A measured skill that is missing has 0. */
  skills: z.record(z.string(), z.tuple([z.number().int().positive(), z.number().positive()])),
});

/** Shares in a collection of postings, counted by this very program: `scripts/market-baseline.ts` makes it. */
export const MarketBaseline = z.strictObject({
  name: z.string(),
  title: z.string(),
  source: z.string(),
  licence: z.string(),
  tool: z.string(),
  taxonomy: z.strictObject({ version: z.string(), hash: z.string() }),
  /** Skills asked for often enough in the whole collection to be compared at all; others were not measured. */
  measured: z.array(z.string()),
  segments: z.array(Segment).min(1),
});
export type MarketBaseline = z.infer<typeof MarketBaseline>;
export type MarketSegment = z.infer<typeof Segment>;

/** Counts that others published, as facts with their source. */
export const PublishedBaselines = z.strictObject({
  series: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      /** What a hit and the total are: postings, or people who answered. */
      counts: z.string(),
      source: z.string(),
      licence: z.string(),
      period: z.string(),
      total: z.number().int().positive(),
      skills: z.record(z.string(), z.number().int().nonnegative()),
    }),
  ),
});
export type PublishedBaselines = z.infer<typeof PublishedBaselines>;
export type PublishedSeries = PublishedBaselines['series'][number];
