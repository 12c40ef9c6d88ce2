import { accumulate, type CountedTag } from '../../src/aggregate/aggregate.js';
import { compare } from '../../src/compare/compare.js';
import type { NumericBaseline } from '../../src/model/baseline.js';
import type { Asking, Evidence, FullReport } from '../../src/model/report.js';
import type { ViewPosting } from '../../src/model/view.js';
import { reportViews } from '../../src/views/report-views.js';
import { NOTHING_TOLD, unitsOf } from '../views/made.js';

const NAMES = ['Python', 'SQL', 'Keras', 'Docker', 'Teamwork'] as const;
const LISTED = ['python', 'sql', 'keras'];

export interface SampleOptions {
  readonly postings?: number;
  /** Stands for every text that comes from outside: names, titles, sentences, inputs, messages. */
  readonly text?: (plain: string) => string;
  readonly evidence?: readonly Evidence[];
  readonly baseline?: NumericBaseline;
  /** What the views know of posting i beside its skills; nothing without it. */
  readonly detailsOf?: (i: number) => Partial<ViewPosting>;
}

/** A report of made-up postings: each posting i asks for skill k where i is a multiple of k + 1; nobody asks for Keras. */
export function sampleReport({
  postings = 40,
  text = (plain) => plain,
  evidence,
  baseline,
  detailsOf = everyDetail,
}: SampleOptions = {}): FullReport {
  const skill = (name: string): Omit<CountedTag, 'demand'> => ({
    id: name.toLowerCase(),
    name: text(name),
    category: text('tools'),
    kind: name === 'Teamwork' ? 'soft' : 'technology',
  });
  const tagged = Array.from({ length: postings }, (_, i) =>
    NAMES.filter((name, k) => name !== 'Keras' && i % (k + 1) === 0).map((name) => ({
      ...skill(name),
      demand: i % 2 === 0 ? ('required' as const) : ('duty' as const),
    })),
  );
  const inDemand = {
    name: text('in-demand'),
    source: text('a document'),
    groups: [{ name: text('Group'), skills: LISTED }],
  };
  return {
    run: {
      tool: { name: 'skillgauge', version: '0.1.0' },
      taxonomy: { version: '2026.1', hash: '0123456789abcdef', skills: 100 },
      inputs: [text('folder')],
      postings: postings + 1,
      duplicates: 1,
      failures: [
        {
          input: text('broken.html'),
          code: 'PARSE',
          message: text('It is empty.'),
          fix: text('Give another.'),
        },
      ],
      complete: true,
    },
    about: null,
    sample: { postings: postings + 1, clusters: postings, employers: postings, effective: postings },
    count: 'clusters',
    method: {
      accuracy: {
        source: text('40 made-up postings'),
        kinds: {
          technology: {
            precision: { share: 0.98, effectiveN: 500, cases: 789 },
            recall: { share: 0.93, effectiveN: 300, cases: 830 },
          },
        },
      },
      families: { 'ml-ai': text('Machine learning and AI') },
      rules: { 'Quoted sentences': [text('The first ones.')] },
    },
    comparison: compare(
      accumulate(tagged, new Set(LISTED)),
      inDemand,
      () => skill('Keras'),
      baseline ? { baseline } : {},
    ),
    postings: tagged.map((_, i) => ({ title: text(`Engineer ${i}`), company: text('Acme') })),
    asking: Object.fromEntries(
      NAMES.map((name) => [name.toLowerCase(), askingOf(tagged, name.toLowerCase())]),
    ),
    evidence: evidence ?? [evidenceOf(text('We use '), text('Python'), text(' daily.'))],
    views: reportViews(
      unitsOf(
        tagged.map((skills, i) => ({ ...NOTHING_TOLD, employer: `employer ${i}`, skills, ...detailsOf(i) })),
      ),
      { areOne: () => false },
    ),
  };
}

/** Two families and work modes, four months of which the third is empty, and pay that grows. */
function everyDetail(i: number): Partial<ViewPosting> {
  return {
    family: i % 2 === 0 ? 'ml-ai' : 'other',
    mode: i % 4 === 0 ? 'remote' : 'hybrid',
    month: ['2026-01', '2026-02', '2026-04'][i % 3] ?? null,
    pay: { yearly: 100_000 + i * 1_000, currency: 'USD' },
  };
}

function askingOf(tagged: readonly (readonly CountedTag[])[], skill: string): Asking {
  const by = (demand: string) =>
    tagged.flatMap((tags, i) => (tags.some((tag) => tag.id === skill && tag.demand === demand) ? [i] : []));
  return { required: by('required'), preferred: by('preferred'), duty: by('duty') };
}

function evidenceOf(before: string, words: string, after: string): Evidence {
  return {
    skill: 'python',
    posting: 0,
    demand: 'required',
    sentence: before + words + after,
    start: before.length,
    end: before.length + words.length,
  };
}
