import type { Failure } from '../model/failure.js';
import type { Demand } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import { asAppError, type Connection, openDatabase } from './open.js';

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

/** A tag as the store gives it back: what reports need, without the section. */
export interface StoredTag {
  readonly skill: string;
  readonly demand: Demand;
  /** `[start, end, sentence start, sentence end, demand]` for each mention, offsets into the posting's text. */
  readonly mentions: string;
}

export interface StoredPosting {
  readonly id: number;
  readonly textId: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly tags: readonly StoredTag[];
}

/** Postings, their tags and the runs that read them, in one SQLite file. Deleting it loses history, never truth. */
export interface Store {
  startRun(head: RunHead): number;
  /** Stores one posting with all its tags in the open transaction; the same input read again replaces what was there. */
  add(run: number, tagged: TaggedPosting): void;
  fail(run: number, failure: Failure): void;
  finishRun(run: number): void;
  /** Runs `work` in one immediate transaction: all of it is kept, or nothing. */
  transaction(work: () => void): void;
  lastRun(): StoredRun | null;
  postings(run: number): Iterable<StoredPosting>;
  text(posting: number): string;
  failures(run: number): Failure[];
  close(): void;
}

export function openStore(path: string, mode: 'write' | 'read' = 'write'): Store {
  const db = openDatabase(path, mode);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asAppError(error, path);
    }
  };
  const insert = prepareInserts(db);

  return {
    startRun: (head) =>
      guarded(() =>
        Number(
          insert.run.run(
            JSON.stringify(head.inputs),
            head.toolVersion,
            head.taxonomyVersion,
            head.taxonomyHash,
          ).lastInsertRowid,
        ),
      ),
    add(run, tagged) {
      const { posting } = tagged;
      insert.forgetPosting.run(keyOf(posting));
      const id = Number(insert.posting.run(postingRow(posting, tagged)).lastInsertRowid);
      for (const tag of tagged.tags) {
        const mentions = tag.mentions.map((m) => {
          const sentence = tagged.segments.sentences[m.sentence];
          return [m.start, m.end, sentence?.start ?? m.start, sentence?.end ?? m.end, m.demand];
        });
        insert.tag.run(
          id,
          tag.id,
          tag.demand,
          tag.confidence,
          tag.alternatives,
          tag.years,
          JSON.stringify(mentions),
        );
      }
      insert.runPosting.run(run, id);
    },
    fail: (run, f) => void insert.failure.run(run, f.file, f.url, f.row, f.code, f.message, f.fix),
    finishRun: (run) => void guarded(() => db.prepare('UPDATE run SET complete = 1 WHERE id = ?').run(run)),
    transaction: (work) => guarded(() => db.transaction(work).immediate()),
    lastRun: () => guarded(() => lastRun(db)),
    *postings(run) {
      const tags = db.prepare('SELECT skill, demand, mentions FROM tag WHERE posting = ? ORDER BY skill');
      const rows = db
        .prepare(
          'SELECT p.id, p.text_id AS textId, p.title, p.company FROM run_posting r JOIN posting p ON p.id = r.posting WHERE r.run = ? ORDER BY p.id',
        )
        .all(run);
      for (const row of rows as Omit<StoredPosting, 'tags'>[])
        yield { ...row, tags: tags.all(row.id) as StoredTag[] };
    },
    text: (posting) => db.prepare('SELECT text FROM posting WHERE id = ?').pluck().get(posting) as string,
    failures: (run) =>
      db
        .prepare('SELECT file, url, row, code, message, fix FROM failure WHERE run = ? ORDER BY rowid')
        .all(run) as Failure[],
    close() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

function prepareInserts(db: Connection) {
  return {
    run: db.prepare(
      'INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) VALUES (?, ?, ?, ?)',
    ),
    forgetPosting: db.prepare('DELETE FROM posting WHERE key = ?'),
    posting: db.prepare(
      'INSERT INTO posting (key, text_id, external_id, file, url, row, title, company, location, date_posted, language, family, facts, text) VALUES (@key, @textId, @externalId, @file, @url, @row, @title, @company, @location, @datePosted, @language, @family, @facts, @text)',
    ),
    tag: db.prepare(
      'INSERT INTO tag (posting, skill, demand, confidence, alternatives, years, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    runPosting: db.prepare('INSERT OR IGNORE INTO run_posting (run, posting) VALUES (?, ?)'),
    failure: db.prepare(
      'INSERT INTO failure (run, file, url, row, code, message, fix) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
  };
}

function keyOf(posting: Posting): string {
  return [posting.file ?? posting.url ?? '', posting.row ?? '', posting.id].join('\u0001');
}

function postingRow(posting: Posting, tagged: TaggedPosting) {
  const {
    id: textId,
    externalId,
    file,
    url,
    row,
    title,
    company,
    location,
    datePosted,
    language,
    family,
    text,
  } = posting;
  return {
    key: keyOf(posting),
    textId,
    externalId,
    file,
    url,
    row,
    title,
    company,
    location,
    datePosted,
    language,
    family,
    text,
    facts: JSON.stringify(tagged.facts),
  };
}

function lastRun(db: Connection): StoredRun | null {
  const row = db
    .prepare(
      'SELECT id, inputs, tool_version AS toolVersion, taxonomy_version AS taxonomyVersion, taxonomy_hash AS taxonomyHash, complete FROM run ORDER BY id DESC LIMIT 1',
    )
    .get() as (Omit<StoredRun, 'inputs' | 'complete'> & { inputs: string; complete: number }) | undefined;
  return row ? { ...row, inputs: JSON.parse(row.inputs) as string[], complete: row.complete === 1 } : null;
}
