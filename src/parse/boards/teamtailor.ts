import { z } from 'zod';
import { isObject, postingOfJobPosting } from '../job-json.js';
import { resultsOf } from '../result.js';
import { type Board, onlyListed, withoutText } from './board.js';
import { fits } from './fits.js';

const Item = z.looseObject({
  title: z.string(),
  url: z.string().nullish(),
  content_html: z.string().nullish(),
  _jobposting: z.looseObject({}),
});
const Feed = z.object({
  version: z.string().startsWith('https://jsonfeed.org'),
  title: z.string().nullish(),
  items: z.array(Item).min(1),
});

/** `{company}.teamtailor.com/jobs.json`: a JSON feed with a schema.org posting in each entry. Its RSS is read as a feed. */
export const teamtailor: Board = {
  name: 'Teamtailor',
  matches: fits(Feed),
  postings: (json, origin) => {
    const feed = Feed.parse(json);
    const hasText = (item: z.infer<typeof Item>) =>
      Boolean(item.content_html || item._jobposting['description']);
    if (!feed.items.some(hasText))
      throw onlyListed('Teamtailor', feed.items.length, 'the page of the posting');
    return resultsOf(feed.items, (item, row) => {
      const organization = item._jobposting['hiringOrganization'];
      const node = {
        ...item._jobposting,
        description: item._jobposting['description'] ?? item.content_html,
        url: item.url,
        hiringOrganization: isObject(organization) ? organization : { name: feed.title },
      };
      const posting = postingOfJobPosting(node, { ...origin, row: row ?? origin.row });
      if (!posting) throw withoutText('Teamtailor', item.title);
      return posting;
    });
  },
};
