import { openDatabase } from './open.js';
import { asAppError } from './sqlite-errors.js';
import { BY_ORIGIN, IS_A_RUN } from './statements.js';

/**
 * The postings of the last run as lines of JSON, in order of their origin.
 *
 * @param clusterOf  by a posting's number in the database: what its cluster is called
 */
export function* exportedLines(path: string, clusterOf: ReadonlyMap<number, string>): Generator<string> {
  const db = openDatabase(path, 'read');
  try {
    const ids = db
      .prepare(
        `SELECT r.posting FROM run_posting r JOIN posting p ON p.id = r.posting WHERE r.run = (SELECT max(id) FROM run WHERE ${IS_A_RUN}) ORDER BY ${BY_ORIGIN}`,
      )
      .pluck()
      .all() as number[];
    const find = db.prepare(
      'SELECT text_id AS id, external_id AS externalId, file, url, row, title, company, location, date_posted AS datePosted, language, family, taxonomy_hash AS taxonomyHash, engine_version AS engineVersion, facts, text FROM posting WHERE id = ?',
    );
    const tags = db.prepare(
      'SELECT skill AS id, demand, confidence, alternatives, years, mentions FROM tag WHERE posting = ? ORDER BY skill',
    );
    for (const id of ids) {
      const posting = find.get(id) as { facts: string };
      const skills = (tags.all(id) as { mentions: string }[]).map((tag) => ({
        ...tag,
        mentions: (JSON.parse(tag.mentions) as [number, number, number, number, string][]).map(
          ([start, end, , , demand]) => ({ start, end, demand }),
        ),
      }));
      yield `${JSON.stringify({ ...posting, cluster: clusterOf.get(id) ?? null, facts: JSON.parse(posting.facts), skills })}\n`;
    }
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    db.close();
  }
}
