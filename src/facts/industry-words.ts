/** Words for one kind of business. Phrases are in small letters, their words apart by single spaces. */
export interface Industry {
  readonly name: string;
  /** Say it alone: "a fintech". A final `s` or `es` may follow. */
  readonly alone: readonly string[];
  /** Say it only before a word for a company, with at most two words between: "an insurance company". */
  readonly beside: readonly string[];
}

const industry = (name: string, alone: string, beside: string): Industry => ({
  name,
  alone: alone.split(', '),
  beside: beside.split(', '),
});

export const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  'company firm startup start-up provider business organization organisation group leader institution unicorn enterprise retailer manufacturer agency operator producer'.split(
    ' ',
  ),
);

/** Businesses an employer can be in. The first five are the industries of the seed (seed:123–136). */
export const INDUSTRIES: readonly Industry[] = [
  industry(
    'finance',
    'fintech, fin tech, investment bank, investment banking, hedge fund, asset manager, private equity, quantitative trading, credit union, neobank, wealth manager',
    'financial, banking, bank, payments, payment, trading, lending, credit, capital markets, crypto, cryptocurrency',
  ),
  industry(
    'healthcare',
    'healthtech, health tech, medtech, med tech, hospital, health system, medical center, medical centre',
    'healthcare, health care, health, medical, medical device, medical devices, clinical, digital health, telehealth',
  ),
  industry(
    'retail',
    'ecommerce, e commerce, retailer',
    'retail, consumer goods, fashion, grocery, marketplace',
  ),
  industry(
    'manufacturing',
    'manufacturer, industrial automation company',
    'manufacturing, industrial, semiconductor, chemical, steel, robotics',
  ),
  industry(
    'technology',
    'software company, software vendor, software house, saas company, saas provider, saas startup, cloud provider, tech company, technology company',
    'cybersecurity, cyber security, developer tools, saas, internet, artificial intelligence, ai',
  ),
  industry('insurance', 'insurtech, insurer, reinsurer, insurance carrier', 'insurance, reinsurance'),
  industry(
    'pharmaceuticals and biotechnology',
    'biotech, biotechnology, biopharma, biopharmaceutical, pharma, pharmaceutical, life science',
    'drug discovery, genomics',
  ),
  industry(
    'automotive',
    'automaker, auto maker, autonomous vehicle, self driving car',
    'automotive, mobility, electric vehicle, ev',
  ),
  industry(
    'aerospace and defence',
    'defense contractor, defence contractor, aerospace, space exploration',
    'defense, defence, aviation, satellite, space',
  ),
  industry(
    'energy',
    'oil and gas, oil & gas, renewable energy, clean tech, cleantech, electric utility, electric utilities',
    'energy, solar, wind, power, climate, utility, utilities',
  ),
  industry('telecommunications', 'telecom, telco, telecommunication', 'wireless, broadband, mobile network'),
  industry(
    'media and entertainment',
    'streaming service, broadcaster, film studio, game studio, games studio',
    'media, gaming, game, games, entertainment, music, publishing, news, sports',
  ),
  industry('education', 'edtech, ed tech, school district', 'education, educational, e learning, elearning'),
  industry(
    'public sector',
    'government agency, government agencies, federal government',
    'government, public sector',
  ),
  industry(
    'consulting',
    'consultancy, consultancies, consulting firm, big four',
    'consulting, advisory, staffing, recruiting, recruitment',
  ),
  industry(
    'logistics and transport',
    'freight forwarder, airline, railway, railroad',
    'logistics, supply chain, shipping, freight, transport, transportation, delivery, trucking, warehousing',
  ),
  industry(
    'travel and hospitality',
    'hotel chain, hotel group, restaurant chain',
    'travel, hospitality, tourism, food service',
  ),
  industry(
    'real estate and construction',
    'proptech, prop tech, homebuilder',
    'real estate, property, construction, housing, mortgage',
  ),
  industry(
    'advertising and marketing',
    'adtech, ad tech, martech, advertising agency, marketing agency',
    'advertising, digital marketing',
  ),
  industry(
    'agriculture and food',
    'agtech, ag tech, agritech',
    'agriculture, agricultural, food, beverage, farming',
  ),
  industry('non-profit', 'nonprofit, non profit, not for profit, charity, ngo', 'charitable, humanitarian'),
  industry('legal', 'law firm, legaltech, legal tech', 'legal'),
];
