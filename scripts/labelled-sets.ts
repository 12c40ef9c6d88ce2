/**
 * A second opinion on what the analyzer finds: the labelled sets in ../shared/data/labelled, whose annotators had other
 * rules than ours. Printed, not judged: no figure here is a bar.
 *
 *   npx tsx scripts/labelled-sets.ts
 *
 * Spans (SkillSpan knowledge and skill, Green, Sayfullina): a labelled span is found when a mention overlaps it; a
 * mention is confirmed when a labelled span overlaps it. SkillSpan marks knowledge and attitudes of all trades, skills
 * as whole clauses of duty; Green marks all occupations and no list of tools completely; Sayfullina marks one trait of
 * a sentence and leaves the others unmarked, so that its share of confirmed mentions says little.
 * Flags (analytics engineers): for each tool whether the posting names it, against our tags.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../src/pipeline.js';
import { labelledSentences } from './labelled/conll.js';
import { loosePosting, mentionsOf } from './labelled/mentions.js';
import { TOOL_FLAGS, toolPostings } from './labelled/tool-flags.js';

const FOLDER = fileURLToPath(new URL('../../shared/data/labelled/', import.meta.url));

/** File, column of the label, kinds of ours that such a label may name. */
const SPAN_SETS = [
  [
    'skillspan/skillspan_tech_dev.conll',
    2,
    'SkillSpan tech, knowledge',
    ['technology', 'concept', 'language', 'regulation', 'certification', 'degree_field'],
  ],
  [
    'skillspan/skillspan_house_dev.conll',
    2,
    'SkillSpan house, knowledge',
    ['technology', 'concept', 'language', 'regulation', 'certification', 'degree_field'],
  ],
  ['skillspan/skillspan_tech_dev.conll', 1, 'SkillSpan tech, skills', ['soft', 'concept']],
  ['skillspan/skillspan_house_dev.conll', 1, 'SkillSpan house, skills', ['soft', 'concept']],
  [
    'green/dev.conll',
    1,
    'Green, all kinds',
    ['technology', 'concept', 'soft', 'language', 'regulation', 'certification', 'degree_field'],
  ],
  ['sayfullina/dev.conll', 1, 'Sayfullina, one trait', ['soft']],
] as const;

if (!existsSync(FOLDER)) console.log(`SKIPPED: the labelled sets at ${FOLDER} are not here.`);
else {
  const engine = createEngine();
  spanSets(engine);
  toolFlags(engine);
}

function spanSets(engine: Engine): void {
  for (const [file, column, title, kinds] of SPAN_SETS) {
    let labelled = 0;
    let found = 0;
    let mentioned = 0;
    let confirmed = 0;
    for (const { text, spans } of labelledSentences(readFileSync(FOLDER + file, 'utf8'), column)) {
      const mentions = mentionsOf(engine, text, kinds);
      const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
        a.start < b.end && b.start < a.end;
      labelled += spans.length;
      found += spans.filter((span) => mentions.some((m) => overlaps(m, span))).length;
      mentioned += mentions.length;
      confirmed += mentions.filter((m) => spans.some((span) => overlaps(m, span))).length;
    }
    console.log(
      `${title}: ${found} of ${labelled} spans found (${share(found, labelled)}), ${confirmed} of ${mentioned} mentions confirmed (${share(confirmed, mentioned)})`,
    );
  }
}

function toolFlags(engine: Engine): void {
  let both = 0;
  let onlyLabel = 0;
  let onlyOurs = 0;
  for (const { text, flags } of toolPostings(readFileSync(`${FOLDER}analytics_engineers.jsonl`, 'utf8'))) {
    const names = new Set(engine.tag(loosePosting(text)).tags.map((tag) => tag.id));
    for (const [flag, ids] of Object.entries(TOOL_FLAGS)) {
      const isTagged = ids.some((id) => names.has(id));
      if (flags[flag] && isTagged) both++;
      else if (flags[flag]) onlyLabel++;
      else if (isTagged) onlyOurs++;
    }
  }
  console.log(
    `Analytics engineers, tool flags: recall ${share(both, both + onlyLabel)}, precision ${share(both, both + onlyOurs)} (${both} both, ${onlyLabel} only labelled, ${onlyOurs} only ours)`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}
