import { foldedWords } from './tokens.js';

/** Words of headings that say what is spoken of, not how much it is wanted. */
const TOPIC_WORDS = wordsOf(
  'education educational experience experiences skill skills certification certifications certificates license licenses licence licences knowledge ability abilities competency competencies competences language languages training background expertise tools technologies technical technology functional domain industry soft hard professional work personal computer software programming management leadership other and or',
);
/** Those of headings that say how much, of whatever comes. */
const WISH_WORDS = wordsOf(
  'preferred preference desired desirable recommended optional advantageous ideal ideally nice good great bonus extra plus pluses points to have haves would be is a an the if you additional qualification qualifications requirement requirements criteria',
);

/** "Education" and "Technical skills & experience", but neither "Required skills" nor "What you bring". */
export function isTopicHeading(heading: string): boolean {
  const all = foldedWords(heading);
  return all.length > 0 && all.every((word) => TOPIC_WORDS.has(word));
}

/** "Preferred qualifications" and "Nice to have", but not "Microsoft certifications preferred (MCSE)". */
export function isWishHeading(heading: string): boolean {
  return foldedWords(heading).every((word) => WISH_WORDS.has(word) || TOPIC_WORDS.has(word));
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
