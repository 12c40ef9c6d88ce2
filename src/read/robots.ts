/** What robots.txt of one origin says to us (RFC 9309). */
export interface RobotsRules {
  /** In the order of the file; the longest match wins, and "allow" where two are as long. */
  readonly rules: readonly RobotsRule[];
  /** Seconds between requests the site asks for (`Crawl-delay`, no part of the standard, but a plain wish). */
  readonly delaySeconds: number | null;
}

interface RobotsRule {
  readonly allow: boolean;
  /** The literal pieces between `*`, in the order they must stand in the path. */
  readonly pieces: readonly string[];
  readonly anchored: boolean;
  readonly length: number;
}

export const ALLOW_ALL: RobotsRules = { rules: [], delaySeconds: null };

/** At least 500 KiB must be parsed (RFC 9309 §2.5); we read exactly that. */
export const ROBOTS_BYTES = 500 * 1024;
/** How long a robots file may be used without asking again (RFC 9309 §2.4). */
export const ROBOTS_MAX_AGE_MS = 24 * 3600 * 1000;

/** Reads a robots file for one product token ("skillgauge"): its own groups, merged, else the `*` groups. Never throws. */
export function parseRobots(text: string, product: string): RobotsRules {
  const own = emptyGroup();
  const all = emptyGroup();
  let current: Group[] = [];
  let inRules = true;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [key, value] = fieldOf(line);
    if (key === 'user-agent') {
      if (inRules) current = [];
      inRules = false;
      const name = /^[a-z_-]+/i.exec(value)?.[0].toLowerCase();
      if (name === product) current.push(own);
      else if (value.startsWith('*')) current.push(all);
      for (const group of current) group.named = true;
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true;
      // An empty pattern matches nothing: "Disallow:" allows everything.
      if (value !== '') for (const group of current) group.rules.push(ruleOf(value, key === 'allow'));
    } else if (key === 'crawl-delay' && /^\d{1,5}(?:\.\d+)?$/.test(value)) {
      for (const group of current) group.delaySeconds = Number(value);
    }
  }
  const group = own.named ? own : all;
  return { rules: group.rules, delaySeconds: group.delaySeconds };
}

/** Whether a path (with its query) may be requested. */
export function mayRequest({ rules }: RobotsRules, path: string): boolean {
  if (path === '/robots.txt') return true;
  const wanted = normalized(path);
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    if (best && (rule.length < best.length || (rule.length === best.length && best.allow))) continue;
    if (matches(rule, wanted)) best = rule;
  }
  return best?.allow ?? true;
}

interface Group {
  rules: RobotsRule[];
  delaySeconds: number | null;
  named: boolean;
}

function emptyGroup(): Group {
  return { rules: [], delaySeconds: null, named: false };
}

function fieldOf(line: string): [string, string] {
  const bare = line.split('#', 1)[0] as string;
  const colon = bare.indexOf(':');
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()];
}

function ruleOf(pattern: string, allow: boolean): RobotsRule {
  const anchored = pattern.endsWith('$');
  const plain = normalized(anchored ? pattern.slice(0, -1) : pattern);
  return { allow, pieces: plain.split('*'), anchored, length: plain.length };
}

/** Piece after piece, each at the first place it fits: linear, whatever the file holds; nothing of it becomes a regular expression. */
function matches({ pieces, anchored }: RobotsRule, path: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !anchored || path.length === first.length;
  let at = first.length;
  const last = rest.pop() as string;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** One spelling for each path: percent-encoded where a URL must be, and only there (RFC 9309 §2.2.2). */
function normalized(path: string): string {
  return path
    .replace(/[^\x21-\x7e]/gu, (char) => encoded(char))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
    });
}

function encoded(char: string): string {
  try {
    return encodeURIComponent(char);
  } catch {
    return '%EF%BF%BD';
  }
}
