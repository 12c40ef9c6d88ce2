import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from './analyzer.js';
import { AppError } from './errors.js';
import { TAXONOMY_DIR } from './taxonomy/load.js';

/** What became of one line of the seed document. */
export interface TracedLine {
  readonly line: number;
  readonly text: string;
  readonly status: 'covered' | 'ignored' | 'uncovered';
  /** Skills, or the pay fact, or the reason. */
  readonly by: readonly string[];
}

interface Ignored {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/**
 * Accounts for each line of the seed document: covered by skills that name the line as their source or that are found
 * in it, covered by a pay fact, deliberately ignored with a reason, or uncovered.
 *
 * @throws AppError SOURCE_NOT_FOUND
 */
export function traceSeed(path: string): TracedLine[] {
  const lines = readSeed(path);
  const analyzer = createAnalyzer();
  const bySource = new Map<number, string[]>();
  for (const skill of analyzer.taxonomy.skills) {
    for (const source of skill.sources) {
      const line = Number(/^seed:(\d+)$/.exec(source)?.[1]);
      if (line) bySource.set(line, [...(bySource.get(line) ?? []), skill.id]);
    }
  }
  const pay = readData<{ facts: { line: number }[] }>('baseline/salary.json').facts.map((f) => f.line);
  const ignored = readData<{ lines: Ignored[] }>('seed-ignored.json').lines;
  return lines.map((text, index) => {
    const line = index + 1;
    const named = bySource.get(line) ?? [];
    const found = text === '' ? [] : analyzer.analyze(text).tags.map((t) => t.id);
    const skills = [...new Set([...named, ...found])].sort();
    if (skills.length > 0) return { line, text, status: 'covered', by: skills };
    const facts = text === '' ? [] : factsNamedIn(analyzer, text);
    if (facts.length > 0) return { line, text, status: 'covered', by: facts };
    if (pay.includes(line))
      return { line, text, status: 'covered', by: ['a pay fact of baseline/salary.json'] };
    const reason = ignored.find((i) => i.from <= line && line <= i.to)?.reason;
    return reason === undefined
      ? { line, text, status: 'uncovered', by: [] }
      : { line, text, status: 'ignored', by: [reason] };
  });
}

/** Facts of a posting that the line states: a degree, years, a level. */
function factsNamedIn(analyzer: ReturnType<typeof createAnalyzer>, text: string): string[] {
  const { facts } = analyzer.analyze(text);
  return Object.entries(facts).flatMap(([name, fact]) => (fact === null ? [] : [`the fact ${name}`]));
}

function readSeed(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/\n$/, '')
      .split('\n')
      .map((l) => l.trim());
  } catch (cause) {
    throw new AppError(
      'SOURCE_NOT_FOUND',
      `The seed document "${path}" cannot be read: ${(cause as Error).message}`,
      'Give the path of the role document the taxonomy was built from.',
      { cause },
    );
  }
}

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(join(TAXONOMY_DIR, name), 'utf8')) as T;
}

/** One line for each line of the seed, and the totals last. */
export function renderTrace(trace: readonly TracedLine[], width: number): string {
  const lines = trace.map((t) =>
    `${String(t.line).padStart(4)}  ${t.status.padEnd(9)}  ${t.by.join(', ')}`.slice(0, width),
  );
  const count = (status: TracedLine['status']) => trace.filter((t) => t.status === status).length;
  return `${lines.join('\n')}\n${trace.length} lines: ${count('covered')} covered, ${count('ignored')} deliberately ignored, ${count('uncovered')} uncovered\n`;
}
