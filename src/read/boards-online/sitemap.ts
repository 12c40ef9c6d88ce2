import { elementsOf, textOf } from './xml.js';

/** True for a sitemap or an index of sitemaps, in either spelling of their namespace. */
export function isSitemap(text: string): boolean {
  return /<(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 2000));
}

/**
 * The addresses a sitemap lists. Where some of them look like postings, only those: a company's sitemap also lists its
 * blog and its imprint.
 */
export function sitemapUrls(xml: string): {
  readonly sitemaps: readonly string[];
  readonly pages: readonly string[];
} {
  const locations = (name: string) =>
    elementsOf(xml, name).flatMap((element) => textOf(element, 'loc') ?? []);
  const pages = locations('url');
  const postings = pages.filter((page) => /job|career|position|vacanc|opening|stellen/i.test(page));
  return { sitemaps: locations('sitemap'), pages: postings.length > 0 ? postings : pages };
}
