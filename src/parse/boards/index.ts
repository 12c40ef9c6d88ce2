import { ashby } from './ashby.js';
import type { Board } from './board.js';
import { greenhouse } from './greenhouse.js';
import { lever } from './lever.js';

/** Tried in order; the first whose shape fits reads the response. */
export const BOARDS: readonly Board[] = [greenhouse, lever, ashby];
