import { openDatabase } from './open.js';
import type { SkillRow, StoredMention } from './row.js';
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
      'SELECT p.text_id AS id, p.external_id AS externalId, p.file, p.url, p.row, p.title, p.company, p.location, p.date_posted AS datePosted, p.language, p.family, t.taxonomy_hash AS taxonomyHash, t.engine_version AS engineVersion, t.facts, p.text, NULL AS cluster, t.skills, t.mentions FROM posting p JOIN tagged t ON t.posting = p.id WHERE p.id = ?',
    );
    for (const id of ids) {
      const { mentions, ...posting } = find.get(id) as Record<'facts' | 'skills' | 'mentions', string>;
      yield `${JSON.stringify({
        ...posting,
        cluster: clusterOf.get(id) ?? null,
        facts: JSON.parse(posting.facts),
        skills: exportedSkills(JSON.parse(posting.skills), JSON.parse(mentions)),
      })}\n`;
    }
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    db.close();
  }
}

function exportedSkills(skills: readonly SkillRow[], mentions: readonly (readonly StoredMention[])[]) {
  return skills.map(([id, demand, confidence, alternatives, years], i) => ({
    id,
    demand,
    confidence,
    alternatives,
    years,
    mentions: (mentions[i] ?? []).map(([start, end, , , demand]) => ({ start, end, demand })),
  }));
}
