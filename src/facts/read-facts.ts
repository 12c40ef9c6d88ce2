import type { EmploymentType, Fact, Facts, Level, Salary } from '../model/facts.js';
import type { Notice } from '../model/notice.js';
import type { DeclaredSalary, Posting } from '../model/posting.js';
import type { FamilyOf } from '../model/role-family.js';
import type { Segments } from '../model/segments.js';
import { readCompanySize } from './company-size.js';
import { readDeadline } from './deadline.js';
import { readEducation } from './education.js';
import { readEligibility } from './eligibility.js';
import { readEmploymentType, typeNamed } from './employment-type.js';
import { readIndustries } from './industry.js';
import { levelOfTitle, readLevel } from './level.js';
import { payStatements } from './pay.js';
import { payList } from './pay-list.js';
import { readPlaces } from './places.js';
import { reading } from './reading.js';
import { readRole } from './role.js';
import { dollarsOf, salaryOf } from './salary.js';
import { readTravel } from './travel.js';
import { modeOfLabel, readWorkMode } from './work-mode.js';
import { readYears } from './years.js';

/** Everything a posting says about the job apart from skills. What the text says wins over what its carrier declares. */
export function readFacts(
  posting: Posting,
  segments: Segments,
  familyOf: FamilyOf,
): { facts: Facts; notices: Notice[] } {
  const { declared, title, location } = posting;
  const read = reading(posting, segments);
  const education = readEducation(read);
  const years = readYears(read);
  const statements = payStatements(read.text);
  const said = {
    level: readLevel(read, title),
    salary: salaryOf(read, statements, location),
    workMode: readWorkMode(read, title),
    employmentType: readEmploymentType(read, title),
  };
  const stated = {
    level: declaredFact<Level>(declared.level === null ? null : levelOfTitle(declared.level)),
    salary: declaredFact<Salary>(declared.salary === null ? null : salaryDeclared(declared.salary)),
    workMode: declaredFact(declared.workMode ?? (location === null ? null : modeOfLabel(location))),
    employmentType: declaredFact<EmploymentType>(
      declared.employmentType === null ? null : typeNamed(declared.employmentType),
    ),
  };
  const notices = [
    disagreement('level', said.level?.value, stated.level?.value),
    disagreement(
      'salary',
      said.salary && shown(said.salary.value),
      stated.salary && shown(stated.salary.value),
    ),
    disagreement('work mode', said.workMode?.value, stated.workMode?.value),
    disagreement('employment type', said.employmentType?.value, stated.employmentType?.value),
  ].filter((notice) => notice !== null);
  const facts: Facts = {
    role: readRole(title, read.title, familyOf),
    level: said.level ?? stated.level,
    yearsMin: years.least,
    yearsMax: years.most,
    yearsStated: years.stated,
    educationMin: education.minimum,
    educationPreferred: education.preferred,
    educationOrExperience: education.orExperience,
    salary: said.salary ?? stated.salary,
    pay: payList(read.text, statements, () => dollarsOf(read.text, location)),
    workMode: said.workMode ?? stated.workMode,
    employmentType: said.employmentType ?? stated.employmentType,
    locations: readPlaces(read.text, location),
    travel: readTravel(read),
    eligibility: readEligibility(read),
    industries: readIndustries(read),
    companySize: readCompanySize(read),
    validThrough: readDeadline(read.text, declared.validThrough),
  };
  return { facts, notices };
}

function declaredFact<T>(value: T | null): Fact<T> | null {
  return value === null ? null : { value, start: 0, end: 0, from: 'declared' };
}

/** A declared salary counts with a number and a currency; its period, where missing, is a year's from 15,000 up, else an hour's. */
function salaryDeclared({ min, max, currency, period }: DeclaredSalary): Salary | null {
  const size = max ?? min;
  if (size === null || currency === null) return null;
  return { min, max, currency, period: period ?? (size >= 15_000 ? 'year' : 'hour'), kind: 'unspecified' };
}

function shown({ min, max, currency, period }: Salary): string {
  return `${min ?? '…'}–${max ?? '…'} ${currency} per ${period}`;
}

function disagreement(
  what: string,
  said: string | null | undefined,
  declared: string | null | undefined,
): Notice | null {
  if (!said || !declared || said === declared) return null;
  return {
    code: 'facts-disagree',
    message: `The text gives ${what} ${said}, the metadata ${declared}; the text is kept.`,
  };
}
