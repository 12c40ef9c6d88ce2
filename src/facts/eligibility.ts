import type { Eligibility, Fact } from '../model/facts.js';
import { isPreferred } from './demand.js';
import { openingLine } from './opening-line.js';
import { matchesOf } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';
import type { Reading } from './reading.js';

/**
 * Who may take the job: visa sponsorship, the right to work, citizenship and clearance, each once, in the order of the
 * text. The employer's standing sentence that everybody's papers are checked (E-Verify, I-9) says nothing of the job.
 */
export function readEligibility(reading: Reading): readonly Fact<Eligibility>[] {
  const found = [
    ...sponsorship(reading),
    ...visaField(reading.text),
    ...papers(reading),
    ...clearances(reading),
  ];
  const first = new Map<string, Fact<Eligibility>>();
  for (const fact of found.sort((a, b) => a.start - b.start)) {
    const key = `${fact.value.kind} ${fact.value.level?.toLowerCase() ?? ''}`;
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

function fact(start: number, end: number, value: Eligibility): Fact<Eligibility> {
  return { value, start, end, from: 'text' };
}

const SPONSOR = pattern(
  /\b(?:(?:visas?|immigration|h-?1b|green card|work permits?|relocation)[\w ,/-]{0,30}\s)?sponsor(?:ship|ing|s|ed)?(?:\b|(?=[A-Z]))(?:[\w ,/-]{0,20}\b(?:visas?|h-?1b|work permits?|green cards?))?/gi,
);

/** Sponsors of events, projects and funds are no sponsors of visas. */
const VISA_WORDS = pattern(
  /\b(?:visas?|immigration|h-?1b|green card|work permit|work authori[sz]ation|authori[sz]ed to work|right to work|eligible to work|employment|citizen|candidates?|applicants?|ead|opt|cpt|c2c|corp)\b/i,
);
/** "to work in Canada without sponsorship", "unable to provide sponsorship". */
const OF_PEOPLE_BEFORE = pattern(
  /\bwork\b[^.;]{0,40}\bwithout (?:the need for |any )?$|\b(?:provide|offer|require|need)\w* $/i,
);
const REFUSED_BEFORE = pattern(
  /\b(?:no|not|cannot|can['’]?t|won['’]t|don['’]t|doesn['’]t|unable|without|never|neither|nor|isn['’]t|aren['’]t)\b[^.;:]{0,90}$/i,
);
const REFUSED_AFTER = pattern(
  /^[^.;:]{0,60}\b(?:not (?:be |currently )*(?:available|offered|provided|possible|supported|considered|eligible|an option|sponsor)|unavailable|isn['’]t|cannot|will not|no\b)|^\s?:\s?(?:no|none|not)\b/i,
);
const OFFERED_AFTER = pattern(
  /^[^.;]{0,40}\b(?:(?:is |are )?(?:available|offered|provided|possible|supported|considered)|yes)\b|^\s?:\s?yes\b/i,
);
/** "We cannot sponsor every role". */
const SOME_AFTER = pattern(/^[^.;]{0,12}\b(?:every|all)\b/i);
const OFFERED_BEFORE = pattern(
  /\b(?:offer|offers|provide|provides|can|will|able to|happy to|support|including|we(?: do)?)\s+(?:also )?(?:full )?$/i,
);

function sponsorship({ text, around }: Reading): Fact<Eligibility>[] {
  return Array.from(matchesOf(text, SPONSOR)).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { before, after } = around(span);
    const isOfVisas =
      new Stretch(text, before.last(110).start, after.first(60).end).has(VISA_WORDS) ||
      (/^sponsorship$/i.test(match[0]) && before.has(OF_PEOPLE_BEFORE));
    if (!isOfVisas) return [];
    const refused = before.has(REFUSED_BEFORE) || after.has(REFUSED_AFTER);
    const offered = !refused && (after.has(OFFERED_AFTER) || before.has(OFFERED_BEFORE));
    // "We cannot sponsor every role": some can.
    if ((!refused && !offered) || (refused && after.has(SOME_AFTER))) return [];
    const kind = refused ? 'no sponsorship' : 'sponsorship offered';
    return [fact(span.start, span.end, { kind, level: null, isPreferred: false })];
  });
}

/** A field of a forum posting's first line: "Acme | Engineer | Berlin | Onsite | VISA |". */
function visaField(text: string): Fact<Eligibility>[] {
  const line = openingLine(text);
  const field = line && /[|,] ?(visa)(?= ?(?:$|[|,(]| sponsor| transfer| ok\b|\n|https?:))/i.exec(line.words);
  if (!line || !field) return [];
  const start = line.start + field.index + field[0].length - 4;
  return [fact(start, start + 4, { kind: 'sponsorship offered', level: null, isPreferred: false })];
}

const AUTHORIZATION = pattern(
  /\b(?:(?:legally |currently )?(?:authori[sz]ed|eligible|entitled|permitted|legally able) to work(?! (?:additional|extra|overtime|flexib\w+|remote\w*|from|more|longer))|(?:legal )?(?:right|authori[sz]ation|eligibility|permission) to work|(?:valid |current )?work (?:authori[sz]ation|permit|visa)|employment authori[sz]ation)\b/gi,
);
const CITIZEN = pattern(
  /\b(?:(?:U\.? ?S\.?|US|USA|United States|American|UK|British|EU|Canadian|Australian|Indian|German) ?[Cc]itizens?(?:hip)?|Citizenship(?= [Rr]equire(?:d|ment))|[Cc]itizens?(?:hip)? of the (?:United States|U\.?S\.?A?|UK)|sole (?:UK|British) national)\b/g,
);
const CHECK_OF_EVERYONE = pattern(
  /\b(?:e-?verify|i-?9|verify (?:the )?(?:identity|employment)|upon hire|within three)\b/i,
);
/** Grounds on which nobody is refused, in an equal-opportunity sentence. */
const GROUNDS = pattern(/\b(?:without regard|regardless|discriminat|status|race|color|religion)\b/i);
const NOT_CITIZENS_ALONE = pattern(
  /\b(?:green card|permanent resident|authori[sz]|refugee|asyl|may be required|(?:certain|some|most|many) positions)/i,
);
const CITIZENS_ASKED_BEFORE = pattern(
  /\b(?:must|require[sd]?|only|need|be an?)\b[^.;]{0,40}$|^\s*(?:[-•*:]\s*)?$/i,
);
const CITIZENS_ASKED_AFTER = pattern(/^[^.;]{0,30}\b(?:required?|only|is a must|mandatory)\b/i);
const REQUIRED = pattern(/\brequired\b/i);
const ASKED = pattern(
  /\b(?:must|required?|requires|need(?:s|ed)?|only|have|hold|be|should|possess|are|is)\b|^\s*$/i,
);

function papers({ text, around }: Reading): Fact<Eligibility>[] {
  const of = (
    words: Pattern,
    kind: Eligibility['kind'],
    isAsked: (before: Stretch, after: Stretch) => boolean,
  ) =>
    Array.from(matchesOf(text, words)).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const { before, after } = around(span);
      if (before.has(CHECK_OF_EVERYONE) || after.has(CHECK_OF_EVERYONE) || !isAsked(before, after)) return [];
      return [fact(span.start, span.end, { kind, level: null, isPreferred: isPreferred(before, after) })];
    });
  return [
    ...of(AUTHORIZATION, 'work authorization', (before, after) => before.has(ASKED) || after.has(REQUIRED)),
    // "citizenship" in an equal-opportunity sentence stands in a list of grounds, not behind a "must".
    ...of(
      CITIZEN,
      'citizenship',
      (before, after) =>
        !before.has(GROUNDS) &&
        !after.has(GROUNDS) &&
        !after.has(NOT_CITIZENS_ALONE) &&
        (before.has(CITIZENS_ASKED_BEFORE) || after.has(CITIZENS_ASKED_AFTER)),
    ),
  ];
}

const LEVELS =
  'TS ?/ ?SCI(?: with [\\w- ]{0,20}?poly(?:graph)?)?|Top Secret(?: ?/ ?SCI)?|TS(?= clearance)|Secret|Public Trust|Confidential|DoD|DOE [QL]|Q|L|NATO|SC|DV|eDV|BPSS|CTC|NV ?[12]|Baseline|Positive Vetting|Yankee White|security|government|federal';
const CLEARANCE = pattern(
  new RegExp(
    `\\b(${LEVELS})["”]?[ -](?:level )?(?:(?:U\\.?S\\.? |DoD )?(?:security|government|federal|level) |DoD )?(clearances?|vetting)\\b|\\b(TS ?/ ?SCI|SC cleared|DV cleared|security cleared)\\b|\\bclearance:?\\s?(?:level:? ?)?(TS ?/ ?SCI|Top Secret|Secret|Public Trust)|\\b(Public Trust)`,
    'gi',
  ),
);

function clearances({ text, around }: Reading): Fact<Eligibility>[] {
  return Array.from(matchesOf(text, CLEARANCE)).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { before, after, role } = around(span);
    if (role === 'company' || role === 'benefits' || before.has(DENIED) || after.has(DENIED_AFTER)) {
      return [];
    }
    // Trust of the public is written small.
    if (match[5] === 'public trust') return [];
    const written = match[1] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const level = /^(?:security|government|federal|dod)/i.test(written) ? null : written;
    const kind = before.has(OBTAINABLE) || after.has(OBTAINABLE_AFTER) ? 'clearance obtainable' : 'clearance';
    return [
      fact(span.start, span.end, {
        kind,
        level,
        isPreferred: role === 'preferred' || isPreferred(before, after),
      }),
    ];
  });
}

const DENIED_AFTER = pattern(/^[^.;]{0,30}\bnot (?:required|needed)/i);
const DENIED = pattern(
  /\b(?:no|not require|without|custom|customs)\b[^.;]{0,25}$|\b(?:level of|depend\w+)\b[^.;]{0,30}$/i,
);
const OBTAINABLE = pattern(
  /\b(?:obtain(?:ing)?|acquir(?:e|ing)|get|gain|eligib(?:le|ility)|clearable|ability|able|willing(?:ness)?|undergo|process|subject to)\b[^.;]{0,60}$/i,
);
const OBTAINABLE_AFTER = pattern(/^[^.;]{0,20}\b(?:eligib(?:le|ility)|can be obtained|process)\b/i);
