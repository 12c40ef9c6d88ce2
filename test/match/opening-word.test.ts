import { expect, test } from 'vitest';
import { DESCRIBING, OPENS_OTHERWISE, openingWordIs, VERBS } from '../../src/match/opening-word.js';
import { foldedWords } from '../../src/segment/tokens.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';

test.each([
  'React',
  'React Native developer for our shop',
  'React and Redux every day',
  'React experience is welcome',
  'React is a must',
  'React, Vue or Svelte',
  'Excel (pivot tables)',
  'Tableau dashboards for the board',
  'Snowflake to store events',
  'SAP consultants of ours travel',
  'Spark jobs must not fail',
  'Swift developer for our app',
  'Swift, Kotlin',
  'Gatling is what our people like',
])('"%s" opens with a name', (sentence) => expect(openingWordIs(sentence)).toBe('noun'));

test.each([
  'Excel at service',
  'Articulate the value of our trams',
  'React quickly when a tram stops',
  'Articulate and defend a design',
  'Spark curiosity in pupils',
  'Express your ideas',
  'Modelling of rivers',
])('"%s" opens with a verb', (sentence) => expect(openingWordIs(sentence)).toBe('verb'));

test.each(['First aid on board', 'Next steps for trams', 'Swift answers to passengers'])(
  '"%s" opens with another word',
  (sentence) => expect(openingWordIs(sentence)).toBe('other'),
);

test('each of the words begins a name that has to prove itself: others are never asked about', () => {
  const begins = new Set(
    loadTaxonomy().skills.flatMap(({ ambiguous }) => ambiguous.map(({ name }) => foldedWords(name)[0])),
  );
  const asked = [...VERBS, ...DESCRIBING, ...OPENS_OTHERWISE];
  expect(asked.filter((word) => !begins.has(word))).toEqual([]);
});
