import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from './made.js';

const DATA = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(DATA, 'html'));

/** Pages and responses that hold no posting with a text, and what must be said of them. */
const WITHOUT: Readonly<Record<string, RegExp>> = {
  '17nbist__ashbyhq.html': /application form/,
  'HBR12__debug_linkedin.html': /list of postings/,
  'Murrough-Foley__0473.html': /article/,
  'Murrough-Foley__4359.html': /list of postings/,
  'Murrough-Foley__5300.html': /article or a general page/,
  'ever-jobs__board-fermi.html': /list of postings/,
  'ever-jobs__list-diode.html': /list of postings/,
  'nee1k__debug_page_ds.html': /list of postings/,
  'omoji-personal__tests__fixtures__bamboohr.json': /BambooHR response lists 2/,
  'omoji-personal__tests__fixtures__freehire_search_page1.json': /Freehire response lists 3/,
  'omoji-personal__tests__fixtures__freehire_search_page2.json': /Freehire response lists 2/,
  'omoji-personal__tests__fixtures__hrmdirect.html': /list of postings/,
  'omoji-personal__tests__fixtures__icims.html': /list of postings/,
  'omoji-personal__tests__fixtures__jobvite.html': /list of postings/,
  'omoji-personal__tests__fixtures__paylocity.html': /list of postings/,
  'omoji-personal__tests__fixtures__personio.xml': /has no description/,
  'omoji-personal__tests__fixtures__teamtailor.json': /Teamtailor response lists 2/,
  'omoji-personal__tests__fixtures__workable.json': /Workable response lists 2/,
  'omoji-personal__tests__fixtures__workday.json': /Workday response lists 2/,
};
const files = isThere
  ? ['ats', 'html', 'pdf'].flatMap((folder) =>
      readdirSync(join(DATA, folder))
        .filter((name) => /\.(?:html|json|xml|pdf)$/.test(name))
        .map((name) => join(folder, name)),
    )
  : [];

test.skipIf(isThere)('real pages: skipped, because ../shared/data is not here', () => {});

test.skipIf(!isThere).each(files)('%s gives its postings, or says why there is none', async (file) => {
  const name = file.slice(file.indexOf('/') + 1);
  const { postings, errors } = await read(readFileSync(join(DATA, file)), name);
  const without = WITHOUT[name];
  if (without) {
    expect(postings).toEqual([]);
    expect(errors[0]?.error.message).toMatch(without);
  } else {
    expect(errors).toEqual([]);
    for (const posting of postings)
      expect([posting.title?.length ?? 0, posting.text.split(/\s+/).length].map((n) => n > 3)).toEqual([
        true,
        true,
      ]);
  }
});
