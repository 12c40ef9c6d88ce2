import { parse } from 'csv-parse/sync';
import { AppError } from '../errors.js';
import { SKILL_KINDS, type SkillKind } from '../model/taxonomy.js';
import { impliedN } from '../stats/implied-n.js';

/** One skill of a report that was written as CSV. */
export interface CsvSkill {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  readonly hits: number;
  readonly total: number;
  readonly effectiveN: number | null;
}

/**
 * Reads the skills of a report back: `skill_id`, `postings` and `postings_total` are needed, other columns used where
 * they are there, so that a table of another source will do.
 *
 * @throws AppError SCHEMA, EMPTY
 */
export function skillsOfCsv(text: string, name: string): readonly CsvSkill[] {
  const rows = recordsOf(text, name);
  if (rows.length === 0) throw new AppError('EMPTY', `"${name}" holds no rows.`, NEEDED);
  return rows.map((row, i): CsvSkill => {
    const id = row['skill_id'];
    const hits = numberIn(row['postings']);
    const total = numberIn(row['postings_total']);
    if (!id || hits === null || total === null || hits > total || total < 1)
      throw new AppError(
        'SCHEMA',
        `Row ${i + 1} of "${name}" does not say in how many of how many postings a skill stands.`,
        NEEDED,
      );
    const effectiveN = numberIn(row['effective_n']) ?? nOfInterval(row, hits / total);
    return {
      id,
      name: row['skill'] || id,
      category: row['category'] ?? '',
      kind: SKILL_KINDS.find((kind) => kind === row['kind']) ?? 'technology',
      hits,
      total,
      effectiveN: effectiveN === null ? null : Math.min(total, Math.max(1, effectiveN)),
    };
  });
}

/** The contract gives the interval and not the n it was made at. */
function nOfInterval(row: Readonly<Record<string, string>>, share: number): number | null {
  const [low, high] = [numberIn(row['share_low']), numberIn(row['share_high'])];
  return low === null || high === null ? null : impliedN(share, { low, high });
}

const NEEDED =
  'Give a CSV of "skillgauge report -f csv", or one with the columns skill_id, postings and postings_total.';

function recordsOf(text: string, name: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new AppError('SCHEMA', `"${name}" is no CSV: ${(cause as Error).message}`, NEEDED, { cause });
  }
}

/** A cell that would start a formula has a quote in front; counts never do. */
function numberIn(cell: string | undefined): number | null {
  if (cell === undefined || cell.trim() === '') return null;
  const number = Number(cell);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
