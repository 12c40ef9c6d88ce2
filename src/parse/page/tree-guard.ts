import { htmlEvents } from '../html-events.js';

const MOST_DEPTH = 256;
const MOST_ELEMENTS = 100_000;
/** Open formatting tags times blocks begun within them: a browser's parser copies each into each (33 KB cost cheerio 9 s). */
const MOST_COPIES = 20_000;
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Whether a tree of the page can be built at a price in proportion to its size. One linear pass. */
export function isTreeSafe(html: string): boolean {
  if (/&#\d{8}/.test(html)) return false;
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let formatting = 0;
  let copies = 0;
  htmlEvents(html, {
    open(name) {
      elements++;
      if (VOID.test(name)) return;
      depth++;
      deepest = Math.max(deepest, depth);
      if (FORMATTING.test(name)) formatting++;
      else copies += formatting;
    },
    close(name) {
      depth = Math.max(0, depth - 1);
      if (FORMATTING.test(name)) formatting = Math.max(0, formatting - 1);
    },
    text() {},
  });
  return deepest <= MOST_DEPTH && elements <= MOST_ELEMENTS && copies <= MOST_COPIES;
}
