import type { Mention } from '../../model/mention.js';
import type { Check } from './check.js';

/**
 * More years of a technology than it has existed when the posting was published.
 *
 * Judged by reading all 9 hits in 13,056 real postings before years had to stand directly at the skill: 1 true. Two are left since,
 * one of them a joke about it: too few to judge.
 */
export const olderThanTechnology: Check = {
  code: 'older-than-technology',
  find({ posting, tags }, { skill, newestYear }) {
    const year = Number(posting.datePosted?.slice(0, 4)) || newestYear;
    return tags.flatMap(({ id, name, mentions }) => {
      const { released } = skill(id);
      const years = longest(mentions.filter((mention) => isDirect(posting.text, mention)));
      if (years === null || released === null || years <= year - released) return [];
      const message = `${years}+ years of ${name} are asked for; its first release was in ${released}, ${ago(year - released)} before the posting.`;
      return [{ code: 'older-than-technology', message }];
    });
  },
};

/** "6+ years' hands-on experience in Snowpark": nothing but words like these between the years and the skill. */
const DIRECT =
  /\b(?:years?|yrs?)['’]?(?:[ -](?:of|in|with|using|hands|on|experience|exp|professional|working|work|solid|strong|relevant|practical|commercial|development|developing))*\s*$/i;

/** The years of a general clause ("5+ years as an engineer; knowledge of Elixir") are not the skill's. */
function isDirect(text: string, { start }: Mention): boolean {
  return DIRECT.test(text.slice(Math.max(0, start - 80), start));
}

function longest(mentions: readonly Mention[]): number | null {
  const years = mentions.flatMap((mention) => mention.years ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function ago(years: number): string {
  return years === 1 ? '1 year' : `${Math.max(years, 0)} years`;
}
