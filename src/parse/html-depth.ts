import { Parser } from 'htmlparser2';

/**
 * Deepest nesting of a page's elements, counted up to just past `cap` and no further: building a tree of a page nested
 * thousands deep takes minutes, counting it takes milliseconds.
 */
export function htmlDepth(html: string, cap: number): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag() {
      depth++;
      if (depth > deepest) deepest = depth;
    },
    onclosetag() {
      depth--;
    },
  });
  const step = 64 * 1024;
  for (let at = 0; at < html.length && deepest <= cap; at += step) parser.write(html.slice(at, at + step));
  return deepest;
}
