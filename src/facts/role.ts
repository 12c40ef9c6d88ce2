import type { Fact, Role } from '../model/facts.js';
import type { FamilyOf } from '../model/role-family.js';
import type { Span } from '../model/span.js';
import { isPlain, ofLetters } from './letters.js';
import { mayHold } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';

/**
 * The role a title names, in one spelling: "Sr. ML Engineer II (Remote)" is a Machine Learning Engineer. Level, place,
 * work mode, employment, pay and numbers of a vacancy are left out; a team or a field behind a comma or a dash, too.
 *
 * @param at the title block of the text
 * @returns null without a title, and where the title lists several roles: none of them is the posting's
 */
export function readRole(title: string | null, at: Span, familyOf: FamilyOf): Fact<Role> | null {
  const name = title === null ? null : roleNameOf(title);
  if (title === null || name === null) return null;
  return { value: { name, family: familyOf(title) }, start: at.start, end: at.end, from: 'title' };
}

/** @returns the role in words, or null where there are several or none is left */
export function roleNameOf(title: string): string | null {
  const plain = withoutPictures(title.replace(BRACKETS, ' , ')).replace(PAY, ' , ');
  const bareName = bareNamesIn(title);
  if (listedRoles(plain, bareName).length > 1) return null;
  const parts = plain
    .split(SEPARATOR)
    .map(bareName)
    .filter((part) => part !== '');
  const [head, field] = parts;
  const named = parts.find((part) => isRole(part) && !isOneWord(part));
  if (named !== undefined)
    return singular(named === parts.at(-1) && FIELDS_AND_ROLE.test(title) ? bareName(title) : named);
  if (head === undefined || (!isRole(head) && parts.length > 1)) return null;
  // "Director, Data Science", "Analyst - Pricing": one word alone says too little.
  return field !== undefined && !isRole(field) ? `${field} ${singular(head)}` : singular(head);
}

/** "Diversity, Equity & Inclusion Manager" is one role. */
const FIELDS_AND_ROLE = /^[^,;|–-]+(?:,[^,;|–-]+)*,[^,;|–-]*(?:&|\band\b)[^,;|–-]+$/i;

/** "Frontend Engineer, Data Engineer", "Software Engineers and Analytics Engineers"; a slash joins names of one role. */
function listedRoles(title: string, bareName: (part: string) => string): readonly string[] {
  const parts = title.split(/[,;|]|\s(?:and|or|&+)\s/i).map(bareName);
  return [...new Set(parts.filter(isRole).map((part) => singular(part).toLowerCase()))].filter(
    (part) => !isOneWord(part),
  );
}

function singular(name: string): string {
  return isRole(name) ? name.replace(/(?<=[a-rt-z])s$/, '') : name;
}

const BRACKETS = /\([^()]{0,80}\)?|\[[^[\]]{0,80}\]|\{[^{}]{0,80}\}|\*+|[™®�]/g;
/** Signs that are none of a language: pictures and invisible ones. */
const PICTURE = /[^\p{L}\p{N}\p{P}\p{S}\s]/gu;
const PAY = /[$€£]\s?\d[\d.,]*\s?[kK]?(?:\s?[-–]\s?[$€£]?\d[\d.,]*\s?[kK]?)?(?:\s?\/\s?\w+)?/g;
const SEPARATOR = /\s[-–—@]+\s?|[-–—]{2,}|[-–—]\s|[|:;,•·]|\s\/\s|\s(?:at|in|for|with|based in)\s(?=[A-Z])/;

function withoutPictures(title: string): string {
  return isPlain(title) ? title : title.replace(PICTURE, ' , ');
}

function isOneWord(name: string): boolean {
  return !name.includes(' ');
}

/** A role is named last: "data center engineer". Words that only end like one are no roles. */
function isRole(name: string): boolean {
  const last = name
    .slice(name.lastIndexOf(' ') + 1)
    .toLowerCase()
    .replace(/s$/, '');
  return ROLE_ENDING.test(last) && !NO_ROLE.has(last);
}

const ROLE_ENDING =
  /(?:er|or|ist|ian|ant|yst|architect|agent|nurse|clerk|cook|chef|lead|head|associate|representative|executive|fellow|president|attendant|intern|owner|hand|guard|pilot|programme?r|apprentice|counsel|attorney)$/;
const NO_ROLE = new Set(
  'computer center customer power user career cyber fiber laser water paper sensor sector motor color labor senior junior major interior exterior server cluster container docker other summer winter number order vendor supplier power consumer transfer layer compiler october november december september jupiter browser restaurant plant assistant-plant river tower silver partner-center'.split(
    ' ',
  ),
);

