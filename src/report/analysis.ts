import type { AnalysisFailure, AnalysisPosting } from '../model/analysis.js';
import { requirementsOf } from '../model/requirement.js';
import type { TaggedPosting } from '../model/tagged-posting.js';

/** One posting in the shape of the JSON contract. */
export function analysisOf(tagged: TaggedPosting): AnalysisPosting {
  const { posting, facts, tags } = tagged;
  const { sections } = tagged.segments;
  return {
    id: posting.id,
    externalId: posting.externalId,
    file: posting.file,
    url: posting.url,
    row: posting.row,
    title: posting.title,
    company: posting.company,
    location: posting.location,
    datePosted: posting.datePosted,
    language: posting.language,
    text: posting.text,
    sections: sections.map(({ role, heading, start, end }) => ({ role, heading, start, end })),
    facts: { ...facts },
    skills: tags.map((tag) => ({
      id: tag.id,
      name: tag.name,
      category: tag.category,
      kind: tag.kind,
      demand: tag.demand,
      confidence: tag.confidence,
      alternatives: tag.alternatives,
      years: tag.years,
      mentions: tag.mentions.map((m) => ({
        start: m.start,
        end: m.end,
        surface: m.surface,
        section: sections[m.section]?.role ?? 'unknown',
        demand: m.demand,
        why: [...m.why],
      })),
    })),
    requirements: requirementsOf(tags).map(({ demand, anyOf }) => ({
      demand,
      anyOf: anyOf.map(({ tag, years }) => ({ skill: tag.id, yearsAtLeast: years })),
    })),
    setAside: posting.setAside.map(({ kind, words, text }) => ({ kind, words, text })),
    notices: tagged.notices.map(({ code, message }) => ({ code, message })),
  };
}

export interface AnalysisHead {
  readonly tool: { readonly name: string; readonly version: string };
  readonly taxonomy: { readonly version: string; readonly hash: string };
}

/** The whole document in pieces, so that a large batch is never held as one string. */
export async function* analysisJson(
  head: AnalysisHead,
  postings: AsyncIterable<TaggedPosting>,
  failures: () => readonly AnalysisFailure[],
): AsyncGenerator<string> {
  yield `{"schemaVersion":1,"tool":${JSON.stringify(head.tool)},"taxonomy":${JSON.stringify(head.taxonomy)},"postings":[`;
  let separator = '\n';
  for await (const tagged of postings) {
    yield separator + JSON.stringify(analysisOf(tagged));
    separator = ',\n';
  }
  yield `\n],"failures":${JSON.stringify(failures())}}\n`;
}
