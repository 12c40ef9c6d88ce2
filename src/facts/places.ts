import type { Fact } from '../model/facts.js';
import { LATIN } from './letters.js';
import { matchesOf } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';

/** "Location: Austin, TX", "Locations – Berlin or Munich": a labelled field, to the end of its line. */
const LABELLED = pattern(
  /(?<=(?:^|[\n|•.])[ \t]{0,8}|[A-Za-z\d](?=[LJWPO][a-z]))(?:(?:[Jj]ob|[Ww]ork|[Oo]ffice|[Pp]rimary|JOB|WORK|PRIMARY) )?(?:[Ll]ocations?|LOCATIONS?|[Bb]ased [Ii]n|[Pp]lace of [Ww]ork|[Ww]ork ?[Pp]lace|[Ss]tandort)(?:[ \t]{0,4}:| [–—-](?= ))[ \t]{0,4}([^\n|•;]{2,80})/g,
);

const NAME = `[A-Z][${LATIN}'’-]+(?:(?:, |,? (?:and|or) | )[A-Z][${LATIN}'’-]+){0,3}`;

/** "You will be based in Tallinn, Estonia.", "in our Leeds office": of the job. */
const SAID = pattern(
  new RegExp(
    `\\b(?:(?:[Rr]ole|[Pp]osition|[Jj]ob|[Yy]ou|[Tt]his is)\\b[^.;\\n]{0,40}\\b(?:based|located) (?:out of|at|in)(?: our)? (${NAME})(?= offices?\\b|[,;)\\n]|\\.(?!\\w)|$)|(?:[Ii]n|[Ff]rom|[Aa]t) our (${NAME})(?= (?:office|headquarters|hub|HQ|studio|lab|campus)\\b))`,
    'g',
  ),
);

/** Other things that a label of this name holds. */
const NO_PLACE =
  /^(?:remote|home office|fully|hybrid|on-?site|in[- ](?:office|person)|on the road|flexible|anywhere|yes|no|full|part|tbd|various|multiple|based|client|customer|\d+ days|\d+ ?% remote)\b[^,]*$|^(?:this|in this|you|we|our|the (?:position|role|job|work|candidate)|home office)\b/i;

/**
 * Where the job is: the location its carrier declares, then what the text labels or says, each once.
 *
 * @param declared the posting's location field, or null
 */
export function readPlaces(text: string, declared: string | null): readonly Fact<string>[] {
  const places = new Map<string, Fact<string>>();
  const add = (value: string, start: number, end: number, from: Fact<string>['from']) => {
    const key = value.toLowerCase();
    if (
      value.length < 2 ||
      value.length > 60 ||
      /^[a-z[]/.test(value) ||
      NO_PLACE.test(value) ||
      [...places.keys()].some((known) => known.includes(key))
    )
      return;
    places.set(key, { value, start, end, from });
  };
  if (declared !== null) add(declared, 0, 0, 'declared');
  for (const wording of [LABELLED, SAID]) {
    for (const match of matchesOf(text, wording)) {
      const said = match[1] ?? match[2] ?? '';
      const written = (said.split(NEXT_FIELD)[0] ?? '').replace(LEAD, '').replace(/[.,\s]+$/, '');
      const start = match.index + match[0].lastIndexOf(said) + said.indexOf(written);
      add(written, start, start + written.length, 'text');
    }
  }
  return [...places.values()].slice(0, MOST_PLACES);
}

/** What stands before the place: "Hybrid remote in", "2 days a week on-site in", "Preferred to be based in the". */
const LEAD = /^(?:[^,]*\b(?:remote|hybrid|on-?site|based|located)\b[^,]*?\bin (?:the )?)?[-–•\s]*/i;

/** Where the line runs on without a break into a bracket, a sentence or the next field ("Dearborn, MIDuration: …"). */
const NEXT_FIELD =
  /\s*(?:\(|[,–-]\s*(?:(?:100 ?% |[Ff]ully )?[Rr]emote|[Hh]ybrid|HYBRID|[Oo]n-?[Ss]ite|ONSITE|[Ll]ocals? )|\.\s|\se-?mail\b|(?<=[a-z]|[A-Z]{2})(?=[A-Z][a-z]+)|(?<=\d)(?=[A-Z][a-z])|\s(?=[A-Z][a-z]+(?: [A-Z]?[a-z]+)?:)|\sResponsibilities)/;

/** A longer list is a table of offices and no place of this job. */
const MOST_PLACES = 12;
