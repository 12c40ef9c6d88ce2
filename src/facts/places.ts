import type { Fact } from '../model/facts.js';

/** "Location: Austin, TX", "Locations – Berlin or Munich": a labelled field, to the end of its line. */
const LABELLED =
  /(?:^|[\n|•]|[a-z.](?=[A-Z]))[ \t]{0,8}(?:job |work |office |primary )?(?:locations?|based in|place of work|work ?place|standort)[ \t]{0,4}[:–—-][ \t]{0,4}([^\n|•;]{2,80})/gi;

/** "in our Leeds office", "based in Tallinn, Estonia": of the job, where the next words do not turn to somebody else. */
const SAID =
  /\b(?:(?:[Rr]ole|[Pp]osition|[Jj]ob|[Yy]ou|[Tt]his is)\b[^.;\n]{0,40}\b(?:based|located)(?: (?:out of|at|in)(?: our)?)|(?:[Ii]n|[Ff]rom|[Aa]t) our)\s((?:[A-Z][\p{L}.'’-]+)(?:(?:, |,? (?:and|or) | )[A-Z][\p{L}.'’-]+){0,3})(?= (?:offices?|headquarters|hub|HQ|studio|lab|campus)\b|[.,;)\n]|$)/gu;

/** Other things that a label of this name holds. */
const NO_PLACE =
  /^(?:remote|hybrid|on-?site|in[- ]office|flexible|anywhere|yes|no|full|part|tbd|various|multiple)\b[^,]*$/i;

/**
 * Where the job is: the location its carrier declares, then what the text labels or says, each once.
 *
 * @param declared the posting's location field, or null
 */
export function readPlaces(text: string, declared: string | null): readonly Fact<string>[] {
  const places = new Map<string, Fact<string>>();
  const add = (value: string, start: number, end: number, from: Fact<string>['from']) => {
    const key = value.toLowerCase();
    if (value.length < 2 || NO_PLACE.test(value) || [...places.keys()].some((known) => known.includes(key)))
      return;
    places.set(key, { value, start, end, from });
  };
  if (declared !== null) add(declared, 0, 0, 'declared');
  for (const wording of [LABELLED, SAID]) {
    for (const match of text.matchAll(wording)) {
      const written = (match[1] ?? '').replace(/\s*(?:\(.*|\.\s*|,\s*|[a-z](?=[A-Z][a-z]+:).*)$/, '').trim();
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      add(written, start, start + written.length, 'text');
    }
  }
  return [...places.values()].slice(0, MOST_PLACES);
}

/** A longer list is a table of offices and no place of this job. */
const MOST_PLACES = 12;
