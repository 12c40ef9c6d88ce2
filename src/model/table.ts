/** A cell: null is an empty one, never "0" or "null". */
export type Cell = string | number | boolean | null;

export interface Column {
  /** snake_case; part of the contract of CSV and JSON. */
  readonly key: string;
  /** For people. */
  readonly title: string;
  /** How numbers are shown: `share` 0 … 1 as a percentage for people, as a number with 4 decimals in data. */
  readonly type: 'text' | 'integer' | 'share' | 'number' | 'boolean';
  /** For people: 1 stays in the narrowest view. Where some column has one, columns without are for data only. */
  readonly priority?: number;
  /** A share that is a difference of two: for people in percentage points with its sign. */
  readonly isDifference?: true;
}

/** A result ready to be rendered in any format. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}
