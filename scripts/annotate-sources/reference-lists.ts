import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escoId, withoutBracket } from '../../src/taxonomy/import/esco.js';
import { cell, readRows } from '../../src/taxonomy/import/rows.js';
import { folded } from '../../src/taxonomy/names.js';

/** A name of a public list, as the list writes it. */
export interface ListedName {
  readonly name: string;
  /** The list's own id, where it has one worth keeping. */
  readonly id: string | null;
  /** False: another name of the entry than its first. */
  readonly isMain: boolean;
}

/** A public list of skills or technologies. */
export interface ReferenceList {
  /** What stands in `sources`. */
  readonly tag: string;
  /** By folded name. */
  readonly names: ReadonlyMap<string, readonly ListedName[]>;
}

/** Reads the lists of `../shared/data/taxonomies`. */
export function readReferenceLists(dir: string): ReferenceList[] {
  const text = (name: string) => readFileSync(join(dir, name), 'utf8');
  const rows = (name: string) => readRows(text(name), name);
  return [
    list(
      'onet',
      rows('onet_technology_skills.tsv').map((row) => main(cell(row, 'example'), cell(row, 'example'))),
    ),
    list(
      'esco',
      rows('esco_ict.tsv').flatMap((row) => {
        const id = escoId(cell(row, 'uri'));
        const others = cell(row, 'altlabels').split(/\s*\|\s*/);
        return [
          main(withoutBracket(cell(row, 'label')), id),
          ...others.map((name) => other(withoutBracket(name), id)),
        ];
      }),
    ),
    list(
      'github-topics',
      rows('github_topics.tsv').flatMap((row) => [
        main(cell(row, 'display_name')),
        other(cell(row, 'topic')),
        ...cell(row, 'aliases')
          .split(/\s*,\s*/)
          .map((alias) => other(alias)),
      ]),
    ),
    list(
      'linguist',
      [...text('linguist_languages.yml').matchAll(/^"?([^\s#"-][^:"]*)"?:\s*$/gm)].map((m) =>
        main(m[1] as string),
      ),
    ),
    list(
      'lfai',
      [...text('lfai_landscape.yml').matchAll(/- item:\n\s+name: (.+)/g)].map((m) =>
        main(unquoted(m[1] as string)),
      ),
    ),
    list(
      'so-2026',
      surveyAnswers(join(dir, 'so_survey_2026_questions')).map((name) => main(name)),
    ),
    list(
      'stackshare',
      rows('microsoft_skills.tsv')
        .filter((row) => /stackshare/i.test(cell(row, 'source')))
        .map((row) => main(cell(row, 'display'))),
    ),
  ];
}

/** Questions of the survey whose answers are products; the others ask about habits. */
const PRODUCT_QUESTIONS = new Set([
  'BuildTool',
  'BuildToolAI',
  'CloudPlat',
  'CodeTest',
  'Databases',
  'DevIDE',
  'EntSearch',
  'KnowMgmt',
  'Languages',
  'SecOps',
  'WebFramework',
]);

function surveyAnswers(dir: string): string[] {
  return readdirSync(dir)
    .filter((file) => PRODUCT_QUESTIONS.has(file.replace(/\.yaml$/, '')))
    .flatMap((file) => {
      const options = readFileSync(join(dir, file), 'utf8').split(/^\s*options:\s*$/m)[1] ?? '';
      const answers = [...options.matchAll(/^ {4}- (?:label: )?(.+)$/gm)].map((m) =>
        unquoted(m[1] as string),
      );
      return answers
        .filter((a) => !/^(?:Other|None)\b/.test(a))
        .flatMap((a) => [a, withoutBracket(a), ...a.split('/')]);
    });
}

function unquoted(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/, '$2');
}

function main(name: string, id: string | null = null): ListedName {
  return { name, id, isMain: true };
}

function other(name: string, id: string | null = null): ListedName {
  return { name, id, isMain: false };
}

function list(tag: string, names: readonly ListedName[]): ReferenceList {
  const byName = new Map<string, ListedName[]>();
  for (const listed of names) {
    const key = folded(listed.name);
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), listed]);
  }
  return { tag, names: byName };
}
