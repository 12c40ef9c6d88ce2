/** Something worth saying about one posting that is no failure: a column guessed, an unknown heading, a low-confidence reading. */
export interface Notice {
  /** kebab-case, stable: scripts filter by it. */
  readonly code: string;
  readonly message: string;
}
