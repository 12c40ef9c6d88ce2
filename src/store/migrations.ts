/** Of those that stored something or came to their end: one that was killed before that is none. */
const LAST_BATCH =
  '(SELECT max(id) FROM run WHERE complete = 1 OR EXISTS (SELECT 1 FROM run_posting WHERE run_posting.run = run.id))';

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
  `
  -- What a posting's tags were made of: where all three are the same again, nothing has to be done again.
  ALTER TABLE posting ADD COLUMN content_hash TEXT;   -- SHA-256 of the posting as it was read; null: made before this was kept
  ALTER TABLE posting ADD COLUMN taxonomy_hash TEXT;
  ALTER TABLE posting ADD COLUMN engine_version TEXT;
  ALTER TABLE posting ADD COLUMN sketch BLOB;         -- MinHash of the role text, 32-bit little-endian; null: too short to compare
  ALTER TABLE posting ADD COLUMN origin TEXT NOT NULL DEFAULT '';  -- file or URL, char(1), row: the place the posting stands at
  UPDATE posting SET origin = coalesce(file, url, '') || char(1) || coalesce(row, '');
  CREATE INDEX posting_origin ON posting (origin);
  CREATE INDEX run_posting_posting ON run_posting (posting);
  CREATE INDEX tag_skill ON tag (skill);

  -- Views for readers with Datasette, DuckDB or sqlite3: their columns are a contract, the tables are not.
  CREATE VIEW postings AS            -- what the last batch read, one row a posting
    SELECT p.id, p.text_id, p.external_id, coalesce(p.file, p.url) AS source, p.row, p.title, p.company, p.location,
           p.date_posted, p.language, p.family, p.text,
           json_extract(p.facts, '$.level.value') AS level,
           json_extract(p.facts, '$.yearsMin.value') AS years_min,
           json_extract(p.facts, '$.educationMin.value') AS education_min,
           json_extract(p.facts, '$.workMode.value') AS work_mode,
           json_extract(p.facts, '$.employmentType.value') AS employment_type,
           json_extract(p.facts, '$.salary.value.min') AS salary_min,
           json_extract(p.facts, '$.salary.value.max') AS salary_max,
           json_extract(p.facts, '$.salary.value.currency') AS salary_currency,
           json_extract(p.facts, '$.salary.value.period') AS salary_period
      FROM run_posting r JOIN posting p ON p.id = r.posting
     WHERE r.run = (SELECT max(id) FROM run);
  CREATE VIEW posting_skills AS      -- one row a skill of a posting of the last batch; asked: not context, not negated
    SELECT t.posting, t.skill, t.demand, t.demand IN ('required', 'preferred', 'duty') AS asked, t.confidence, t.years
      FROM run_posting r JOIN tag t ON t.posting = r.posting
     WHERE r.run = (SELECT max(id) FROM run);
  CREATE VIEW skill_mentions AS      -- one row a place: substr(text, start + 1, end - start) counts code points, start and end UTF-16 units
    SELECT t.posting, t.skill, json_extract(m.value, '$[0]') AS start, json_extract(m.value, '$[1]') AS end,
           json_extract(m.value, '$[4]') AS demand
      FROM run_posting r JOIN tag t ON t.posting = r.posting, json_each(t.mentions) m
     WHERE r.run = (SELECT max(id) FROM run);
  CREATE VIEW skill_counts AS        -- in how many postings of the last batch a skill is asked for, the same text twice counted twice
    SELECT skill, sum(asked) AS postings, sum(demand = 'required') AS required, sum(demand = 'preferred') AS preferred,
           sum(demand = 'duty') AS duty
      FROM posting_skills GROUP BY skill;
  CREATE VIEW failures AS            -- what the last batch could not read
    SELECT coalesce(file, url) AS source, row, code, message, fix FROM failure WHERE run = (SELECT max(id) FROM run);
  `,
  `
  CREATE TABLE report (              -- what a batch reported: its data and what its files were, whatever later batches change
    run INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    tool_version TEXT NOT NULL,
    data BLOB NOT NULL,              -- JSON, gzipped
    files TEXT NOT NULL              -- JSON object: SHA-256 of each file by its name
  );
  `,
  `
  -- It took as long to keep as the tags themselves; a view of a batch finds its tags by posting.
  DROP INDEX tag_skill;
  `,
  `
  -- Sketches are made in another way (Fast Similarity Sketching), and two ways cannot be compared: the next batch over the
  -- same inputs makes them again.
  UPDATE posting SET sketch = NULL, engine_version = NULL;
  `,
  `
  -- What was read and what was made of it are two tables: a report reads the second without the texts. A posting's tags are
  -- one row: twenty took longer to insert than everything else.
  DROP VIEW skill_counts;
  DROP VIEW skill_mentions;
  DROP VIEW posting_skills;
  DROP VIEW failures;
  DROP VIEW postings;
  -- New tables, for each column that is dropped would write all texts anew.
  CREATE TABLE posting_as_read (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,        -- origin and text, so that the same input is one posting however often it is read
    text_id TEXT NOT NULL,           -- first 16 hex digits of SHA-256 of text
    external_id TEXT, file TEXT, url TEXT, row INTEGER,
    title TEXT, company TEXT, location TEXT, date_posted TEXT, language TEXT, family TEXT,
    text TEXT NOT NULL
  );
  INSERT INTO posting_as_read
    SELECT id, key, text_id, external_id, file, url, row, title, company, location, date_posted, language, family, text
      FROM posting;
  CREATE TABLE tagged (
    posting INTEGER PRIMARY KEY REFERENCES posting_as_read (id) ON DELETE CASCADE,
    content_hash TEXT,               -- SHA-256 of the posting as it was read; null: made in another way
    taxonomy_hash TEXT,
    engine_version TEXT,
    sketch BLOB,                     -- of the role text, 32-bit little-endian; null: too short to compare
    facts TEXT NOT NULL,             -- JSON
    skills TEXT NOT NULL,            -- JSON array of [skill, demand, confidence, alternatives, years], by skill
    mentions TEXT NOT NULL           -- JSON array: of each of these an array of [start, end, sentence start, sentence end, demand]
  );
  -- Content hashes are made in another way: what is read again is tagged again.
  INSERT INTO tagged
    SELECT id, NULL, taxonomy_hash, engine_version, sketch, facts,
           (SELECT json_group_array(json_array(skill, demand, confidence, alternatives, years) ORDER BY skill)
              FROM tag WHERE posting = posting.id),
           (SELECT json_group_array(json(mentions) ORDER BY skill) FROM tag WHERE posting = posting.id)
      FROM posting;
  CREATE TABLE posting_of_run (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    posting INTEGER NOT NULL REFERENCES posting_as_read (id) ON DELETE CASCADE,
    PRIMARY KEY (run, posting)
  ) WITHOUT ROWID;
  INSERT INTO posting_of_run SELECT run, posting FROM run_posting;
  DROP TABLE tag;
  DROP TABLE run_posting;
  DROP TABLE posting;                -- its indices go with it: a key begins with the origin, and nothing looks for a text
  ALTER TABLE posting_as_read RENAME TO posting;
  ALTER TABLE posting_of_run RENAME TO run_posting;
  CREATE INDEX run_posting_posting ON run_posting (posting);

  -- The same views for readers with other tools.
  CREATE VIEW postings AS            -- what the last batch read, one row a posting
    SELECT p.id, p.text_id, p.external_id, coalesce(p.file, p.url) AS source, p.row, p.title, p.company, p.location,
           p.date_posted, p.language, p.family, p.text,
           json_extract(t.facts, '$.level.value') AS level,
           json_extract(t.facts, '$.yearsMin.value') AS years_min,
           json_extract(t.facts, '$.educationMin.value') AS education_min,
           json_extract(t.facts, '$.workMode.value') AS work_mode,
           json_extract(t.facts, '$.employmentType.value') AS employment_type,
           json_extract(t.facts, '$.salary.value.min') AS salary_min,
           json_extract(t.facts, '$.salary.value.max') AS salary_max,
           json_extract(t.facts, '$.salary.value.currency') AS salary_currency,
           json_extract(t.facts, '$.salary.value.period') AS salary_period
      FROM run_posting r JOIN posting p ON p.id = r.posting JOIN tagged t ON t.posting = p.id
     WHERE r.run = ${LAST_BATCH};
  CREATE VIEW posting_skills AS      -- one row a skill of a posting; asked: not context, not negated
    SELECT t.posting, s.value ->> 0 AS skill, s.value ->> 1 AS demand,
           s.value ->> 1 IN ('required', 'preferred', 'duty') AS asked,
           CAST(s.value ->> 2 AS REAL) AS confidence,  -- JSON writes 1.0 as 1, half of which would be 0
           s.value ->> 4 AS years
      FROM run_posting r JOIN tagged t ON t.posting = r.posting, json_each(t.skills) s
     WHERE r.run = ${LAST_BATCH};
  CREATE VIEW skill_mentions AS      -- one row a place: substr(text, start + 1, end - start) counts code points, start and end UTF-16 units
    SELECT t.posting, s.value ->> 0 AS skill, m.value ->> 0 AS start, m.value ->> 1 AS end, m.value ->> 4 AS demand
      FROM run_posting r JOIN tagged t ON t.posting = r.posting, json_each(t.skills) s,
           json_each(t.mentions, '$[' || s.key || ']') m
     WHERE r.run = ${LAST_BATCH};
  CREATE VIEW skill_counts AS        -- in how many postings a skill is asked for, the same text twice counted twice
    SELECT skill, sum(asked) AS postings, sum(demand = 'required') AS required, sum(demand = 'preferred') AS preferred,
           sum(demand = 'duty') AS duty
      FROM posting_skills GROUP BY skill;
  CREATE VIEW failures AS            -- what the last batch could not read
    SELECT coalesce(file, url) AS source, row, code, message, fix FROM failure
     WHERE run = ${LAST_BATCH};
  `,
];
