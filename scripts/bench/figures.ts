import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { machineLine } from './machine.js';

/** Figures measured side by side, so that each can be told as so many times the yardstick. */
export interface Section {
  readonly title: string;
  readonly unit: string;
  /** Name of the figure the others are compared with. */
  readonly yardstick: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly name: string;
  /** Null where it could not or must not be measured: the note says why. */
  readonly value: number | null;
  readonly note?: string;
}

export function figuresOf(values: ReadonlyMap<string, number>): readonly Figure[] {
  return [...values].map(([name, value]) => ({ name, value }));
}

export function printSection({ title, unit, yardstick, figures }: Section): void {
  console.log(`\n${title}`);
  console.log(`${''.padEnd(38)}${unit.padStart(14)}   × ${yardstick}`);
  for (const { name, value, note } of figures) {
    const ratio = ratioOf(value, yardstick, figures);
    const measured = value === null ? '' : written(value).padStart(14);
    console.log(
      [`${name.padEnd(38)}${measured}`, ratio?.toFixed(2).padStart(7), note].filter(Boolean).join('  '),
    );
  }
}

/** Writes `results/<name><date>.csv`. */
export function saveSections(name: string, sections: readonly Section[], corpus: string): void {
  const folder = fileURLToPath(new URL('results', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const rows = sections.flatMap(({ title, unit, yardstick, figures }) =>
    figures.map(({ name: figure, value, note }) => [
      title,
      figure,
      value === null ? '' : written(value),
      unit,
      ratioOf(value, yardstick, figures)?.toFixed(3) ?? '',
      yardstick,
      note ?? '',
      machineLine(),
      corpus,
    ]),
  );
  const header = [
    'section',
    'figure',
    'value',
    'unit',
    'times_yardstick',
    'yardstick',
    'note',
    'machine',
    'corpus',
  ];
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, `${name}${date}.csv`), stringify([header, ...rows]));
}

/** Four digits, more only where they stand before the point. */
function written(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(4);
}

function ratioOf(value: number | null, yardstick: string, figures: readonly Figure[]): number | null {
  const base = figures.find(({ name }) => name === yardstick)?.value;
  return value === null || !base ? null : value / base;
}
