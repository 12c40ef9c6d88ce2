import fc from 'fast-check';

/** Any hits of any total, 0 of 1 … 5000 of 5000. */
export const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.integer({ min: 0, max: total }).map((hits) => ({ hits, total })));
