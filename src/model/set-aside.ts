/** What a stretch of a document is where it is no part of the posting. */
export const ASIDE_KINDS = [
  'navigation',
  'page header',
  'page footer',
  'sidebar',
  'form',
  'cookie or login notice',
  'other jobs',
  'list of links',
  'sharing',
  'quotation',
  'print header',
  'surroundings',
] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** A stretch of the document beside the posting: kept so that a reader can check it, never analysed. */
export interface SetAside {
  readonly kind: AsideKind;
  /** Words of the stretch in the document; more than `text` has where that is cut. */
  readonly words: number;
  /** One line for each block. Ends with "…" where it is cut, and is empty where no room was left. */
  readonly text: string;
}
