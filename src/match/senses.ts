import type { AmbiguousName } from '../model/taxonomy.js';
import { foldedWords, JOIN } from '../segment/tokens.js';
import { type Hit, type SentenceView, type TextView, wordAt } from './context.js';
import { firstWordIs } from './part-of-speech.js';

/** The decision on one hit, with the evidence in the order it was looked at; the last one decided. */
export interface Verdict {
  readonly accepted: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
}

/** What stands beside a hit in its list, counted before any ambiguous name is judged. */
export interface ListEvidence {
  /** Sure technologies, methods or areas in the same list. */
  readonly sureNeighbours: number;
  /** Those of them that are technologies. */
  readonly sureTechnologies: number;
  /** Technologies of the same list that are sure, or at least written with their own capitals. */
  readonly likelyTechnologies: number;
  /** Areas of work and traits in the same list, sure or not: "networking, security and storage" prove each other. */
  readonly areas: number;
  /** Other fields of study in the same list. */
  readonly fields: number;
}

/** An ambiguous name's cue words, folded once. */
interface Cues {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly near: readonly string[];
  readonly never: readonly { readonly words: readonly string[]; readonly at: number }[];
}

const cuesOf = new WeakMap<AmbiguousName, Cues>();

const CONFIDENCE = { sure: 1, cue: 0.95, list: 0.9, case: 0.85, weak: 0.7 } as const;

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

/** A line of so few words that joins two areas of work is a list of them, and no sentence about them. */
const SHORT_LIST_WORDS = 6;

