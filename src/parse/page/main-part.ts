import type { Block } from '../../model/posting.js';
import type { AsideKind, SetAside } from '../../model/set-aside.js';
import type { Body } from '../posting-of.js';
import { countOf, JOB_HEADING, JOB_WORDS, ROLE_NOUN, WAY_ON } from './job-words.js';
import type { Container, PageBlock, PageScan } from './scan.js';
import { type AsideLine, setAsideOf } from './set-aside.js';

/** The part of a page that reads most like a posting. */
export interface MainPart {
  readonly body: Body;
  /** Points for headings, lists and wording of a posting; a full posting has 20 and more, a menu next to none. */
  readonly score: number;
  /** Headings only postings have. */
  readonly jobHeadings: number;
  readonly otherHeadings: number;
  /** The box bears a name only boards give to descriptions. */
  readonly isNamed: boolean;
  /** All the rest of the page. */
  readonly setAside: readonly SetAside[];
}

/** Boxes whose names board software gives to the description and to nothing else. */
const KNOWN =
  /(?:^|\s)(?:jobdescriptiontext|show-more-less-html__markup|description__text|jobpostingdescription|job__description|posting-page|job-description|jobdescription|job-details__content|job-post-content)(?:$|\s)/;
const KNOWN_WORDS = 60;
/** The smallest box with this share of the page's points is the posting; more loses sections that stand apart, less takes the page in. Checked by scripts/page-benchmark. */
const SHARE_OF_POINTS = 0.85;
/** Lines between the title and the description: place, pay, kind of contract. */
const MOST_HEAD_LINES = 14;
const HEAD_LINE_UNITS = 160;
/** "Apply for Senior Platform Engineer" */
const WAY_ON_UNITS = 80;
/** Share of link text from which a line is nothing but links. */
const LINKS_ONLY = 0.8;

/** Picks the posting out of a page: the smallest box that holds nearly all that reads like one, and the title above it. */
export function mainPart(
  scan: PageScan,
  asides: readonly (AsideKind | null)[],
  title: string | null,
): MainPart {
  const points = scan.blocks.map((block, i) => (asides[i] === null ? pointsOf(block, scan.text, title) : 0));
  const sums = [0];
  for (const p of points) sums.push((sums.at(-1) as number) + p);
  const named = knownBox(scan);
  const box = named ?? bestBox(scan.containers, sums);
  const inside = indexes(box.first, box.end).filter((i) => asides[i] === null || isKnown(box));
  const chosen = [
    ...(holdsTitle(inside, scan, title) ? [] : headAbove(scan, asides, box.first, title)),
    ...withoutWaysOn(fromTitle(inside, scan, points, title), scan),
  ];
  const taken = new Set(chosen);
  const rest = scan.blocks.flatMap((block, i): AsideLine[] =>
    taken.has(i)
      ? []
      : [{ kind: asides[i] ?? 'surroundings', text: scan.text.slice(block.start, block.end) }],
  );
  const headings = chosen.filter((i) => scan.blocks[i]?.kind === 'heading');
  const jobHeadings = chosen.filter((i) => isJobHeading(scan.blocks[i] as PageBlock, scan.text)).length;
  return {
    body: bodyOf(scan, chosen),
    score: (sums[box.end] as number) - (sums[box.first] as number),
    jobHeadings,
    isNamed: named !== null,
    otherHeadings: Math.max(0, headings.length - jobHeadings),
    setAside: setAsideOf(rest),
  };
}

/** "Apply now", "Back to all jobs": what a posting ends with are ways on, not words of it. */
function withoutWaysOn(inside: readonly number[], { text, blocks }: PageScan): readonly number[] {
  const last = inside.findLastIndex((i) => {
    const { start, end, linkUnits, kind } = blocks[i] as PageBlock;
    const isWayOn = kind !== 'item' && end - start <= WAY_ON_UNITS && WAY_ON.test(text.slice(start, end));
    return linkUnits < (end - start) * LINKS_ONLY && !isWayOn;
  });
  return inside.slice(0, last + 1);
}

/** A title of its own says that what stands above the box is another thing: the name of a forum, of a board. */
function holdsTitle(inside: readonly number[], { blocks, text }: PageScan, title: string | null): boolean {
  return inside.slice(0, MOST_HEAD_LINES).some((i) => {
    const { start, end } = blocks[i] as PageBlock;
    return text.slice(start, end).trim() === title;
  });
}

/**
 * Leaves out the short lines above a title that stands within the box: the name of the site, banners, ways back. Lines
 * with facts or wording of a posting stay.
 */
