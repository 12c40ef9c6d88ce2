import type { ReportRun } from '../../model/report.js';
import { counted, grouped } from '../words.js';
import { escLine } from './esc.js';

/** A folder of a thousand broken files must not drown the report. */
const SHOWN = 200;

export function failuresSection({ failures }: ReportRun): string {
  if (failures.length === 0) return '';
  const rows = failures
    .slice(0, SHOWN)
    .map(
      (f) =>
        `<tr><th scope="row">${escLine(f.input)}</th><td>${escLine(f.message)}</td><td>${escLine(f.fix)}</td></tr>`,
    );
  const more = failures.length - rows.length;
  return `<section id="failures" aria-labelledby="failures-title"><h2 id="failures-title">What could not be read</h2>
<p class="note">${counted(failures.length, 'input or record', 'inputs and records')} failed and ${failures.length === 1 ? 'counts' : 'count'} for nothing above.</p>
<div class="scroll" role="region" aria-label="Inputs that failed" tabindex="0"><table class="prose"><caption>Inputs that failed</caption><thead><tr><th scope="col">Input</th><th scope="col">What happened</th><th scope="col">What to do</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>${more > 0 ? `<p class="note">… and ${grouped(more)} more; <code>batch --errors FILE</code> lists all.</p>` : ''}</section>`;
}
