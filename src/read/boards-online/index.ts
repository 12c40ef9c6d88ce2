import { ashby } from './ashby.js';
import { bamboohr } from './bamboohr.js';
import type { OnlineBoard } from './board.js';
import { greenhouse } from './greenhouse.js';
import { lever } from './lever.js';
import { oracle } from './oracle.js';
import { personio } from './personio.js';
import { recruitee } from './recruitee.js';
import { smartrecruiters } from './smartrecruiters.js';
import { teamtailor } from './teamtailor.js';
import { workable } from './workable.js';
import { workday } from './workday.js';

/** Tried in order; the first that knows the URL reads it. */
export const ONLINE_BOARDS: readonly OnlineBoard[] = [
  greenhouse,
  lever,
  ashby,
  workday,
  smartrecruiters,
  workable,
  recruitee,
  personio,
  teamtailor,
  bamboohr,
  oracle,
];
