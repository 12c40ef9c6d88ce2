import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView, wordAt } from '../text-view.js';
import { WordSet } from '../words.js';

/**
 * Whether the company speaks of itself here, whatever the heading above says: the closing lines of a posting often
 * stand under its last list of requirements ("At Acme, we believe in you", "Join our team", "Acme is a leader in").
 */
export function isCompanyVoice(sentence: SentenceView, view: TextView): boolean {
  const speaks =
    (OPENS_AS_COMPANY.has(numberAt(view, sentence.firstToken)) && SPEAKS.test(sentence.opening)) ||
    (opensWithEmployer(sentence, view) && TELLS.test(sentence.opening)) ||
    (opensWithTrademark(sentence, view) && DOES.test(sentence.opening));
  return speaks && !WISHES.test(sentence.folded);
}

/** "We believe", "at Acme we", "our mission", "join us", "be part of our", "as the company that". */
export const SPEAKS =
  /^ (?:(?:here )?at (?:[^ ]+ ){1,4}we |we (?:believe|offer|invest|celebrate|strive|welcome|protect|accelerate|embrace|foster|recognize|pride|aspire|care|know|understand the|are (?:a|an|the|one|proud|committed|passionate|building|on a|growing|backed|dedicated|united)|re (?:a|an|the|one|proud|committed|building|on a|growing|backed)|have (?:a|an|offices|been|grown|raised|growing)|ve (?:been|grown|raised|built))|our (?:mission|vision|values|culture|company|history|story|products|customers|clients|people|employees|offices|headquarters|purpose|consumer|commitment|benefits|investors|founders|platform|technology|solutions|services|developer|unique|forward|diverse|diversity|success) |(?:come )?(?:join (?:us|our|the [^ ]+ team)|add your talent|come join|be part of our|if this sounds like|ready to (?:join|move|make))|as (?:a|the|one of the) (?:(?!of |in |at |for )[^ ]+ ){0,3}company )/;
/** A sentence that opens otherwise does not. */
export const OPENS_AS_COMPANY = new WordSet('here at we our come join add be if ready as');
/** The company is told about: its name opens the sentence and one of these words follows. */
export const TELLS =
  /^ (?:[^ ]+ ){1,6}(?:is|are|was|has|have|offers|provides|serves|believes|helps|delivers|supports|operates|invests|employs|values|strives|specializes|harnesses|integrates|enables|connects|powers|empowers|brings|combines|partners|announced|acquired|makes|builds|creates|develops) /;
/** "Northwind® provides": a product with a mark "is a must", or "skills are". */
export const DOES =
  /^ [^ ]+ (?:offers|provides|serves|believes|helps|delivers|operates|invests|employs|strives|specializes|harnesses|empowers|partners|announced|acquired) /;
/** "We are looking for somebody who knows Python" asks. */
const WISHES =
  / (?:looking for|seeking|you will|you ll|candidate|candidates|applicant|experience (?:with|in|of|using)|proficien(?:t|cy) (?:with|in)|knowledge of|familiar(?:ity)? with|required|must have|your role|this role|the role|is hiring) /;

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc llc ltd limited corp corporation gmbh co company group'.split(' '),
);

function opensWithTrademark({ firstToken }: SentenceView, { text, tokens }: TextView): boolean {
  const behind = text[tokens.end[firstToken] as number];
  return behind === '®' || behind === '™';
}

function opensWithEmployer({ firstToken }: SentenceView, view: TextView): boolean {
  const { employer } = view;
  const last = employer.at(-1);
  if (last === undefined) return false;
  const name = employer.length > 1 && LEGAL_FORMS.has(last) ? employer.slice(0, -1) : employer;
  if (name.join(' ').length <= 2) return false;
  const from = wordAt(view, firstToken) === 'the' && name[0] !== 'the' ? firstToken + 1 : firstToken;
  return name.every((word, i) => wordAt(view, from + i) === word);
}
