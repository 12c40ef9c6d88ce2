import type { Limits } from '../../model/limits.js';
import type { Notice } from '../../model/notice.js';
import type { Posting } from '../../model/posting.js';
import { isIcims, withoutMadeUpDates } from '../boards/icims.js';
import { readBody } from '../body.js';
import { canonicalText } from '../canonical.js';
import { postingOfJobPosting } from '../job-json.js';
import { postingOf } from '../posting-of.js';
import type { RecordOrigin } from '../record.js';
import { asidesOf } from './aside.js';
import { type Declared, declaredPostings } from './declared.js';
import { embeddedData } from './embedded.js';
import { wordCount } from './job-words.js';
import { type MainPart, mainPart } from './main-part.js';
import { refuseOtherPages } from './page-kind.js';
import { type PageScan, scanPage } from './scan.js';
import { asideNotice } from './set-aside.js';
import { titleOf, withoutPlace } from './title.js';

/** A declared description shorter than this may be a teaser of what the page shows. */
const TEASER_WORDS = 80;
/** Points below which a page's main part is given with a word of doubt. */
const SURE_SCORE = 12;
/** Microdata needs a tree, and building one costs the square of some pages' size. */
const MOST_TREE_UNITS = 2_000_000;

/**
 * Reads a saved or fetched page. In this order: postings declared as JSON-LD, as microdata or RDFa, the data of the
 * page's own scripts where its text is empty, else the part of the page that reads like a posting.
 *
 * @param knownTitle  the title where the page names none: the subject of a mail
 * @throws AppError NO_TEXT where the page is a list, a wall, a shell or an article, naming which
 */
export async function readPage(
  source: string,
  origin: RecordOrigin,
  limits: Limits,
  knownTitle: string | null = null,
): Promise<Posting[]> {
  const html = canonicalText(source);
  const scan = scanPage(html, limits.htmlDepth);
  const { title, place } = withoutPlace(titleOf(scan) ?? knownTitle);
  const declared = declaredPostings(scan, origin);
  if (declared.postings.length > 0) {
    const postings = fullerThan(declared, scan, title, origin);
    return isIcims(html) ? postings.map(withoutMadeUpDates) : postings;
  }
  const marked = await microdataOf(html, scan, origin);
  if (marked.length > 0) return marked;
  const main = mainPart(scan, asidesOf(scan), title);
  const { job: app, listed } = embeddedData(scan);
  if (app && wordCount(app.description) > wordCount(main.body.text) / 2) {
    return [
      postingOf(readBody(app.description), { ...origin, title: app.title ?? title, notices: [FROM_SCRIPTS] }),
    ];
  }
  const name = origin.file === '-' ? 'standard input' : (origin.file ?? origin.url ?? 'The page');
  refuseOtherPages(scan, main, { title, listed, name });
  const notices = [...doubts(main, title), ...asideNotice(main.setAside), ...brokenNotice(declared)];
  return [postingOf(main.body, { ...origin, title, location: place, setAside: main.setAside, notices })];
}

const FROM_SCRIPTS: Notice = {
  code: 'embedded-data',
  message: 'The text was taken from the data of the page’s scripts; the page itself shows less.',
};

async function microdataOf(html: string, scan: PageScan, origin: RecordOrigin): Promise<Posting[]> {
  if (!scan.hasMicrodata || html.length > MOST_TREE_UNITS || scan.containers.length > 20_000) return [];
  const { isTreeSafe } = await import('./tree-guard.js');
  if (!isTreeSafe(html)) return [];
  const { microdataPostings } = await import('./microdata.js');
  const postings = microdataPostings(html).map((node) => postingOfJobPosting(node, origin));
  return postings.filter((p) => p !== null && wordCount(p.text) >= TEASER_WORDS / 2) as Posting[];
}

/** A single declared posting whose description is only a teaser gets the page's own text, and keeps its declared facts. */
function fullerThan(
  declared: Declared,
  scan: PageScan,
  title: string | null,
  origin: RecordOrigin,
): Posting[] {
  const only = declared.postings[0] as Posting;
  const words = wordCount(only.text);
  if (declared.postings.length > 1 || words >= TEASER_WORDS) return [...declared.postings];
  const main = mainPart(scan, asidesOf(scan), title);
  if (main.jobHeadings === 0 || wordCount(main.body.text) < words * 3) return [only];
  const { id: _id, text: _text, blocks: _blocks, language: _language, ...known } = only;
  const { setAside } = main;
  return [postingOf(main.body, { ...known, ...origin, setAside, notices: asideNotice(setAside) })];
}

function doubts(main: MainPart, title: string | null): Notice[] {
  if (main.score >= SURE_SCORE || main.jobHeadings > 0) return [];
  const missing = title === null ? ', and no title was found' : '';
  return [
    {
      code: 'whole-page',
      message: `No part of the page was recognised as the posting; what is not menu or footer was read${missing}.`,
    },
  ];
}

function brokenNotice(declared: Declared): Notice[] {
  if (declared.broken === 0) return [];
  return [
    {
      code: 'broken-json-ld',
      message: `${declared.broken} JSON-LD blocks of the page could not be read; the page's text was used.`,
    },
  ];
}
