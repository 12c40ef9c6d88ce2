import { AppError } from '../../errors.js';
import type { Table } from '../../model/table.js';
import type { Skill, Taxonomy } from '../../model/taxonomy.js';
import { closest } from '../../natural.js';
import { counted } from '../../report/words.js';
import { searchSkills } from '../../taxonomy/search.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult, terminalWidth, usesColor } from '../output.js';
import { type TaxonomyOption, taxonomyOf } from './skills-engine.js';

export interface SkillsOptions extends GlobalOptions, TaxonomyOption {
  readonly format: 'table' | 'json' | 'csv';
  readonly category?: string;
  readonly kind?: string;
  readonly traceSeed?: string;
  readonly width?: number;
}

/** Lists, searches and shows skills; one exact hit is shown whole. */
export async function skills(query: string, options: SkillsOptions): Promise<number> {
  if (options.traceSeed !== undefined) {
    const { traceSeed, renderTrace } = await import('../../seed-trace.js');
    const trace = traceSeed(options.traceSeed);
    await printResult([renderTrace(trace, terminalWidth(options.width))]);
    return trace.some((line) => line.status === 'uncovered') ? EXIT.gateNotMet : EXIT.ok;
  }
  const taxonomy = await taxonomyOf(options);
  if (options.category !== undefined) checkCategory(options.category, taxonomy);
  const found = searchSkills(taxonomy, query).filter(
    (s) =>
      (!options.category || s.category === options.category) && (!options.kind || s.kind === options.kind),
  );
  if (found.length === 0) {
    throw new AppError(
      'SKILL_UNKNOWN',
      query === '' ? 'No skill is of both that category and that kind.' : `No skill matches "${query}".`,
      'Search for fewer or other words; "skillgauge skills" lists all.',
    );
  }
  if (options.format === 'json') await printResult([`${JSON.stringify(found, null, 2)}\n`]);
  else if (options.format === 'csv') {
    const { renderCsv } = await import('../../report/formats/csv.js');
    await printResult([renderCsv(tableOf(found))]);
  } else if (found.length === 1 || (found[0] as Skill).id === query)
    await printResult([describe(found[0] as Skill, terminalWidth(options.width))]);
  else {
    const { renderText } = await import('../../report/formats/text.js');
    const list = renderText(listOf(found), {
      width: terminalWidth(options.width),
      color: usesColor(options),
    });
    await printResult([`${list}${counted(found.length, 'skill')}\n`]);
  }
  return EXIT.ok;
}

/** @throws AppError USAGE */
function checkCategory(category: string, { skills }: Taxonomy): void {
  const known = [...new Set(skills.map((skill) => skill.category))].sort();
  if (known.includes(category)) return;
  const near = closest(category, known);
  throw new AppError(
    'USAGE',
    `No skill is of the category "${category}".`,
    `${near === null ? '' : `Did you mean "${near}"? `}Choose one of ${known.join(', ')}.`,
  );
}

function tableOf(found: readonly Skill[]): Table {
  return {
    name: 'skills',
    columns: [
      { key: 'skill_id', title: 'Id', type: 'text' },
      { key: 'skill', title: 'Name', type: 'text' },
      { key: 'category', title: 'Category', type: 'text' },
      { key: 'kind', title: 'Kind', type: 'text' },
      { key: 'aliases', title: 'Aliases', type: 'text' },
      { key: 'parents', title: 'Broader', type: 'text' },
      { key: 'released', title: 'Released', type: 'integer' },
      { key: 'sources', title: 'Sources', type: 'text' },
    ],
    rows: found.map((s) => [
      s.id,
      s.name,
      s.category,
      s.kind,
      namesOf(s).join('; '),
      s.parents.join('; '),
      s.released,
      s.sources.join('; '),
    ]),
  };
}

function listOf(found: readonly Skill[]): Table {
  return {
    name: 'skills',
    columns: [
      { key: 'skill', title: 'Name', type: 'text', priority: 1 },
      { key: 'skill_id', title: 'Id', type: 'text', priority: 2 },
      { key: 'category', title: 'Category', type: 'text', priority: 3 },
    ],
    rows: found.map(({ name, id, category }) => [name, id, category]),
  };
}

function namesOf(skill: Skill): string[] {
  return [...skill.aliases, ...skill.ambiguous.map((a) => a.name).filter((n) => n !== skill.name)];
}

function describe(skill: Skill, width: number): string {
  const rows: [string, string][] = [
    ['Id', skill.id],
    ['Kind', `${skill.kind}, ${skill.category}`],
    ['Also written', namesOf(skill).join(', ')],
    ['Makers', skill.vendors.join(', ')],
    ['Broader', skill.parents.join(', ')],
    ['Implies', skill.implies.join(', ')],
    ['First released', skill.released === null ? '' : String(skill.released)],
    ['Homepage', skill.homepage ?? ''],
    ['Sources', skill.sources.join(', ')],
  ];
  const lines = [
    skill.name,
    ...rows.filter(([, value]) => value !== '').map(([label, value]) => `  ${label.padEnd(15)}${value}`),
  ];
  for (const a of skill.ambiguous) {
    lines.push(`  "${a.name}" needs: ${a.needs}`);
    for (const s of a.is) lines.push(`    counts:  ${s}`);
    for (const s of a.isNot) lines.push(`    refused: ${s}`);
  }
  return `${lines.flatMap((l) => chunk(l, width)).join('\n')}\n`;
}

function chunk(line: string, width: number): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const cut = rest.lastIndexOf(' ', width);
    const at = cut > 20 ? cut : width;
    parts.push(rest.slice(0, at));
    rest = `                 ${rest.slice(at).trimStart()}`;
  }
  return [...parts, rest];
}
