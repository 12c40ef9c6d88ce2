import type { Mention, Refusal } from '../../model/mention.js';
import type { Line, SectionRole } from '../../model/segments.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import { esc, escLine } from '../html/esc.js';
import { printable } from '../printable.js';

type Mark = Mention | Refusal;

/** The posting's text by sections and lines, with every mention marked and every refused word explained. */
export function markedText(tagged: TaggedPosting, nameOf: (id: string) => string): string {
  const { segments } = tagged;
  const { text } = tagged.posting;
  const marked = marker(tagged, nameOf);
  return segments.sections
    .map((section, at) => {
      const lines = segments.lines.filter((line) => line.section === at && isWorthShowing(line, text));
      if (lines.length === 0) return '';
      return `<section class="part"><div class="role">${ROLE_WORDS[section.role]}</div><div>${linesHtml(lines, marked)}</div></section>`;
    })
    .join('\n');
}

/** The title stands above; a ruler ("|---|---|") says nothing. */
function isWorthShowing({ kind, start, end }: Line, text: string): boolean {
  return kind !== 'title' && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** The title with its mentions marked, or null where the text does not begin with it. */
export function markedTitle(tagged: TaggedPosting, nameOf: (id: string) => string): string | null {
  const line = tagged.segments.lines[0];
  return line?.kind === 'title' ? marker(tagged, nameOf)(line) : null;
}

const ROLE_WORDS: Readonly<Record<SectionRole, string>> = {
  title: 'Title',
  company: 'About the company',
  role: 'About the job',
  duties: 'What you will do',
  requirements: 'Requirements',
  preferred: 'Nice to have',
  benefits: 'Benefits and pay',
  legal: 'Legal',
  application: 'How to apply',
  unknown: 'No heading',
};

function linesHtml(lines: readonly Line[], marked: (line: Line) => string): string {
  let html = '';
  let inList = false;
  for (const line of lines) {
    const isItem = line.kind === 'item';
    if (isItem !== inList) html += isItem ? '<ul>' : '</ul>';
    inList = isItem;
    html += isItem
      ? `<li>${marked(line)}</li>`
      : line.kind === 'heading'
        ? `<h2>${marked(line)}</h2>`
        : `<p>${marked(line)}</p>`;
  }
  return inList ? `${html}</ul>` : html;
}

/** Marks one line. Where marks overlap the first and longest is kept; mentions are disjoint and win over refusals. */
function marker(tagged: TaggedPosting, nameOf: (id: string) => string): (line: Line) => string {
  const { text } = tagged.posting;
  const mentions = tagged.tags.flatMap((tag) => tag.mentions);
  const refused = tagged.refusals.filter((r) => !mentions.some((m) => m.start < r.end && r.start < m.end));
  const marks: Mark[] = [...mentions, ...refused].sort((a, b) => a.start - b.start || b.end - a.end);
  const plain = (start: number, end: number) => esc(printable(text.slice(start, end)));
  return (line) => {
    let html = '';
    let at = line.start;
    for (const mark of marks) {
      if (mark.start < at || mark.end > line.end) continue;
      html += plain(at, mark.start) + markHtml(mark, plain(mark.start, mark.end), nameOf(mark.skill));
      at = mark.end;
    }
    return html + plain(at, line.end);
  };
}

const DEMAND_WORDS = {
  required: 'must have',
  preferred: 'nice to have',
  duty: 'will use',
  context: 'not asked of you',
  negated: 'said not to be needed',
} as const;

function markHtml(mark: Mark, words: string, name: string): string {
  const why = mark.why.join('; ');
  if ('demand' in mark)
    return `<mark class="${mark.demand}" title="${escLine(`${name}, ${DEMAND_WORDS[mark.demand]}: ${why}`)}">${words}</mark>`;
  const reason = escLine(`Not counted as ${name}: ${why}`);
  return `<span class="refused" tabindex="0" role="note" title="${reason}" aria-label="${words}. ${reason}">${words}</span>`;
}
