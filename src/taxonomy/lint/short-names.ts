import { writtenNames } from '../names.js';
import { finding, type LintRule } from './finding.js';

/** One or two letters, also with a sign between them: "R", "BI", "R&D"; not "C#", "C++" or "5G", which are nothing else. */
const SHORT = /^\p{L} ?\p{L}?$/u;

/** A name of one or two letters is always something else too, so it needs a proof. */
export const shortNames: LintRule = (skills) =>
  skills.flatMap((skill) =>
    writtenNames(skill)
      .filter((name) => !name.isAmbiguous && SHORT.test(name.folded))
      .map((name) =>
        finding('short-names', 'error', skill, `"${name.written}" has one or two letters and counts anywhere.`, 'Put it under "ambiguous" with what it needs and sentences.'),
      ),
  );
