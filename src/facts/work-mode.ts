import type { Fact } from '../model/facts.js';
import type { WorkMode } from '../model/posting.js';
import type { Reading } from './reading.js';

/**
 * Where the work is done, only as far as title, location or text say it of the job.
 * Some days in the office make it hybrid, whatever else is said; a choice between office and home is remote.
 *
 * @param title    the posting's title, or null
 * @param location the posting's location field, or null
 */
export function readWorkMode(
  reading: Reading,
  title: string | null,
  location: string | null,
): Fact<WorkMode> | null {
  const titled = title === null ? null : modeOfLabel(title);
  if (titled) return { value: titled, ...reading.title, from: 'title' };
  const placed = location === null ? null : modeOfLabel(location);
  if (placed) return { value: placed, start: 0, end: 0, from: 'declared' };
  for (const { mode, wordings } of SAID) {
    for (const wording of wordings) {
      const match = firstOfTheJob(reading.text, wording);
      if (match) return { value: mode, start: match.index, end: match.index + match[0].length, from: 'text' };
    }
  }
  return null;
}

/** A title or a location is a label: the bare word is enough. */
function modeOfLabel(label: string): WorkMode | null {
  const words = label.replace(OTHER_THINGS, ' ');
  if (/\b(?:hybrid|partially remote|partly remote|semi[- ]remote)\b/i.test(words)) return 'hybrid';
  if (
    /\b(?:remote|remotely|work from home|wfh|telecommute|home[- ]based|telework|work from anywhere)\b/i.test(
      words,
    )
  )
    return 'remote';
  return /\b(?:on-?site|on site|in[- ]office|in[- ]person)\b/i.test(words) ? 'onsite' : null;
}

/** Things that are remote, hybrid or on site without the job being so. */
const OTHER_THINGS =
  /\b(?:remote[- ](?:sens\w+|control\w*|access|support|monitor\w*|desktop|diagnos\w*|servers?|teams?|clients?|offices?|sites?|systems?|hands|procedure|patient|execution|locations?|environments?(?= sens)|deposit|exploitation|code|branch\w*|interviews?|recruitment|onboarding|assets?|installations?|operations?|vehicles?|attestation|administration|areas?|data)|hybrid[- ](?:cloud\w*|it\b|(?:and|\/|or) multi|multi|infrastructure|human|machine|vehicles?|electric|models? (?:of|that|for|combin)|identity|environments?|search|approach|systems?|app\w*|mobile|technology|architecture\w*|data|networks?|deployment|on-prem\w*|rag|retrieval|recommend\w*|agile|methodolog\w*|bonding|pixel|quantum|powertrains?|solutions?|platforms?|integration|warfare|memory)|(?:multi|public|private|on-prem\w*)[-, /]*(?:and |or )?hybrid|on-?site (?:gym|fitness|parking|cafe\w*|canteen|child\w*|day\s?care|interviews?|candidate|medical|clinic|massage|amenit\w*|food|lunch\w*|kitchen|training|support for|health\w*|barista|restaurant|chef|dining|baristas|laundry|dentist|doctor|perks|wellness|pharmacy|showers?|bike|building|visits?|meetings?|customers?|clients?|consult\w*|installation\w*|security|events?))/gi;

interface Wordings {
  readonly mode: WorkMode;
  readonly wordings: readonly RegExp[];
}

const DAYS =
  '(?:\\d|one|two|three|four|a few|couple(?: of)?|some|several)(?:\\s?(?:-|–|to|or)\\s?(?:\\d|two|three|four|five))?\\+?(?: ?x)?(?: full)? ?(?:days?|times|x)';
const OFFICE =
  '(?:in[- ](?:the |our |an? |your )?[\\w, -]{0,30}?offices?|on-?site|on site|in[- ]person|at (?:the|our) [\\w ]{0,30}?(?:offices?|headquarters|hq)|from (?:the|our|an?) [\\w ]{0,30}?offices?|office)';
const HOME = '(?:remote(?:ly)?|(?:from|at) home|wfh|telecommut\\w+|telework\\w*)';

