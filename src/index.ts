export { type Analyzer, type AnalyzerOptions, createAnalyzer, type PostingInput } from './analyzer.js';
export type { ErrorCode } from './errors.js';
export { AppError } from './errors.js';
export type {
  Degree,
  Eligibility,
  EmploymentType,
  Fact,
  Facts,
  Level,
  Pay,
  Role,
  Salary,
  Travel,
  Years,
} from './model/facts.js';
export type { Demand, Mention, Refusal } from './model/mention.js';
export type { Notice } from './model/notice.js';
export type { Outcome } from './model/outcome.js';
export type { Posting } from './model/posting.js';
export {
  type AskedDemand,
  type RequiredSkill,
  type Requirement,
  requirementsOf,
} from './model/requirement.js';
export type { Tag, TaggedPosting } from './model/tagged-posting.js';
export type { Skill, SkillKind, Taxonomy } from './model/taxonomy.js';
