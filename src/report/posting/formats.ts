import type { TaggedPosting } from '../../model/tagged-posting.js';
import { type SummaryRow, summaryMarkdown, summaryText } from './summary.js';
import type { PostingView } from './view.js';

/** How a run of postings is written for people: what stands before the first, each of them, the table of several, the end. */
export interface PostingFormat {
  start(first: PostingView, isOneOfSeveral: boolean): string;
  /** @param at number of the posting, from 1 */
  posting(tagged: TaggedPosting, view: PostingView, at: number): string;
  summary(rows: readonly SummaryRow[]): string;
  readonly end: string;
}

export interface PostingFormatOptions {
  readonly format: 'table' | 'md' | 'html';
  readonly width: number;
  readonly color: boolean;
  readonly all: boolean;
  readonly nameOf: (id: string) => string;
}

export async function postingFormat(options: PostingFormatOptions): Promise<PostingFormat> {
  const { format, nameOf, width, all } = options;
  const apart = (at: number) => (at === 1 ? '' : '\n\n');
  switch (format) {
    case 'html': {
      const html = await import('./html.js');
      return {
        start: (first, isOneOfSeveral) => html.postingPageStart(first.title, isOneOfSeveral),
        posting: (tagged, view, at) => html.renderPostingHtml(tagged, view, nameOf, at),
        summary: html.summaryHtml,
        end: html.postingPageEnd(),
      };
    }
    case 'md': {
      const { renderPostingMarkdown } = await import('./markdown.js');
      return {
        start: () => '',
        posting: (_, view, at) => apart(at) + renderPostingMarkdown(view, { all }),
        summary: (rows) => apart(2) + summaryMarkdown(rows),
        end: '',
      };
    }
    case 'table': {
      const { renderPostingText } = await import('./text.js');
      return {
        start: () => '',
        posting: (_, view, at) => apart(at) + renderPostingText(view, options),
        summary: (rows) => apart(2) + summaryText(rows, width),
        end: '',
      };
    }
  }
}
