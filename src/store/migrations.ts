/** Steps from an empty file to today's schema; only ever appended to. `user_version` counts the steps taken. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    inputs TEXT NOT NULL,            -- JSON array, as given
    tool_version TEXT NOT NULL,
    taxonomy_version TEXT NOT NULL,
    taxonomy_hash TEXT NOT NULL,
    complete INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,        -- origin and text, so that the same input is one posting however often it is read
    text_id TEXT NOT NULL,           -- first 16 hex digits of SHA-256 of text
    external_id TEXT, file TEXT, url TEXT, row INTEGER,
    title TEXT, company TEXT, location TEXT, date_posted TEXT, language TEXT, family TEXT,
    facts TEXT NOT NULL,             -- JSON
    text TEXT NOT NULL
  );
  CREATE INDEX posting_text_id ON posting (text_id);
  CREATE TABLE tag (
    posting INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    skill TEXT NOT NULL,
    demand TEXT NOT NULL,
    confidence REAL NOT NULL,
    alternatives TEXT,
    years INTEGER,
    mentions TEXT NOT NULL,          -- JSON array of [start, end, sentence start, sentence end, demand]
    PRIMARY KEY (posting, skill)
  ) WITHOUT ROWID;
  CREATE TABLE run_posting (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    posting INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    PRIMARY KEY (run, posting)
  ) WITHOUT ROWID;
  CREATE TABLE failure (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    file TEXT, url TEXT, row INTEGER,
    code TEXT NOT NULL, message TEXT NOT NULL, fix TEXT NOT NULL
  );
  `,
  `
  CREATE TABLE page (                -- what the web answered: HTTP cache and archive; failures are never kept
    key TEXT PRIMARY KEY,            -- method, URL and body of the request
    url TEXT NOT NULL,
    final_url TEXT NOT NULL,         -- after redirects
    content_type TEXT, etag TEXT, last_modified TEXT, cache_control TEXT,
    bytes BLOB NOT NULL,
    hash TEXT NOT NULL,              -- SHA-256 of bytes
    checked_at INTEGER NOT NULL      -- ms since 1970 of the last answer that confirmed the bytes
  );
  CREATE TABLE crawl (               -- one fetch of one input; the last of an input tells whether it was interrupted
    id INTEGER PRIMARY KEY,
    input TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    complete INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX crawl_input ON crawl (input);
  CREATE TABLE fetched_posting (
    input TEXT NOT NULL,             -- the board, list or page it was found by, as the input is named
    id TEXT NOT NULL,                -- the board's own id, else the URL
    url TEXT,
    content_type TEXT,
    page TEXT,                       -- key of the page that holds exactly this posting, else null
    bytes BLOB,                      -- the posting's part of a page that holds more, else null
    hash TEXT NOT NULL,              -- SHA-256 of the posting's bytes
    gone INTEGER NOT NULL DEFAULT 0, -- listed no more
    crawl INTEGER NOT NULL,          -- the last crawl that saw it
    PRIMARY KEY (input, id)
  ) WITHOUT ROWID;
  `,
];
