import { firstNot } from '../../model/ascending.js';
import type { Hit } from '../hit.js';
import { phraseFinder } from '../phrases.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { numberOf } from '../words.js';

/** A long row of fields may follow the word for the degree; before it stand few ("a mathematics, statistics or physics degree"). */
const WORDS_AFTER_DEGREE = 80;
const WORDS_BEFORE_DEGREE = 10;

/** "Five years in large-scale computing and modeling, or a bachelor's degree in statistics": computing is no field of study there. */
export function isNearDegree(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  const from = hit.firstToken - WORDS_AFTER_DEGREE;
  const to = hit.lastToken + 1 + WORDS_BEFORE_DEGREE;
  const degrees = sentence.once(degreesIn, () => degreesIn(sentence, view));
  // Most fields of study are ordinary words in a sentence that speaks of no degree.
  if (degrees.length === 0) return false;
  const first = firstNot((index) => (degrees[index] as Place).from < from, degrees.length);
  for (let i = first; i < degrees.length; i++) {
    const degree = degrees[i] as Place;
    if (degree.to > to) break;
    if (degree.to <= hit.firstToken || degree.from > hit.lastToken) return true;
  }
  return false;
}

/** Tokens, first inclusive, last exclusive. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const NO_DEGREES: readonly Place[] = [];

function degreesIn({ firstToken, endToken }: SentenceView, view: TextView): readonly Place[] {
  const said = findDegrees(view.words, firstToken, endToken);
  if (!said.has(DEGREE)) return NO_DEGREES;
  const products = new Set(said.places(PRODUCT).map(({ from }) => from));
  return said
    .places(DEGREE)
    .filter(({ from }) => !products.has(from))
    .map(({ from, to }) => ({ from: firstToken + from, to: firstToken + to }))
    .filter(({ from }) => view.words[from] !== BE || isBachelor(from, view));
}

const DEGREES = [
  'degree, degrees, bachelor, bachelors, master, masters, phd, ph d, doctorate, doctoral, bs, ba, be, ms, msc, bsc, b s, m s, b sc, m sc',
  'b tech, m tech, btech, mtech, b e, a s, associate s, mba, diploma, graduate, undergraduate, postgraduate, graduated, major, majoring',
  'majored, discipline, field of study, fields of study, related field, studies, pursuing',
].join(', ');
/** "MS Office" is no master of science. */
const PRODUCTS =
  'ms office, ms word, ms excel, ms access, ms powerpoint, ms power point, ms project, ms sql, ms dynamics, ms teams, ms outlook, ms visio, ms suite, ms azure, ms windows, ms sharepoint';

const DEGREE = 1 << 0;
const PRODUCT = 1 << 1;
const findDegrees = phraseFinder(
  new Map([
    [DEGREE, DEGREES.split(', ')],
    [PRODUCT, PRODUCTS.split(', ')],
  ]),
);

const BE = numberOf('be');
/** In capitals and beside another degree or its field: a verb otherwise. */
const BACHELOR = /^BE(?:\/| ?, ?[BM]| in | or [BM])/;
const BACHELOR_UNITS = 6;

function isBachelor(token: number, { tokens, text }: TextView): boolean {
  const start = tokens.start[token] as number;
  return BACHELOR.test(text.slice(start, start + BACHELOR_UNITS));
}
