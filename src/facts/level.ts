import type { Fact, Level } from '../model/facts.js';
import { firstMatch, holds, replaced } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';

/**
 * The level a posting names: in its title, else where the text names the role's level outright.
 *
 * @param title the posting's title, or null
 */
export function readLevel(reading: Reading, title: string | null): Fact<Level> | null {
  const titled = title === null ? null : levelOfTitle(title);
  if (titled) return { value: titled, start: reading.title.start, end: reading.title.end, from: 'title' };
  return levelInText(reading.text);
}

/** Managers of a thing and not of people, and others whose title only sounds like a level. */
const NOT_A_LEVEL = pattern(
  /\b(?:account|accounts|case|community|customer success|client success|relationship|property|social media|content|category|care|territory|office) managers?\b|\bchief of staff\b|\b(?:(?:executive )?assistant|assistants|secretary|support|report(?:ing|s)?|advisor|partner) to (?:the |our )?[\w ]{0,20}?(?:ceo|cto|cfo|coo|chief|director|vp|vice president|head|manager|president)\b|\bmembers? of (?:the )?technical staff\b|\bstaff (?:accountant|nurse|assistant|attorney|writer|auditor|pharmacist|physician|rn)\b|\blead (?:gen|generation|management|qualification)\b|\bhead ?hunter\b|\bassociate(?:'s|’s)? degree\b|\b(?:director|vp|chief|senior) level (?:clients?|stakeholders?)\b/gi,
);

/** In the order they win: the highest first but for words that qualify another ("Senior Staff", "Associate Director"). */
const TITLE_WORDS: readonly (readonly [Level, Pattern])[] = [
  [
    'intern',
    pattern(
      /\b(?:intern|interns|internship|internships|co-?op|praktikum|praktikant\w*|werkstudent\w*|working student|stagiaire|placement student|summer analyst|summer associate)\b/i,
    ),
  ],
  [
    'director',
    pattern(
      /\b(?:director|vice[- ]president|[AES]?VP|chief(?! of staff)|C[ETFOIMDP]O|CISO|president|founder|co-?founder|general counsel)\b/i,
    ),
  ],
  ['manager', pattern(/\b(?:head of|head|supervisor|team manager|engineering manager|general manager)\b/i)],
  [
    'staff',
    pattern(
      /\b(?:staff(?=\+?[\s,/-]+[a-z])(?! (?:fellow|member|needed|position))|principal|distinguished)\b/i,
    ),
  ],
  ['lead', pattern(/\b(?:team ?lead|tech(?:nical)? ?lead|lead|leader|team ?leader|leadership)\b(?! time)/i)],
  [
    'entry',
    pattern(
      /\b(?:junior|jr|entry[- ]?level|entry|new[- ]?grad(?:uate)?s?|graduates?(?! (?:school|program director))|undergrad(?:uate)?s?|early[- ]careers?|trainee|apprentice(?:ship)?|fresher|freshers|berufseinsteiger)\b/i,
    ),
  ],
  ['senior', pattern(/\b(?:senior|snr|sr|sênior|sénior)\b/i)],
  ['manager', pattern(/\b(?:managers?|mgr)\b/i)],
  ['entry', pattern(/\bassociate\b(?! (?:professor|dean|editor))/i)],
  [
    'mid',
    pattern(
      /\b(?:mid|mid[- ]?level|mid[- ]?senior|mid[- ]?weight|intermediate|medior)\b(?![- ](?:market|atlantic|size|office|day|west))/i,
    ),
  ],
  [
    'entry',
    pattern(
      /(?<![.,&:] ?)(?<!\b(?:part|phase|volume|tier|class|world war|type|factor) )\bI\b(?!\/|[-.']|, ?II| ?[&+] )(?=\s*(?:$|[-–—,(|:]))|\b(?:level|engineer|developer|analyst|scientist|SDE|SWE) ?1\b/,
    ),
  ],
  ['mid', pattern(/\bII\b|\b(?:level|engineer|developer|analyst|scientist|SDE|SWE) ?2\b/)],
  // Median of the years asked in 4,000 real postings: II 3, III 4, "Senior" 5 (12 postings with III, 2 with IV).
  ['senior', pattern(/\b(?:III|IV)\b|\b(?:level|engineer|developer|analyst|scientist|SDE|SWE) ?[34]\b/)],
];

/** "Senior Manager, Engineering" manages; "Senior Product Manager" is a senior one of a trade. */
const SENIOR_PEOPLE_MANAGER = pattern(
  /\b(?:senior|sr)\.? (?:(?:software|engineering|data|IT|finance|operations|marketing|sales|development|delivery|analytics|security|accounting|HR|service)[ ,&]{0,2}){0,3}manager\b/i,
);

export function levelOfTitle(title: string): Level | null {
  const words = replaced(title, NOT_A_LEVEL, ' ');
  if (holds(words, SENIOR_PEOPLE_MANAGER)) return 'manager';
  return TITLE_WORDS.find(([, wording]) => holds(words, wording))?.[0] ?? null;
}

/** Names of levels as a labelled field gives them, and as a sentence about the role does. */
const LEVEL_NAMES =
  '(intern(?:ship)?|entry(?:[- ]level)?|junior|jr\\.?|associate|mid(?:dle)?(?:[- ](?:senior|level))?|intermediate|experienced|senior|sr\\.?|staff|principal|lead|manager(?:ial)?|director|executive)';

const LABELLED = pattern(
  new RegExp(
    `(?:seniority level|experience level|job level|career level|position level|role level|seniority)['"]?\\s*(?:[:–-]|,\\s*'|\\n)\\s*['"]?${LEVEL_NAMES}(?![a-z])`,
    'i',
  ),
);

const SOUGHT = pattern(
  new RegExp(
    `\\b(?:looking for|seeking|hiring(?: for)?|searching for|in search of|recruiting|in need of|on the hunt for|role (?:is|of|for)|position (?:is|of|for)|opportunity for|join (?:us|our \\w+|the \\w+) as) (?:an? |our |your )?(?:(?:experienced|talented|motivated|highly|skilled|passionate|qualified|remote|exceptional|full[- ]time|strong|dedicated|new|great|dynamic|creative|innovative),? (?:and )?){0,3}(?:${LEVEL_NAMES})[- ](?:level )?(?=(?:[a-z/&+#.-]{2,20} ){0,5}(?:engineers?|developers?|scientists?|analysts?|architects?|designers?|consultants?|administrators?|specialists?|programmers?|managers?|researchers?|technicians?|coordinators?|accountants?|role|position|associates?|candidates?|professionals?)\\b)`,
    'i',
  ),
);

const ROLE_LEVEL = pattern(
  /\b(?:this is an? |an? )(entry|junior|mid|senior)[- ]level (?:[a-z]+ ){0,2}(?:role|position|opportunity|job)\b/i,
);

/** "As a Senior Data Analyst, you will …": the person is spoken to. */
const ADDRESSED = pattern(
  /(?<![\w,] )\bAs (?:an?|our) (Senior|Sr\.?|Lead|Staff|Principal|Junior|Jr\.?|Mid-[Ll]evel|Entry[- ][Ll]evel) [A-Z]/,
);

function levelInText(text: string): Fact<Level> | null {
  for (const wording of [LABELLED, ROLE_LEVEL, SOUGHT, ADDRESSED]) {
    const match = firstMatch(text, wording);
    const value = match?.[1] && levelNamed(match[1]);
    if (match && value)
      return { value, start: match.index, end: match.index + match[0].length, from: 'text' };
  }
  return null;
}

function levelNamed(name: string): Level | null {
  const word = name.toLowerCase();
  if (word.startsWith('intern')) return word === 'intermediate' ? 'mid' : 'intern';
  if (word.startsWith('inter') || word.startsWith('mid')) return 'mid';
  if (/^(?:entry|junior|jr|associate)/.test(word)) return 'entry';
  if (/^(?:senior|sr)/.test(word)) return 'senior';
  if (/^(?:staff|principal)/.test(word)) return 'staff';
  if (word === 'lead') return 'lead';
  if (word.startsWith('manager')) return 'manager';
  if (word === 'director' || word === 'executive') return 'director';
  return null;
}
