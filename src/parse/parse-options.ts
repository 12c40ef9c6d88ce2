import type { Limits } from '../model/limits.js';
import type { FieldMap } from './columns.js';

export interface ParseOptions {
  readonly limits: Limits;
  /** Which field holds what, where the names do not tell. */
  readonly map?: FieldMap | undefined;
}
