const OF_A_COMPANY =
  '(?:company|firm|start-?up|provider|business|organi[sz]ation|group|leader|institution|unicorn|enterprise|retailer|manufacturer|agency|operator|producer)';

function industry(name: string, alone: string, beside: string): readonly [string, RegExp] {
  const besideIt = `(?:${beside})[ -](?:(?:[a-z-]+|&) ){0,2}${OF_A_COMPANY}`;
  return [name, new RegExp(`\\b(?:${alone ? `${alone}|` : ''}${besideIt})\\b`, 'gi')];
}

/**
 * Businesses an employer can be in. First words that say it alone, then words that say it only beside "company",
 * "industry" and the like. The first five are the industries of the seed (seed:123–136).
 */
export const INDUSTRIES: readonly (readonly [string, RegExp])[] = [
  industry(
    'finance',
    'fin-?tech|investment bank(?:ing)?|hedge fund|asset manager|private equity|quantitative trading|credit union|neobank|wealth management firm',
    'financial|banking|bank|payments?|trading|lending|credit|capital markets|crypto(?:currency)?',
  ),
  industry(
    'healthcare',
    'health-?tech|med-?tech|hospitals?|health systems?|medical cent(?:er|re)s?',
    'health ?care|healthcare|health|medical(?: devices?)?|clinical|digital health|telehealth',
  ),
  industry(
    'retail',
    'e-?commerce|retailers?',
    'retail|e-?commerce|consumer goods|fashion|grocery|marketplace',
  ),
  industry(
    'manufacturing',
    'manufacturers?|industrial automation compan(?:y|ies)',
    'manufacturing|industrial|semiconductor|chemical|steel|robotics',
  ),
  industry(
    'technology',
    'software (?:company|vendor|house)|SaaS (?:company|provider|startup|platform)|cloud provider|tech(?:nology)? company',
    'cyber-?security|developer tools|saas|internet|artificial intelligence|AI',
  ),
  industry('insurance', 'insur-?tech|(?:re)?insurers?|insurance carrier', 'insurance|reinsurance'),
  industry(
    'pharmaceuticals and biotechnology',
    'biotech(?:nology)?|biopharma(?:ceuticals?)?|pharma(?:ceuticals?)?|life sciences',
    'drug discovery|genomics',
  ),
  industry(
    'automotive',
    'auto ?makers?|autonomous vehicles?|self-driving cars?|OEM supplier',
    'automotive|mobility|electric vehicle|EV',
  ),
  industry(
    'aerospace and defence',
    'defen[cs]e contractors?|aerospace(?: (?:&|and) defen[cs]e)?|space exploration',
    'defen[cs]e|aviation|satellite|space',
  ),
  industry(
    'energy',
    'oil (?:and|&) gas|renewable energy|clean ?tech|electric(?:al)? utilit(?:y|ies)',
    'energy|solar|wind|power|climate|utilit(?:y|ies)',
  ),
  industry('telecommunications', 'telecom(?:munication)?s?', 'wireless|broadband|mobile network'),
  industry(
    'media and entertainment',
    'streaming service|broadcasters?|film studio|game studio|video games?',
    'media|gaming|games?|entertainment|music|publishing|news|sports',
  ),
  industry(
    'education',
    'ed-?tech|universit(?:y|ies) (?:is|seeks|invites)|school district',
    'education(?:al)?|e-?learning',
  ),
  industry(
    'public sector',
    'government agency|federal government|local authorit(?:y|ies)|city council|civil service',
    'government|public sector|defense',
  ),
  industry(
    'consulting',
    'consultanc(?:y|ies)|consulting firm|big four',
    'consulting|advisory|staffing|recruiting|recruitment',
  ),
  industry(
    'logistics and transport',
    'supply chain company|freight forwarders?|air ?lines?|rail(?:way|road)s?',
    'logistics|shipping|freight|transport(?:ation)?|delivery|trucking|warehousing',
  ),
  industry(
    'travel and hospitality',
    'hotels?(?: chain)?|restaurants?',
    'travel|hospitality|tourism|food service',
  ),
  industry(
    'real estate and construction',
    'prop-?tech|real estate|homebuilders?',
    'property|construction|housing|mortgage',
  ),
  industry(
    'advertising and marketing',
    'ad-?tech|mar-?tech|advertising agenc(?:y|ies)|marketing agenc(?:y|ies)',
    'advertising|digital marketing',
  ),
  industry('agriculture and food', 'ag-?tech|agri-?tech|agriculture', 'agricultural|food|beverage|farming'),
  industry(
    'non-profit',
    'non-?profits?|not-for-profits?|charit(?:y|ies)|NGOs?|501\\(c\\)\\(3\\)',
    'charitable|humanitarian',
  ),
  industry('legal', 'law firms?|legal-?tech', 'legal'),
];
