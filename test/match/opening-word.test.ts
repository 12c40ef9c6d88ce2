import { expect, test } from 'vitest';
import { openingWordIs } from '../../src/match/opening-word.js';

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

test.each([
  ['Box what our customers order', 'verb'],
  ['Query what the depot holds', 'verb'],
  ['Native speakers of Dutch', 'other'],
])('"%s" opens with no name, which a taxonomy of the user may hold', (sentence, part) =>
  expect(openingWordIs(sentence)).toBe(part),
);
