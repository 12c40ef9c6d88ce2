import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import FlashText from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { automatonOf } from '../../../src/match/automaton.js';
import { buildTables } from '../../../src/match/name-tables.js';
import { newTokens, tokenize } from '../../../src/segment/tokens.js';
import { unitsOf } from '../../../src/segment/units.js';
import type { HitList } from './hit-list.js';
import { isWholeWord } from './workload.js';

/** An engine with the names it looks for. */
export type Engine = {
  /** The number of hits without any rule, for engines that look for bare strings. */
  readonly raw?: (text: string) => number;
} & (
  | {
      /** Writes down the places in one text by the shared rule. */
      readonly ruled: (text: string, into: HitList) => void;
    }
  | {
      /** For an engine that tells no places: the names alone, in order. */
      readonly named: (text: string) => readonly string[];
    }
);

export const OWN = 'skillgauge';
const SPACE = 0x20;

/** Engines that run in this process: each is given names in small letters. */
export const ENGINES: Readonly<Record<string, (names: readonly string[]) => Engine>> = {
  [OWN]: ownSearch,
  'RegExp gi': byRegExp,
  '@monyone/aho-corasick/fast': (names) => {
    const search = new MonyoneFast([...names]);
    const index = indexOf(names);
    return {
      raw: (text) => search.matchInText(text.toLowerCase()).length,
      ruled: (text, into) => {
        for (const { begin, end, keyword } of search.matchInText(text.toLowerCase()))
          if (isWholeWord(text, begin, end)) into.add(begin, end, index.get(keyword) as number);
        into.leftmostLongest();
      },
    };
  },
  ahocorasick: (names) => {
    const search = new AhoCorasick([...names]);
    const index = indexOf(names);
    return {
      raw: (text) => search.search(text.toLowerCase()).reduce((sum, [, found]) => sum + found.length, 0),
      ruled: (text, into) => {
        for (const [last, found] of search.search(text.toLowerCase()))
          for (const name of found) {
            const start = last + 1 - name.length;
            if (isWholeWord(text, start, last + 1)) into.add(start, last + 1, index.get(name) as number);
          }
        into.leftmostLongest();
      },
    };
  },
  'modern-ahocorasick': (names) => {
    const search = new ModernAhoCorasick([...names]);
    return {
      raw: (text) => search.search(text.toLowerCase()).length,
      ruled: (text, into) => {
        for (const { start, end, patternIndex } of search.search(text.toLowerCase()))
          if (isWholeWord(text, start, end)) into.add(start, end, patternIndex);
        into.leftmostLongest();
      },
    };
  },
  'flashtext.js': (names) => {
    const search = new FlashText();
    // Of itself it takes digits for gaps.
    search.setNonWordBoundaries([...'abcdefghijklmnopqrstuvwxyz0123456789']);
    for (const name of names) search.addKeyword(name);
    return { named: (text) => search.extractKeywords(text) };
  },
};

/** The search of this package; what it joins beyond a single space is dropped, for no peer can join it. */
function ownSearch(names: readonly string[]): Engine {
  const tables = buildTables(names.map((name) => name.split(' ')));
  const lengths = Int32Array.from(names, (name) => name.length);
  const automaton = automatonOf(tables);
  const tokens = newTokens();
  return {
    ruled(text, hits) {
      const { count, first, last, from } = automaton.scan(text, tokenize(text, tokens));
      const { start, end } = tokens;
      const units = unitsOf(text);
      let before = -1;
      let free = 0;
      for (let place = 0; place < count; place++) {
        const lastToken = last[place] as number;
        const opens = start[first[place] as number] as number;
        const closes = end[lastToken] as number;
        const name = from[place] as number;
        let differs = closes - opens - (lengths[name] as number);
        for (let token = first[place] as number; token < lastToken; token++)
          differs |= (units[end[token] as number] as number) - SPACE;
        if (differs !== 0) continue;
        // Places come by their first word and get longer, so the longest replaces the one before it.
        if (opens === before) hits.count--;
        else if (opens < free) continue;
        hits.add(opens, closes, name);
        before = opens;
        free = closes;
      }
    },
  };
}

function byRegExp(names: readonly string[]): Engine {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // Faster than `\b`, which would say the same of these texts.
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${longestFirst.join('|')})(?![A-Za-z0-9])`, 'gi');
  const index = indexOf(names);
  return {
    ruled: (text, into) => {
      for (const { 0: found, index: at } of text.matchAll(pattern))
        into.add(at, at + found.length, index.get(found.toLowerCase()) as number);
    },
  };
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
