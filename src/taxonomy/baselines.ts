import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineCount, NumericBaseline } from '../model/baseline.js';
import {
  MarketBaseline,
  type MarketSegment,
  PublishedBaselines,
  type PublishedSeries,
} from '../model/market-baseline.js';
import { TAXONOMY_DIR } from './load.js';

/** What `skillgauge baselines` says of one baseline. */
export interface ShippedBaseline {
  readonly name: string;
  readonly title: string;
  readonly counts: string;
  readonly period: string;
  readonly total: number;
  /** Null where nobody counted them. */
  readonly employers: number | null;
  readonly skills: number;
  readonly source: string;
  readonly licence: string;
  load(): NumericBaseline;
}

/** All numeric baselines that come with the program: the market by family and period, then published series. */
export function shippedBaselines(dir: string = TAXONOMY_DIR): ShippedBaseline[] {
  const market = read(join(dir, 'baseline', 'market.json'), MarketBaseline);
  const published = read(join(dir, 'baseline', 'published.json'), PublishedBaselines);
  return [
    ...(market?.segments ?? []).map((segment) => ofSegment(market as MarketBaseline, segment)),
    ...(published?.series ?? []).map(ofSeries),
  ];
}

/** `market` for all, `market:FAMILY` for a family, `market:FAMILY:PERIOD` for a period of it. */
function segmentName(market: MarketBaseline, { family, period }: MarketSegment): string {
  if (period !== 'all') return `${market.name}:${family}:${period}`;
  return family === 'all' ? market.name : `${market.name}:${family}`;
}

function ofSegment(market: MarketBaseline, segment: MarketSegment): ShippedBaseline {
  const name = segmentName(market, segment);
  const words = [
    segment.family === 'all' ? 'all roles' : segment.family,
    ...(segment.period === 'all' ? [] : [segment.period]),
  ];
  return {
    name,
    title: `${market.title}: ${words.join(', ')}`,
    counts: 'postings',
    period: segment.period,
    total: segment.postings,
    employers: segment.employers,
    skills: market.measured.length,
    source: `${market.source}; ${market.tool}, taxonomy ${market.taxonomy.version}`,
    licence: market.licence,
    load: () => ({
      name,
      source: `${market.source}; n = ${segment.postings}`,
      counts: new Map(
        market.measured.map((id): [string, BaselineCount] => {
          const [hits, effectiveN] = segment.skills[id] ?? [0, segment.kish];
          return [id, { hits, total: segment.postings, effectiveN }];
        }),
      ),
    }),
  };
}

function ofSeries(series: PublishedSeries): ShippedBaseline {
  const { name, title, counts, period, total, source, licence } = series;
  return {
    name,
    title,
    counts,
    period,
    total,
    employers: null,
    skills: Object.keys(series.skills).length,
    source,
    licence,
    load: () => ({
      name,
      source: `${source}; n = ${total} ${counts}`,
      counts: new Map(Object.entries(series.skills).map(([id, hits]) => [id, { hits, total }])),
    }),
  };
}

function read<T>(path: string, schema: { parse(json: unknown): T }): T | null {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
