import { finding, type LintRule } from './finding.js';

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids stand in databases and reports for ever: small letters, digits and single hyphens. */
export const idShape: LintRule = (skills) =>
  skills
    .filter((skill) => !KEBAB_CASE.test(skill.id))
    .map((skill) =>
      finding(
        'id-shape',
        'error',
        skill,
        `The id "${skill.id}" is not kebab-case.`,
        'Write small letters, digits and single hyphens.',
      ),
    );
