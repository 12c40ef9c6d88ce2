import { CHART_SCRIPT } from './chart-script.js';
import { DRILL_DOWN_SCRIPT } from './drill-down-script.js';

/**
 * What the page does beyond showing itself: theme, filter, sorting, values on hover, the postings of a skill in a panel,
 * CSV files. Without it the charts, the table and some of the sentences are still there.
 */
export const SCRIPT = `
'use strict';
const byId = (id) => document.getElementById(id);

// Theme: follows the system until the button is used.
const theme = byId('theme');
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (document.documentElement.dataset.theme || (systemDark.matches ? 'dark' : 'light')) === 'dark';
const nameTheme = () => { theme.textContent = isDark() ? 'Light' : 'Dark'; theme.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours'); };
theme.addEventListener('click', () => { document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'; nameTheme(); });
systemDark.addEventListener('change', nameTheme);
nameTheme();
theme.hidden = false;

// Table: filter, sort, and the first rows only until more are asked for.
const FIRST = 50;
const table = byId('table'), body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
const rows = [...body.rows].map((row, place) => ({ row, place, cells: [...row.cells].map((cell) => cell.textContent.trim()) }));
const find = byId('find'), kind = byId('kind'), listed = byId('listed'), shown = byId('shown'), more = byId('more');
let limit = FIRST;
const plain = (text) => text.toLowerCase().normalize('NFKC');
function show() {
  const wanted = plain(find.value).split(/\\s+/).filter(Boolean);
  const hits = rows.filter(({ row, cells }) => {
    const text = plain(cells[0] + ' ' + cells[2]);
    return wanted.every((word) => text.includes(word)) && (!kind.value || cells[1] === kind.value) && (!listed.checked || row.classList.contains('on'));
  });
  const kept = new Set(hits.slice(0, limit));
  for (const item of rows) item.row.hidden = !kept.has(item);
  const count = hits.length === 1 ? '1 skill' : hits.length + ' skills';
  shown.textContent = hits.length > kept.size ? 'The first ' + kept.size + ' of ' + count + '.' : count + (hits.length < rows.length ? ' of ' + rows.length + '.' : '.');
  more.hidden = hits.length <= kept.size;
  more.textContent = 'Show all ' + hits.length;
}
const amount = (text) => {
  const number = parseFloat(text.replace(/[<>,+]/g, '').replace('\\u2212', '-'));
  return Number.isNaN(number) ? -Infinity : text.startsWith('<') ? number / 2 : number;
};
function sortBy(column, head) {
  const numeric = head.dataset.sort === 'number';
  const before = head.getAttribute('aria-sort');
  const down = before ? before === 'ascending' : numeric;
  const order = numeric
    ? (a, b) => amount(a.cells[column]) - amount(b.cells[column])
    : (a, b) => { const x = plain(a.cells[column]), y = plain(b.cells[column]); return x < y ? -1 : x > y ? 1 : 0; };
  rows.sort((a, b) => (!numeric && (a.cells[column] === '') - (b.cells[column] === '')) || (down ? -1 : 1) * order(a, b) || a.place - b.place);
  for (const other of heads) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  body.append(...rows.map((item) => item.row));
  show();
}
heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => sortBy(column, head));
});
for (const control of [find, kind, listed]) control.addEventListener('input', () => { limit = FIRST; show(); });
more.addEventListener('click', () => { limit = Infinity; show(); });
byId('controls').hidden = false;
show();

${CHART_SCRIPT}${DRILL_DOWN_SCRIPT}`;