/** What a title says beside the role: level, work mode, employment, number of the grade or the vacancy. */
const BESIDE = [
  /\b(?:senior|sr\.?|mid|entry|junior)[- ]level\b/gi,
  /\b(?:senior|snr|sr|junior|jr|entry[- ]level|mid[- ]?senior|mid[- ]?level|mid(?= )|intermediate|experienced|principal|distinguished|new grad(?:uate)?|early[- ]career|graduate(?= [a-z])|staff(?= [a-z])|lead(?= [a-z])|associate(?= [a-z])(?! (?:director|professor|dean|editor|attorney|general)))\b\.?(?! of\b)/gi,
  /(?<=(?:eer|er|or|ist|yst|ect)s? )(?:lead|entry)\s*$|[&,]?\s(?:&|and) more\b|\swith verification\b/gi,
  /\b(?:interns?|internship|co-?op|trainee|apprenticeship)\b/gi,
  /\b(?:(?:100% |fully )?remote(?:ly)?(?! sensing)|hybrid|on-?site|wfh|work from (?:home|anywhere)|telecommut\w+|in[- ]office|home[- ]based|virtual(?= \w))\b/gi,
  /\b(?:full[- ]?time|part[- ]?time|contract(?:or)?(?= to hire|$| position| role)|temporary|temp(?= to)|permanent|seasonal|freelance|to hire|w2|c2c|1099|direct hire|prn|per diem|position|role|opportunity|job|urgent(?:ly)?|immediate(?:ly)?|hiring|needed|wanted|openings?|we['’]re|now|summer \d{4}|\d{4})\b/gi,
  /\b(?:level|grade|band|l|ic|p)[ -]?\d\b|\b(?:I{1,3}|IV|V)\b(?:[-/](?:I{1,3}|IV|V)\b)?|(?<=[A-Za-z]{3}[ -])\d(?:[-/]\d)?$/g,
  /#\s?\w+|\b(?:req|ref|id|job)\s?(?:no|id|#)?\.?\s?\d{3,}\b|\b[A-Z]{0,3}\d{4,}(?:-\d+)?\b|^\s*\d[\d-]*\s/g,
  /\b(?:m\/[fw]\/[dx]|f\/m\/[dx]|w\/m\/d|all genders)\b/gi,
].map(pattern);

const SHORT: readonly (readonly [Pattern, string])[] = [
  [pattern(/\bML\b/g), 'Machine Learning'],
  [pattern(/\bSWE\b/g), 'Software Engineer'],
  [pattern(/\bSDE\b/g), 'Software Development Engineer'],
  [pattern(/\b(?:Eng|Engr)\b\.?/g), 'Engineer'],
  [pattern(/\b(?:Dev|Devs)\b(?!Ops)/g), 'Developer'],
  [pattern(/\bMgr\b\.?/gi), 'Manager'],
  [pattern(/\bSys ?admin\b/gi), 'Systems Administrator'],
  [pattern(/\bFull-?stack\b/gi), 'Full Stack'],
  [pattern(/\bFront-?end\b/gi), 'Front End'],
  [pattern(/\bBack-?end\b/gi), 'Back End'],
];

/** What a part of a title says without what stands beside a role; only wordings whose words the title holds are tried. */
function bareNamesIn(title: string): (part: string) => string {
  const beside = BESIDE.filter((wording) => mayHold(title, wording));
  const short = SHORT.filter(([wording]) => mayHold(title, wording));
  const bare = new Map<string, string>();
  return (part) => {
    const known = bare.get(part);
    if (known !== undefined) return known;
    const stripped = beside.reduce((text, { whole }) => text.replace(whole, ' ').trim(), part);
    const long = short.reduce((text, [{ whole }, name]) => text.replace(whole, name), stripped);
    const name = inTitleCase(
      long
        .replace(/\s+/g, ' ')
        .replace(edgesOf(long), '')
        .replace(/^(?:a|an|the|of|and|or|for|in|with)\s|\s(?:and|or|of|for|in|to|with|the)$/gi, '')
        .trim(),
    );
    bare.set(part, name);
    return name;
  };
}

const edgesOf = ofLetters(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#.)]+$/gu);
const wordsOf = ofLetters(/[\p{L}][\p{L}'’]*/gu);

/** Titles in capitals or in small letters alone; others keep the case they were written in. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.replace(wordsOf(name), (word) => {
    const inside = CAPITALS_INSIDE.get(word.toLowerCase());
    if (inside !== undefined) return inside;
    return word.length <= 3 && word === word.toUpperCase() && !/^(?:and|for|the|web|lab|law|tax)$/i.test(word)
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  });
}

const CAPITALS_INSIDE: ReadonlyMap<string, string> = new Map(
  'AIOps DataOps DevOps DevSecOps FinOps LLMOps MLOps SecOps iOS'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);
