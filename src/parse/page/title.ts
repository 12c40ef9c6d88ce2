import { ROLE_NOUN } from './job-words.js';
import type { PageScan } from './scan.js';

/** Longer lines are sentences, not titles. */
const MOST_UNITS = 160;
const NOT_A_TITLE =
  /^(?:jobs?|careers?|job (?:details?|description|openings?)|open positions?|search|home|menu|apply|about us|join (?:us|our team)|work (?:with|at) us|description|overview|welcome)$/i;

/** The title of the posting a page shows: its first heading, or what the page calls itself without the site's name. */
export function titleOf(scan: PageScan): string | null {
  const own = cleaned(scan.meta.get('job-title') ?? scan.meta.get('og:title') ?? scan.title);
  const headings = scan.blocks
    .filter((block) => block.tag === 'h1' && block.end - block.start <= MOST_UNITS)
    .map((block) => scan.text.slice(block.start, block.end).trim())
    .filter((line) => line !== '' && !NOT_A_TITLE.test(line));
  // Two big headings: the one the page's own name repeats, or that names an occupation.
  const agreed = headings.find((line) => own?.toLowerCase().includes(line.toLowerCase()));
  const heading = agreed ?? headings.find((line) => ROLE_NOUN.test(line));
  if (heading) return heading;
  const second = scan.blocks.find(
    (b) =>
      (b.tag === 'h2' || b.kind === 'heading') &&
      b.end - b.start <= 100 &&
      own !== null &&
      b.end - b.start > 5 &&
      own.toLowerCase().includes(scan.text.slice(b.start, b.end).trim().toLowerCase()),
  );
  if (second && headings.length === 0) return scan.text.slice(second.start, second.end).trim();
  const named = own && ROLE_NOUN.test(own) ? own : null;
  return named ?? headings[0] ?? own;
}

/** "Senior Engineer - Acme | Careers" without what is not the title. */
function cleaned(name: string): string | null {
  const bare = name
    .replace(
      /^(?:job application for|apply for|job opening:?|now hiring:?|we(?:'|’)re hiring:?|job:)\s+/i,
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
