import type { AsideKind } from '../../model/set-aside.js';
import { JOB_HEADING, OTHER_JOBS, SURROUNDINGS } from './job-words.js';
import type { Container, PageBlock, PageScan } from './scan.js';

/** A box that holds more of the page than this is no surrounding, whatever its name says (WCXB: 20 of 507 pages were lost without it). */
const MOST_SHARE = 0.5;
const LINK_LIST_SHARE = 0.5;
/** Boxes of more blocks are not looked into: nested boxes would make it quadratic. */
const MOST_BLOCKS = 400;
/** Facts of a posting often stand in a short sidebar. */
const FACTS =
  /\b(?:salary|location|employment|contract|remote|hybrid|department|job type|compensation|workplace|seniority)\b/i;

const NAMES: readonly (readonly [AsideKind, RegExp])[] = [
  [
    'cookie or login notice',
    /(?:^|[-_\s])(?:cookies?|consent|gdpr|onetrust|login|signin|sign-in|authwall|modal|popup|overlay|paywall)(?:$|[-_\s])|cookie-?(?:banner|consent|notice|bar)|onetrust|usercentrics|contextual-sign-in/,
  ],
  [
    'other jobs',
    /(?:^|[-_\s])(?:similar|related|recommended|recommendations|people-also|other-?jobs|more-?jobs)(?:$|[-_\s])|similar-?jobs|related-?jobs|recommended-?jobs|relatedjobs|similarjobs/,
  ],
  [
    'navigation',
    /(?:^|[-_\s])(?:breadcrumbs?|navbar|nav|menu|topbar|skip-?link|pagination|megamenu|main-?nav|site-?nav)(?:$|[-_\s])/,
  ],
  ['page footer', /(?:^|[-_\s])(?:footer|site-?footer|page-?footer|copyright|colophon)(?:$|[-_\s])/],
  ['page header', /(?:^|[-_\s])(?:site-?header|page-?header|masthead|global-?header)(?:$|[-_\s])/],
  ['sharing', /(?:^|[-_\s])(?:share|sharing|social|social-?links|socials)(?:$|[-_\s])|share-?buttons/],
  [
    'sidebar',
    /(?:^|[-_\s])(?:sidebar|widget-area|newsletter|subscribe|promo|advert\w*|banner-ad|ad-slot|comments|comment-list)(?:$|[-_\s])/,
  ],
  [
    'form',
    /(?:^|[-_\s])(?:application-?form|apply-?form|job-?alert\w*|search-?form|filters?|facets?)(?:$|[-_\s])/,
  ],
];

/** What each block of the page is set aside as; null for what may be the posting. */
export function asidesOf(scan: PageScan): readonly (AsideKind | null)[] {
  const sums = sumsOf(scan.blocks);
  const boxes: (AsideKind | null)[] = [];
  scan.containers.forEach((box, index) => {
    const inherited = box.parent >= 0 ? (boxes[box.parent] as AsideKind | null) : null;
    boxes[index] = inherited ?? asideOfBox(box, scan, sums);
  });
  const asides = scan.blocks.map((block) => boxes[block.container] as AsideKind | null);
  markLinkLists(scan.blocks, asides);
  markBySections(scan, asides);
  return asides;
}

interface Sums {
  /** Characters, link characters before each block. */
  readonly units: readonly number[];
  readonly linkUnits: readonly number[];
  /** Blocks with links before each block. */
  readonly links: readonly number[];
}

function sumsOf(blocks: readonly PageBlock[]): Sums {
  const units = [0];
  const linkUnits = [0];
  const links = [0];
  blocks.forEach((block, i) => {
    units.push((units[i] as number) + block.end - block.start);
    linkUnits.push((linkUnits[i] as number) + block.linkUnits);
    links.push((links[i] as number) + (block.linkUnits > 0 ? 1 : 0));
  });
  return { units, linkUnits, links };
}

