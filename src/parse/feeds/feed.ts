import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import { personio } from '../boards/personio.js';
import type { RecordOrigin } from '../record.js';
import { type JsonResult, resultsOf } from '../result.js';
import { elementsNamed, type XmlNode, xmlTree } from '../xml-tree.js';
import { postingOfEntry } from './entry.js';

/**
 * Reads an XML feed: Personio's, RSS and Atom (Teamtailor, SuccessFactors and Google's `g:` fields among them), and the
 * job feeds boards exchange (`<job>`, `<position>`, `<vacancy>`).
 *
 * @throws AppError PARSE, NO_TEXT, UNSUPPORTED
 */
export function readFeed(xml: string, name: string, origin: RecordOrigin, limits: Limits): JsonResult[] {
  const root = xmlTree(xml, limits.xmlDepth, name);
  if (personio.matches(root)) return [...personio.postings(root, origin)];
  const entries = elementsNamed(root, /^(?:item|entry|job|position|vacancy|offer|posting|jobposting)$/i);
  if (entries.length > 0) {
    const feed = { company: companyOf(root) };
    return resultsOf(entries, (entry, row) =>
      postingOfEntry(entry, feed, { ...origin, row: row ?? origin.row }),
    );
  }
  if (elementsNamed(root, /^(?:urlset|sitemapindex)$/i).length > 0) {
    throw new AppError(
      'UNSUPPORTED',
      `"${name}" is a sitemap: a list of addresses, without postings.`,
      'Give its address to "skillgauge fetch".',
    );
  }
  throw new AppError(
    'UNSUPPORTED',
    `The XML of "${name}" has no shape of postings that is known.`,
    'Give an RSS or Atom feed, or one element per posting with a title and a description.',
  );
}

/** Many job feeds name the employer once, on top. */
function companyOf(root: XmlNode): string | null {
  const publisher = elementsNamed(root, /^(?:publisher|company)$/i)[0];
  return publisher?.text.trim() || null;
}
