/** What a family is called: `ml-ai`, "Machine learning and AI". */
export interface FamilyName {
  readonly id: string;
  readonly title: string;
}

/** Tells the family of a title, null for none. */
export type FamilyOf = (title: string) => FamilyName | null;

/** A family of roles: postings of one are compared with postings of the same, so that a change of mix is no trend. */
export interface RoleFamily extends FamilyName {
  /** In small letters; the family of the first that stands in a title as whole words. */
  readonly phrases: readonly string[];
}

/** Titles of no family, and postings without a title. */
export const OTHER_FAMILY = 'other';
