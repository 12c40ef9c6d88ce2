import { isLetter, SPACE } from '../../model/characters.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView, unitAt, wordAt } from '../text-view.js';
import { numberOf, WordSet } from '../words.js';

/** "experience with", "knowledge of", "proficient in": what follows directly is a skill. */
const ASKING_WORDS = new WordSet(
  'experience experienced expertise proficient proficiency knowledge familiar familiarity skilled skills fluent fluency background understanding competence competent exposure expert hands-on versed mastery command grounding programming coding development scripting code developing written',
);
const ASKING_PREPOSITIONS = new WordSet('in with of using to on');
const ASKING_ALONE = new WordSet('using via strong advanced proficient');
const SKILL_FOLLOWERS = new WordSet(
  'developer developers programming engineer engineers scripting framework frameworks library libraries language languages code codebase codebases sdk api apis certified certification queries scripts applications stack backend frontend microservices services programmer ecosystem clusters pipelines',
);

/** What follows an area of work or a trait: "testing experience", "leadership skills", "security best practices". */
const AREA_FOLLOWERS = new WordSet(
  'skills skill abilities ability experience capabilities background knowledge principles concepts techniques methods methodologies practices expertise fundamentals mindset tools',
);

/** "Experience with Go", "Go developer": wording around any skill. */
export function askedBeside(hit: Hit, view: TextView): string | null {
  const after = hit.lastToken + 1;
  const followers = hit.name.isArea ? AREA_FOLLOWERS : SKILL_FOLLOWERS;
  if (followers.has(numberAt(view, after))) return `"${wordAt(view, after)}" after it`;
  const before = hit.firstToken - 1;
  const word = numberAt(view, before);
  if (word === 0) return null;
  if (ASKING_PREPOSITIONS.has(word) && ASKING_WORDS.has(numberAt(view, before - 1)))
    return `"${wordAt(view, before - 1)} ${wordAt(view, before)}" before it`;
  return ASKING_ALONE.has(word) ? `"${wordAt(view, before)}" before it` : null;
}

const KINDS_OF_TOOLS = new WordSet(
  'tool tools technology technologies language languages framework frameworks software platform platforms library libraries database databases system systems package packages stack suite services',
);
/** "oracle: 4 years (Required)": a form's line, where even an ordinary word in small letters is a skill. */
export const YEARS_ASKED = 'years are asked for it';
const BE = new WordSet('is are');
const WISHES = new WordSet(
  'plus bonus asset advantage must mandatory required preferred desired desirable essential',
);
/** "is a big asset": the wish stands two to four words behind the name. */
const WISH_REACH = { from: 2, to: 4 };
const AS = numberOf('as');
const SUCH = numberOf('such');
const LIKE = numberOf('like');

/** "tools such as Mode", "Dash is a big asset", "Oracle: 4 years": wording that makes a skill of whatever stands there. */
export function askedAs(hit: Hit, sentence: SentenceView, view: TextView): string | null {
  return (
    exampleOf(hit, view) ?? wishedFor(hit, view) ?? (asksYears(hit, sentence, view) ? YEARS_ASKED : null)
  );
}

function exampleOf({ firstToken }: Hit, view: TextView): string | null {
  const before = numberAt(view, firstToken - 1);
  const isSuchAs = before === AS && numberAt(view, firstToken - 2) === SUCH;
  if (!isSuchAs && before !== LIKE) return null;
  const ofWhat = firstToken - (before === LIKE ? 2 : 3);
  return KINDS_OF_TOOLS.has(numberAt(view, ofWhat)) ? `an example of ${wordAt(view, ofWhat)}` : null;
}

function wishedFor({ lastToken }: Hit, view: TextView): string | null {
  if (!BE.has(numberAt(view, lastToken + 1))) return null;
  for (let t = lastToken + WISH_REACH.from; t <= lastToken + WISH_REACH.to; t++) {
    if (!WISHES.has(numberAt(view, t))) continue;
    // "is a leading asset manager" wishes for nothing.
    return isBeforeWord(t, view) ? null : `"${wordAt(view, lastToken + 1)} … ${wordAt(view, t)}" after it`;
  }
  return null;
}

function asksYears(hit: Hit, { firstToken }: SentenceView, { text }: TextView): boolean {
  return (
    hit.firstToken === firstToken &&
    /^\s?:\s?\d+\+? ?(?:years?|yrs?)\b/i.test(text.slice(hit.end, hit.end + 14))
  );
}

/** Words only programmers put after a name, whatever its case: "rails developers", "react components". */
const TECHNICAL_FOLLOWERS = new WordSet(
  'developer developers framework library programming components packages codebase',
);

export function isFollowedByTechnicalWord(hit: Hit, view: TextView): boolean {
  return TECHNICAL_FOLLOWERS.has(numberAt(view, hit.lastToken + 1));
}

/** A list member with nothing of its own after it: the next is punctuation, "and", "or" or the end. */
export function isBareMember(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (hit.lastToken + 1 >= sentence.endToken) return true;
  if (unitAt(view, hit.end) === SPACE && beginsOtherWord(unitAt(view, hit.end + 1))) return false;
  return BEHIND_A_MEMBER.test(view.text.slice(hit.end, hit.end + 6));
}

export const BEHIND_A_MEMBER = /^\s?[,;/|).+&]|^\s(?:and|or|&|etc)\b/i;

/** A letter that none of "and", "or" and "etc" begins with. */
export function beginsOtherWord(unit: number): boolean {
  return isLetter(unit) && !JOINING_LETTERS.has(unit | SMALL);
}

/** What a small letter has and a capital has not. */
const SMALL = 0x20;
const JOINING_LETTERS: ReadonlySet<number> = new Set([0x61, 0x65, 0x6f]);

function isBeforeWord(token: number, { tokens, text }: TextView): boolean {
  return /^ [\p{L}\p{N}]/u.test(text.slice(tokens.end[token], (tokens.end[token] as number) + 2));
}
