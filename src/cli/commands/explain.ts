import { AppError } from '../../errors.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Skill } from '../../model/taxonomy.js';
import { closest } from '../../natural.js';
import type { Engine } from '../../pipeline.js';
import { explanationsOf, renderExplanations } from '../../report/explain.js';
import { EXIT } from '../exit.js';
import { complain, type GlobalOptions, printResult, terminalWidth, usesColor } from '../output.js';
import { runInputs } from '../run-inputs.js';
import { webOf } from '../web.js';
import type { WebOptions } from '../web-options.js';
import { engineOf } from './skills-engine.js';

export interface ExplainOptions extends GlobalOptions, WebOptions {
  /** Database that keeps fetched pages. */
  readonly cache?: string;
  readonly format: 'table' | 'json';
  readonly width?: number;
}

/** Shows each candidate of each posting, counted or refused, with its evidence. */
export async function explain(
  input: string,
  wanted: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const engine = await engineOf(options);
  const skill = wanted === undefined ? null : findSkill(engine, wanted);
  const web = webOf(options, options.cache ?? null);
  const run = runInputs(
    engine,
    [input],
    {},
    (failure) => complain(new AppError('PARSE', failure.message, failure.fix)),
    web,
  );
  let taken = 0;
  async function* rendered(): AsyncGenerator<string> {
    for await (const tagged of run.postings) {
      taken++;
      yield render(tagged, skill, engine, options);
    }
  }
  await printResult(rendered());
  if (run.failures.length === 0) return EXIT.ok;
  return taken === 0 ? EXIT.usage : EXIT.someFailed;
}

function render(tagged: TaggedPosting, skill: Skill | null, engine: Engine, options: ExplainOptions): string {
  const explanations = explanationsOf(tagged, (id) => engine.skill(id).name).filter(
    (e) => skill === null || e.skill === skill.id,
  );
  if (options.format === 'json')
    return `${JSON.stringify({
      posting: tagged.posting.id,
      title: tagged.posting.title,
      candidates: explanations,
      setAside: tagged.posting.setAside,
    })}\n`;
  const wanted = skill && { name: skill.name, names: namesOf(skill) };
  return renderExplanations(tagged.posting, explanations, wanted, {
    width: terminalWidth(options.width),
    color: usesColor(options),
  });
}

function namesOf({ name, aliases, ambiguous }: Skill): string[] {
  return [name, ...aliases, ...ambiguous.map((a) => a.name)];
}

/** By id, name or alias, in any case. @throws AppError SKILL_UNKNOWN with the nearest name */
function findSkill(engine: Engine, wanted: string): Skill {
  const plain = wanted.toLowerCase();
  const is = (name: string) => name.toLowerCase() === plain;
  const found =
    engine.taxonomy.skills.find((s) => is(s.id) || is(s.name)) ??
    engine.taxonomy.skills.find((s) => namesOf(s).some(is));
  if (found) return found;
  const near = closest(
    wanted,
    engine.taxonomy.skills.flatMap((s) => [s.id, s.name]),
  );
  throw new AppError(
    'SKILL_UNKNOWN',
    `The taxonomy has no skill "${wanted}".`,
    near ? `Did you mean "${near}"?` : `Search with: skillgauge skills ${wanted}`,
  );
}
