import type { Check } from './check.js';

/** More years of a technology than it has existed when the posting was published. */
export const olderThanTechnology: Check = {
  code: 'older-than-technology',
  isOn: false,
  find({ posting, tags }, { skill, newestYear }) {
    const year = Number(posting.datePosted?.slice(0, 4)) || newestYear;
    return tags.flatMap(({ id, name, years }) => {
      const { released } = skill(id);
      if (years === null || released === null || years <= year - released) return [];
      const message = `${years}+ years of ${name} are asked for; its first release was in ${released}, ${ago(year - released)} before the posting.`;
      return [{ code: 'older-than-technology', message }];
    });
  },
};

function ago(years: number): string {
  return years === 1 ? '1 year' : `${Math.max(years, 0)} years`;
}
