import type { Span } from '../../src/model/span.js';

export interface LabelledSentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Sentences of a CoNLL file with one label column read as spans (`B-…` opens, `I-…` goes on), tokens joined by spaces.
 *
 * @param column  of the tab-separated line; 0 is the token
 */
export function labelledSentences(file: string, column: number): LabelledSentence[] {
  return file
    .split(/\n\s*\n/)
    .map((block) => sentenceOf(block.split('\n').filter(Boolean), column))
    .filter(({ text }) => text !== '');
}

function sentenceOf(lines: readonly string[], column: number): LabelledSentence {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    const cells = line.split('\t');
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? (cells[0] ?? '') : `${text} ${cells[0]}`;
    const label = cells[column] ?? 'O';
    if (label.startsWith('I') && open) (spans.at(-1) as { end: number }).end = text.length;
    else if (label !== 'O') spans.push({ start, end: text.length });
    open = label !== 'O';
  }
  return { text, spans };
}
