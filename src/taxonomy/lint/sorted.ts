import { finding, type LintRule } from './finding.js';

/** Files are sorted by id, so that two people adding skills seldom meet in one line. */
export const sorted: LintRule = (skills) =>
  skills.flatMap((skill, index) => {
    const before = skills[index - 1];
    return before && before.file === skill.file && before.id > skill.id
      ? [
          finding(
            'sorted',
            'error',
            skill,
            `"${skill.id}" stands behind "${before.id}".`,
            'Sort the file by id: npm run new-skill -- --sort',
          ),
        ]
      : [];
  });
