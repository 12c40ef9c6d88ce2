import { z } from 'zod';
import { DEGREES, ELIGIBILITIES, LEVELS } from './facts.js';
import { DEMANDS } from './mention.js';
import { SECTION_ROLES } from './segments.js';
import { ASIDE_KINDS } from './set-aside.js';
import { SKILL_KINDS } from './taxonomy.js';

/** The contract of `analyze -f json`; published as a JSON Schema in `taxonomy/schema/analysis.schema.json`. */
export const SCHEMA_VERSION = 1;

const offset = z.number().int().nonnegative();
const text = z.string().nullable();
const proven = <T extends z.ZodType>(value: T) =>
  z.object({ value, start: offset, end: offset, from: z.enum(['text', 'title', 'declared']) });
const fact = <T extends z.ZodType>(value: T) => proven(value).nullable();
const facts = <T extends z.ZodType>(value: T) => z.array(proven(value)).readonly();

const Notice = z.object({ code: z.string(), message: z.string() });

const Mention = z.object({
  start: offset,
  end: offset,
  surface: z.string(),
  section: z.enum(SECTION_ROLES),
  demand: z.enum(DEMANDS),
  why: z.array(z.string()),
});

const AnalysisSkill = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  kind: z.enum(SKILL_KINDS),
  demand: z.enum(DEMANDS),
  confidence: z.number().min(0).max(1),
  alternatives: text,
  years: z.number().int().nullable(),
  mentions: z.array(Mention).min(1),
});

const Requirement = z.object({
  demand: z.enum(['required', 'preferred', 'duty']),
  /** Any one of these is enough. */
  anyOf: z.array(z.object({ skill: z.string(), yearsAtLeast: z.number().int().nullable() })).min(1),
});

const Salary = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string(),
  period: z.enum(['year', 'month', 'week', 'day', 'hour']),
  kind: z.enum(['base', 'total', 'unspecified']),
});

const Pay = Salary.extend({
  kind: z.enum(['base', 'total', 'unspecified', 'bonus', 'equity']),
  appliesTo: text,
});
const Role = z.object({
  name: z.string(),
  family: z.object({ id: z.string(), title: z.string() }).nullable(),
});
const Years = z.object({ min: z.number(), max: z.number().nullable() });
const Travel = z.object({ amount: z.enum(['none', 'some', 'much']), percent: z.number().nullable() });
const Eligibility = z.object({ kind: z.enum(ELIGIBILITIES), level: text, isPreferred: z.boolean() });

const AnalysisPosting = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  externalId: text,
  file: text,
  url: text,
  row: z.number().int().positive().nullable(),
  title: text,
  company: text,
  location: text,
  datePosted: text,
  language: text,
  text: z.string(),
  sections: z.array(z.object({ role: z.enum(SECTION_ROLES), heading: text, start: offset, end: offset })),
  facts: z.object({
    role: fact(Role),
    level: fact(z.enum(LEVELS)),
    yearsMin: fact(z.number()),
    yearsMax: fact(z.number()),
    yearsStated: facts(Years),
    educationMin: fact(z.enum(DEGREES)),
    educationPreferred: fact(z.enum(DEGREES)),
    educationOrExperience: fact(z.literal(true)),
    salary: fact(Salary),
    pay: facts(Pay),
    workMode: fact(z.enum(['remote', 'hybrid', 'onsite'])),
    employmentType: fact(
      z.enum(['full_time', 'part_time', 'contract', 'temporary', 'internship', 'volunteer']),
    ),
    locations: facts(z.string()),
    travel: fact(Travel),
    eligibility: facts(Eligibility),
    industries: facts(z.string()),
    companySize: fact(z.object({ employees: z.number().nullable() })),
    validThrough: fact(z.string()),
  }),
  skills: z.array(AnalysisSkill),
  /** All of these are asked for. */
  requirements: z.array(Requirement),
  /** What stood round the posting in its document. Not analysed. */
  setAside: z.array(z.object({ kind: z.enum(ASIDE_KINDS), words: offset, text: z.string() })),
  notices: z.array(Notice),
});

const AnalysisFailure = z.object({
  file: text,
  url: text,
  row: z.number().int().nullable(),
  code: z.string(),
  message: z.string(),
  fix: z.string(),
});

export const Analysis = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  taxonomy: z.object({ version: z.string(), hash: z.string() }),
  postings: z.array(AnalysisPosting),
  failures: z.array(AnalysisFailure),
});

export type Analysis = z.infer<typeof Analysis>;
export type AnalysisPosting = z.infer<typeof AnalysisPosting>;
export type AnalysisFailure = z.infer<typeof AnalysisFailure>;
