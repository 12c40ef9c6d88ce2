import { folded } from '../names.js';
import { finding, type LintRule } from './finding.js';

/** An alias that the matcher reads as another name of the same skill says nothing. */
export const namesRepeated: LintRule = (skills) =>
  skills.flatMap((skill) => {
    const seen = new Map([[folded(skill.name), skill.name]]);
    return skill.aliases.flatMap((alias) => {
      const key = folded(alias);
      const same = seen.get(key);
      seen.set(key, alias);
      return same === undefined
        ? []
        : [
            finding(
              'names-repeated',
              'warning',
              skill,
              `The alias "${alias}" is read as "${same}".`,
              'Take the alias out.',
            ),
          ];
    });
  });
