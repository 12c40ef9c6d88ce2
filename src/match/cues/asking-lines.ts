import type { SentenceView } from '../sentence-view.js';
import { isNumeral, numberAt, type TextView } from '../text-view.js';
import { WordSet } from '../words.js';

/** Whether a line among duties asks for something: many postings have lost the heading between the two. */
export function asksAmongDuties(sentence: SentenceView, view: TextView): boolean {
  const { firstToken } = sentence;
  // Most lines among duties open with a verb, and nothing that asks does.
  const mayOpen = ASKING_OPENERS.has(numberAt(view, firstToken)) || isNumeral(view, firstToken);
  return (
    (mayOpen && OPENS_ASKING.some((wording) => wording.test(sentence.opening))) ||
    namesCompetence(sentence, view)
  );
}

export const OPENS_ASKING: readonly RegExp[] = [
  // "Excellent communication skills", "Ability to …": a quality of the person, not a task.
  /^ (?:strong|excellent|exceptional|outstanding|good|great|solid|superior|advanced|demonstrated|proven|highly|detail oriented|self starter|self motivated|team player|ability|able|willingness|willing|skills in|passion|passionate|must|eagerness|comfort|aptitude|fluent|native) /,
  // "Proven working experience"
  /^ (?:(?:a|an|the|strong|solid|excellent|proven|extensive|good|deep|basic|working|prior|previous|demonstrated|advanced|significant|relevant|professional|technical|practical|hands|on|minimum|at|least|of|must|have|be|highly|very|\d+|one|two|three|four|five|six|seven|eight|ten|or|more|years?|yrs?|to) ){0,7}(?:experience|experienced|proficien(?:t|cy)|knowledge|knowledgeable|familiar|familiarity|understanding|expertise|fluent|fluency|ability|skilled|background|degree|bachelor|bachelors|master s|masters|phd|certification|certified|track record|comfortable|exposure) /,
  // "Two or more years of field sales" asks although it names no experience.
  /^ (?:(?:at least|minimum|minimum of|a minimum of) )?(?:\d+|one|two|three|four|five|six|seven|eight|ten) (?:or more |plus )?(?:years?|yrs?) (?:of|in|as) /,
];

/** The words these open with, but for numbers. */
export const ASKING_OPENERS = new WordSet(
  'strong excellent exceptional outstanding good great solid superior advanced demonstrated proven highly detail self team ability able willingness willing skills passion passionate must eagerness comfort aptitude fluent native a an the extensive deep basic working prior previous significant relevant professional technical practical hands on minimum at least of have be very one two three four five six seven eight ten or more year years yr yrs to experience experienced proficient proficiency knowledge knowledgeable familiar familiarity understanding expertise fluency skilled background degree bachelor bachelors master masters phd certification certified track comfortable exposure',
);

const COMPETENCES = new WordSet(
  'expertise proficiency proficient knowledge experience experienced familiarity familiar fluency fluent understanding',
);
const OF_WHAT = new WordSet('in with of using');

/** "… knowledge of the field": asks wherever it stands. */
function namesCompetence({ firstToken, endToken }: SentenceView, { words }: TextView): boolean {
  for (let t = firstToken; t + 1 < endToken; t++)
    if (COMPETENCES.has(words[t] as number) && OF_WHAT.has(words[t + 1] as number)) return true;
  return false;
}