function asideOfBox(box: Container, scan: PageScan, sums: Sums): AsideKind | null {
  if (box.tag === 'body' || box.tag === 'main' || box.tag === 'page' || box.first === box.end) return null;
  const units = (sums.units[box.end] as number) - (sums.units[box.first] as number);
  const linkUnits = (sums.linkUnits[box.end] as number) - (sums.linkUnits[box.first] as number);
  const total = sums.units.at(-1) as number;
  if (units > total * MOST_SHARE) return null;
  if (box.itemprop === 'description') return null;
  const kind =
    asideByTag(box, scan) ??
    NAMES.find(([, names]) => box.names !== '' && names.test(box.names))?.[0] ??
    null;
  const isSmall = box.end - box.first < MOST_BLOCKS;
  if (isSmall && (kind === 'page header' || kind === 'sidebar' || kind === 'cookie or login notice')) {
    const blocks = scan.blocks.slice(box.first, box.end);
    // Content systems put the heading of every part into a header of its own.
    if (kind === 'page header' && linkUnits === 0 && blocks.every((b) => b.kind === 'heading')) return null;
    if (kind === 'page header' && blocks.some((b) => b.tag === 'h1') && linkUnits < units * LINK_LIST_SHARE)
      return null;
    const text = blocks.map((b) => scan.text.slice(b.start, b.end)).join('\n');
    if (kind === 'sidebar' && units < 600 && linkUnits < units * 0.3 && FACTS.test(text)) return null;
    if (
      blocks.some((b) => b.kind === 'heading' && JOB_HEADING.test(scan.text.slice(b.start, b.end))) &&
      units > 400
    )
      return null;
  }
  if (kind !== null) return kind;
  const links = (sums.links[box.end] as number) - (sums.links[box.first] as number);
  const isList = isSmall && links >= 3 && units > 0 && linkUnits / units >= LINK_LIST_SHARE;
  return isList ? 'list of links' : null;
}

function asideByTag(box: Container, scan: PageScan): AsideKind | null {
  switch (box.role) {
    case 'navigation':
      return 'navigation';
    case 'contentinfo':
      return 'page footer';
    case 'banner':
      return 'page header';
    case 'dialog':
    case 'alertdialog':
      return 'cookie or login notice';
    case 'search':
      return 'form';
    case 'complementary':
      return 'sidebar';
  }
  switch (box.tag) {
    case 'nav':
      return 'navigation';
    case 'footer':
      return 'page footer';
    case 'aside':
      return 'sidebar';
    case 'form':
      return 'form';
    case 'dialog':
      return 'cookie or login notice';
    // Somebody else's words, or a caption; blog software puts tables of the posting into figures too.
    case 'figure':
      return scan.blocks.slice(box.first, Math.min(box.end, box.first + MOST_BLOCKS)).every(isParagraph)
        ? 'quotation'
        : null;
    case 'header':
      return isInside(box, scan, /^(?:main|article)$/) ? null : 'page header';
    default:
      return null;
  }
}

const isParagraph = (block: PageBlock) => block.kind === 'paragraph';

function isInside(box: Container, scan: PageScan, tags: RegExp): boolean {
  for (let at = box.parent; at >= 0; at = (scan.containers[at] as Container).parent) {
    if (tags.test((scan.containers[at] as Container).tag)) return true;
  }
  return false;
}

/** Three or more blocks in a row that are nothing but links are a menu or a list of other pages. */
function markLinkLists(blocks: readonly PageBlock[], asides: (AsideKind | null)[]): void {
  let from = 0;
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    const isLink =
      block !== undefined &&
      block.tag !== 'h1' &&
      block.linkUnits >= (block.end - block.start) * 0.8 &&
      block.linkUnits > 0;
    if (isLink) continue;
    if (at - from >= 3) for (let i = from; i < at; i++) asides[i] ??= 'list of links';
    from = at + 1;
  }
}

/** From a heading like "Similar jobs" on, until a heading of a posting comes again. */
function markBySections(scan: PageScan, asides: (AsideKind | null)[]): void {
  let kind: AsideKind | null = null;
  scan.blocks.forEach((block, index) => {
    if (block.tag === 'h1') kind = null;
    if (block.end - block.start <= 90) {
      const line = scan.text.slice(block.start, block.end).trim();
      // "All roles" as a link is a way back, not the head of a list.
      const standsAlone =
        block.kind !== 'item' && block.kind !== 'cell' && (block.kind === 'heading' || block.linkUnits === 0);
      if (standsAlone && OTHER_JOBS.test(line)) kind = 'other jobs';
      else if (block.kind === 'heading' && SURROUNDINGS.test(line)) kind = 'surroundings';
      else if (
        block.kind === 'heading' &&
        (JOB_HEADING.test(line) || (kind === 'surroundings' && block.level <= 2))
      )
        kind = null;
    }
    if (kind !== null) asides[index] ??= kind;
  });
}
