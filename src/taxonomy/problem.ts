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

/** The problems of one file: counts all, and works out only those that are shown, since finding a line costs a scan. */
export class Problems {
  readonly shown: Problem[] = [];
  count = 0;

  add(make: () => Problem): void {
    if (this.count < PROBLEMS_SHOWN) this.shown.push(make());
    this.count++;
  }

  /** All problems as one error, the first ten in full. */
  toError(file: string): AppError {
    const [first] = this.shown;
    if (first && this.count === 1) {
      return new AppError('TAXONOMY', `"${file}", line ${first.line}: ${first.what}.`, first.fix);
    }
    const lines = this.shown.map((p) => `  line ${p.line}: ${p.what}. ${p.fix}`);
    const rest = this.count - this.shown.length;
    if (rest > 0) lines.push(`  … and ${rest} more`);
    return new AppError(
      'TAXONOMY',
      `"${file}" has ${this.count} problems:\n${lines.join('\n')}`,
      `Mend the file and run: skillgauge skills lint ${file}`,
    );
  }
}

/** A value as it may stand in a message: short, on one line. */
export function quoted(value: string): string {
  const line = value.slice(0, VALUE_LETTERS).replace(/\s+/g, ' ');
  return value.length > VALUE_LETTERS ? `"${line}…" (${value.length} letters)` : `"${line}"`;
}
