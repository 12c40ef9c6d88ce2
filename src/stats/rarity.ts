/**
 * Inverse document frequency of a term: 1 and more where it stands in some documents, near 0 where it stands in all.
 * The figure is that of natural's `TfIdf.idf`, which counts all documents again for each term: of 12,000 postings and
 * 3,000 terms that took 30 of 40 seconds.
 *
 * @param holding  documents that hold the term, 0 … total
 * @see Spärck Jones 1972, J. Documentation 28, 11–21
 */
export function rarity(holding: number, total: number): number {
  return 1 + Math.log(total / (1 + holding));
}