function fromTitle(
  inside: readonly number[],
  scan: PageScan,
  points: readonly number[],
  title: string | null,
): readonly number[] {
  const lineOf = (i: number) => {
    const block = scan.blocks[i] as PageBlock;
    return scan.text.slice(block.start, block.end).trim();
  };
  const firsts = inside.slice(0, MOST_HEAD_LINES);
  const at = firsts.findLastIndex((i) => lineOf(i) === title);
  if (at <= 0) return inside;
  const above = firsts.slice(0, at);
  const isProse = above.some((i) => lineOf(i).length > HEAD_LINE_UNITS || (points[i] as number) > 3);
  if (isProse) return inside;
  const kept = above.filter(
    (i) => (points[i] as number) >= 0.5 && lineOf(i) !== title && !WAY_ON.test(lineOf(i)),
  );
  return [...kept.filter((i) => scan.blocks[i]?.tag !== 'h1'), ...inside.slice(at)];
}

function pointsOf(block: PageBlock, text: string, title: string | null): number {
  const units = block.end - block.start;
  const line = text.slice(block.start, Math.min(block.end, block.start + 600));
  const isLinks = block.linkUnits > units * 0.5;
  if (block.tag === 'h1' || (title !== null && units < 160 && line.trim() === title)) return 3;
  if (isLinks) return 0;
  if (isJobHeading(block, text)) return 4;
  const words = Math.min(3, countOf(JOB_WORDS, line));
  if (block.kind === 'item') return units >= 20 ? 1 + words * 0.5 : words * 0.5;
  if (units >= 80) return Math.min(3, units / 200) + words;
  // A label with a value ("Salary: …") says little by itself; a bare role name says nothing.
  return words > 0 && !(ROLE_NOUN.test(line) && units < 50) ? 0.5 : 0.1;
}

function isJobHeading(block: PageBlock, text: string): boolean {
  const units = block.end - block.start;
  if (units > 90 || block.linkUnits > units * 0.5) return false;
  const line = text.slice(block.start, block.end);
  const isHeading =
    block.kind === 'heading' || block.tag === 'th' || (block.kind === 'paragraph' && /:$/.test(line));
  return isHeading && JOB_HEADING.test(line);
}

function isKnown(box: Container): boolean {
  return KNOWN.test(box.names) || box.itemprop === 'description';
}

function knownBox(scan: PageScan): Container | null {
  const known = scan.containers.filter((box) => box.end > box.first && isKnown(box));
  const words = (box: Container) =>
    countOf(/\S+/g, scan.text.slice(scan.blocks[box.first]?.start, scan.blocks[box.end - 1]?.end));
  // Two of a kind is a list of teasers, or a page with a part of the posting in each: left to the points.
  const first = known[0];
  return first &&
    known.every((box) => box.first >= first.first && box.end <= first.end) &&
    words(first) >= KNOWN_WORDS
    ? first
    : null;
}

function bestBox(containers: readonly Container[], sums: readonly number[]): Container {
  const page = containers[0] as Container;
  const total = sums.at(-1) as number;
  let best = page;
  for (const box of containers) {
    const points = (sums[box.end] as number) - (sums[box.first] as number);
    if (points >= total * SHARE_OF_POINTS && box.end - box.first <= best.end - best.first) best = box;
  }
  return best;
}

/** The title and the short lines of facts that stand between it and the chosen box. */
function headAbove(
  scan: PageScan,
  asides: readonly (AsideKind | null)[],
  first: number,
  title: string | null,
): number[] {
  const lowest = Math.max(0, first - 40);
  let from = -1;
  for (let at = first - 1; at >= lowest; at--) {
    const block = scan.blocks[at] as PageBlock;
    const line = scan.text.slice(block.start, block.end).trim();
    if (block.tag === 'h1' || line === title) {
      from = at;
      break;
    }
  }
  if (from < 0) return [];
  const head = indexes(from, first).filter((i) => {
    const block = scan.blocks[i] as PageBlock;
    const units = block.end - block.start;
    return i === from || (asides[i] === null && units <= HEAD_LINE_UNITS && block.linkUnits < units * 0.5);
  });
  return head.slice(0, MOST_HEAD_LINES);
}

/** The chosen blocks as a text of their own. */
export function bodyOf(scan: PageScan, chosen: readonly number[]): Body {
  let text = '';
  const blocks: Block[] = [];
  for (const index of chosen) {
    const block = scan.blocks[index] as PageBlock;
    // A bullet typed by hand stands before its item's text; it comes along.
    const lineStart = scan.text.lastIndexOf('\n', Math.max(0, block.start - 1)) + 1;
    const from = block.start - lineStart <= 4 ? lineStart : block.start;
    if (text !== '') text += '\n';
    const shift = text.length - from;
    text += scan.text.slice(from, block.end);
    blocks.push({ kind: block.kind, level: block.level, start: block.start + shift, end: block.end + shift });
  }
  return { text, blocks };
}

function indexes(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
}
