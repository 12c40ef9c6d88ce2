import { AppError } from '../errors.js';

/** Something wrong in a file of the taxonomy or of a user, where it stands, and what to do. */
export interface Problem {
  /** 1-based. */
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

/** A file with a wrong default is wrong a thousand times; the first ten tell what to mend. */
const PROBLEMS_SHOWN = 10;
const VALUE_LETTERS = 60;

/** All problems of one file as one error, the first ten in full. */
export function taxonomyError(file: string, problems: readonly Problem[]): AppError {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const shown = sorted.slice(0, PROBLEMS_SHOWN);
  const [first] = shown;
  if (first && sorted.length === 1)
    return new AppError('TAXONOMY', `"${file}", line ${first.line}: ${first.what}.`, first.fix);
  const lines = shown.map((p) => `  line ${p.line}: ${p.what}. ${p.fix}`);
  const rest = sorted.length - shown.length;
  if (rest > 0) lines.push(`  … and ${rest} more`);
  return new AppError(
    'TAXONOMY',
    `"${file}" has ${sorted.length} problems:\n${lines.join('\n')}`,
    `Mend the file and run: skillgauge skills lint ${file}`,
  );
}

/** A value as it may stand in a message: short, on one line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > VALUE_LETTERS
    ? `"${line.slice(0, VALUE_LETTERS)}…" (${value.length} letters)`
    : `"${line}"`;
}
