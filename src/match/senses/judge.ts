import type { Hit } from '../hit.js';
import { openingWordIs } from '../opening-word.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { standsInAddress } from './addresses.js';
import {
  askedAs,
  askedBeside,
  isBareMember,
  isFollowedByTechnicalWord,
  YEARS_ASKED,
} from './asked-beside.js';
import { caseFitOf, endsInCapitalS, isCapitalised, readSurface } from './case.js';
import { companyNamed } from './company-names.js';
import { cueBeside, cueNear, neverIn } from './cue-words.js';
import { standsForElse } from './defined-acronyms.js';
import { judgeKind } from './kinds.js';
import type { ListEvidence } from './list-evidence.js';
import type { CaseFit } from './name-case.js';
import type { NameRule } from './name-rule.js';
import {
  endsInAbbreviation,
  gluedTo,
  isPartOfLongerName,
  isPartOfUnknownName,
  isWordOfLongerName,
} from './other-things.js';
import { accepted, CONFIDENCE, refused, type Verdict } from './verdict.js';

/** A line of so few words that joins two areas of work is a list of them, and no sentence about them. */
const SHORT_LIST_WORDS = 6;

/** Decides whether a name means the skill where it stands. Names that are safe count, but for rules of their kind. */
export function judge(hit: Hit, sentence: SentenceView, view: TextView, list: ListEvidence): Verdict {
  if (standsInAddress(hit, view)) return refused('part of a web or mail address');
  const byKind = judgeKind(hit, sentence, view, list);
  if (byKind) return byKind;
  if (view.uses.company) {
    const company = companyNamed(hit, sentence, view, list);
    if (company) return refused(company);
  }
  if (view.uses.collocation) {
    const spelled = standsForElse(hit, view);
    if (spelled) return refused(`stands for "${spelled}" here`);
    if (endsInCapitalS(hit, sentence, view)) return refused('its capital S is no plural');
  }
  if (endsInAbbreviation(hit, view)) return refused('its last letter begins an abbreviation');
  if (hit.name.needsCapitals && !isCapitalised(hit, view)) return refused('ordinary words in small letters');
  if (hit.how === 'misspelt') return judgeMisspelt(hit, sentence, view, list);
  if (hit.how === 'shares words') return accepted(CONFIDENCE.list, ['shares words with the name beside it']);
  const { rule } = hit.name;
  if (!rule) return SURE;
  return judgeAmbiguous(hit, rule, sentence, view, list);
}

const SURE = accepted(CONFIDENCE.sure, ['unambiguous name']);

/** A misspelt name has to stand where a name stands: in a list with sure technologies, or asked for. */
function judgeMisspelt(hit: Hit, sentence: SentenceView, view: TextView, list: ListEvidence): Verdict {
  const asked = askedBeside(hit, view);
  const isListed = list.sureTechnologies > 0 && isBareMember(hit, sentence, view);
  if (!asked && !isListed)
    return refused(`like "${hit.name.skill.name}" misspelt, but nothing beside it proves it`);
  return accepted(CONFIDENCE.weak, [
    `"${hit.name.skill.name}" misspelt`,
    asked ?? 'in a list with sure skills',
  ]);
}

