import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { Notice } from '../../model/notice.js';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import type { Board } from './board.js';
import { fits } from './fits.js';

const Comment = z.object({
  id: z.number(),
  author: z.string().nullish(),
  created_at: z.string().nullish(),
  text: z.string().nullish(),
});
const Thread = z.object({ id: z.number(), title: z.string().nullish(), children: z.array(Comment).min(1) });
const ROLE =
  /\b(?:engineer|developer|scientist|designer|manager|lead|architect|analyst|devops|sre|founding|full[- ]?stack|backend|frontend|researcher|director|multiple|intern|head of|roles?|positions?)/i;
const PLACE =
  /\b(?:remote|onsite|on-site|hybrid|[A-Z][a-z]+,? [A-Z]{2}\b|nyc|sf|london|berlin|san francisco|new york)\b/i;

/** A saved "Who is hiring?" thread, `hn.algolia.com/api/v1/items/{id}`: one posting for each comment on the story. */
export const hackerNews: Board = {
  name: 'Hacker News',
  matches: fits(Thread),
  postings: (json, origin) => {
    const comments = Thread.parse(json).children.filter((comment) => comment.text);
    return resultsOf(comments, (comment, row) => {
      const body = readBody(`<p>${comment.text}`);
      const first = body.text.split('\n', 1)[0] ?? '';
      const parts = first.split('|').map((part) => part.trim());
      if (parts.length < 2) {
        throw new AppError(
          'NO_TEXT',
          `Comment ${comment.id} does not begin like a posting ("Company | Role | Place").`,
          'Nothing needs to be done: such comments are questions and answers.',
        );
      }
      const rest = parts.slice(1);
      return postingOf(body, {
        externalId: String(comment.id),
        company: parts[0]?.replace(/\s*\(.*\)\s*$/, '') || null,
        title: rest.find((part) => ROLE.test(part)) ?? null,
        location: rest.find((part) => PLACE.test(part) && !ROLE.test(part)) ?? null,
        datePosted: isoDate(comment.created_at ?? null),
        url: `https://news.ycombinator.com/item?id=${comment.id}`,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          workMode: workMode(rest.find((part) => /remote|onsite|on-site|hybrid/i.test(part)) ?? null),
        },
        notices: [FREE_FORM],
      });
    });
  },
};

const FREE_FORM: Notice = {
  code: 'free-form-fields',
  message:
    'Company, title and place were taken from the comment’s first line, which people write as they like.',
};
