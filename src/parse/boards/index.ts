import { ashby } from './ashby.js';
import { bamboohr } from './bamboohr.js';
import type { Board } from './board.js';
import { freehire } from './freehire.js';
import { greenhouse } from './greenhouse.js';
import { hackerNews } from './hacker-news.js';
import { join } from './join.js';
import { lever } from './lever.js';
import { oracle } from './oracle.js';
import { pinpoint } from './pinpoint.js';
import { recruitee } from './recruitee.js';
import { rippling } from './rippling.js';
import { smartrecruiters } from './smartrecruiters.js';
import { teamtailor } from './teamtailor.js';
import { workable } from './workable.js';
import { workday } from './workday.js';

/** Tried in order; the first whose shape fits reads the response. */
export const BOARDS: readonly Board[] = [
  greenhouse,
  lever,
  ashby,
  workday,
  smartrecruiters,
  workable,
  recruitee,
  teamtailor,
  bamboohr,
  oracle,
  pinpoint,
  rippling,
  join,
  hackerNews,
  freehire,
];
