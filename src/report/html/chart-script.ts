/**
 * The part of the page's script that shows the values of a chart: where the pointer is, and by keyboard, where Tab comes to
 * a chart and the arrows go through its values. The same numbers stand in the page as text or in a table.
 */
export const CHART_SCRIPT = `
const tip = byId('tip');
for (const title of document.querySelectorAll('svg title')) { title.parentNode.dataset.tip = title.textContent; title.remove(); }
function showTip(place, x, y, gap) {
  tip.hidden = !place || sheet.open;
  if (tip.hidden) return;
  tip.textContent = place.dataset.tip;
  const { innerWidth: width, innerHeight: height } = window;
  tip.style.left = Math.max(8, Math.min(x, width - tip.offsetWidth - 8)) + 'px';
  tip.style.top = (y + gap + tip.offsetHeight > height ? y - tip.offsetHeight - gap : y + gap) + 'px';
}
const atPointer = (event) => {
  const place = event.target.closest('[data-tip]') || event.target.closest('.bars:not(.heat) li')?.querySelector('[data-tip]');
  showTip(place, event.clientX + 14, event.clientY, 16);
};
document.addEventListener('pointermove', atPointer);
document.addEventListener('pointerdown', atPointer);
document.addEventListener('pointerleave', () => { tip.hidden = true; });
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') tip.hidden = true; });

for (const chart of document.querySelectorAll('.chart')) {
  const marks = [...chart.querySelectorAll('[data-tip]')], columns = Number(chart.dataset.columns);
  if (marks.length === 0) continue;
  let now = -1;
  const go = (next) => {
    marks[now]?.classList.remove('now');
    now = next;
    const mark = marks[now];
    if (!mark) { tip.hidden = true; return; }
    mark.classList.add('now');
    mark.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, height } = mark.getBoundingClientRect();
    showTip(mark, left, top + height, 8);
  };
  chart.tabIndex = 0;
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', 'Chart, ' + chart.dataset.name + '. The arrow keys go through its values.');
  chart.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || event.target !== chart || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(now < 0 ? 0 : Math.abs(step) === Infinity ? (step < 0 ? 0 : marks.length - 1) : now + step in marks ? now + step : now);
  });
  chart.addEventListener('blur', () => go(-1));
}
`;
