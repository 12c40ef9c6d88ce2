/** Column names people use, in order of preference, spelled in small letters without separators. */
export const COLUMNS = {
  title: ['title', 'jobtitle', 'positiontitle', 'position', 'name', 'role', 'text'],
  description: [
    'description',
    'jobdescription',
    'jobdesc',
    'jobsummary',
    'descriptionhtml',
    'body',
    'content',
    'details',
    'fulldescription',
    'jd',
    'text',
    'summary',
  ],
  company: ['company', 'companyname', 'employer', 'employername', 'organization', 'hiringorganization'],
  location: ['location', 'joblocation', 'locationname', 'city', 'place'],
  date: [
    'dateposted',
    'date',
    'listedtime',
    'postedat',
    'publishedat',
    'firstseen',
    'originallistedtime',
    'posteddate',
    'createdat',
  ],
  url: ['joburl', 'url', 'joblink', 'jobpostingurl', 'link', 'absoluteurl'],
  id: ['id', 'jobid', 'externalid', 'postingid', 'reference'],
  family: ['family', 'rolefamily'],
  salaryMin: ['minamount', 'minsalary', 'salarymin'],
  salaryMax: ['maxamount', 'maxsalary', 'salarymax'],
  currency: ['currency', 'salarycurrency'],
  interval: ['interval', 'payperiod', 'salaryperiod'],
  employmentType: ['jobtype', 'employmenttype', 'worktype', 'formattedworktype', 'commitment'],
  workMode: ['workmode', 'workplacetype', 'remoteallowed', 'isremote', 'workplace'],
} as const;
export type Field = keyof typeof COLUMNS;

export type FieldMap = Partial<Record<Field, string>>;

/** Whether one of the columns is known to hold descriptions. */
export function describesPostings(columns: readonly string[], map: FieldMap = {}): boolean {
  const wanted = map.description;
  if (wanted) return columns.some((column) => plainKey(column) === plainKey(wanted));
  const known = new Set<string>(COLUMNS.description);
  return columns.some((column) => known.has(plainKey(column)));
}

/** A name in small letters without separators. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plainKeys.size < MOST_KEYS) plainKeys.set(key, plain);
  return plain;
}

/** The records of a file all have the same few keys. */
const plainKeys = new Map<string, string>();
/** Of files with other keys in each record no more are remembered than this. */
const MOST_KEYS = 1_000;
