import type { Failure } from '../model/failure.js';
import type { Demand } from '../model/mention.js';
import { type PostingDetails, postingDetails } from './details.js';
import { type Access, type Connection, openDatabase } from './open.js';
import { keepReport, type ReportedRun, reportedRuns, reportOfRun, type StoredReport } from './reports.js';
import { keysAt, type Made, originKey, type PostingRow, type SkillRow, type StoredMention } from './row.js';
import { asAppError } from './sqlite-errors.js';
import { BY_ORIGIN, IS_A_RUN, prepareStatements } from './statements.js';

export type { PostingDetails, StoredMention };

export interface RunHead {
  readonly inputs: readonly string[];
  readonly toolVersion: string;
  readonly taxonomyVersion: string;
  readonly taxonomyHash: string;
}

export interface StoredRun extends RunHead {
  readonly id: number;
  readonly complete: boolean;
}

/** A tag as the store gives it back: what counting needs. */
export interface StoredTag {
  readonly skill: string;
  readonly demand: Demand;
}

/** A posting that is stored already, and what its tags were made of (null: before this was kept). */
export interface Known {
  readonly id: number;
  readonly contentHash: string | null;
  readonly taxonomyHash: string | null;
  readonly engineVersion: string | null;
  /** True where this run has read it already. */
  readonly inRun: boolean;
}

/** A posting without what is read apart: its tags, its details, its text. */
export interface PostingHead {
  readonly id: number;
  readonly textId: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly datePosted: string | null;
}

export interface StoredPosting extends PostingHead {
  readonly tags: readonly StoredTag[];
}

/** What clustering needs of a posting. */
export interface StoredMember {
  readonly id: number;
  readonly textId: string;
  readonly title: string | null;
  readonly company: string | null;
  /** Of the taxonomy its tags were made with; null: made before this was kept. */
  readonly taxonomyHash: string | null;
  /** Sketch of the role text, as it was given; null where the text is too short to compare. */
  readonly sketch: Uint8Array | null;
}

/** Postings, their tags and the runs that read them, in one SQLite file. Deleting it loses history, never truth. */
export interface Store {
  startRun(head: RunHead): number;
  /** The posting as it is stored, by its key. */
  find(run: number, key: string): Known | null;
  /** Whether something is stored for a place. */
  holdsOrigin(origin: string): boolean;
  /** Content hashes by key of what is stored for a file or URL, or for one row of it, and made by this taxonomy and engine. */
  madeAt(name: string, row: number | null, made: Omit<Made, 'contentHash'>): Map<string, string>;
  /**
   * Stores one posting with all its tags and the mark that this run has done it, in the open transaction; the same
   * input read again replaces what was there.
   */
  add(run: number, posting: PostingRow): void;
  /** Marks a stored posting as done in this run. */
  keep(run: number, posting: number): void;
  fail(run: number, failure: Failure): void;
  finishRun(run: number): void;
  /** As if it had never begun; what it stored stays where another run holds it. */
  forgetRun(run: number): void;
  /** Runs `work` in one immediate transaction: all of it is kept, or nothing. */
  transaction(work: () => void): void;
  lastRun(): StoredRun | null;
  run(id: number): StoredRun | null;
  /** All of them, oldest first. */
  runs(): ReportedRun[];
  keepReport(run: number, report: StoredReport): void;
  /** The report that was kept of a run; null where none was. */
  report(run: number): StoredReport | null;
  /** In order of file or URL, row and text, so that no report depends on what was stored first. */
  heads(run: number): Iterable<PostingHead>;
  /** The same postings in the same order, each with its tags. */
  postings(run: number): Iterable<StoredPosting>;
  /** The same postings in the same order, read one by one; how many there are is known before. */
  members(run: number): Iterable<StoredMember> & { readonly length: number };
  /** Where a posting names a skill it is tagged with. */
  mentions(posting: number, skill: string): readonly StoredMention[];
  /** What the views beside the skills need. */
  details(posting: number): PostingDetails;
  text(posting: number): string;
  failures(run: number): Failure[];
  close(): void;
}

