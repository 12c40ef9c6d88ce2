import { expect, test } from 'vitest';
import { one, read } from './made.js';

const body = (heads: readonly [string, string], lines: readonly string[]) =>
  `<h2>${heads[0]}</h2><ul>${lines.map((l) => `<li>${l}</li>`).join('')}</ul><h2>${heads[1]}</h2><ul>${lines.map((l) => `<li>${l} 2</li>`).join('')}</ul>`;
const page = (title: string, inner: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${inner}</body></html>`;
const german = body(
  ['Das erwartet Sie', 'Das bringen Sie mit'],
  ['Wartung von Pumpen und Ventilen im Außendienst', 'Führerschein der Klasse B und Geduld'],
);
const french = body(
  ['Vos missions', 'Ce que nous attendons de vous'],
  ['Tenir à jour la base des échantillons', 'Permis B indispensable, trois ans d’expérience'],
);

test.each([
  [
    'German postings below the posting',
    page(
      'Mechaniker',
      `<h1>Mechaniker (m/w/d)</h1>${german}<h2>Weitere offene Stellen</h2>${['Koch', 'Bäcker', 'Maler', 'Gärtner'].map((t) => `<article><h3><a href="/jobs/${t}">${t}</a></h3><a href="/jobs/${t}">Mehr erfahren</a></article>`).join('')}`,
    ),
    /Geduld/,
    /Koch|Bäcker/,
  ],
  [
    'French postings after the way to apply',
    page(
      'Technicien',
      `<h1>Technicien</h1>${french}<a href="/postuler">Postuler</a><h3>Ces annonces peuvent vous intéresser</h3><p>Kotlin H/F, Marseille</p>`,
    ),
    /échantillons/,
    /Postuler|Kotlin/,
  ],
])('%s are no part of it', async (_, html, there, notThere) => {
  const posting = await one(html, 'a.html');
  expect(posting.text).toMatch(there);
  expect(posting.text).not.toMatch(notThere);
});

test.each([
  [
    'Stelle besetzt',
    '<h1>Diese Stelle ist nicht mehr verfügbar</h1><p>Sie wurde bereits besetzt.</p>',
    /gone/,
  ],
  ['Offre pourvue', '<h1>Cette offre n’est plus disponible</h1>', /gone/],
  [
    'Über uns',
    '<h1>Über uns</h1><p>Gegründet in einem Schuppen, arbeiten heute neunzig Menschen hier.</p>',
    /general page/,
  ],
  [
    'About us',
    '<h1>About us</h1><p>Founded in a shed in 1987; our engineers know Kotlin.</p><h2>Our values</h2>',
    /general page/,
  ],
])('a page called "%s" is no posting', async (title, inner, why) => {
  const { postings, errors } = await read(page(title, inner), 'a.html');
  expect(postings).toEqual([]);
  expect(errors.map((e) => e.error.message)).toEqual([expect.stringMatching(why)]);
});

test('a heading in a header of its own stays the heading of its part', async () => {
  const parts = german.replace(/<h2>(.*?)<\/h2>/g, '<div><header><h2>$1</h2></header></div>');
  const posting = await one(
    page('Mechaniker', `<div><header><h1>Mechaniker</h1></header></div>${parts}`),
    'a.html',
  );
  expect(posting.text).toMatch(/Das erwartet Sie[\s\S]*Das bringen Sie mit/);
});

test.each([
  [
    'the heading, where the page is named after its site',
    'Recrutement | Lavoir',
    '<h2>Technicien de laboratoire H/F</h2>',
    'Technicien de laboratoire H/F',
  ],
  [
    'the part of the page’s name that stands on it',
    'Acme - JOBS - Night Mechanic',
    '<p><b>Night Mechanic</b></p>',
    'Night Mechanic',
  ],
  [
    'the first line that names an occupation, where nothing is a heading',
    'Acme Careers',
    '<p class="big">Night Mechanic</p>',
    'Night Mechanic',
  ],
  [
    'the thread, not the forum',
    '[Hiring] Night Mechanic - Tinkerers',
    '<h1>Tinkerers</h1><h3>Night Mechanic</h3>',
    'Night Mechanic',
  ],
  [
    'the row above the details, not their heading',
    'University Employment | Night Mechanic',
    '<h2>Night Mechanic</h2><h3>Posting Details</h3>',
    'Night Mechanic',
  ],
])('the title is %s', async (_, name, head, title) => {
  const text = body(
    ['Responsibilities', 'Requirements'],
    ['You repair pumps in two towns and keep the log', 'Three years of experience with welding'],
  );
  expect((await one(page(name, `${head}${text}`), 'a.html')).title).toBe(title);
});

test('a place behind the title of a page is the place, not the title', async () => {
  const text = body(['Responsibilities', 'Requirements'], ['You repair pumps in two towns and keep the log']);
  const posting = await one(page('Night Mechanic - Austin, TX 78701 - Indeed.com', text), 'a.html');
  expect([posting.title, posting.location]).toEqual(['Night Mechanic', 'Austin, TX 78701']);
});
