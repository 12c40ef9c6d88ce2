import type { Cell, Column } from '../model/table.js';
import type { TaggedPosting } from '../model/tagged-posting.js';

/** One row for each skill of each posting: what `analyze -f csv` prints. */
export const TAG_COLUMNS: readonly Column[] = [
  { key: 'posting_id', title: 'Posting', type: 'text' },
  { key: 'external_id', title: 'External id', type: 'text' },
  { key: 'file', title: 'File', type: 'text' },
  { key: 'row', title: 'Row', type: 'integer' },
  { key: 'title', title: 'Title', type: 'text' },
  { key: 'company', title: 'Company', type: 'text' },
  { key: 'skill_id', title: 'Skill id', type: 'text' },
  { key: 'skill', title: 'Skill', type: 'text' },
  { key: 'category', title: 'Category', type: 'text' },
  { key: 'kind', title: 'Kind', type: 'text' },
  { key: 'demand', title: 'Demand', type: 'text' },
  { key: 'alternatives', title: 'Any-of group', type: 'text' },
  { key: 'years', title: 'Years', type: 'integer' },
  { key: 'confidence', title: 'Confidence', type: 'number' },
  { key: 'mentions', title: 'Mentions', type: 'integer' },
  { key: 'surface', title: 'First words', type: 'text' },
];

export function tagTableRows(tagged: TaggedPosting): Cell[][] {
  const { posting } = tagged;
  return tagged.tags.map((tag) => [
    posting.id,
    posting.externalId,
    posting.file,
    posting.row,
    posting.title,
    posting.company,
    tag.id,
    tag.name,
    tag.category,
    tag.kind,
    tag.demand,
    tag.alternatives,
    tag.years,
    tag.confidence,
    tag.mentions.length,
    tag.mentions[0]?.surface ?? null,
  ]);
}
