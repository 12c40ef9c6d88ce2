import { folded, writtenNames } from '../names.js';
import { finding, type LintRule } from './finding.js';

/** Words that stand in postings of every kind without asking for anything. */
const BOILERPLATE: Readonly<Record<string, readonly string[]>> = {
  'an applicant tracking system or job site': [
    'Ashby',
    'BambooHR',
    'Breezy',
    'Dice',
    'Glassdoor',
    'Greenhouse',
    'Handshake',
    'iCIMS',
    'Indeed',
    'Jobvite',
    'Lever',
    'LinkedIn',
    'Monster',
    'Personio',
    'Recruitee',
    'SmartRecruiters',
    'Taleo',
    'Teamtailor',
    'Workable',
    'Workday',
    'ZipRecruiter',
    'E-Verify',
  ],
  'a benefit': [
    '401k',
    '401(k)',
    'bonus',
    'commuter benefits',
    'dental',
    'dental insurance',
    'disability insurance',
    'equity',
    'flexible hours',
    'gym',
    'health insurance',
    'HSA',
    'life insurance',
    'maternity leave',
    'medical insurance',
    'paid time off',
    'parental leave',
    'paternity leave',
    'pension',
    'perks',
    'PTO',
    'retirement',
    'RRSP',
    'salary',
    'sick leave',
    'stock options',
    'tuition reimbursement',
    'vacation',
    'vision insurance',
    'wellness',
    'yoga',
  ],
  'equal-opportunity or legal wording': [
    'accommodation',
    'accommodations',
    'affirmative action',
    'age',
    'background check',
    'disability',
    'discrimination',
    'EEO',
    'EEOC',
    'equal employment opportunity',
    'equal opportunity',
    'ethnicity',
    'gender',
    'gender identity',
    'genetic information',
    'marital status',
    'military status',
    'national origin',
    'pregnancy',
    'race',
    'reasonable accommodation',
    'religion',
    'sexual orientation',
    'veteran',
    'veteran status',
    'veterans',
  ],
};

/** Names as the matcher reads them, each with what it is. */
const WHAT_IT_IS = new Map(
  Object.entries(BOILERPLATE).flatMap(([what, names]) => names.map((name) => [folded(name), what])),
);

/** Vocabulary of benefits, equal opportunity and applicant tracking never counts unproven. */
export const boilerplate: LintRule = (skills) =>
  skills.flatMap((skill) =>
    writtenNames(skill).flatMap((name) => {
      const what = name.isAmbiguous ? undefined : WHAT_IT_IS.get(name.folded);
      return what === undefined
        ? []
        : [
            finding(
              'boilerplate',
              'error',
              skill,
              `"${name.written}" is ${what} in most postings.`,
              'Put it under "ambiguous" with needs "cue", or leave it out.',
            ),
          ];
    }),
  );
