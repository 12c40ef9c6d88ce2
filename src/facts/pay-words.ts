import { pattern } from './prefilter/pattern.js';

/** What a pay figure is called; the words are tried in any case. */
const PAY_WORD =
  '(?:salar(?:y|ies)|compensation|pays?(?:ment|ing)?(?: rate| range| scale| band)?|paid|wages?|remuneration|base|rate|hourly|earn(?:ings?)?|ctc|ote|on[- ]target|stipend|(?<!relocation )package|gehalt|income|honorarium|fellowship|hiring range|range)';

/** Holds a word for pay. */
export const PAY_NAME = pattern(new RegExp(`\\b${PAY_WORD}\\b`, 'i'));

/** A pay word in the words before a figure, at any distance, and close to it. */
export const PAY_BEFORE = pattern(new RegExp(`\\b${PAY_WORD}\\b[^;]{0,150}$`, 'i'));
export const PAY_CLOSE_BEFORE = pattern(new RegExp(`\\b${PAY_WORD}\\b[^.;$€£\\n]{0,70}[\\s:]{0,4}$`, 'i'));
export const PAY_AFTER = pattern(
  /^[^.;\n$€£]{0,45}\b(?:salary|base|compensation|ote|ctc|pay range|gross|brutto|on (?:a )?(?:w-?2|1099|c2c))\b/i,
);

/** "Salary: $…" needs no further proof. */
export const LABEL = pattern(
  /(?<!\b(?:additional|variable|bonus|incentive|relocation|severance) )(?:salary|\b(?:compensation|pay|(?:pay|hourly|bill) rate|wages?|ctc|base|package))(?: (?:range|package|rate|band|scale))?[\s:–-]{0,4}(?:up to |from |between |starting at )?$/i,
);

/** "The salary range for the Travel Analyst role is": whatever other thing the sentence names, the range is pay. */
export const RANGE_NAMED = pattern(
  /\b(?:salary|pay|compensation|wage|hiring)(?: rate)? (?:range|band)\b[^.;\n$€£]{0,90}(?:\bis|\bof|\bfrom|\bbetween|:)\s?$/i,
);

/** "… per hour", "/yr", "USD annually" directly after a figure. */
export const PER_AFTER =
  /^(?:\/-)?\s?\+?\s?(?:(?:USD|CAD|EUR|GBP|gross|brutto|\(?gross\)?|base|salary|b\.a|CTC)[\s,]{0,2})?[\s(]?(?:\/|per|an?\b|p\.?|each|a)?[ -]?(?:hour|hr|annum|year|yr|month|mo\b|week|wk|day|annual(?:ly)?|hourly|daily|weekly|monthly|yearly|lpa|a\.|h\b|pa\b|pcm|p\.m|p\.h)/i;

const OTHER_MONEY_BEFORE = [
  // what investors put in and companies are worth
  'rais(?:ed|ing)|fund(?:ed|ing|raising|s)?|series [a-f]|valu(?:ed|ation)|invest(?:ed|ment|ments|ing|or|ors)?|capital|acqui\\w+|grants?',
  // what a company takes and spends
  'revenues?|arr|sales(?! (?:salary|base))|turnover|profits?|budgets?|sav(?:e|ed|ing)|savings?|costs?|spend(?:ing)?|quota|purchas\\w*|donat\\w*|fines?|penalt\\w+|fees?|taxe?s?|prizes?|gift',
  // what it handles for others, and its market
  'market|industry|economy|gdp|worth|exceed\\w*|assets?|aum|portfolios?|transactions?|processed?|processing|payments? volume|wire|claims?|loans?|deals?|contracts? (?:worth|valued|of)|projects? (?:of|worth|valued|up)|manag(?:ing|es?) (?:a|over|more)',
  // what comes with a job
  'insurance|deductible|coverage|premiums?|limits?|up to a maximum|401\\(?k\\)?|hsa|match(?:ing|es)?|contribut\\w+|lifetime|pto|tuition|education(?:al)?|reimburse\\w*|stipend for|allowance|wellness|learning|development|growth with|perks include|home office|equipment|relocation|referral|referr(?:al|ing)|credits?|discounts?|subsid\\w+|travel|parking|phone|internet|gym|commuter|vouchers?',
].join('|');

/** Money that is not the pay, by the words that lead to it. */
export const OTHER_BEFORE = pattern(new RegExp(`\\b(?:${OTHER_MONEY_BEFORE})\\b[^;\\n]{0,60}$`, 'i'));

const OTHER_MONEY_AFTER = [
  'funding|investments?|venture|seed|series|valuation|capital|financing|fund\\b|startup',
  'revenues?|sales|arr\\b|budget|savings|spend|fines?|fees?|donation|tax|business|company',
  'market|industry|assets|aum|deals?|portfolio|loans?|transactions?|payments|goods|volume|projects?|contracts?|of which',
  'sign[- ]?on|signing|adoption|relocation|referral|mobile|books?|courses?|conferences?|company products|sports?|gym|commuter|continuing|credits|tuition|education|reimburse\\w*|stipend|allowance|wellness|learning|professional development|development|certification|training|home office|equipment|401|hsa|contribution|match|credit|discount|insurance|coverage|life insurance|deductible|gift|travel|coupon|phone|internet|lunch|meal|food|housing|annual (?:stipend|budget|allowance|education|learning|wellness|tax)',
].join('|');

const FILLERS =
  '(?:\\s?(?:\\/|per|an?)\\s?(?:year|yr|annum|month|mo)(?: |\\s{1,2}(?=(?:for|to|towards) )))?(?:(?:million|billion|trillion|mm?|bn?|in|of|worth of|to spend on|to use for|of your|employee|annual|yearly|annually in|towards?|for|to(?:wards)? your|towards?|each|every|successful|monthly|yearly|total|new|per employee|per person)\\s){0,4}';

/** Money that is not the pay, by the words that follow it. */
export const OTHER_AFTER = pattern(
  new RegExp(
    `^(?: |\\n ?(?=(?:for|to|towards) ))?\\+? ?(?:usd |cad |eur |\\(?usd\\)? )?${FILLERS}(?:${OTHER_MONEY_AFTER})`,
    'i',
  ),
);

/** What is paid on top of a salary. */
export const ADDITIONAL_BEFORE = pattern(
  /\b(?:bonus(?:es)?|sign[- ]?on|signing|commissions?|equity|stock|rsus?|additional (?:cash |variable )?(?:pay|compensation|comp|earnings)|incentives?|retention|variable|shift differential|overtime|premium)\b[^.;\n$€£(]{0,40}$/i,
);
export const ADDITIONAL_AFTER = pattern(
  /^\s?(?:k |usd )?(?:(?:in|of|annual|per year in|target|cash|a year in|quarterly|monthly|performance|retention|yearly)\s){0,3}(?:bonus(?:es)?|sign[- ]?on|commissions?|equity|stock|rsus?|incentives?|variable|retention|additional)\b/i,
);

/** Salary and what comes on top of it, together. */
export const TOTAL = pattern(
  /\b(?:ote|on[- ]target|total (?:target |annual |cash |rewards? |yearly |direct )?(?:compensation|comp|cash|earnings?|pay|package|rewards)|(?:compensation|comp|salary|package) (?:including|incl\.?) (?:bonus|equity|commission)|total target|all[- ]in)\b/i,
);
