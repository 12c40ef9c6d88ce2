import { DEGREES, type Degree } from '../model/facts.js';
import type { Span } from '../model/span.js';
import { matchesOf } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import { startingWith } from './starting-with.js';

/** A place that names a degree, whatever the text wants with it. */
export interface DegreeNamed extends Span {
  readonly degree: Degree;
}

/**
 * Places of `text` that name a degree, in order. "Bachelor's (BS) degree in" is one place; "BS/MS" is two.
 * Words that are other things are refused: "master data", "scrum master", "MS Office", "a high degree of".
 */
export function degreesNamed(text: string): readonly DegreeNamed[] {
  const found: DegreeNamed[] = [];
  for (const { degree, wording, unless } of WORDINGS) {
    for (const match of matchesOf(text, wording)) {
      const start = match.index;
      const end = start + match[0].length;
      if (unless?.before?.test(text.slice(Math.max(0, start - 40), start))) continue;
      if (unless?.after?.test(text.slice(end, end + 40))) continue;
      found.push({ degree, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((named, at) => {
    const earlier = found.slice(Math.max(0, at - 4), at);
    return !earlier.some((other) => named.start < other.end || isSamePlace(text.slice(other.end, named.end)));
  });
}

/** The "degree in" of "Master's (MS/ME) degree in": the degree is named already. */
function isSamePlace(fromOther: string): boolean {
  return /^[’')]?(?:s['’]?)?\s?(?:\([^)]{1,20}\)\s?|(?:of|level|university|college|[Ss]cience|[Aa]rts|[Tt]echnical|[Ee]ngineering)\s){0,3}[Dd]egrees?$/.test(
    fromOther,
  );
}

export function lowest(degrees: readonly DegreeNamed[]): DegreeNamed | undefined {
  return degrees.reduce<DegreeNamed | undefined>(
    (least, named) => (least && rank(least) <= rank(named) ? least : named),
    undefined,
  );
}

export function rank({ degree }: DegreeNamed): number {
  return DEGREES.indexOf(degree);
}

interface Wording {
  readonly degree: Degree;
  readonly wording: Pattern;
  readonly unless?: { readonly before?: RegExp; readonly after?: RegExp };
}

/** What stands after or before two letters that are a degree: "BS in", "BA/BS", "MS or PhD", "BE, MTech". */
const ABBREVIATION_FOLLOWED =
  "(?=['’]?s?\\)?(?:\\s?/\\s?|\\s?,\\s?(?:or )?|\\s(?:or|and)\\s(?:an? )?|\\s\\+\\s|\\s&\\s)(?:[BM]\\.?[A-Z]|P\\.?[hH]\\.?\\s?D|[Bb]achelor|[Mm]aster|[Dd]octor|[Aa]dvanced|[Hh]igher|[Gg]raduate|equivalent|\\d)|['’]?s?\\)?,?\\s(?:in\\s|of\\s|degree|[Dd]egree|DEGREE|with\\s|from\\s|plus\\s|or\\s(?:equivalent|higher|above|greater|better)|required|preferred|\\((?:or|in|preferred|required|Computer|Eng)|(?:Computer|Business|Engineering|Electrical|Mechanical|Finance|Accounting|Mathematics|Statistics|Economics|Information|Data|Physics)\\b)|\\s?\\+\\s?\\d)";
const ABBREVIATION_LED =
  "(?<=\\b(?:B\\.?[AS]|Ph\\.?D|PHD|B\\.?Sc|B\\.?Tech|BTech|[Bb]achelor['’]?s?|[Mm]aster['’]?s?|BE|B\\.E)\\.?(?:\\s?/\\s?|,\\s|\\s(?:or|and)\\s(?:an? )?|,\\sor\\s|\\s?\\())";

/** Case counts: "as", "be", "me" and "ma" are words. */
const abbreviation = (letters: string): Pattern =>
  pattern(
    startingWith(
      letters,
      new RegExp(
        `(?:(?<![\\w.&-])|(?<=[a-z]{2}\\.?(?=[BM])))${letters}(?![\\w&]|\\.\\w)${ABBREVIATION_FOLLOWED}|${ABBREVIATION_LED}${letters}(?![\\w&]|\\.\\w)`,
        'g',
      ),
    ),
  );

const GENERIC_LED =
  '(?:(?:four|4)[ -]?years?|college|university|universities|under-?graduate|accredited|relevant|related|similar|technical|engineering|science|scientific|STEM|quantitative|business|finance|marketing|law|nursing|CS|IT|university-level|equivalent|first|honou?rs|tertiary|academic|accounting|design|economics|statistics|mathematics|computer science|information technology|third[- ]level|formal|numerate|analytical)';

const WORDINGS: readonly Wording[] = [
  {
    degree: 'phd',
    wording: pattern(
      startingWith(
        'P[hH.]|P[ \n\t\u00a0\u2009\u200a\u202f]|phd|D\\.?Phil|[Dd]octor|[Tt]erminal',
        /(?:(?<![\w.])(?:P\.?\s?[hH]\.?\s?[dD]|phd)|(?<=[a-z])P[hH]\.?D)(?![a-rt-z])\.?(?:['’]?s\b)?|(?<![\w.])D\.?Phil\b|(?<![A-Za-z])(?:[Dd]octorates?|[Dd]octoral|[Dd]octor of [Pp]hilosophy|[Tt]erminal [Dd]egree)\b/g,
      ),
    ),
    unless: {
      after:
        /^(?:[- ]level (?:research|scien)|[- ](?:researchers|scientists|advis|supervis|program|interns?\b(?! ?in)|holders|thesis))/i,
    },
  },
  {
    degree: 'master',
    wording: pattern(
      startingWith(
        '[Mm]',
        /(?:(?<![A-Za-z])[Mm]|(?<=[a-z.)])M)(?:aster['’]s?|ASTER['’]?S|(?:(?<=M)asters|asters(?=['’]| (?:[Dd]egree|DEGREE|in|or|[Ll]evel|preferred|required|program)|,|\/))['’]?)(?:\s?\([A-Za-z./ ]{1,14}\))?(?![a-z])|\b[Mm]aster(?= (?:[Dd]egrees?|of (?:[Ss]cience|[Aa]rts|[Ee]ngineering|[Tt]echnology|[Cc]omputer|[Bb]usiness|[Pp]ublic|[Ss]ocial|[Dd]ata|[Aa]pplied)|or [Pp]h|or [Dd]octor|and [Pp]h|in [A-Z]|level degree)| ?\/ ?(?:Ph|PH|[Dd]octor|[Bb]achelor))/g,
      ),
    ),
    unless: {
      before: /(?:scrum|web|post|grand|quarter|bar|head|game|dungeon|past)[- ]?$/i,
      after:
        /^ (?:the|your|their|our|its|of (?!science|arts|engineering|technology|computer|business|public|social|data|applied|laws?|fine|information)|data|plan|service|agreement|file|record|seat|craft|class)\b/i,
    },
  },
  {
    degree: 'master',
    wording: pattern(
      /\b(?:advanced?|graduate|graduate[- ]level|post-?graduate|postgraduate|higher|second[- ]level) (?:university |engineering |technical |academic |quantitative |college |scientific |or professional |level |science |STEM ){0,2}(?:degrees?|qualification|diploma)\b/gi,
    ),
    unless: {
      before:
        /\b(?:interest in (?:(?:undertaking|pursuing) )?(?:an? )?(?:\w+ )?|under|under-|high school|college|university|bachelor['’]?s?,?(?: or)?)\s?$/i,
      after: /^ of (?!science|arts)/i,
    },
  },
  {
    degree: 'master',
    wording: abbreviation('(?:MS|M\\.S\\.?|MA|M\\.A\\.?|ME|M\\.E\\.?|MSEE|MSCS|MSME)'),
    unless: {
      after:
        /^ (?:Office|Excel|Word|Access|SQL|Teams|Project|Dynamics|Azure|Windows|Outlook|Power|Visio|SharePoint|Exchange|Server|in (?:your|our)|and (?:Google|G Suite))/i,
    },
  },
  {
    degree: 'master',
    wording: pattern(
      startingWith(
        'M[.sc]|M[ \n\t\u00a0\u2009\u200a\u202f]|M[STEBCP]',
        /(?<![\w.])(?:M\.?\s?Sc\b\.?|M\.?\s?Tech\b\.?|M\.?\s?Eng\b\.?|MBAs?\b|M\.B\.A\b\.?|MCA\b|M\.?Phil\b|MPH\b|M\.? ?[Cc](?:om|OM)\b|MSW\b|MPA\b|MSN\b|Msc\b)|(?<=[a-z])MBA\b/g,
      ),
    ),
  },
  {
    degree: 'bachelor',
    wording: pattern(
      startingWith(
        '[Bb]',
        /(?:(?<![A-Za-z])[Bb]|(?<=[A-Za-z.)])B)(?:at?chelors?|ACHELORS?|accalaureate)(?:['’]?[sS]?['’]?)(?:\s?\([A-Za-z./ ]{1,14}\))?(?![a-z])/g,
      ),
    ),
    unless: { after: /^ (?:party|pad)/i },
  },
  {
    degree: 'bachelor',
    wording: abbreviation('(?:BS|B\\.S\\.?|BA|B\\.A\\.?|BE|B\\.E\\.?|AB|BSEE|BSCS|BSME|BSCE|BSN|S\\.B\\.?)'),
    unless: {
      before: /\b(?:lead|senior|sr|junior|jr|as|as an?|the|our|business analyst|QA|PM|DOE)[,/ ]*\(?$/i,
    },
  },
  {
    degree: 'bachelor',
    wording: pattern(
      startingWith(
        'B[.scA]|B[ \n\t\u00a0\u2009\u200a\u202f]|B[STEBC]',
        /(?<![\w.])(?:B\.?\s?Sc\b\.?|B\.?\s?Tech\b\.?|B\.?\s?Eng\b\.?|BBA\b|BCA\b|B\.? ?[Cc](?:om|OM)\b|BSEE\b|BSCS\b|BSME\b|Bsc\b)(?:\s?\(?[Hh]ons?\)?)?|(?<=[a-z]{2})B\.?[AS]\b\.?(?=\s?\/\s?[BM]|,? or )/g,
      ),
    ),
  },
  {
    degree: 'bachelor',
    wording: pattern(
      new RegExp(
        `\\b${GENERIC_LED}(?:[ -](?:or|and|equivalent|college|university|level|technical|bachelor|engineering)){0,3}[ -]degrees?\\b|\\bundergraduate (?:studies|education|diploma|qualification)|\\b(?:any graduate|graduate or above)\\b(?! (?:degree|school|student))`,
        'gi',
      ),
    ),
    unless: { after: /^ (?:of (?!science|arts)|programs?\b)/i },
  },
  {
    degree: 'bachelor',
    wording: pattern(
      /(?<=[a-z.)])(?:Undergraduate|University|College|(?:4|Four)[- ][Yy]ear|Technical)(?: [a-z]+)? [Dd]egrees?\b/g,
    ),
    unless: { after: /^ (?:of (?!science|arts)|programs?\b)/i },
  },
  {
    degree: 'bachelor',
    wording: pattern(
      startingWith(
        '[Dd]egree',
        /(?:(?<![A-Za-z])[Dd]|(?<=[a-z.)])D)egree(?:s|\(s\))?(?= (?:in|with) (?:an? |the |one of )?(?!which|any way)[A-Za-z]|(?: or equivalent|-educated|-qualified| educated| qualified| level (?:education|qualification)| qualification| Qualification| holder| \(or equivalent)|: B| (?:is )?(?:required|preferred|desired|mandatory)| from an? (?:accredited|four|recognized|recognised|reputed|top)| or (?:diploma|technical|relevant|equivalent))/g,
      ),
    ),
    unless: {
      before:
        /(?:associate['’]?s?|associates|high|large|some|certain|great|wide|360|highest|no|without|any|of a|type|2[- ]year|two[- ]year|second)[ -]$/i,
      after: /^ with (?:which|the same|minimal)/i,
    },
  },
  {
    degree: 'associate',
    wording: pattern(
      /(?:\b|(?<=[a-z.)])(?=Associate))associate(?:['’]s|s['’]?)?(?:[ -](?:or|of) (?:applied )?(?:science|arts|engineering))?(?:[ -]level)?[ -]degrees?\b|\bassociate(?:['’]s|s['’])(?=,? (?:or|in|and|\/|required|preferred|plus)\b)|\bassociates? (?:of|in) (?:applied )?(?:science|arts)\b|\b(?:2|two)[- ]year (?:college |technical |university )?degree|\bAA\/AS\b|(?<![\w.])(?:A\.A\.S?\.?|A\.S\.|AAS)(?= (?:degree|in\b))|\bAAS?\/BS|\bdegree or (?:technical )?diploma|\b(?:college|technical|polytechnic|engineering|post-secondary|university|vocational) diploma\b|\bdiploma (?:in|or degree)\b|\btechnical (?:school|certificate) (?:diploma|degree|graduate)|\bHND\b|\bpost[- ]?secondary (?:education|school\w*|studies|degree)|\bA[AS](?= degree)|\bassociates?(?= or bachelor)|\b(?:business|administration|accounting|marketing|nursing|computer|trade|design) diploma\b/gi,
    ),
    unless: {
      before:
        /\b(?:high school|university degree or|bachelor['’]?s? degree or|post[- ]?graduate|masters?) $/i,
    },
  },
  {
    degree: 'high_school',
    wording: pattern(
      /(?:\b|(?<=[a-z.)])(?=HIGH|High))(?:high|secondary(?: \(high\))?)[- ]school(?: or equivalent)?(?: (?:graduation diploma|diplomas?|graduates?|degrees?|education|equivalency|level|certificate|completion|transcript))?\b|\b(?:GED|G\.E\.D\.?)(?![\w])|\b(?:HS|H\.S\.) (?:diploma|degree|graduate)|(?<!post[- ]?)\bsecondary education\b/gi,
    ),
    unless: {
      after: /^ (?:students?|teacher|interns?|age|kids|outreach|program)/i,
      before: /\b(?:local|with|in|for|middle and|to|beyond|post)[ -]$/i,
    },
  },
];
