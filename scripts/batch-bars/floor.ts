import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/store/open.js';
import { type Ms, startClock } from './clock.js';

/**
 * What no batch can do without: the lines are read and parsed, and each is inserted as a row, with the settings of the
 * product's own database.
 *
 * @param perTransaction  rows that are kept together
 * @returns ms a posting, of the clock and of the processor
 */
export async function floorMs(jsonl: string, database: string, perTransaction: number): Promise<Ms> {
  const since = startClock();
  const db = openDatabase(database);
  db.exec('CREATE TABLE floor (id TEXT, title TEXT, company TEXT, text TEXT)');
  const insert = db.prepare('INSERT INTO floor VALUES (?, ?, ?, ?)');
  const keep = db.transaction((rows: readonly string[][]) => {
    for (const row of rows) insert.run(...row);
  });
  let [group, count]: [string[][], number] = [[], 0];
  for await (const line of createInterface({ input: createReadStream(jsonl) })) {
    const { id, title, company, description } = JSON.parse(line) as Readonly<Record<string, string | null>>;
    group.push([id, title, company, description].map((value) => value ?? ''));
    count++;
    if (group.length < perTransaction) continue;
    keep.immediate(group);
    group = [];
  }
  keep.immediate(group);
  db.close();
  return since(count);
}
