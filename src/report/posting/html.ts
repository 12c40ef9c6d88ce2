import type { Mention, Refusal } from '../../model/mention.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import { esc } from '../html/esc.js';
import type { PostingView } from './view.js';

const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1d2129;--soft:#5d6673;--line:#e3e6ea;--required:#cfe8d5;--preferred:#dbe6fb;--duty:#f3e8c8;--context:#eceef1;--negated:#f6d5d5}
@media(prefers-color-scheme:dark){:root{--bg:#15181d;--fg:#e7eaee;--soft:#9aa4b1;--line:#2c323a;--required:#23503a;--preferred:#27416e;--duty:#5a4a1c;--context:#2d333c;--negated:#5b2b2b}}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.6 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}.line{color:var(--soft);margin:0 0 1.5rem}
dl{display:grid;grid-template-columns:9rem 1fr;gap:.4rem 1rem;border-block:1px solid var(--line);padding:1rem 0;margin:0 0 1.5rem}
dt{color:var(--soft)}dd{margin:0}.text{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;border-radius:.2em;padding:0 .12em;cursor:help}
mark.required{background:var(--required)}mark.preferred{background:var(--preferred)}mark.duty{background:var(--duty)}mark.context{background:var(--context)}mark.negated{background:var(--negated);text-decoration:line-through}
.refused{border-bottom:1px dotted var(--soft);cursor:help}
@media(max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}`;

/** One posting as a page: its summary, and its text with every mention marked and every refused word explained on hover. */
export function renderPostingHtml(
  tagged: TaggedPosting,
  view: PostingView,
  nameOf: (id: string) => string,
): string {
  const groups = view.groups
    .filter((g) => g.items.length > 0)
    .map((g) => `<dt>${esc(g.name)}</dt><dd>${esc(g.items.join(', '))}</dd>`);
  const { found, total } = view.inDemand;
  return `<!doctype html>
<html lang="${esc(tagged.posting.language ?? 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${esc(view.title)}</title><style>${STYLE}</style></head><body><main>
<h1>${esc(view.title)}</h1><p class="line">${esc(view.line.join(' · '))}</p>
<dl>${groups.join('\n')}<dt>In demand</dt><dd>${found.length} of ${total}${found.length > 0 ? `: ${esc(found.join(', '))}` : ''}</dd></dl>
<div class="text">${markedText(tagged, nameOf)}</div>
</main></body></html>
`;
}

function markedText(tagged: TaggedPosting, nameOf: (id: string) => string): string {
  const { text } = tagged.posting;
  const mentions = tagged.tags.flatMap((t) => t.mentions);
  const refused = tagged.refusals.filter((r) => !mentions.some((m) => m.start < r.end && r.start < m.end));
  const marks: (Mention | Refusal)[] = [...mentions, ...refused].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let html = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    const why = esc(mark.why.join('; '));
    const words = esc(text.slice(mark.start, mark.end));
    html += esc(text.slice(at, mark.start));
    html +=
      'demand' in mark
        ? `<mark class="${mark.demand}" title="${esc(nameOf(mark.skill))}: ${why}">${words}</mark>`
        : `<span class="refused" title="not ${esc(nameOf(mark.skill))}: ${why}">${words}</span>`;
    at = mark.end;
  }
  return html + esc(text.slice(at));
}
