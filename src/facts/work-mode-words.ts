import type { WorkMode } from '../model/posting.js';
import { type Pattern, pattern } from './prefilter/pattern.js';

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Things that are remote, hybrid or on site without the job being so. */
const OTHER_THINGS: readonly Pattern[] = [
  `remote[- ]${anyOf([
    'sens\\w+|control\\w*|monitor\\w*|diagnos\\w*|procedure|patient|deposit|vehicles?|assets?|installations?|environments?(?= sens)',
    'access|support|desktop|servers?|systems?|execution|exploitation|attestation|administration|hands|operations?|deployments?|code|branch\\w*|data',
    'teams?|clients?|offices?|sites?|locations?|areas?|interviews?|recruitment|onboarding',
  ])}`,
  `hybrid[- ]${anyOf([
    'format\\b',
    'cloud\\w*|it\\b|(?:and|\\/|or) multi|multi|infrastructure|on-prem\\w*|networks?|deployment|environments?|systems?|solutions?|platforms?|architecture\\w*|integration|identity|memory',
    'human|machine|vehicles?|electric|powertrains?|bonding|pixel|quantum|warfare',
    'models? (?:that|for|combin)|search|rag|retrieval|recommend\\w*|approach|agile|methodolog\\w*|app\\w*|mobile|technology|data',
  ])}`,
  '(?:multi|public|private|on-prem\\w*)[-, /]*(?:and |or )?hybrid',
  `on-?site ${anyOf([
    'gym|fitness|parking|cafe\\w*|canteen|child\\w*|day\\s?care|medical|clinic|massage|amenit\\w*|food|lunch\\w*|kitchen|health\\w*|baristas?|restaurant|chef|dining|laundry|dentist|doctor|perks|wellness|pharmacy|showers?|bike|building',
    'interviews?|candidate|training|support for|visits?|meetings?|customers?|clients?|consult\\w*|installation\\w*|security|events?',
  ])}`,
].map((wording) => pattern(new RegExp(`\\b${wording}`, 'gi')));

/** `words` without what is remote, hybrid or on site in another way than a job is. @param mayHold tells what is not to be tried */
export function withoutOtherThings(words: string, mayHold: (things: Pattern) => boolean): string {
  return OTHER_THINGS.reduce(
    (rest, things) => (mayHold(things) ? rest.replace(things.whole, ' ') : rest),
    words,
  );
}

export interface Wordings {
  readonly mode: WorkMode;
  readonly wordings: readonly Pattern[];
}

const DAYS =
  '(?:[1-4]|one|two|three|four|a few|couple(?: of)?|some|several)(?:\\s?(?:-|–|to|or)\\s?(?:\\d|two|three|four|five))?\\+?(?: ?x)?(?: full)? ?(?:days?|times|x)';
const OFFICE =
  '(?:in[- ](?:the |our |an? |your )?[\\w, -]{0,30}?offices?|on-?site|on site|in[- ]person|at (?:the|our) [\\w ]{0,30}?(?:offices?|headquarters|hq)|from (?:the|our|an?) [\\w ]{0,30}?offices?|office)';
const HOME = '(?:remote(?:ly)?|(?:from|at) home|wfh|telecommut\\w+|telework\\w*)';

