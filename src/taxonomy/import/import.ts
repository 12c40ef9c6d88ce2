import { readEsco } from './esco.js';
import type { ImportedSkill } from './imported.js';
import { readOnet } from './onet.js';
import { readPlainCsv } from './plain-csv.js';

export const IMPORT_SOURCES = ['esco', 'onet', 'csv'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

const READERS: Readonly<Record<ImportSource, (source: string, file: string) => ImportedSkill[]>> = {
  esco: readEsco,
  onet: readOnet,
  csv: readPlainCsv,
};

/**
 * Reads another list's skills.
 *
 * @param file  the name problems are told under
 * @throws AppError TAXONOMY
 */
export function readImport(from: ImportSource, source: string, file: string): ImportedSkill[] {
  return READERS[from](source, file);
}
