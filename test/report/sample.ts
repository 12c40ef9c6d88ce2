import { accumulate, type CountedTag } from '../../src/aggregate/aggregate.js';
import { compare } from '../../src/compare/compare.js';
import type { NumericBaseline } from '../../src/model/baseline.js';
import type { Asking, Evidence, ReportData } from '../../src/model/report.js';

const NAMES = ['Python', 'SQL', 'Keras', 'Docker', 'Teamwork'] as const;
const LISTED = ['python', 'sql', 'keras'];

export interface SampleOptions {
  readonly postings?: number;
  /** Stands for every text that comes from outside: names, titles, sentences, inputs, messages. */
  readonly text?: (plain: string) => string;
  readonly evidence?: readonly Evidence[];
  readonly baseline?: NumericBaseline;
}

/** A report of made-up postings: each posting i asks for skill k where i is a multiple of k + 1; nobody asks for Keras. */
export function sampleReport({
  postings = 40,
  text = (plain) => plain,
  evidence,
  baseline,
}: SampleOptions = {}): ReportData {
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