/** In the order they win. */
const SAID: readonly Wordings[] = [
  {
    mode: 'onsite',
    wordings: [
      /\b(?:work remotely|remote work|remote|telework|telecommut\w+|work from home)\b['"]?\s*[:–-]\s*['"]?(?:no|none|not available)\b/i,
      /\b(?:100%|fully|5 days(?: (?:a|per) week)?|five days(?: (?:a|per) week)?|full[- ]time)[ -](?:on-?site|on site|in[- ](?:the |our )?office|in[- ]person)\b/i,
      /\b(?:not (?:a |an )?(?:remote|hybrid)|no remote|not (?:be )?remote|cannot be (?:done |performed )?remote|not (?:available|eligible) (?:for|as) (?:a )?remote|not open to remote|remote (?:work )?is not (?:available|an option|possible|permitted|offered)|non-remote)\b(?![^.;\n]{0,60}\bhybrid)/i,
    ],
  },
  {
    mode: 'hybrid',
    wordings: [
      /#?\bLI-Hybrid\b/i,
      /\bhybrid[- ](?:role|position|work\w*|schedule|job|opportunity|remote|office|model|policy|arrangement|basis|setup|set-up|team|format|environment(?! (?:of|with cloud))|employees|in-office|eligible|option|flexib\w*|mode|location|set up|home|and flexib\w*|or remote|\(|\/ ?remote|\/ ?on-?site|from|in [A-Z]|- ?\d|\d)/i,
      /(?:^|[\n|,;:(/[–-]|\bis|\bin a|\bas|\bthis|- )\s*(?:\w+ )?['"]?hybrid['"]?\s*(?:$|[\n|,;)(/.\]–'-])/im,
      /\b(?:location|workplace|work type|work ?mode|work arrangement|work model|working model|remote status|job type|work style|site)(?: type)?\b['"]?[^.;\n]{0,60}\bhybrid/i,
      /\b(?:partial(?:ly)?|partly|semi-?|part[- ]time|occasional(?:ly)?|some|mostly)[ -]remote\b|\(?partial\)? on-?site\b|\bflex(?:ible)?[- ]?(?:office|remote)\b|\bremote\/hybrid\b|\bhybrid\/remote\b/i,
      /\bat least (?:half|\d\d% ?)(?: of)? (?:of )?(?:their|your|the|work|working|time)[^.;\n]{0,40}\boffices?\b/i,
      new RegExp(`\\b${DAYS}[^.;\\n]{0,30}${OFFICE}(?![^.;\\n]{0,10}interview)`, 'i'),
      new RegExp(
        `\\b${OFFICE}[^.;\\n]{0,50}?\\b(?<!\\bfive )${DAYS}(?:,|\\s)?(?: (?:a|per|each|every)|/| weekly)\\s?(?:week|wk)`,
        'i',
      ),
      new RegExp(`\\b${DAYS}(?: (?:a|per|each|every) week)?[^.;\\n]{0,30}\\b${HOME}`, 'i'),
      /\b(?:work|working) (?:from home|remotely) (?:up to |for )?(?:\d|one|two|three|some|part)\b/i,
      /\b(?:possibility|ability|opportunity|option|flexibility|possible|able|allowed|freedom|support (?:\w+ )?when you)(?: (?:to|of|for))? (?:\w+ ){0,2}?(?:work(?:ing)?|telework) (?:partially |partly |occasionally |sometimes )?(?:remotely|from home)(?: (?:a |some )?(?:part|days?|sometimes|occasional))?\b(?![^.;\n]{0,40}\b(?:anywhere|full)\b)/i,
      /\b(?:mix|combination|blend|balance) of (?:remote|office|in[- ]office|on-?site|home|in[- ]person|working)[^.;\n]{0,40}\b(?:office|remote\w*|home|on-?site|in[- ]person)\b/i,
    ],
  },
  {
    mode: 'remote',
    wordings: [
      /#?\bLI-Remote\b/i,
      /\b(?:fully|100%|completely|entirely|totally|permanently|all|globally|primarily|full[- ]time|1005|is|are|working|work|be|work(?:ed)? from|based|US|USA|U\.S\.|UK|EU|Europe|Canada|India|LATAM|nationwide|worldwide|global),? (?:a |an )?(?:full[- ]time |permanent |temporary |contract |fully |100% |completely |part[- ]time )?\(?remote(?:ly)?\b(?! (?:and|or) (?:international|global|local) (?:teams|clients))/i,
      /\bremote(?:[- ](?:first|friendly|only|role|position|job|work(?:ing|place|ers?)?|opportunity|eligible|options?|candidates?|applicants?|employees|based|in|within|from|ok|okay|possible|allowed|available|anywhere|us\b|usa\b|u\.s|uk\b|eu\b|europe|canada|india|global|worldwide|flexib\w*|or|considered|contract|full[- ]time|internship|schedule|policy|basis|setup|company|culture|environment|and async\w*)|\s?\/|\s?[,(–|-]\s?\w|\s?\))/i,
      /(?:^|[\n|,;:(/[–-]|\bor|\band|- )\s*(?:\w+ )?['"]?remote\b['"]?\s*(?:$|[\n|,;)(/.\]–'-]|OK\b|only\b|US|[A-Z])/im,
      /\b(?:location|workplace|work type|work ?mode|work arrangement|type of hire|site|job type|position type|role location)s?\b['"]?[^.;\n]{0,40}\bremote\b/i,
      /\b(?:work|working|job)[- ]?(?:from|at)[- ](?:home|anywhere)\b(?! (?:office )?(?:stipend|allowance|budget|equipment|setup|expenses))|\bwfh\b|\btelecommut(?:e|ing)\b|\btele-?work(?:ing)?\b|\bhome[- ]based\b|\bvirtual (?:position|role|job)\b|\bdistributed (?:team|company|workforce)\b(?=[^.;\n]{0,40}\bremote)/i,
    ],
  },
  {
    mode: 'onsite',
    wordings: [
      /#?\bLI-Onsite\b/i,
      /\b(?:on-?site|in[- ]office|in[- ]person|in the office)\b[^.;\n]{0,20}\b(?:5|five) days\b/i,
      /\b(?:on-?site|on site|in[- ]office|in[- ]person) (?:role|position|job|work\b(?! with)|only|required|presence|in [A-Z]|at|full[- ]?time|fulltime|attendance|daily|from day|opportunity|environment|schedule|requirement|-? ?[A-Z][a-z]+,)/i,
      /\b(?:must|role|position|job|work(?:ing|ed)?|this|based|is|be|to be|located|primarily|performed|required|day 1|will|candidates?)[ ,]+(?:is |be |work |to |an? |located |fully |primarily |performed |strictly )*(?:on-?site|on site|in-office|in[- ]person)\b(?! (?:and|or) remote)/i,
      /(?:^|[\n|,;:(/[]|- |– )\s*['"]?(?:on-?site|in-office|in office|in-person)['"]?\s*(?:$|[\n|,;)(/.\]–'-])/im,
      /\b(?:location|workplace|work type|work ?mode|work arrangement|work location)s?\b['"]?\s*(?:type)?\s*[:–|-][^.;\n]{0,40}\b(?:on-?site|in[- ]person|in[- ]office|on location)\b/i,
    ],
  },
];

/** First match of `wording` that does not lie in a thing of `OTHER_THINGS`. */
function firstOfTheJob(text: string, wording: RegExp): RegExpExecArray | null {
  const all = new RegExp(wording.source, `${wording.flags.replace('g', '')}g`);
  for (const match of text.matchAll(all)) {
    const around = text.slice(Math.max(0, match.index - 25), match.index + match[0].length + 25);
    const words = around.replace(OTHER_THINGS, ' ');
    if (
      /\b(?:remote|remotely|hybrid|on-?site|on site|in[- ]office|in[- ]person|offices?|home|tele-?work\w*|telecommut\w*|wfh|anywhere|virtual)\b/i.test(
        words,
      )
    )
      return match;
  }
  return null;
}
