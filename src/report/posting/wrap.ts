import { textWidth } from '../text-width.js';

/**
 * Joins items and breaks lines between words, so that each takes at most `width` columns; a word longer than a line
 * stands alone, cut where the line ends. A no-break space binds two words.
 *
 * @returns lines without indent, at least one
 */
export function wrap(items: readonly string[], separator: string, width: number): string[] {
  const words = items
    .join(separator)
    .split(' ')
    .flatMap((word) => fitting(word, width));
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of words) {
    const wordWidth = textWidth(word);
    if (line !== '' && lineWidth + 1 + wordWidth > width) {
      lines.push(line);
      line = '';
    }
    lineWidth = line === '' ? wordWidth : lineWidth + 1 + wordWidth;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text) => text.replaceAll('\u00A0', ' ').trimEnd());
}

/** A word too long for a line first loses its no-break spaces, then is cut. */
function fitting(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const loose = word.split('\u00A0');
  if (loose.length > 1) return loose.flatMap((part) => fitting(part, width));
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (textWidth(piece + char) > width) {
      pieces.push(piece);
      piece = char;
    } else piece += char;
  }
  return [...pieces, piece];
}
