import { type CheerioAPI, load } from 'cheerio/slim';
import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Notice } from '../model/notice.js';
import type { Posting } from '../model/posting.js';
import { canonicalText } from './canonical.js';
import { htmlDepth } from './html-depth.js';
import { readHtml } from './html-blocks.js';
import { jobPostingsIn, postingOfJobPosting } from './job-json.js';
import { type Body, postingOf } from './posting-of.js';
import type { RecordOrigin } from './record.js';

/** What is never the posting, whatever it holds. */
const CHROME = 'nav, header, footer, aside, form, script, style, noscript, template, svg, iframe, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=dialog], [role=search]';
/** Set apart by its name; never applied to an element that holds most of the page. */
const CHROME_NAMES = /(?:^|[-_\s])(?:cookie|consent|similar|related|recommended|breadcrumbs?|share|social|newsletter|sidebar|menu|navbar|footer)(?:$|[-_\s])/i;
const CANDIDATES = [
  '[itemtype*="schema.org/JobPosting"] [itemprop=description]',
  '#jobDescriptionText, .show-more-less-html__markup, .description__text, [data-automation-id=jobPostingDescription], .job__description, .posting-page, [data-qa=job-description], #job-description, .job-description, .jobdescription, [class*=job-description], [class*=jobDescription], [class*=job_description], [id*=job-description], [id*=jobDescription]',
  'article, main, [role=main]',
];
/** A page whose text has fewer words holds no posting. */
const MIN_WORDS = 40;

/**
 * Reads a saved or fetched page: its JSON-LD postings if it declares any, else the part of the page that looks most
 * like a posting, else the whole page with a notice.
 *
 * @throws AppError NO_TEXT where the page holds no text worth reading (a script shell, a login wall)
 */
export function readPage(source: string, origin: RecordOrigin, limits: Limits): Posting[] {
  const html = canonicalText(source);
  if (htmlDepth(html, limits.htmlDepth) > limits.htmlDepth) {
    const notice = { code: 'deep-html', message: `Elements are nested more than ${limits.htmlDepth} deep; the page was read as flat text.` };
    return [pagePosting(checked(readHtml(html), origin), null, origin, [notice])];
  }
  const $ = load(html);
  const declared = declaredPostings($, origin);
  if (declared.length > 0) return declared;
  const title = pageTitle($);
  const { body, notices } = mainBody($, title);
  return [pagePosting(checked(body, origin), title, origin, notices)];
}

function declaredPostings($: CheerioAPI, origin: RecordOrigin): Posting[] {
  const postings: Posting[] = [];
  $('script[type*="ld+json"]').each((_, script) => {
    const document = parseLenient($(script).text());
    for (const node of jobPostingsIn(document)) {
      const posting = postingOfJobPosting(node, origin);
      if (posting) postings.push(posting);
    }
  });
  return postings;
}

/** JSON as pages really hold it: CDATA guards, raw line breaks inside strings, HTML escapes around everything. */
function parseLenient(source: string): unknown {
  const bare = source.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '').trim();
  for (const attempt of [bare, bare.replace(/[\n\t]/g, ' '), bare.replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/[\n\t]/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next repair may read it; a block nobody can read is passed over and the page's own text is used.
    }
  }
  return null;
}

function mainBody($: CheerioAPI, title: string | null): { body: Body; notices: Notice[] } {
  const wholeUnits = $('body').text().length;
  $(CHROME).remove();
  $('[class], [id]').each((_, element) => {
    const node = $(element);
    const names = `${node.attr('class') ?? ''} ${node.attr('id') ?? ''}`;
    const tag = node.prop('tagName')?.toLowerCase();
    if (tag !== 'body' && tag !== 'main' && tag !== 'html' && CHROME_NAMES.test(names) && node.text().length < wholeUnits / 2) node.remove();
  });
  for (const selector of CANDIDATES) {
    const bodies = $(selector).toArray().map((element) => readHtml($.html(element)));
    const best = bodies.sort((a, b) => jobLikeness(b) - jobLikeness(a))[0];
    if (best && wordCount(best.text) >= MIN_WORDS && jobLikeness(best) > 0) return { body: best, notices: [] };
  }
  const body = readHtml($('body').length > 0 ? $.html($('body')) : $.html());
  const notice = { code: 'whole-page', message: `No part of the page was recognised as the posting; the whole page was read${title ? '' : ', and no title was found'}.` };
  return { body, notices: [notice] };
}

/** Words of postings, per thousand characters, with a little for length, so that a teaser loses to the full text. */
function jobLikeness(body: Body): number {
  const hits = body.text.match(/\b(?:responsibilit|requirement|qualification|experience|you will|you'll|we offer|benefits|skills|apply|role|team)\w*/gi)?.length ?? 0;
  const items = body.blocks.filter((b) => b.kind === 'item').length;
  return hits === 0 ? 0 : Math.min(hits, 30) + Math.min(items, 20) + Math.log10(body.text.length + 1) * 5;
}

function pageTitle($: CheerioAPI): string | null {
  const heading = $('h1').first().text().replace(/\s+/g, ' ').trim();
  const declared = $('meta[property="og:title"]').attr('content')?.trim();
  const title = heading || declared || $('title').first().text().replace(/\s+/g, ' ').trim();
  return title && title.length <= 160 ? title : null;
}

function pagePosting(body: Body, title: string | null, origin: RecordOrigin, notices: readonly Notice[]): Posting {
  return postingOf(body, { title, file: origin.file, url: origin.url, row: origin.row, notices });
}

function checked(body: Body, origin: RecordOrigin): Body {
  const words = wordCount(body.text);
  if (words >= MIN_WORDS) return body;
  const name = origin.file ?? origin.url ?? 'the page';
  throw new AppError('NO_TEXT', `"${name}" holds no posting text (${words} words).`, 'Pages built by scripts or behind a login come out empty: open the posting in a browser and save the page, or copy its text.');
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
