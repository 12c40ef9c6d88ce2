/**
 * The part of the page's script that knows the embedded data: from a skill or its bar to the postings that ask for it and
 * the sentences that say so, and the CSV files. Everything is put in as text nodes.
 */
export const DRILL_DOWN_SCRIPT = `
// Data: unpacked when it is first needed.
let unpacked;
const unpack = () => unpacked ??= (async () => {
  const bytes = Uint8Array.from(atob(byId('data').textContent), (char) => char.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(json).text());
})();

const element = (name, options = {}, ...children) => {
  const made = document.createElement(name);
  if (options.className) made.className = options.className;
  made.append(...children);
  return made;
};

// The panel: postings that ask for a skill, those with a sentence first.
const FIRST_POSTINGS = 25;
const DEMANDS = [['required', 'Required'], ['preferred', 'Preferred'], ['duty', 'Named in the work']];
const sheet = byId('sheet');
const posting = (data, index, sentence) => {
  const [title, company] = data.postings[index];
  const item = element('li', {}, element('span', { className: 'title' }, title || 'Posting ' + (index + 1)));
  if (company) item.append(element('span', { className: 'company' }, ' · ' + company));
  if (sentence) {
    const [, place, start, end] = sentence, text = data.sentences[place];
    item.append(element('blockquote', {}, text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)));
  }
  return item;
};
function group(data, skill, [, name], distances) {
  let index = 0;
  const sentences = new Map(skill.evidence.map((item) => [item[0], item]));
  const all = distances.map((distance) => index += distance);
  const ordered = [...all.filter((i) => sentences.has(i)), ...all.filter((i) => !sentences.has(i))];
  const list = element('ul', { className: 'postings' });
  const add = (items) => list.append(...items.map((i) => posting(data, i, sentences.get(i))));
  add(ordered.slice(0, FIRST_POSTINGS));
  const part = element('section', {}, element('h3', {}, name + ', ' + all.length + (all.length === 1 ? ' posting' : ' postings')), list);
  if (ordered.length > FIRST_POSTINGS) {
    const rest = element('button', { className: 'button' }, 'Show all ' + ordered.length);
    rest.type = 'button';
    rest.addEventListener('click', () => {
      add(ordered.slice(FIRST_POSTINGS));
      rest.remove();
      list.children[FIRST_POSTINGS].tabIndex = -1;
      list.children[FIRST_POSTINGS].focus();
    });
    part.append(rest);
  }
  return part;
}
// What a skill is asked for with: a row of names that lead on.
const PARTNERS = 8;
function partners(data, place) {
  const found = data.pairs.filter(([a, b, , lift]) => (a === place || b === place) && lift > 10).slice(0, PARTNERS);
  if (found.length === 0) return [];
  const items = found.map(([a, b, together, lift]) => {
    const other = a === place ? b : a;
    return element('li', {}, skillButton(data.skills[other].name, (_, i) => i === other), element('small', {}, ' ' + (lift / 10).toFixed(1) + '\u00d7, ' + together + (together === 1 ? ' posting' : ' postings')));
  });
  return [element('section', {}, element('h3', {}, 'Asked for together with'), element('ul', { className: 'row' }, ...items))];
}
const shareWords = ([share, low, high]) => (share || '<1') + ' % (' + low + '\u2013' + high + ')';
async function openSkill(find) {
  const data = await unpack();
  const place = data.skills.findIndex(find), skill = data.skills[place];
  if (!skill) return;
  const count = skill.asked.reduce((sum, list) => sum + list.length, 0);
  byId('sheet-title').textContent = skill.name;
  byId('sheet-note').textContent = (count === 1 ? '1 posting asks' : count + ' postings ask') + ' for it' + (count ? ', ' + shareWords(skill.share) : '') + (count && skill.share.length > 3 ? '; without the errors of the matcher about ' + shareWords(skill.share.slice(3)) : '') + '.' + (skill.evidence.length ? ' Sentences of ' + skill.evidence.length + ' of them are shown.' : '');
  byId('sheet-body').replaceChildren(...DEMANDS.map((demand, i) => [demand, skill.asked[i]]).filter(([, list]) => list.length).map(([demand, list]) => group(data, skill, demand, list)), ...partners(data, place));
  tip.hidden = true;
  if (!sheet.open) sheet.showModal();
  sheet.scrollTop = 0;
}
byId('sheet-close').addEventListener('click', () => sheet.close());
sheet.addEventListener('click', (event) => { if (event.target === sheet) sheet.close(); });

function skillButton(name, find) {
  const button = element('button', { className: 'skill' }, name);
  button.type = 'button';
  button.addEventListener('click', () => openSkill(find));
  return button;
}

if ('DecompressionStream' in window) {
  // Names in charts whose sentences are not in the page itself.
  for (const span of document.querySelectorAll('[data-skill]')) span.replaceWith(skillButton(span.textContent, (skill) => skill.id === span.dataset.skill));
  // Names in the table whose sentences are not in the page itself.
  for (const { row, place } of rows) {
    const head = row.cells[0];
    if (head.querySelector('a') || row.cells[4].textContent === '0') continue;
    head.replaceChildren(skillButton(head.textContent, (_, i) => i === place));
  }
  document.addEventListener('click', (event) => {
    if (event.target.closest('button')) return;
    const bar = event.target.closest('.bars li');
    const link = event.target.closest('a[href^="#e-"]') || (bar && bar.querySelector('a[href^="#e-"]'));
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || getSelection().toString()) return;
    event.preventDefault();
    const id = link.getAttribute('href').slice(3);
    openSkill((skill) => skill.id === id);
  });
  document.documentElement.classList.add('live');
  for (const button of document.querySelectorAll('[data-csv]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const name = button.dataset.csv, link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([(await unpack()).csv[name]], { type: 'text/csv;charset=utf-8' }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
}
`;
