import { isObject } from '../job-json.js';
import { parseLenient } from '../lenient-json.js';
import { ROLE_NOUN, wordCount } from './job-words.js';
import type { PageScan } from './scan.js';

/** A posting as the data of a page's own scripts holds it. */
export interface EmbeddedJob {
  readonly title: string | null;
  readonly description: string;
}

const TITLES = [
  'title',
  'jobTitle',
  'JobTitle',
  'job_title',
  'name',
  'positionTitle',
  'jobOpeningName',
  'text',
];
const DESCRIPTION_KEY =
  /^(?:description|descriptionhtml|job_?description|content|body|details|html_?description|jobdescriptiontext|sanitizedjobdescription|text|summary|requirements)$/i;
const MIN_WORDS = 60;
/** Assignments of data in code: `window.__INITIAL_STATE__ = {…};` */
const ASSIGNED = /(?:window\.|self\.|var |let |const |globalThis\.)?[\w$.[\]"']{2,60}\s*=\s*(?=[{[])/g;
const MOST_ASSIGNMENTS = 20;
const MOST_NODES = 200_000;

/** What the data of a page's scripts tells of postings. */
export interface EmbeddedData {
  /** The one with a title and a long description; null where there is none or several differ. */
  readonly job: EmbeddedJob | null;
  /** Entries that look like postings without a description: the page is a list. */
  readonly listed: number;
}

/**
 * Looks through a page's embedded application data (`__NEXT_DATA__`, Inertia's `data-page`, `window.__STATE__ = …`,
 * React's stream) for the one object that has a title and a long description.
 */
export function embeddedData(scan: PageScan): EmbeddedData {
  let listed = 0;
  const found = new Map<string, EmbeddedJob>();
  for (const script of scan.scripts) {
    if (script.kind === 'json-ld') continue;
    const documents = script.kind === 'json' ? [parseLenient(script.source)] : assignedIn(script.source);
    for (const document of documents) {
      const { jobs, teasers } = jobsIn(document);
      listed += teasers;
      for (const job of jobs) found.set(job.description.slice(0, 400), job);
    }
  }
  const jobs = [...found.values()];
  if (jobs.length <= 1) return { job: jobs[0] ?? null, listed };
  const named = jobs.filter(
    (job) => job.title !== null && scan.title.toLowerCase().includes(job.title.toLowerCase()),
  );
  return { job: named.length === 1 ? (named[0] as EmbeddedJob) : null, listed: listed + jobs.length };
}

function assignedIn(code: string): unknown[] {
  if (!/descri|content|__next_f|INITIAL_STATE/i.test(code)) return [];
  const documents: unknown[] = [];
  for (const match of code.matchAll(ASSIGNED)) {
    if (documents.length >= MOST_ASSIGNMENTS) break;
    const from = match.index + match[0].length;
    const json = balanced(code, from);
    if (json !== null && json.length > 200) documents.push(parseLenient(json));
  }
  return documents;
}

/** The text from a bracket to the one that closes it, strings minded. */
function balanced(code: string, from: number): string | null {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const c = code.charCodeAt(at);
    if (c === 0x22) at = endOfString(code, at);
    else if (c === 0x7b || c === 0x5b) depth++;
    else if (c === 0x7d || c === 0x5d) {
      depth--;
      if (depth === 0) return code.slice(from, at + 1);
    }
  }
  return null;
}

function endOfString(code: string, from: number): number {
  for (let at = from + 1; at < code.length; at++) {
    const c = code.charCodeAt(at);
    if (c === 0x5c) at++;
    else if (c === 0x22) return at;
  }
  return code.length;
}

/** Objects with a title and a description, found without recursion: data may nest 100,000 deep. */
function jobsIn(document: unknown): { jobs: EmbeddedJob[]; teasers: number } {
  let teasers = 0;
  const jobs: EmbeddedJob[] = [];
  const open: unknown[] = [document];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
    const node = open.pop();
    if (Array.isArray(node)) for (const inner of node) open.push(inner);
    else if (isObject(node)) {
      const job = jobOf(node);
      if (job) jobs.push(job);
      else if (isTeaser(node)) teasers++;
      if (!job)
        for (const inner of Object.values(node))
          if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return { jobs, teasers };
}

function isTeaser(node: Readonly<Record<string, unknown>>): boolean {
  const title = node['JobTitle'] ?? node['jobTitle'] ?? node['job_title'] ?? node['title'];
  return (
    typeof title === 'string' &&
    ROLE_NOUN.test(title) &&
    title.length < 120 &&
    /"(?:job_?id|applyurl|location\w*|publisheddate|jobtype|shortcode)"/i.test(
      Object.keys(node)
        .map((k) => `"${k}"`)
        .join(),
    )
  );
}

function jobOf(node: Readonly<Record<string, unknown>>): EmbeddedJob | null {
  const title = TITLES.map((key) => node[key]).find(
    (t): t is string => typeof t === 'string' && t.length > 2 && t.length <= 160,
  );
  if (title === undefined) return null;
  const texts = Object.entries(node).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && DESCRIPTION_KEY.test(entry[0]) && entry[1] !== title,
  );
  const description = texts.map(([, text]) => text).sort((a, b) => b.length - a.length)[0];
  if (description === undefined || wordCount(description) < MIN_WORDS) return null;
  return { title, description };
}
