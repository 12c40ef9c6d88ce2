import type { ImportedSkill } from './imported.js';
import { cell, readRows, requireColumn } from './rows.js';

/**
 * ESCO's skills as its portal exports them (`skills_en.csv`: conceptUri, preferredLabel, altLabels one to a line), or
 * cut down to uri, label, altLabels parted by bars. A label's bracket ("Swift (computer programming)") is ESCO's way
 * to tell senses apart and nobody writes it, so it goes; such a name is a technology.
 */
export function readEsco(source: string, file: string): ImportedSkill[] {
  const rows = readRows(source, file);
  requireColumn(rows, file, 'the label', 'preferredlabel', 'label');
  return rows.flatMap((row) => {
    const label = cell(row, 'preferredlabel', 'label');
    if (label === '') return [];
    const uri = cell(row, 'concepturi', 'uri');
    const isProgram = /\(computer programming\)$/i.test(label);
    const id = escoId(uri);
    return [
      {
        name: withoutBracket(label),
        aliases: cell(row, 'altlabels')
          .split(/\s*[\n|]\s*/)
          .filter(Boolean)
          .map(withoutBracket),
        category: 'esco',
        kind: isProgram ? 'technology' : 'concept',
        ids: id ? { esco: id } : {},
        sources: ['esco'],
      } as const,
    ];
  });
}

/** The UUID at the end of an ESCO URI. */
export function escoId(uri: string): string | null {
  return /skill\/([0-9a-f-]{36})$/i.exec(uri)?.[1] ?? null;
}

export function withoutBracket(label: string): string {
  return label.replace(/\s*\([^()]*\)$/, '') || label;
}
