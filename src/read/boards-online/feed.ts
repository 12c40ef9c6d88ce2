import type { Listed } from './board.js';
import { elementsOf, textOf } from './xml.js';

/** Below this an item's description is a teaser, and the page it links to is the posting. */
const WHOLE_POSTING_CHARS = 400;

/** True for an RSS or Atom feed. */
export function isFeed(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/.test(
    text.slice(0, 2000),
  );
}

/** The items of an RSS or Atom feed: each a feed of its own with the one item, or a request for the page it links to. */
export function feedItems(xml: string): Listed[] {
  const name = /<entry[\s>]/.test(xml) && !/<item[\s>]/.test(xml) ? 'entry' : 'item';
  const first = xml.search(/<(?:item|entry)[\s>]/);
  if (first < 0) return [];
  const head = xml.slice(0, first);
  const last = `</${name}>`;
  const tail = xml.slice(xml.lastIndexOf(last) + last.length);
  return elementsOf(xml, name).flatMap((element): Listed[] => {
    const url =
      textOf(element, 'link') || /<link[^>]{0,300}\bhref="([^"]{1,2000})"/.exec(element)?.[1] || null;
    const id = textOf(element, 'guid') ?? textOf(element, 'id') ?? url;
    if (id === null || id === '') return [];
    const text =
      textOf(element, 'content:encoded') ??
      textOf(element, 'description') ??
      textOf(element, 'content') ??
      '';
    if (text.length >= WHOLE_POSTING_CHARS || url === null)
      return [
        {
          id,
          url,
          posting: { contentType: 'application/rss+xml; charset=utf-8', text: `${head}${element}${tail}` },
        },
      ];
    return [{ id, url, posting: { url } }];
  });
}
