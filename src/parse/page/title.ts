import { ROLE_NOUN } from './job-words.js';
import type { PageBlock, PageScan } from './scan.js';

/** Longer lines are sentences, not titles. */
const MOST_UNITS = 160;
const NOT_A_TITLE =
  /^(?:.{0,60}\bcareers?|(?:our |all )?jobs?|job (?:details?|description|openings?)|open positions?|search|home|menu|apply|about us|join (?:us|our team)|work (?:with|at) us|description|overview|welcome|.{0,60}\bemployment|(?:posting|position) details|karriere|stellenangebote?|stellenmarkt|recrutement|emplois?|offres? d['’]emploi|nous rejoindre|carrières?|empleos?|vacatures?)$/i;
/** What separates a page's name from its site's: "Nurse | Clinic", "Clinic - Jobs - Nurse". */
const SEPARATORS = /\s+[|•·»:–—-]\s+|\s*\|\s*/;
/** A paragraph this long is prose: what comes after it is no longer the top of the posting. */
const PROSE_UNITS = 120;

/** The title of the posting a page shows: its first heading, or what the page calls itself without the site's name. */
export function titleOf(scan: PageScan): string | null {
  const name = scan.meta.get('job-title') ?? scan.meta.get('og:title') ?? scan.title;
  const own = cleaned(name);
  const lines = shortLines(scan);
  const firsts = lines.filter((line) => line.block.tag === 'h1');
  // Two big headings: the one the page's own name repeats, or that names an occupation.
  const agreed = firsts.find(({ text }) => own?.toLowerCase().includes(text.toLowerCase()));
  if (agreed && ROLE_NOUN.test(agreed.text)) return agreed.text;
  const shared = sharedLine(lines, name);
  if (shared && (!agreed || ROLE_NOUN.test(shared))) return shared;
  const heading = agreed ?? firsts.find(({ text }) => ROLE_NOUN.test(text));
  if (heading) return heading.text;
  if (own && ROLE_NOUN.test(own)) return own;
  return firsts[0]?.text ?? occupationAtTop(lines) ?? own;
}

/** "Nurse - Austin, TX 78701", as Indeed names its pages: the title, and the place behind it. */
export function withoutPlace(title: string | null): { title: string | null; place: string | null } {
  const match = /^(.{3,}) [-–] (\p{Lu}[\p{L} .'’-]{1,40}, [A-Z]{2}(?: \d{5})?)$/u.exec(title ?? '');
  return match ? { title: match[1] as string, place: match[2] as string } : { title, place: null };
}

interface Line {
  readonly text: string;
  readonly block: PageBlock;
  /** It stands above the first prose of the page. */
  readonly isTop: boolean;
}

function shortLines(scan: PageScan): Line[] {
  let isTop = true;
  const lines: Line[] = [];
  for (const block of scan.blocks) {
    const units = block.end - block.start;
    if (units > PROSE_UNITS && block.linkUnits < units / 2) isTop = false;
    if (units > MOST_UNITS) continue;
    const text = scan.text.slice(block.start, block.end).trim();
    // "[Hiring] Nurse" is what a forum calls its thread; the posting's own line comes below.
    if (text.length > 2 && !NOT_A_TITLE.test(text) && !text.startsWith('['))
      lines.push({ text, block, isTop });
  }
  return lines;
}

/** The heading that is a part of the page's own name, or a plain line that is one and names an occupation. */
function sharedLine(lines: readonly Line[], name: string): string | null {
  const parts = new Set(name.split(SEPARATORS).map((part) => part.trim().toLowerCase()));
  const whole = name.toLowerCase();
  const isPart = ({ text, block }: Line) =>
    parts.has(text.toLowerCase()) ||
    (text.length > 5 &&
      text.length <= 100 &&
      whole.includes(text.toLowerCase()) &&
      (isHeading(block) || text.length >= whole.length * 0.6));
  const shared = lines.filter(isPart);
  const role = shared.find(({ text }) => ROLE_NOUN.test(text));
  return (role ?? shared.find(({ block }) => isHeading(block)))?.text ?? null;
}

function isHeading(block: PageBlock): boolean {
  return block.kind === 'heading' || block.tag === 'h2';
}

/** Pages of styled paragraphs have no heading: the first line above the prose that names an occupation is the title. */
function occupationAtTop(lines: readonly Line[]): string | null {
  const roles = lines.filter(
    ({ text, block, isTop }) =>
      text.length <= 90 &&
      block.linkUnits === 0 &&
      (isTop || isHeading(block)) &&
      !/[.!?:]$/.test(text) &&
      ROLE_NOUN.test(text),
  );
  return (roles.find(({ block }) => isHeading(block)) ?? roles[0])?.text ?? null;
}

/** "Senior Engineer - Acme | Careers" without what is not the title. */
function cleaned(name: string): string | null {
  const bare = name
    .replace(
      /^(?:job application for|apply for|job opening:?|now hiring:?|we(?:'|’)re hiring:?|job:|\[hiring\])\s+/i,
      '',
    )
    .replace(/\s+[|•·»]\s.*$/, '')
    .replace(
      /\s+[-–—]\s+(?:careers?|jobs?|indeed(?:\.com)?|linkedin|glassdoor|apply now|[^-–—]*\b(?:careers|jobs|inc|gmbh|ltd|llc)\.?)\b.*$/i,
      '',
    )
    .replace(/(\w\b.{6,}) at [A-Z].{1,60}$/, (whole, role: string) => (ROLE_NOUN.test(role) ? role : whole))
    .replace(/\s+@\s+[^@]{1,60}$/, '')
    .replace(/\s*[-–—]\s*$/, '')
    .trim();
  return bare === '' || bare.length > MOST_UNITS || NOT_A_TITLE.test(bare) ? null : bare;
}
