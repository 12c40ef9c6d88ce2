import type { Candidate } from '../model/candidate.js';
import type { Table } from '../model/table.js';
import { type CellColumn, tableOf } from './cell-column.js';

/** The contract of `discover -f csv`, in order: keys are added at the end and never change. */
const CANDIDATE_COLUMNS: readonly CellColumn<Candidate>[] = [
  { key: 'term', title: 'Term', type: 'text', priority: 1, cell: (row) => row.term },
  { key: 'postings', title: 'Postings', type: 'integer', priority: 2, cell: (row) => row.postings },
  { key: 'employers', title: 'Employers', type: 'integer', priority: 3, cell: (row) => row.employers },
  {
    key: 'beside_skills',
    title: 'Beside skills',
    type: 'share',
    priority: 4,
    cell: (row) => row.besideSkills,
  },
  { key: 'as_name', title: 'As a name', type: 'share', priority: 5, cell: (row) => row.asName },
  { key: 'score', title: 'Score', type: 'number', cell: (row) => row.score },
  { key: 'kind', title: 'Kind', type: 'text', priority: 6, cell: (row) => row.kind },
  { key: 'category', title: 'Category', type: 'text', cell: (row) => row.category },
  {
    key: 'neighbours',
    title: 'Stands beside',
    type: 'text',
    priority: 2,
    cell: (row) => row.neighbours.join('; '),
  },
  { key: 'example_1', title: 'Example', type: 'text', priority: 9, cell: (row) => row.examples[0] ?? null },
  { key: 'example_2', title: 'Example', type: 'text', cell: (row) => row.examples[1] ?? null },
  { key: 'example_3', title: 'Example', type: 'text', cell: (row) => row.examples[2] ?? null },
];

/** Terms that may be skills, one row each, the most promising first. */
export function candidateTable(candidates: readonly Candidate[]): Table {
  return tableOf('candidates', CANDIDATE_COLUMNS, candidates);
}
