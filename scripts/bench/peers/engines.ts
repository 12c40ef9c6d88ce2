import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import FlashText from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { automatonOf } from '../../../src/match/automaton.js';
import { buildTables } from '../../../src/match/name-tables.js';
import { newTokens, tokenize } from '../../../src/segment/tokens.js';
import { type Hit, isWholeWord, leftmostLongest } from './workload.js';

/** An engine with the names it looks for. */
export interface Engine {
  /** The places in one text by the shared rule; an engine that tells no places gives names alone, in order. */
  readonly ruled: (text: string) => readonly Hit[] | readonly string[];
  /** The number of hits without any rule, for engines that look for bare strings. */
  readonly raw?: (text: string) => number;
}

export const OWN = 'skillgauge';

/** Engines that run in this process: each is given names in small letters. */
export const ENGINES: Readonly<Record<string, (names: readonly string[]) => Engine>> = {
  [OWN]: ownSearch,
  'RegExp gi': byRegExp,
  '@monyone/aho-corasick/fast': (names) => {
    const search = new MonyoneFast([...names]);
    const index = indexOf(names);
    return {
      raw: (text) => search.matchInText(text.toLowerCase()).length,
      ruled: (text) => {
        const hits: Hit[] = [];
        for (const { begin, end, keyword } of search.matchInText(text.toLowerCase()))
          if (isWholeWord(text, begin, end)) hits.push([begin, end, index.get(keyword) as number]);
        return leftmostLongest(hits);
      },
    };
  },
  ahocorasick: (names) => {
    const search = new AhoCorasick([...names]);
    const index = indexOf(names);
    return {
      raw: (text) => search.search(text.toLowerCase()).reduce((sum, [, found]) => sum + found.length, 0),
      ruled: (text) => {
        const hits: Hit[] = [];
        for (const [last, found] of search.search(text.toLowerCase()))
          for (const name of found) {
            const start = last + 1 - name.length;
            if (isWholeWord(text, start, last + 1)) hits.push([start, last + 1, index.get(name) as number]);
          }
        return leftmostLongest(hits);
      },
    };
  },
  'modern-ahocorasick': (names) => {
    const search = new ModernAhoCorasick([...names]);
    return {
      raw: (text) => search.search(text.toLowerCase()).length,
      ruled: (text) => {
        const hits: Hit[] = [];
        for (const { start, end, patternIndex } of search.search(text.toLowerCase()))
          if (isWholeWord(text, start, end)) hits.push([start, end, patternIndex]);
        return leftmostLongest(hits);
      },
    };
  },
  'flashtext.js': (names) => {
    const search = new FlashText();
    // Of itself it takes digits for gaps.
    search.setNonWordBoundaries([...'abcdefghijklmnopqrstuvwxyz0123456789']);
    for (const name of names) search.addKeyword(name);
    return { ruled: (text) => search.extractKeywords(text) };
  },
};

/** The search of this package; what it joins beyond a single space is dropped, for no peer can join it. */
function ownSearch(names: readonly string[]): Engine {
  const tables = buildTables(names.map((name) => name.split(' ')));
  const { acceptedNames } = tables;
  const lengths = Int32Array.from(names, (name) => name.length);
  const automaton = automatonOf(tables);
  const tokens = newTokens(65_536);
  let hits: Hit[] = [];
  let text = '';
  let start = -1;
  let free = 0;
  const onHit = (first: number, last: number, from: number) => {
    const at = tokens.start[first] as number;
    const end = tokens.end[last] as number;
    const name = acceptedNames[from] as number;
    if (end - at !== lengths[name] || hasOtherGap(first, last)) return;
    // Hits come by their first word and get longer, so the longest replaces the one before it.
    if (at === start) hits[hits.length - 1] = [at, end, name];
    else if (at >= free) hits.push([at, end, name]);
    else return;
    start = at;
    free = end;
  };
  const hasOtherGap = (first: number, last: number): boolean => {
    for (let token = first; token < last; token++)
      if (text.charCodeAt(tokens.end[token] as number) !== 0x20) return true;
    return false;
  };
  return {
    ruled: (searched) => {
      hits = [];
      text = searched;
      start = -1;
      free = 0;
      automaton.scan(text, tokenize(text, tokens), onHit);
      return hits;
    },
  };
}

function byRegExp(names: readonly string[]): Engine {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${longestFirst.join('|')})(?![A-Za-z0-9])`, 'gi');
  const index = indexOf(names);
  return {
    ruled: (text) => {
      const hits: Hit[] = [];
      for (const { 0: found, index: at } of text.matchAll(pattern))
        hits.push([at, at + found.length, index.get(found.toLowerCase()) as number]);
      return hits;
    },
  };
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
