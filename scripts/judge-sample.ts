/**
 * Draws real postings that nobody tuned on and prints what the analyzer made of them, for a reader to judge. Nothing
 * is written: the texts are other people's, and a judged sample is spent, so the next one takes another seed.
 *
 *   npx tsx scripts/judge-sample.ts --seed 7 --postings 200 --kind technology    each claim once, with its words
 *   npx tsx scripts/judge-sample.ts --seed 8 --postings 12 --whole               whole texts, each mention marked
 *
 * How technology claims are judged: one posting names one technology once (further mentions add nothing to a count).
 * Each claim is right when the words around it name that technology and the demand is not the opposite of what the
 * line says; a company or a product of the employer, an ordinary word, another thing of the same name is wrong. What
 * the line leaves open is looked up in the whole posting. The share of wrong claims is the false positive rate.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Posting } from '../src/model/posting.js';
import type { TaggedPosting } from '../src/model/tagged-posting.js';
import type { Skill } from '../src/model/taxonomy.js';
import { readBody } from '../src/parse/body.js';
import { postingOf } from '../src/parse/posting-of.js';
import { createEngine } from '../src/pipeline.js';
import { randomFrom } from './simulate/random.js';

const POSTINGS = fileURLToPath(
  new URL('../../shared/data/postings/postings_large.jsonl.gz', import.meta.url),
);
/** Units of text shown on either side of a claim. */
const AROUND = 70;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    postings: { type: 'string', default: '200' },
    kind: { type: 'string' },
    whole: { type: 'boolean', default: false },
  },
});

if (!existsSync(POSTINGS)) console.log(`SKIPPED: the postings at ${POSTINGS} are not here.`);
else printSample();

function printSample(): void {
  const engine = createEngine();
  let claims = 0;
  for (const [line, posting] of drawn(Number(options.seed), Number(options.postings))) {
    const tagged = engine.tag(posting);
    console.log(`\n## ${line} · ${posting.title} · ${posting.company}`);
    if (options.whole) console.log(marked(posting, tagged));
    else
      for (const claim of claimsOf(posting, tagged)) console.log(`${String(++claims).padStart(5)}  ${claim}`);
  }
}

/** Different lines of the file, in the order they were drawn. */
function* drawn(seed: number, count: number): Generator<[line: number, posting: Posting]> {
  const lines = gunzipSync(readFileSync(POSTINGS)).toString('utf8').trimEnd().split('\n');
  const random = randomFrom(seed);
  const taken = new Set<number>();
  while (taken.size < Math.min(count, lines.length)) {
    const at = Math.floor(random.uniform() * lines.length);
    if (taken.has(at)) continue;
    taken.add(at);
    const { title, company, description } = JSON.parse(lines[at] as string) as Record<string, string>;
    yield [at, postingOf(readBody(description ?? ''), { title: title ?? null, company: company ?? null })];
  }
}

/** One line for each skill: its name, what is asked, and the first mention among its neighbours. */
function claimsOf({ text }: Posting, { tags }: TaggedPosting): string[] {
  return tags
    .filter((tag) => options.kind === undefined || tag.kind === options.kind)
    .map(({ name, kind, demand, mentions }) => {
      const { start, end, surface } = mentions[0] as TaggedPosting['tags'][number]['mentions'][number];
      const before = text.slice(Math.max(0, start - AROUND), start);
      const words = `${before}[${surface}]${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ');
      return `${name} (${options.kind ? demand : `${kind}, ${demand}`}): ${words}`;
    });
}

/** The text with `[surface|KIND demand group]` for each mention, and the role of each section. */
function marked({ text }: Posting, { tags, segments }: TaggedPosting): string {
  const places = [
    ...segments.sections.map(({ start, role }) => ({ at: start, put: `\n{${role}} ` })),
    ...tags.flatMap(({ kind, mentions }) =>
      mentions.flatMap(({ start, end, demand, alternatives }) => [
        { at: start, put: '[' },
        { at: end, put: `|${initialOf(kind)} ${demand}${alternatives ? ` ${alternatives}` : ''}]` },
      ]),
    ),
  ].sort((a, b) => a.at - b.at);
  let last = 0;
  const parts = places.map(({ at, put }) => {
    const part = text.slice(last, at) + put;
    last = at;
    return part;
  });
  return parts.join('') + text.slice(last);
}

function initialOf(kind: Skill['kind']): string {
  return kind.slice(0, 1).toUpperCase();
}
