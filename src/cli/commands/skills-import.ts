import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.js';
import { counted } from '../../report/words.js';
import { formatOverlay } from '../../taxonomy/format.js';
import { type ImportSource, readImport } from '../../taxonomy/import/import.js';
import { fitImported } from '../../taxonomy/import/imported.js';
import { lintOverlay } from '../../taxonomy/lint/overlay.js';
import { shippedContext } from '../../taxonomy/lint/shipped.js';
import { loadTaxonomy } from '../../taxonomy/load.js';
import { applyOverlay } from '../../taxonomy/overlay.js';
import { parseOverlay } from '../../taxonomy/overlay-file.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { type GlobalOptions, tell, writeTo } from '../output.js';

export interface SkillsImportOptions extends GlobalOptions {
  readonly from: ImportSource;
  readonly output?: string;
}

/** Findings told on stderr; `skills lint` tells them all. */
const FINDINGS_TOLD = 20;

/** Turns another list of skills into an overlay, and says what is known already and what is doubtful. */
export async function skillsImport(file: string, options: SkillsImportOptions): Promise<number> {
  checkNoInputReplaced([file], options.output);
  const taxonomy = loadTaxonomy();
  const { add, leftOut } = fitImported(
    readImport(options.from, readText(file), file),
    taxonomy,
    shippedContext().isOrdinaryWord,
  );
  const text = formatOverlay(add);
  const overlay = parseOverlay(text, options.output ?? 'overlay.json');
  // An overlay that is not accepted would be our fault, not the list's: better to fail here.
  applyOverlay(taxonomy, overlay);
  await writeTo(options.output, [text]);
  const known = leftOut.filter((name) => name.why.startsWith('known')).length;
  tell(
    options,
    `${counted(add.length, 'skill')} to add; ${known} known already, ${leftOut.length - known} left out.`,
  );
  for (const { name, why } of leftOut.filter((n) => !n.why.startsWith('known')).slice(0, FINDINGS_TOLD))
    tell(options, `left out "${name.slice(0, 60)}": ${why}`);
  const findings = lintOverlay(overlay, taxonomy);
  for (const { severity, skill, message } of findings.slice(0, FINDINGS_TOLD))
    tell(options, `${severity}  ${skill}: ${message}`);
  if (findings.length > FINDINGS_TOLD)
    tell(
      options,
      `… and ${findings.length - FINDINGS_TOLD} more: skillgauge skills lint ${options.output ?? 'overlay.json'}`,
    );
  return EXIT.ok;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `"${file}" cannot be read: ${(cause as Error).message}`,
      'Give the path of a CSV or tab-separated file.',
      { cause },
    );
  }
}
