import { originName } from '../../model/failure.js';
import { LIMITS } from '../../model/limits.js';
import type { FieldMap } from '../../parse/columns.js';
import { type Description, describeDocument } from '../../parse/describe.js';
import { documentsOf } from '../../read/documents.js';
import { printableLine } from '../../report/printable.js';
import { counted } from '../../report/words.js';
import { EXIT } from '../exit.js';
import { complain, type GlobalOptions, printResult } from '../output.js';
import { standardInput } from '../standard-input.js';

export interface DetectOptions extends GlobalOptions {
  readonly format: 'table' | 'json';
  readonly map: FieldMap;
}

/** Says what each input is, how it would be read, and what comes of it. Exit code 2 where an input gives no posting. */
export async function detect(inputs: readonly string[], options: DetectOptions): Promise<number> {
  let failed = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const opened of documentsOf(inputs, LIMITS, standardInput)) {
      if (!opened.ok) {
        failed++;
        complain(opened.error);
        if (options.format === 'json')
          yield `${JSON.stringify({ name: originName(opened.origin), error: opened.error.message })}\n`;
        continue;
      }
      const description = await describeDocument(opened.document, { limits: LIMITS, map: options.map });
      if (description.postings === 0) failed++;
      yield options.format === 'json' ? `${JSON.stringify(description)}\n` : textOf(description);
    }
  }
  await printResult(lines());
  return failed > 0 ? EXIT.someFailed : EXIT.ok;
}

function textOf({ name, kind, reader, postings, notes }: Description): string {
  const count = counted(postings, 'posting');
  return `${[`${name}: ${kind}, ${count}`, `read as: ${reader}`, ...notes].map(printableLine).join('\n  ')}\n`;
}
