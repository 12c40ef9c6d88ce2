import { createReadStream, openSync, readSync } from 'node:fs';
import { fillStore } from '../../src/batch/fill-store.js';
import { type Prepared, preparing } from '../../src/batch/prepare.js';
import { tasksOf } from '../../src/batch/tasks.js';
import { reportFiles, storedReport } from '../../src/cli/report-files.js';
import { fullReportOf } from '../../src/cli/report-of.js';
import { lastRunOf, reportSource } from '../../src/cli/report-source.js';
import { VERSION } from '../../src/cli/version.js';
import type { RawDocument } from '../../src/model/raw-document.js';
import { portionsOf } from '../../src/parse/portions.js';
import { createEngine } from '../../src/pipeline.js';
import { openStore } from '../../src/store/store.js';
import { type Ms, startClock } from './clock.js';

/** What a batch does with one posting, stage by stage in one thread, each by itself: ms a posting. */
export async function stagesMs(jsonl: string, database: string): Promise<ReadonlyMap<string, Ms>> {
  const engine = createEngine();
  const prepare = preparing(engine, { map: {}, engineVersion: VERSION });
  const spent = new Map<string, Ms>();
  const timed = async <T>(stage: string, work: () => Promise<T> | T): Promise<T> => {
    const since = startClock();
    const result = await work();
    const { clock, processor } = since(1);
    const before = spent.get(stage) ?? { clock: 0, processor: 0 };
    spent.set(stage, { clock: before.clock + clock, processor: before.processor + processor });
    return result;
  };
  const tasks = tasksOf(portionsOf(documentOf(jsonl), { limits: engine.limits, map: {} }), () => new Map());
  const ready: Prepared[] = [];
  while (true) {
    const { value: task, done } = await timed('read and cut', () => tasks.next());
    if (done) break;
    ready.push(...(await timed('parse, analyse, sketch', () => prepare(task))));
  }
  const store = openStore(database);
  const { version: taxonomyVersion, hash: taxonomyHash } = engine.taxonomy;
  const run = store.startRun({ inputs: [jsonl], toolVersion: VERSION, taxonomyVersion, taxonomyHash });
  const items = ready[Symbol.iterator]();
  await timed('store', () =>
    fillStore(store, run, {
      next: async () => items.next() as IteratorResult<Prepared>,
      onFailure() {},
      onStored() {},
    }),
  );
  store.finishRun(run);
  await timed('report', () => {
    const report = fullReportOf(reportSource(store, lastRunOf(store), engine, 'clusters'));
    return storedReport(report, reportFiles(report));
  });
  store.close();
  const count = ready.length;
  return new Map(
    [...spent].map(([stage, ms]) => [stage, { clock: ms.clock / count, processor: ms.processor / count }]),
  );
}

function documentOf(path: string): RawDocument {
  const head = new Uint8Array(4096);
  const length = readSync(openSync(path, 'r'), head);
  return {
    source: { kind: 'file', path },
    head: head.subarray(0, length),
    bytes: () => Promise.reject(new Error('Lines are read as they come.')),
    stream: () => createReadStream(path),
  };
}