/** The kinds of evidence in their order: what refuses for sure, cue words, lists, the place in the line, case. */
function judgeAmbiguous(
  hit: Hit,
  rule: NameRule,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): Verdict {
  const { uses } = view;
  const { cues, written } = rule;
  if (uses.collocation) {
    const phrase = neverIn(cues, hit, view);
    if (phrase) return refused(`part of "${phrase}"`);
    const glued = gluedTo(hit, view);
    if (glued) return refused(glued);
  }
  const { name, isSmall } = written;
  const fit = caseFitOf(hit, view, written);
  if (uses.cue) {
    const beside = cueBeside(cues, hit, view);
    const isProven = beside || rule.needs === 'case' || list.sureTechnologies > 0 || hit.name.isArea;
    if (!isProven && isWordOfLongerName(hit, view)) return refused('a word of a longer name');
    const cue = beside ?? cueNear(cues, sentence, view);
    if (cue && (fit !== 'none' || isSmall)) return accepted(CONFIDENCE.cue, [cue]);
    // "meetings across functional teams": an ordinary word in small letters is proven only by what stands beside it.
    if (cue && !beside && list.sureTechnologies === 0 && isOrdinary(hit, view))
      return refused('an ordinary word here');
    if (cue && (list.sureNeighbours > 0 || readSurface(view.text, hit).length >= 4))
      return accepted(CONFIDENCE.weak, [cue]);
    if (rule.needs === 'cue') {
      const asked = uses.asked ? askedAs(hit, sentence, view) : null;
      if (asked && (fit === 'exact' || asked === YEARS_ASKED)) return accepted(CONFIDENCE.weak, [asked]);
      return fit === 'exact' && list.sureTechnologies >= 2
        ? accepted(CONFIDENCE.weak, ['in a list of sure skills'])
        : refused('no cue word proves this sense');
    }
  }
  if (uses.list) {
    const listed = byList(hit, fit, isSmall, sentence, view, list);
    if (listed) return listed;
  }
  if (uses.item && isWholeItem(hit, sentence, view)) {
    return fit !== 'none' ? accepted(CONFIDENCE.weak, ['the whole item']) : refused('case does not fit');
  }
  if (uses.asked) {
    const asked = askedAs(hit, sentence, view);
    if (asked && (isSmall || asked === YEARS_ASKED || !isOrdinary(hit, view)))
      return accepted(CONFIDENCE.cue, [asked]);
    if (fit === 'none' && isFollowedByTechnicalWord(hit, view) && readSurface(view.text, hit).length > 3)
      return accepted(CONFIDENCE.weak, ['a word of programming after it']);
  }
  if (fit === 'none') return refused(`"${readSurface(view.text, hit)}" is not written like "${name}"`);
  const beside = uses.asked ? askedBeside(hit, view) : null;
  if (beside && !sentence.caseTellsNothing) return accepted(CONFIDENCE.case, [beside]);
  if (rule.needs === 'neighbour') return refused('no skill or cue word beside it');
  if (isSmall) return refused('an ordinary word here');
  if (fit === 'upper') return refused(`in capitals, but not written like "${name}"`);
  if (hit.firstToken === sentence.firstToken) return atStart(sentence, view);
  if (!uses.case) return refused('nothing speaks for it');
  if (sentence.isHeading || sentence.caseTellsNothing)
    return refused('in a line of capitals, where case tells nothing');
  if (uses.collocation && isPartOfLongerName(hit, view)) return refused('part of a longer name');
  return accepted(CONFIDENCE.case, ['written with its own capitals inside a sentence']);
}

function isOrdinary(hit: Hit, view: TextView): boolean {
  const surface = readSurface(view.text, hit);
  return surface === surface.toLowerCase() && view.isWord(surface);
}

function byList(
  hit: Hit,
  fit: CaseFit,
  isSmall: boolean,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): Verdict | null {
  const isLong = hit.end - hit.start > 2;
  if (list.sureNeighbours > 0 && (fit !== 'none' || isSmall) && !isPartOfUnknownName(hit, view))
    return accepted(CONFIDENCE.list, ['in a list with sure skills']);
  // "Django, Redux and bootstrap": in small letters it has to be a member of its own, not the verb after one, and
  // beside areas of work an ordinary word is the word ("storage, access, and analytics").
  const isProven =
    list.sureTechnologies > 0 ||
    list.likelyTechnologies >= 2 ||
    (list.sureNeighbours >= 2 && !view.isWord(view.text.slice(hit.start, hit.end).toLowerCase()));
  if (isLong && isProven && isBareMember(hit, sentence, view))
    return accepted(CONFIDENCE.list, ['in a list with sure skills']);
  // "Services in Ruby and Go": two names, each with its own capitals, speak for each other.
  if (fit === 'exact' && !isSmall && list.likelyTechnologies > 0)
    return accepted(CONFIDENCE.weak, ['in a list with likely skills']);
  if (!isSmall) return null;
  if (list.areas > 0 && sentence.endToken - sentence.firstToken <= SHORT_LIST_WORDS)
    return accepted(CONFIDENCE.weak, ['in a short list of areas of work']);
  return list.areas >= 2 ? accepted(CONFIDENCE.list, ['in a list of areas of work']) : null;
}

/** At the start of a sentence every word has a capital: the part of speech decides. */
function atStart(sentence: SentenceView, view: TextView): Verdict {
  if (!view.uses['part of speech']) return accepted(CONFIDENCE.weak, ['at the start of its sentence']);
  const text = view.text.slice(sentence.start, sentence.end);
  // "Respect. Unity. Courage.": a word that is a sentence by itself says nothing about a skill.
  if (sentence.endToken - sentence.firstToken === 1 && /[.!]\s*$/.test(text))
    return refused('a sentence of one word');
  const part = openingWordIs(text);
  return part === 'noun'
    ? accepted(CONFIDENCE.weak, ['a noun at the start of its sentence'])
    : refused(`a ${part === 'verb' ? 'verb' : 'word like any other'} at the start of its sentence`);
}

function isWholeItem(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (!sentence.isItem || hit.firstToken !== sentence.firstToken) return false;
  return (
    hit.lastToken + 1 >= sentence.endToken || /^[^\p{L}\p{N}]*$/u.test(view.text.slice(hit.end, sentence.end))
  );
}
