import type { Column, Table } from '../model/table.js';
import { ALL_TABLES } from './all-tables.js';
import { COLUMN_MEANINGS } from './column-meanings.js';

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  boolean: 'boolean',
  integer: 'integer',
  share: 'number',
  number: 'number',
};

/** JSON Schema of what `report`, `compare` and `discover` print with `-f json`: one of the tables, told by its name. */
export function tableSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What "skillgauge report", "compare" and "discover" print with -f json',
    oneOf: ALL_TABLES.map(schemaOf),
  };
}

/** Every cell may be null: an empty one. Differences and changes are shares too, -1 … 1. */
function schemaOf({ name, columns }: Table): object {
  const properties = columns.map(({ key, type }) => [
    key,
    {
      description: COLUMN_MEANINGS[key],
      type: [TYPES[type], 'null'],
      ...(type === 'share' ? { minimum: -1, maximum: 1 } : {}),
    },
  ]);
  return {
    type: 'object',
    properties: {
      name: { const: name },
      rows: {
        type: 'array',
        items: {
          type: 'object',
          properties: Object.fromEntries(properties),
          required: columns.map(({ key }) => key),
          additionalProperties: false,
        },
      },
    },
    required: ['name', 'rows'],
    additionalProperties: false,
  };
}
