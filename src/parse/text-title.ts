import type { Body } from './posting-of.js';

const NO_TITLE =
  /^(?:about|job|position|overview|who|summary|description|location|we|responsibilit|requirements|qualifications|company|introduction|role)\b/i;

/** The title of a text without markup: a heading or a short first line that ends no sentence. */
export function textTitle(body: Body): string | null {
  const first = body.blocks[0];
  if (!first || (first.kind !== 'heading' && first.kind !== 'paragraph')) return null;
  const line = body.text.slice(first.start, first.end).trim();
  const words = line.split(/\s+/).length;
  return line.length <= 100 && words <= 12 && !/[.!?:,;]$/.test(line) && !NO_TITLE.test(line) ? line : null;
}
