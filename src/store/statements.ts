import type { Connection, Statement } from './open.js';

/** True of a run that holds something or came to its end: one that was killed before it stored anything is none. */
export const IS_A_RUN = '(complete = 1 OR EXISTS (SELECT 1 FROM run_posting WHERE run_posting.run = run.id))';

/** The order of postings in all that is written: no result depends on what was stored first. */
export const BY_ORIGIN = "coalesce(p.file, p.url, ''), p.row, p.text_id, p.id";

/** Columns of a posting beside its key, each with the field it is written from. */
const AS_READ = [
  ['text_id', 'textId'],
  ['external_id', 'externalId'],
  ['file', 'file'],
  ['url', 'url'],
  ['row', 'row'],
  ['title', 'title'],
  ['company', 'company'],
  ['location', 'location'],
  ['date_posted', 'datePosted'],
  ['language', 'language'],
  ['family', 'family'],
  ['text', 'text'],
] as const;

type Statements = Readonly<
  Record<
    | 'text'
    | 'mentions'
    | 'run'
    | 'find'
    | 'between'
    | 'madeBetween'
    | 'posting'
    | 'tagged'
    | 'runPosting'
    | 'failures'
    | 'failure',
    Statement
  >
>;

/** The statements a store runs over and over. */
export function prepareStatements(db: Connection): Statements {
  return {
    text: db.prepare('SELECT text FROM posting WHERE id = ?').pluck(),
    mentions: db.prepare('SELECT skills, mentions FROM tagged WHERE posting = ?').raw(),
    run: db.prepare(
      'INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) VALUES (?, ?, ?, ?)',
    ),
    find: db.prepare(
      'SELECT p.id, t.content_hash AS contentHash, t.taxonomy_hash AS taxonomyHash, t.engine_version AS engineVersion, EXISTS (SELECT 1 FROM run_posting r WHERE r.run = ? AND r.posting = p.id) AS inRun FROM posting p JOIN tagged t ON t.posting = p.id WHERE p.key = ?',
    ),
    between: db.prepare('SELECT 1 FROM posting WHERE key BETWEEN ? AND ? LIMIT 1'),
    madeBetween: db
      .prepare(
        'SELECT p.key, t.content_hash FROM posting p JOIN tagged t ON t.posting = p.id WHERE p.key BETWEEN ? AND ? AND t.taxonomy_hash = ? AND t.engine_version = ? AND t.content_hash IS NOT NULL',
      )
      .raw(),
    // An update, not a new row, so that earlier runs keep the posting too.
    posting: db
      .prepare(
        `INSERT INTO posting (key, ${AS_READ.map(([column]) => column).join(', ')})
         VALUES (@key, ${AS_READ.map(([, field]) => `@${field}`).join(', ')})
         ON CONFLICT (key) DO UPDATE SET ${AS_READ.map(([column]) => `${column} = excluded.${column}`).join(', ')}
         RETURNING id`,
      )
      .pluck(),
    tagged: db.prepare('INSERT OR REPLACE INTO tagged VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    runPosting: db.prepare('INSERT OR IGNORE INTO run_posting (run, posting) VALUES (?, ?)'),
    failures: db.prepare(
      "SELECT file, url, row, code, message, fix FROM failure WHERE run = ? ORDER BY coalesce(file, url, ''), row, code, message",
    ),
    failure: db.prepare(
      'INSERT INTO failure (run, file, url, row, code, message, fix) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
  };
}
