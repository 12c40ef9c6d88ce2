import type { Posting } from '../../model/posting.js';
import type { RecordOrigin } from '../record.js';

/** A job board's saved response: recognised by its shape, read without the network. One file for each board. */
export interface Board {
  readonly name: string;
  matches(json: unknown): boolean;
  postings(json: unknown, origin: RecordOrigin): Posting[];
}
