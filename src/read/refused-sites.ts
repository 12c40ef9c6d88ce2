import { AppError } from '../errors.js';

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)linkedin\.(?:com|cn)$|^lnkd\.in$/, 'LinkedIn'],
  [/(?:^|\.)indeed\.(?:com|[a-z]{2}|(?:com?|net)\.[a-z]{2})$/, 'Indeed'],
];

/** Sites whose terms forbid programs to fetch postings, and which block them; saved pages of theirs are read well. */
export function checkSite(url: URL): void {
  const host = url.hostname.replace(/\.$/, '');
  const name = REFUSED.find(([pattern]) => pattern.test(host))?.[1];
  if (name === undefined) return;
  throw new AppError(
    'REFUSED_SITE',
    `${name} forbids programs to fetch its postings, so Skillgauge does not.`,
    `Open the posting in your browser, save the page (Ctrl-S), and give the file: skillgauge analyze posting.html`,
  );
}
