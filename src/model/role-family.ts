/** A family of roles: postings of one are compared with postings of the same, so that a change of mix is no trend. */
export interface RoleFamily {
  readonly id: string;
  readonly title: string;
  /** In small letters; the family of the first that stands in a title as whole words. */
  readonly phrases: readonly string[];
}

/** Titles of no family, and postings without a title. */
export const OTHER_FAMILY = 'other';
