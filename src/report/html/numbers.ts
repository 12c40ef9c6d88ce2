import { esc, escLine } from './esc.js';

export interface NumbersTable {
  /** Text, as are the heads; cells are HTML. */
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The second column is text too. */
  readonly twoNames?: boolean;
  /** Text under the table. */
  readonly note?: string;
}

/** The numbers of a chart as a table that opens, and the file they can be taken away in. */
export function numbers({ caption, heads, rows, twoNames, note }: NumbersTable, csv: string): string {
  const head = heads.map((title) => `<th scope="col">${escLine(title)}</th>`).join('');
  const body = rows.map(([name, ...cells]) => `<tr><th scope="row">${name}</th><td>${cells.join('<td>')}`);
  return `<div class="numbers"><details><summary>The same numbers as a table</summary><div class="scroll" role="region" aria-label="${esc(caption)}" tabindex="0"><table class="small${twoNames ? ' two' : ''}"><caption>${esc(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>${note ? `<p class="note">${esc(note)}</p>` : ''}</details>${csvButton(csv)}</div>`;
}

/** Comes to life with the page's script. */
export function csvButton(file: string): string {
  return `<button type="button" class="button" data-csv="${esc(file)}" aria-label="Download CSV: ${esc(file)}" hidden>CSV</button>`;
}

/** A chart that the script lets the arrow keys go through; `columns` is how many values stand beside each other. */
export function chart(name: string, html: string, columns = 1): string {
  return `<div class="chart" data-name="${escLine(name)}" data-columns="${columns}">${html}</div>`;
}