/** Decides whether a name means the skill where it stands. Names that are safe count, but for rules of their kind. */
export function judge(hit: Hit, sentence: SentenceView, view: TextView, list: ListEvidence): Verdict {
  if (standsInAddress(hit, view.text)) return refused('part of a web or mail address');
  if (/^\s?\((?:nasdaq|nyse|lse|tsx|asx)\b/i.test(view.text.slice(hit.end, hit.end + 12)))
    return refused('a listed company');
  if (STOCK_EXCHANGE.test(view.text.slice(Math.max(0, hit.start - 12), hit.start)))
    return refused('a ticker symbol');
  const byKind = judgeKind(hit, sentence, view, list);
  if (byKind) return byKind;
  if (isEmployer(hit, view) && list.sureNeighbours === 0) return refused(`the employer's own name`);
  if (hit.needsCapitals && !isCapitalised(hit, view)) return refused('ordinary words in small letters');
  const { rule } = hit;
  if (!rule) return { accepted: true, confidence: CONFIDENCE.sure, why: ['unambiguous name'] };
  return judgeAmbiguous(hit, rule, sentence, view, list);
}

function judgeAmbiguous(
  hit: Hit,
  rule: AmbiguousName,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): Verdict {
  const cues = foldCues(rule);
  const phrase = cues.never.find((never) => standsIn(never, hit, view));
  if (phrase) return refused(`part of "${phrase.words.join(' ')}"`);
  const glued = gluedTo(hit, view);
  if (glued) return refused(glued);

  const why: string[] = [];
  const surface = view.text.slice(hit.start, hit.end);
  const fit = caseFit(surface, rule.name);
  const cue = cueBeside(cues, hit, view) ?? cueNear(cues, sentence);
  const isSmall = rule.name === rule.name.toLowerCase();
  if (cue) {
    if (fit === 'exact' || isSmall || fit === 'upper') return accepted(CONFIDENCE.cue, [...why, cue]);
    if (list.sureNeighbours > 0 || surface.length >= 4) return accepted(CONFIDENCE.weak, [...why, cue]);
  }
  if (rule.needs === 'cue') {
    if (fit === 'exact' && list.sureTechnologies >= 2)
      return accepted(CONFIDENCE.weak, ['in a list of sure skills']);
    return refused('no cue word proves this sense');
  }
  if (list.sureNeighbours > 0 && (fit !== 'none' || surface.length > 2)) {
    if (fit !== 'none' || isSmall || list.sureNeighbours >= 2 || list.likelyTechnologies >= 2)
      return accepted(CONFIDENCE.list, [...why, 'in a list with sure skills']);
  }
  // "Services in Ruby and Go": two names, each with its own capitals, speak for each other.
  if (fit === 'exact' && !isSmall && list.likelyTechnologies > 0)
    return accepted(CONFIDENCE.weak, ['in a list with likely skills']);
  if (isSmall && list.areas > 0 && sentence.words.length <= SHORT_LIST_WORDS) {
    return accepted(CONFIDENCE.weak, ['in a short list of areas of work']);
  }
  if (isSmall && list.areas >= 2) return accepted(CONFIDENCE.list, ['in a list of areas of work']);
  if (isWholeItem(hit, sentence, view)) {
    return fit !== 'none' ? accepted(CONFIDENCE.weak, ['the whole item']) : refused('case does not fit');
  }
  if (fit === 'none') return refused(`"${surface}" is not written like "${rule.name}"`);
  const asked = askedBeside(hit, view);
  if (asked && !sentence.caseTellsNothing) return accepted(CONFIDENCE.case, [asked]);
  if (rule.needs === 'neighbour') return refused('no skill or cue word beside it');
  if (isSmall) return refused('an ordinary word here');
  if (fit === 'upper') return refused(`in capitals, but not written like "${rule.name}"`);
  if (hit.firstToken === sentence.firstToken) {
    const part = firstWordIs(view.text.slice(sentence.start, sentence.end));
    return part === 'noun'
      ? accepted(CONFIDENCE.weak, ['a noun at the start of its sentence'])
      : refused(`a ${part === 'verb' ? 'verb' : 'word like any other'} at the start of its sentence`);
  }
  if (sentence.isHeading || sentence.caseTellsNothing)
    return refused('in a line of capitals, where case tells nothing');
  return accepted(CONFIDENCE.case, ['written with its own capitals inside a sentence']);
}

/** Rules of whole kinds: human languages need a language cue, degree fields a degree. */
function judgeKind(hit: Hit, sentence: SentenceView, view: TextView, list: ListEvidence): Verdict | null {
  const { skill } = hit;
  if (skill.kind === 'degree_field') {
    if (!EDUCATION.test(sentence.folded)) return refused('no degree in the sentence');
    // "Law", "Business" and "Education" are fields of study only where they are written or introduced as one.
    const isIntroduced =
      /^(?:in|of|or)$/.test(wordAt(view, hit.firstToken - 1)) ||
      hit.firstToken < hit.lastToken ||
      list.fields > 0;
    return isCapitalised(hit, view) || isIntroduced
      ? accepted(CONFIDENCE.cue, ['a degree stands in the sentence'])
      : refused('an ordinary word in small letters');
  }
  if (skill.kind === 'language') {
    if (!isCapitalised(hit, view)) return refused('not capitalised');
    return LANGUAGE_CUE.test(sentence.folded)
      ? accepted(CONFIDENCE.cue, ['a language cue in the sentence'])
      : refused('no language cue in the sentence');
  }
  return null;
}

const EDUCATION =
  / (?:degree|degrees|bachelor|bachelors|master|masters|phd|ph d|doctorate|doctoral|bs|ba|ms|msc|bsc|b s|m s|b sc|m sc|b tech|m tech|btech|mtech|be|b e|diploma|graduate|undergraduate|postgraduate|graduated|major|majoring|majored|degree in|discipline|field of study|fields of study|related field|studies|pursuing|a s|associate s|mba) /;
const LANGUAGE_CUE =
  / (?:fluent|fluency|fluently|native|proficient|proficiency|speak|speaker|speakers|speaking|spoken|bilingual|trilingual|language|languages|written|verbal|oral|writing|read|communicate|communication|mother tongue|conversational|business level|command|level|c1|b2|c2|b1|knowledge|skills|plus) /;

function foldCues(rule: AmbiguousName): Cues {
  const known = cuesOf.get(rule);
  if (known) return known;
  const phrase = (p: string) => foldedWords(p).join(' ');
  const own = foldedWords(rule.name);
  const cues: Cues = {
    before: (rule.before ?? []).map(phrase).filter(Boolean),
    after: (rule.after ?? []).map(phrase).filter(Boolean),
    near: (rule.near ?? []).map((p) => ` ${phrase(p)} `),
    never: (rule.never ?? []).flatMap((p) => {
      const words = foldedWords(p);
      const at = words.findIndex((_, i) => own.every((w, j) => words[i + j] === w));
      return at < 0 || words.length === own.length ? [] : [{ words, at }];
    }),
  };
  cuesOf.set(rule, cues);
  return cues;
}

function standsIn(phrase: Cues['never'][number], hit: Hit, view: TextView): boolean {
  const first = hit.firstToken - phrase.at;
  const { join } = view.tokens;
  return phrase.words.every(
    (word, i) => wordAt(view, first + i) === word && (i === 0 || join[first + i] === JOIN.loose),
  );
}

function cueBeside(cues: Cues, hit: Hit, view: TextView): string | null {
  for (const phrase of cues.before) {
    const words = phrase.split(' ');
    if (words.every((w, i) => wordAt(view, hit.firstToken - words.length + i) === w))
      return `"${phrase}" before it`;
  }
  for (const phrase of cues.after) {
    if (phrase.split(' ').every((w, i) => wordAt(view, hit.lastToken + 1 + i) === w))
      return `"${phrase}" after it`;
  }
  return null;
}

function cueNear(cues: Cues, sentence: SentenceView): string | null {
  const found = cues.near.find((phrase) => sentence.folded.includes(phrase));
  return found ? `"${found.trim()}" in the sentence` : null;
}

/** "Experience with Go", "Go developer": wording around any skill. */
function askedBeside(hit: Hit, view: TextView): string | null {
  const after = wordAt(view, hit.lastToken + 1);
  const isArea = hit.skill.kind === 'concept' || hit.skill.kind === 'soft';
  if ((isArea ? AREA_FOLLOWERS : SKILL_FOLLOWERS).has(after)) return `"${after}" after it`;
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

/** "R&D", "Objective-C", "C-level", "Go-to-market": a one- or two-letter name joined to something is that something. */
function gluedTo(hit: Hit, view: TextView): string | null {
  if (hit.end - hit.start > 2) return null;
  const { text } = view;
  const before = text[hit.start - 1] ?? ' ';
  const after = text[hit.end] ?? ' ';
  const next = text[hit.end + 1] ?? ' ';
  if (/[&’']/.test(before + after)) return 'joined to other letters';
  if (/[-–]/.test(after) && /[A-Za-z]/.test(next)) return 'the start of a compound';
  if (/[-–]/.test(before) && /[A-Za-z0-9]/.test(text[hit.start - 2] ?? ' ')) return 'the end of a compound';
  if (after === '.' && /[A-Za-z]/.test(next)) return 'an initial';
  if (before === '.' && /[A-Za-z]/.test(text[hit.start - 2] ?? ' ')) return 'an initial';
  if (/[$€£]/.test(before) || (before === ' ' && /\d/.test(text[hit.start - 2] ?? ' ') && after === ' '))
    return null;
  return null;
}

/** "(NASDAQ: RUBY)". */
const STOCK_EXCHANGE = /(?:nasdaq|nyse|lse|tsx|asx)(?:gs|gm)?\s?:\s?$/i;

/** The longest run of letters looked at around a hit for an address. */
const ADDRESS_UNITS = 120;

/** "https://looker.com/jobs", "jobs@segment.io": names in addresses ask for nothing. */
function standsInAddress(hit: Hit, text: string): boolean {
  let from = hit.start;
  while (from > 0 && hit.start - from < ADDRESS_UNITS && !/[\s(<>"']/.test(text[from - 1] as string)) from--;
  const before = text.slice(from, hit.start);
  if (/:\/\/|www\.|\w@/.test(before)) return true;
  const after = text.slice(hit.end, hit.end + 12);
  return (
    after.startsWith('://') ||
    after.startsWith('@') ||
    /^\.(?:com|org|net|io|co|edu|gov|ai|dev)(?![\w])/i.test(after)
  );
}

type CaseFit = 'exact' | 'upper' | 'none';

/** A small-letter name fits in any case; others in their own case, or (longer ones) in capitals. */
function caseFit(surface: string, name: string): CaseFit {
  if (surface === name) return 'exact';
  if (name === name.toLowerCase()) return 'exact';
  if (surface.length === name.length && surface === name.toUpperCase()) return 'upper';
  // Separators and plural s differ by rule, case must still be the name's own.
  const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(surface).startsWith(letters(name)) ? 'exact' : 'none';
}

function isCapitalised(hit: Hit, view: TextView): boolean {
  for (let t = hit.firstToken; t <= hit.lastToken; t++) {
    const first = view.text[view.tokens.start[t] as number] as string;
    if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  }
  return true;
}

function isWholeItem(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (!sentence.isItem || hit.firstToken !== sentence.firstToken) return false;
  return (
    hit.lastToken + 1 >= sentence.endToken || /^[^\p{L}\p{N}]*$/u.test(view.text.slice(hit.end, sentence.end))
  );
}

function isEmployer(hit: Hit, view: TextView): boolean {
  if (!view.employer || hit.skill.kind !== 'technology') return false;
  const words = Array.from({ length: hit.lastToken - hit.firstToken + 1 }, (_, i) =>
    wordAt(view, hit.firstToken + i),
  ).join(' ');
  return view.employer === words || view.employer.startsWith(`${words} inc`);
}

function accepted(confidence: number, why: readonly string[]): Verdict {
  return { accepted: true, confidence, why };
}

function refused(reason: string): Verdict {
  return { accepted: false, confidence: 0, why: [reason] };
}
