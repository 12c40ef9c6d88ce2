import type { Connection, Statement } from './open.js';

/** True of a run that holds something or came to its end: one that was killed before it stored anything is none. */
export const IS_A_RUN = '(complete = 1 OR EXISTS (SELECT 1 FROM run_posting WHERE run_posting.run = run.id))';

/** The order of postings in all that is written: no result depends on what was stored first. */
export const BY_ORIGIN = "coalesce(p.file, p.url, ''), p.row, p.text_id, p.id";

/** Columns of a posting beside its key, each with the field it is written from. */
const COLUMNS = [
  ['text_id', 'textId'],
  ['external_id', 'externalId'],
  ['origin', 'origin'],
  ['file', 'file'],
  ['url', 'url'],
  ['row', 'row'],
  ['title', 'title'],
  ['company', 'company'],
  ['location', 'location'],
  ['date_posted', 'datePosted'],
  ['language', 'language'],
  ['family', 'family'],
  ['facts', 'facts'],
  ['text', 'text'],
  ['content_hash', 'contentHash'],
  ['taxonomy_hash', 'taxonomyHash'],
  ['engine_version', 'engineVersion'],
  ['sketch', 'sketch'],
] as const;

type Statements = Readonly<
  Record<
    | 'text'
    | 'mentions'
    | 'run'
    | 'find'
    | 'origin'
    | 'madeAt'
    | 'posting'
    | 'forgetTags'
    | 'tag'
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
    mentions: db.prepare('SELECT mentions FROM tag WHERE posting = ? AND skill = ?').pluck(),
    run: db.prepare(
      'INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) VALUES (?, ?, ?, ?)',
    ),
    find: db.prepare(
      'SELECT p.id, p.content_hash AS contentHash, p.taxonomy_hash AS taxonomyHash, p.engine_version AS engineVersion, EXISTS (SELECT 1 FROM run_posting r WHERE r.run = ? AND r.posting = p.id) AS inRun FROM posting p WHERE p.key = ?',
    ),
    origin: db.prepare('SELECT 1 FROM posting WHERE origin = ? LIMIT 1'),
    madeAt: db
      .prepare(
        'SELECT key, content_hash FROM posting WHERE origin BETWEEN ? AND ? AND taxonomy_hash = ? AND engine_version = ? AND content_hash IS NOT NULL',
      )
      .raw(),
    // An update, not a new row, so that earlier runs keep the posting too.
    posting: db
      .prepare(
        `INSERT INTO posting (key, ${COLUMNS.map(([column]) => column).join(', ')})
         VALUES (@key, ${COLUMNS.map(([, field]) => `@${field}`).join(', ')})
         ON CONFLICT (key) DO UPDATE SET ${COLUMNS.map(([column]) => `${column} = excluded.${column}`).join(', ')}
         RETURNING id`,
      )
      .pluck(),
    forgetTags: db.prepare('DELETE FROM tag WHERE posting = ?'),
    tag: db.prepare(
      'INSERT INTO tag (posting, skill, demand, confidence, alternatives, years, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    runPosting: db.prepare('INSERT OR IGNORE INTO run_posting (run, posting) VALUES (?, ?)'),
    failures: db.prepare(
      "SELECT file, url, row, code, message, fix FROM failure WHERE run = ? ORDER BY coalesce(file, url, ''), row, code, message",
    ),
    failure: db.prepare(
      'INSERT INTO failure (run, file, url, row, code, message, fix) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
  };
}
