import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { rarity } from '../../src/stats/rarity.js';

test("is the inverse document frequency of natural's tf-idf", () => {
  const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf/index.js');
  const index = new TfIdf();
  const documents = [['rust', 'go'], ['rust'], ['rust', 'sql'], []];
  for (const terms of documents) index.addDocument(terms);
  for (const term of ['rust', 'go', 'cobol']) {
    const holding = documents.filter((terms) => terms.includes(term)).length;
    expect(rarity(holding, documents.length)).toBeCloseTo(index.idf(term), 12);
  }
});
