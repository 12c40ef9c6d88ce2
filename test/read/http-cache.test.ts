import { expect, test } from 'vitest';
import type { StoredPage } from '../../src/model/stored-page.js';
import { type CacheMode, planFor } from '../../src/read/http-cache.js';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const kept = (cacheControl: string | null, ageMs = HOUR): StoredPage => ({
  key: 'k',
  url: 'u',
  finalUrl: 'u',
  contentType: null,
  etag: '"1"',
  lastModified: null,
  cacheControl,
  bytes: new Uint8Array(1),
  hash: 'h',
  checkedAtMs: NOW - ageMs,
});

test.each<[string, StoredPage | null, CacheMode, string]>([
  ['nothing is kept', null, {}, 'fetch'],
  ['nothing is kept and nobody may be asked', null, { offline: true }, 'missing'],
  ['kept, and nobody may be asked', kept('no-store'), { offline: true }, 'use'],
  ['kept, without a word on how long', kept(null), {}, 'ask-if-changed'],
  ['fresh by the server', kept('public, max-age=7200'), {}, 'use'],
  ['stale by the server', kept('max-age=60'), {}, 'ask-if-changed'],
  [
    'fresh for a year by the server, kept for two days',
    kept('max-age=31536000', 48 * HOUR),
    {},
    'ask-if-changed',
  ],
  ['"no-cache" is always asked about', kept('no-cache, max-age=7200'), {}, 'ask-if-changed'],
  ['young enough for the user', kept('no-cache'), { maxAgeMs: 2 * HOUR }, 'use'],
  ['too old for the user', kept('max-age=999999'), { maxAgeMs: 0 }, 'ask-if-changed'],
  ['--refresh trusts nothing', kept('max-age=7200'), { refresh: true }, 'fetch'],
  ['checked by the run that was interrupted', kept('no-cache'), { sinceMs: NOW - 2 * HOUR }, 'use'],
  [
    'checked before the run that was interrupted',
    kept('no-cache'),
    { sinceMs: NOW - HOUR / 2 },
    'ask-if-changed',
  ],
  ['kept in the future, by a clock that was wrong', kept('max-age=60', -50 * HOUR), {}, 'ask-if-changed'],
])('%s', (_, stored, mode, plan) => {
  expect(planFor(stored, mode, NOW)).toBe(plan);
});