/** @throws AppError as `openDatabase`; each method also where the disk is full or the database is damaged */
export function openStore(path: string, access: Access = 'write'): Store {
  const db = openDatabase(path, access);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asAppError(error, path);
    }
  };
  function* guardedRows<T>(rows: () => Iterable<T>): Generator<T> {
    try {
      yield* rows();
    } catch (error) {
      throw asAppError(error, path);
    }
  }
  const statements = guarded(() => prepareStatements(db));
  const details = postingDetails(db);
  const heads = (run: number) =>
    guardedRows(
      () =>
        db
          .prepare(
            `SELECT p.id, p.text_id AS textId, p.title, p.company, p.date_posted AS datePosted FROM run_posting r JOIN posting p ON p.id = r.posting WHERE r.run = ? ORDER BY ${BY_ORIGIN}`,
          )
          .iterate(run) as IterableIterator<PostingHead>,
    );

  return {
    startRun: (head) =>
      guarded(() =>
        Number(
          statements.run.run(
            JSON.stringify(head.inputs),
            head.toolVersion,
            head.taxonomyVersion,
            head.taxonomyHash,
          ).lastInsertRowid,
        ),
      ),
    find: (run, key) =>
      guarded(() => {
        const row = statements.find.get(run, key) as (Omit<Known, 'inRun'> & { inRun: number }) | undefined;
        return row ? { ...row, inRun: row.inRun === 1 } : null;
      }),
    holdsOrigin: (origin) => guarded(() => statements.between.get(...keysAt(origin)) !== undefined),
    madeAt: (name, row, { taxonomyHash, engineVersion }) =>
      guarded(() => {
        const keys = keysAt(row === null ? name : originKey(name, row));
        const rows = statements.madeBetween.all(...keys, taxonomyHash, engineVersion) as [string, string][];
        return new Map(rows);
      }),
    keep: (run, posting) => void guarded(() => statements.runPosting.run(run, posting)),
    add(run, row) {
      const id = statements.posting.get(row) as number;
      const { contentHash, taxonomyHash, engineVersion, sketch, facts, skills, mentions } = row;
      statements.tagged.run(id, contentHash, taxonomyHash, engineVersion, sketch, facts, skills, mentions);
      statements.runPosting.run(run, id);
    },
    fail: (run, f) => void statements.failure.run(run, f.file, f.url, f.row, f.code, f.message, f.fix),
    finishRun: (run) => void guarded(() => db.prepare('UPDATE run SET complete = 1 WHERE id = ?').run(run)),
    forgetRun: (run) => void guarded(() => db.prepare('DELETE FROM run WHERE id = ?').run(run)),
    transaction: (work) => guarded(() => db.transaction(work).immediate()),
    lastRun: () => guarded(() => runWhere(db, IS_A_RUN, [])),
    run: (id) => guarded(() => runWhere(db, 'id = ?', [id])),
    runs: () => guarded(() => reportedRuns(db)),
    keepReport: (run, report) => guarded(() => keepReport(db, run, report)),
    report: (run) => guarded(() => reportOfRun(db, run)),
    heads,
    *postings(run) {
      const skills = db.prepare('SELECT skills FROM tagged WHERE posting = ?').pluck();
      for (const head of heads(run)) {
        const rows = JSON.parse(guarded(() => skills.get(head.id)) as string) as SkillRow[];
        yield { ...head, tags: rows.map(([skill, demand]) => ({ skill, demand })) };
      }
    },
    members: (run) => ({
      length: db.prepare('SELECT count(*) FROM run_posting WHERE run = ?').pluck().get(run) as number,
      [Symbol.iterator]: () =>
        guardedRows(
          () =>
            db
              .prepare(
                `SELECT p.id, p.text_id AS textId, p.title, p.company, t.taxonomy_hash AS taxonomyHash, t.sketch FROM run_posting r JOIN posting p ON p.id = r.posting JOIN tagged t ON t.posting = p.id WHERE r.run = ? ORDER BY ${BY_ORIGIN}`,
              )
              .iterate(run) as IterableIterator<StoredMember>,
        ),
    }),
    mentions(posting, skill) {
      const [skills, mentions] = guarded(() => statements.mentions.get(posting)) as [string, string];
      const at = (JSON.parse(skills) as SkillRow[]).findIndex(([id]) => id === skill);
      return (JSON.parse(mentions) as StoredMention[][])[at] ?? [];
    },
    details: (posting) => guarded(() => details(posting)),
    text: (posting) => guarded(() => statements.text.get(posting) as string),
    failures: (run) => guarded(() => statements.failures.all(run) as Failure[]),
    close() {
      try {
        db.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full disk or another reader: the log stays beside the database and nothing is lost.
      }
      db.close();
    },
  };
}

function runWhere(db: Connection, where: string, values: readonly number[]): StoredRun | null {
  const row = db
    .prepare(
      `SELECT id, inputs, tool_version AS toolVersion, taxonomy_version AS taxonomyVersion, taxonomy_hash AS taxonomyHash, complete FROM run WHERE ${where} ORDER BY id DESC LIMIT 1`,
    )
    .get(...values) as
    | (Omit<StoredRun, 'inputs' | 'complete'> & { inputs: string; complete: number })
    | undefined;
  return row ? { ...row, inputs: JSON.parse(row.inputs) as string[], complete: row.complete === 1 } : null;
}
