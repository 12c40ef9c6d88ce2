import type { SentenceView } from '../context.js';

/** Whether a line among duties asks for something: many postings have lost the heading between the two. */
export function asksAmongDuties({ says }: SentenceView): boolean {
  return (
    says(OPENS_WITH_A_QUALITY) ||
    says(OPENS_A_REQUIREMENT) ||
    says(OPENS_WITH_YEARS) ||
    says(NAMES_A_COMPETENCE)
  );
}

/** A line that begins so asks for something. */
const OPENS_A_REQUIREMENT =
  /^ (?:(?:a|an|the|strong|solid|excellent|proven|extensive|good|deep|basic|working|prior|previous|demonstrated|advanced|significant|relevant|professional|technical|practical|hands|on|minimum|at|least|of|must|have|be|highly|very|\d+|one|two|three|four|five|six|seven|eight|ten|or|more|years?|yrs?|to) ){0,7}(?:experience|experienced|proficien(?:t|cy)|knowledge|knowledgeable|familiar|familiarity|understanding|expertise|fluent|fluency|ability|skilled|background|degree|bachelor|bachelors|master s|masters|phd|certification|certified|track record|comfortable|exposure) /;

/** "Two or more years of field sales" asks although it names no experience. */
const OPENS_WITH_YEARS =
  /^ (?:(?:at least|minimum|minimum of|a minimum of) )?(?:\d+|one|two|three|four|five|six|seven|eight|ten) (?:or more |plus )?(?:years?|yrs?) (?:of|in|as) /;

/** "Excellent communication skills", "Ability to …": a quality of the person, not a task. */
const OPENS_WITH_A_QUALITY =
  /^ (?:strong|excellent|exceptional|outstanding|good|great|solid|superior|advanced|demonstrated|proven|highly|detail oriented|self starter|self motivated|team player|ability|able|willingness|willing|skills in|passion|passionate|must|eagerness|comfort|aptitude|fluent|native) /;

const NAMES_A_COMPETENCE =
  / (?:expertise|proficiency|proficient|knowledge|experience|experienced|familiarity|familiar|fluency|fluent|understanding) (?:in|with|of|using) /;
