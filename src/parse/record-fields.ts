import { COLUMNS, type Field, type FieldMap, plainKey } from './columns.js';

/** What the fields of a record are called there. */
export interface RecordFields {
  /** The one that --map names for a field, also in another spelling; undefined where there is none. */
  mapped(field: Field): string | undefined;
  /** The one a field is read from: that of --map, else the first known for it that holds text; undefined where none does. */
  named(field: Field): string | undefined;
  /** The one whose name is this in small letters without separators. */
  plain(key: string): string | undefined;
}

export function fieldsOf(record: Readonly<Record<string, unknown>>, map: FieldMap): RecordFields {
  const names = new Map<string, string>();
  for (const name of Object.keys(record)) {
    const plain = plainKey(name);
    // Beside "ID" an "id" is meant.
    if (names.get(plain) !== plain) names.set(plain, name);
  }
  const mapped = (field: Field) => {
    const column = map[field];
    return column === undefined || Object.hasOwn(record, column) ? column : names.get(plainKey(column));
  };
  const holdsText = (name: string | undefined): name is string =>
    name !== undefined && textOf(record[name]) !== null;
  return {
    mapped,
    plain: (key) => names.get(key),
    named(field) {
      const chosen = mapped(field);
      if (chosen !== undefined) return holdsText(chosen) ? chosen : undefined;
      for (const column of COLUMNS[field]) {
        const name = names.get(column);
        if (holdsText(name)) return name;
      }
      return undefined;
    },
  };
}

/** The text of a field; null where it holds none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object') return null;
  if ('name' in value && typeof value.name === 'string') return value.name;
  // ever-jobs and others keep places and pay as small objects.
  const parts = ['city', 'state', 'region', 'country'].map((key) => (value as Record<string, unknown>)[key]);
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null;
}
