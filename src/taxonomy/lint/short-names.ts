import { isShort, writtenNames } from '../names.js';
import { finding, type LintRule } from './finding.js';

/** A name of one or two letters is always something else too, so it needs a proof. */
export const shortNames: LintRule = (skills) =>
  skills.flatMap((skill) =>
    writtenNames(skill)
      .filter((name) => !name.isAmbiguous && isShort(name.folded))
      .map((name) =>
        finding(
          'short-names',
          'error',
          skill,
          `"${name.written}" has one or two letters and counts anywhere.`,
          'Put it under "ambiguous" with what it needs and sentences.',
        ),
      ),
  );
