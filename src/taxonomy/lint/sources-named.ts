import { finding, type LintRule } from './finding.js';

/** Each skill says where it comes from. */
export const sourcesNamed: LintRule = (skills, { needsSources }) =>
  needsSources
    ? skills
        .filter((skill) => skill.sources.length === 0)
        .map((skill) =>
          finding(
            'sources-named',
            'error',
            skill,
            `"${skill.id}" names no source.`,
            'Run: npx tsx scripts/annotate-sources.ts',
          ),
        )
    : [];
