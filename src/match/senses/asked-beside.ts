import { type Hit, isArea, type SentenceView, type TextView, wordAt } from '../context.js';

/** "experience with", "knowledge of", "proficient in": what follows directly is a skill. */
const ASKING_WORDS = new Set(
  'experience experienced expertise proficient proficiency knowledge familiar familiarity skilled skills fluent fluency background understanding competence competent exposure expert hands-on versed mastery command grounding programming coding development scripting code developing written'.split(
    ' ',
  ),
);
const ASKING_PREPOSITIONS = new Set('in with of using to on'.split(' '));
const SKILL_FOLLOWERS = new Set(
  'developer developers programming engineer engineers scripting framework frameworks library libraries language languages code codebase codebases sdk api apis certified certification queries scripts applications stack backend frontend microservices services programmer ecosystem clusters pipelines'.split(
    ' ',
  ),
);

/** What follows an area of work or a trait: "testing experience", "leadership skills", "security best practices". */
const AREA_FOLLOWERS = new Set(
  'skills skill abilities ability experience capabilities background knowledge principles concepts techniques methods methodologies practices expertise fundamentals mindset tools'.split(
    ' ',
  ),
);

/** "Experience with Go", "Go developer": wording around any skill. */
export function askedBeside(hit: Hit, view: TextView): string | null {
  const after = wordAt(view, hit.lastToken + 1);
  if ((isArea(hit.skill) ? AREA_FOLLOWERS : SKILL_FOLLOWERS).has(after)) return `"${after}" after it`;
  const before = wordAt(view, hit.firstToken - 1);
  const beforeThat = wordAt(view, hit.firstToken - 2);
  if (ASKING_PREPOSITIONS.has(before) && ASKING_WORDS.has(beforeThat))
    return `"${beforeThat} ${before}" before it`;
  if (
    before === 'using' ||
    before === 'via' ||
    before === 'strong' ||
    before === 'advanced' ||
    before === 'proficient'
  )
    return `"${before}" before it`;
  return null;
}

const KINDS_OF_TOOLS = new Set(
  'tool tools technology technologies language languages framework frameworks software platform platforms library libraries database databases system systems package packages stack suite services'.split(
    ' ',
  ),
);
/** "oracle: 4 years (Required)": a form's line, where even an ordinary word in small letters is a skill. */
export const YEARS_ASKED = 'years are asked for it';
const WISHES = new Set(
  'plus bonus asset advantage must mandatory required preferred desired desirable essential'.split(' '),
);

/** "tools such as Mode", "Dash is a big asset", "Oracle: 4 years": wording that makes a skill of whatever stands there. */
export function askedAs(hit: Hit, sentence: SentenceView, view: TextView): string | null {
  const word = (offset: number) => wordAt(view, offset);
  const before = word(hit.firstToken - 1);
  const isExample = (before === 'as' && word(hit.firstToken - 2) === 'such') || before === 'like';
  const ofWhat = word(hit.firstToken - (before === 'like' ? 2 : 3));
  if (isExample && KINDS_OF_TOOLS.has(ofWhat)) return `an example of ${ofWhat}`;
  const after = word(hit.lastToken + 1);
  if (after === 'is' || after === 'are') {
    const wish = [2, 3, 4].find((n) => WISHES.has(word(hit.lastToken + n)));
    // "is a leading asset manager" wishes for nothing.
    if (wish !== undefined && !isBeforeWord(hit.lastToken + wish, view))
      return `"${after} … ${word(hit.lastToken + wish)}" after it`;
  }
  const isLabel =
    hit.firstToken === sentence.firstToken &&
    /^\s?:\s?\d+\+? ?(?:years?|yrs?)\b/i.test(view.text.slice(hit.end, hit.end + 14));
  return isLabel ? YEARS_ASKED : null;
}

/** Words only programmers put after a name, whatever its case: "rails developers", "react components". */
const TECHNICAL_FOLLOWERS = new Set(
  'developer developers framework library programming components packages codebase'.split(' '),
);

export function isFollowedByTechnicalWord(hit: Hit, view: TextView): boolean {
  return TECHNICAL_FOLLOWERS.has(wordAt(view, hit.lastToken + 1));
}

/** A list member with nothing of its own after it: the next is punctuation, "and", "or" or the end. */
export function isBareMember(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (hit.lastToken + 1 >= sentence.endToken) return true;
  return /^\s?[,;/|).+&]|^\s(?:and|or|&|etc)\b/i.test(view.text.slice(hit.end, hit.end + 6));
}

function isBeforeWord(token: number, { tokens, text }: TextView): boolean {
  return /^ [\p{L}\p{N}]/u.test(text.slice(tokens.end[token], (tokens.end[token] as number) + 2));
}
