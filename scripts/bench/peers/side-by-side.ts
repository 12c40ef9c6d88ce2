import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../figures.js';
import { mediansInTurn, processorMs } from '../machine.js';
import { type Child, startChild } from './child.js';
import type { Engine } from './engines.js';
import { HitList } from './hit-list.js';
import type { Native } from './natives.js';
import { type Found, namesAt, placesOf, refusal } from './places.js';
import { type Hit, referenceSearch } from './workload.js';

type Figures = Record<string, () => number | Promise<number>>;

/** Whoever is compared: engines of this process, peers of their own, and what else takes turns with them. */
export interface Competitors {
  readonly engines: Readonly<Record<string, (names: readonly string[]) => Engine>>;
  readonly natives: Readonly<Record<string, Native>>;
  readonly others: Readonly<Figures>;
}

/** Added to the name of an engine that counts bare strings, without the rule of whole words. */
export const RAW = ', bare strings';

/**
 * Milliseconds of processor time for all texts, all in turn. Who finds other places than the reference is not timed but
 * named, and so is who is absent.
 *
 * @param folder  for the files the peers read and write
 */
export async function sideBySide(
  names: readonly string[],
  texts: readonly string[],
  { engines, natives, others }: Competitors,
  rounds: number,
  folder: string,
): Promise<readonly Figure[]> {
  const wanted = placesOf(texts.map(referenceSearch(names)));
  const figures: Figures = { ...others };
  const refused: Figure[] = [];
  const children: Child[] = [];
  const refuse = (name: string, note: string) => refused.push({ name, value: null, note });
  const rawCounts = new Map<string, number>();

  for (const [name, build] of Object.entries(engines)) {
    const engine = build(names);
    const reason = differs(wanted, engine, texts, names);
    if (reason !== null) refuse(name, reason);
    else figures[name] = () => processorMs(() => total(texts, counterOf(engine)));
    const { raw } = engine;
    if (raw === undefined) continue;
    rawCounts.set(name, total(texts, raw));
    figures[name + RAW] = () => processorMs(() => total(texts, raw));
  }
  for (const [name, native] of Object.entries(natives)) {
    if ('absent' in native) {
      refuse(name, `absent: ${native.absent}`);
      continue;
    }
    const files = ['names', 'texts', 'places'].map((file) => join(folder, file));
    const [namesFile, textsFile, places] = files as [string, string, string];
    writeFileSync(namesFile, names.join('\n'));
    writeFileSync(textsFile, texts.join('\0'));
    try {
      const child = await startChild(native.command, files);
      children.push(child);
      const reason = refusal(wanted, linesOf(readFileSync(places, 'utf8')));
      if (reason !== null) refuse(name, reason);
      else figures[name] = async () => (await child.run('ruled')).ms;
      const { count } = await child.run('raw');
      if (native.free === 'bare strings') rawCounts.set(name, count);
      figures[`${name}, ${native.free}`] = async () => (await child.run('raw')).ms;
    } catch (error) {
      refuse(name, `absent: ${(error as Error).message}`);
    }
  }
  for (const [name, note] of disagreeing(rawCounts)) {
    delete figures[name + RAW];
    refuse(name + RAW, note);
  }
  const medians = await mediansInTurn(figures, rounds);
  for (const child of children) child.end();
  return [...[...medians].map(([name, value]) => ({ name, value })), ...refused];
}

const hits = new HitList();

/** Finds the places of one text and counts them: what is timed, here as in the peers of their own. */
function counterOf(engine: Engine): (text: string) => number {
  if ('named' in engine) return (text) => engine.named(text).length;
  return (text) => {
    hits.count = 0;
    engine.ruled(text, hits);
    return hits.count;
  };
}

function total(texts: readonly string[], count: (text: string) => number): number {
  let sum = 0;
  for (const text of texts) sum += count(text);
  return sum;
}

function differs(
  wanted: Found,
  engine: Engine,
  texts: readonly string[],
  names: readonly string[],
): string | null {
  if ('named' in engine) return refusal(namesAt(wanted, names), placesOf(texts.map(engine.named)));
  const count = counterOf(engine);
  const found = texts.map((text) => Array.from({ length: count(text) }, (_, i) => placeAt(i)));
  return refusal(wanted, placesOf(found));
}

function placeAt(i: number): Hit {
  return [hits.start[i] as number, hits.end[i] as number, hits.name[i] as number];
}

function linesOf(text: string): Found {
  return text === '' ? [] : text.trimEnd().split('\n');
}

/** Engines that count other bare strings than most, and by how many. */
function disagreeing(counts: ReadonlyMap<string, number>): [string, string][] {
  const all = [...counts.values()];
  const times = (count: number) => all.filter((other) => other === count).length;
  const usual = [...all].sort((a, b) => times(b) - times(a))[0] ?? 0;
  return [...counts]
    .filter(([, count]) => count !== usual)
    .map(([name, count]) => [name, `not timed: ${count} bare strings, others count ${usual}`]);
}