/** In the order they win. */
export const SAID: readonly Wordings[] = [
  {
    mode: 'onsite',
    wordings: [
      pattern(
        /(?:\b|(?<=[a-z)])(?=[A-Z]))(?:[Ww]ork [Rr]emotely|[Rr]emote(?: [Ww]ork)?|[Tt]elework|[Tt]elecommut\w+)(?: [Ee]ligible)?['"]?\s*[:–-]\s*['"]?(?:No|no|NO|None)(?![a-z])/g,
      ),
      pattern(
        /\b(?:100%|fully|5 days(?: (?:a|per) week)?|five days(?: (?:a|per) week)?|full[- ]time)[ -](?:on-?site|on site|in[- ](?:the |our )?office|in[- ]person)\b/gi,
      ),
      pattern(
        /\b(?:not (?:a |an )?(?:remote|hybrid)|no remote|not (?:be )?remote|cannot be (?:done |performed )?remote|not (?:available|eligible) (?:for|as) (?:a )?remote|not open to remote|remote (?:work )?is not (?:available|an option|possible|permitted|offered)|non-remote)\b(?![^.;\n]{0,60}\bhybrid)/gi,
      ),
    ],
  },
  {
    mode: 'remote',
    wordings: [
      pattern(
        /\bremote(?:ly)?(?: position| role| job| work)? or (?:in|from|at) (?:our|the|an?) (?:[\w-]+ ){0,3}(?:office|headquarters|HQ)/gi,
      ),
    ],
  },
  {
    mode: 'hybrid',
    wordings: [
      pattern(/#?\bLI-Hybrid\b/gi),
      pattern(
        /(?:\b|(?<=[a-z.)])(?=Hybrid))hybrid[- ](?:first|role|position|work\w*|schedule|job|opportunity|remote|office|model|policy|arrangement|basis|setup|set-up|team|environment(?! (?:of|with cloud))|employees|in-office|eligible|option|flexib\w*|mode|location|set up|home|and flexib\w*|or remote|\(|\/ ?remote|\/ ?on-?site|from|in [A-Z]|- ?\d|\d)/gi,
      ),
      pattern(
        /(?:^|[\n|:([/]|[–-] |\bis|\bthis|location,)[ \t]{0,8}(?:\w{1,20} )?['"]?hybrid['"]?[ \t]*(?:$|[\n|)(/.\]–'-]|and based\b)/gim,
      ),
      pattern(
        /[:/(|,–-] ?(?:Hybrid|HYBRID)(?=[A-Z][a-z])|\b[A-Z]{2}[.,]? Hybrid\b|\bworking hybrid\b|\b(?:schedule|role|position|job) is hybrid\b/g,
      ),
      pattern(
        /\bremote(?:ly)?(?: capacity| work)? as well as (?:in[- ](?:the )?office|on-?site|in[- ]person)\b/gi,
      ),
      pattern(
        /\b(?:location|workplace|work type|work ?mode|work arrangement|work model|working model|remote status|job type|work style|site)(?: type)?\b['"]?[^.;\n]{0,60}\bhybrid/gi,
      ),
      pattern(
        /\b(?:partial(?:ly)?|partly|semi-?|part[- ]time|occasional(?:ly)?|some|mostly)[ -]remote\b|\(?partial\)? on-?site\b|\bflex(?:ible)?[- ]?(?:office|remote)\b|\bremote\/hybrid\b|\bhybrid\/remote\b/gi,
      ),
      pattern(/\b\d{1,2} ?% (?:of the time )?(?:from|at) home\b/gi),
      pattern(
        /\bat least (?:half|\d\d% ?)(?: of)? (?:of )?(?:their|your|the|work|working|time)[^.;\n]{0,40}\boffices?\b/gi,
      ),
      pattern(new RegExp(`\\b${DAYS}[^.;\\n]{0,30}${OFFICE}(?![^.;\\n]{0,10}interview)`, 'gi')),
      pattern(
        new RegExp(
          `\\b${OFFICE}[^.;\\n]{0,50}?\\b(?<!\\bfive )${DAYS}(?:,|\\s)?(?: (?:a|per|each|every)|/| weekly)\\s?(?:week|wk)`,
          'gi',
        ),
      ),
      pattern(new RegExp(`\\b${HOME}(?: work)?[^.;\\n]{0,40}\\b${DAYS} (?:a|per|each|every) week`, 'gi')),
      pattern(new RegExp(`\\b${DAYS}(?: (?:a|per|each|every) week)?[^.;\\n]{0,30}\\b${HOME}`, 'gi')),
      pattern(/\b(?:work|working) (?:from home|remotely) (?:up to |for )?(?:\d|one|two|three|some|part)\b/gi),
      pattern(
        /\b(?:possibility|ability|opportunity|option|flexibility|possible|able|allowed|freedom|support (?:\w+ )?when you)(?: (?:to|of|for))? (?:\w+ ){0,2}?(?:work(?:ing)?|telework) (?:partially |partly |occasionally |sometimes )?(?:remotely|from home)(?: (?:a |some )?(?:part|days?|sometimes|occasional))?\b(?![^.;\n]{0,40}\b(?:anywhere|full)\b)/gi,
      ),
      pattern(
        /\b(?:mix|combination|blend|balance) of (?:remote|office|in[- ]office|on-?site|home|in[- ]person|working)[^.;\n]{0,40}\b(?:office|remote\w*|home|on-?site|in[- ]person)\b/gi,
      ),
    ],
  },
  {
    mode: 'remote',
    wordings: [
      pattern(/#?\bLI-Remote\b/gi),
      pattern(
        /\b(?:fully|100%|completely|entirely|totally|permanently|all|globally|primarily|full[- ]time|1005|is|are|working|work|be|work(?:ed)? from|based|US|USA|U\.S\.|UK|EU|Europe|Canada|India|LATAM|nationwide|worldwide|global),? (?:a |an )?(?:full[- ]time |permanent |temporary |contract |fully |100% |completely |part[- ]time )?\(?remote(?:ly)?\b(?! (?:and|or) (?:international|global|local) (?:teams|clients))/gi,
      ),
      pattern(
        /\bremote(?:[- ](?:first|friendly|only|role|position|job|work(?:ing|place|ers?)?|opportunity|eligible|options?|candidates?|applicants?|based|in|within|from|ok|okay|possible|allowed|available|anywhere|us\b|usa\b|u\.s|uk\b|eu\b|europe|canada|india|global|worldwide|flexib\w*|or|considered|contract|project(?!s)|full[- ]time|internship|schedule|policy|basis|setup|company|culture|environment|and async\w*)|\s?\/|\s?[,(–|-]\s?\w|\s?\))/gi,
      ),
      pattern(
        /(?:^|[\n|:([/]|[–-] |\bor)[ \t]{0,8}(?:fully |100% |US )?['"]?remote\b['"]?[ \t]*(?:$|[\n|,:)(/.\]–'-]|OK\b|only\b|US)/gim,
      ),
      pattern(
        /(?:[:/(|-] ?|Fully |100% |\bor )Remote(?=[A-Z][a-z])|\b[A-Z]{2},? (?:Remote|REMOTE)\b|(?<=[a-z])(?:Work [Ff]rom Home|Remote)(?= (?:in |[-–(] ?)?(?:United States|USA?\b|UK\b|Canada))/g,
      ),
      pattern(
        /\b(?:location|workplace|work type|work ?mode|work arrangement|type of hire|(?<!on[- ])site|job type|position type|role location)s?\b['"]?[^.;\n]{0,40}\bremote\b/gi,
      ),
      pattern(
        /\b(?:work|working|job)[- ]?(?:from|at)[- ](?:home|anywhere)\b(?! (?:office )?(?:policy|stipend|allowance|budget|equipment|setup|expenses))|\bwfh\b|\btelecommut(?:e|ing)\b|\btele-?work(?:ing)?\b|\bhome[- ]based\b|\bvirtual (?:position|role|job)\b|\bdistributed (?:team|company|workforce)\b(?=[^.;\n]{0,40}\bremote)/gi,
      ),
    ],
  },
  {
    mode: 'onsite',
    wordings: [
      pattern(/#?\bLI-Onsite\b/gi),
      pattern(/\b(?:on-?site|in[- ]office|in[- ]person|in the office)\b[^.;\n]{0,20}\b(?:5|five) days\b/gi),
      pattern(
        /\b(?:on-?site|on site|in[- ]office|in[- ]person) (?:role|position|job|work\b(?! with)|only|required|presence|in [A-Z]|at|full[- ]?time|fulltime|attendance|daily|from day|opportunity|environment|schedule|requirement)/gi,
      ),
      pattern(/\b(?:role|position|job) is "on-?site"/gi),
      pattern(
        /\b(?:must|role|position|job|work(?:ing|ed)?|this|based|is|be|to be|located|primarily|performed|required|day 1|will|candidates?)[ ,]+(?:is |be |work |to |an? |located |fully |primarily |performed |strictly )*(?:on-?site|on site|in-office|in[- ]person)\b(?! (?:and|or) remote)/gi,
      ),
      pattern(
        /(?:^|[\n|:([]|[–-] )[ \t]{0,8}['"]?(?:on-?site|in-office|in office|in-person)['"]?[ \t]*(?:$|[\n|,)(/.\]–'-])/gim,
      ),
      pattern(
        /(?:[:/(|,-] ?|Type ?)(?:Onsite|ONSITE|On-[Ss]ite)(?=[A-Z][a-z])|\b[A-Z]{2},? (?:Onsite|ONSITE|On-[Ss]ite)\b/g,
      ),
      pattern(
        /\b(?:location|workplace|work type|work ?mode|work arrangement|work location)s?\b['"]?\s*(?:type)?\s*[:–|-][^.;\n]{0,40}\b(?:on-?site|in[- ]person|in[- ]office|on location)\b/gi,
      ),
    ],
  },
];

/** How interviews are held, or work was done in the pandemic, or is not done, is not how the job is done. */
export const PASSING_AFTER = pattern(
  /^(?!\s?[A-Z]{2,}-\d)[^.\n]{0,50}\b(?:covid|pandemic)\b|^[^.\n]{0,20}\bwhere possible\b/i,
);
export const PASSING_BEFORE = pattern(
  /\b(?:not|no|never|without) (?:\w+ ){0,3}$|\binterview(?:s| type| mode| process)?\b[^.\n]{0,30}$|\b(?:covid|pandemic)\b[^.\n]{0,90}$|\b(?:our|majority of|most) (?:[\w-]+ ){0,3}(?:employees|staff|people|colleagues|team members) (?:\w+ ){0,3}the (?:opportunity to )?$|\bwhether it(?:['’]s| is) $|\bremaining days[^.\n]{0,40}$|\bif (?:off-?site|on-?site|remote) or $|\boccasional $/i,
);
