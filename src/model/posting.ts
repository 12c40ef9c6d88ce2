import type { Notice } from './notice.js';
import type { SetAside } from './set-aside.js';
import type { Span } from './span.js';

/** What the page's own markup says a stretch of text is. `level`: heading depth 1–6, or nesting depth of a list item from 1. */
export interface Block extends Span {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'cell';
  readonly level: number;
}

export type PayPeriod = 'year' | 'month' | 'week' | 'day' | 'hour';
export type WorkMode = 'remote' | 'hybrid' | 'onsite';

export interface DeclaredSalary {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  readonly period: PayPeriod | null;
}

/** Facts the carrier states in fields of its own (JSON-LD, a board's JSON, a table's columns), apart from the text. */
export interface DeclaredFacts {
  readonly salary: DeclaredSalary | null;
  readonly workMode: WorkMode | null;
  readonly employmentType: string | null;
  readonly level: string | null;
  readonly validThrough: string | null;
}

/** One job posting: its canonical text, and what was known about it before the text was read. */
export interface Posting {
  /** First 16 hex digits of SHA-256 of `text`. */
  readonly id: string;
  /** The record's own id field, where it has one. */
  readonly externalId: string | null;
  readonly file: string | null;
  readonly url: string | null;
  /** 1-based row of a table or line of a JSONL file. */
  readonly row: number | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  /** ISO 8601 date, `2026-11-23`. */
  readonly datePosted: string | null;
  /** ISO 639-1 code, or null where the text is too short to tell. */
  readonly language: string | null;
  /** Role family as the collection declares it (a column of a table), else null. */
  readonly family: string | null;
  /** The canonical text. All spans of all later rooms are ranges of it; nothing changes it after parsing. */
  readonly text: string;
  /** In order, disjoint; together they cover everything in `text` but white space. */
  readonly blocks: readonly Block[];
  readonly declared: DeclaredFacts;
  /** What stood round the posting in its document, in order: navigation, forms, other postings. */
  readonly setAside: readonly SetAside[];
  readonly notices: readonly Notice[];
}

export const NOTHING_DECLARED: DeclaredFacts = {
  salary: null,
  workMode: null,
  employmentType: null,
  level: null,
  validThrough: null,
};
