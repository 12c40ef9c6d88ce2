/** What stands beside a hit in its list, counted before any ambiguous name is judged. */
export interface ListEvidence {
  /** Sure technologies, methods or areas in the same list. */
  readonly sureNeighbours: number;
  /** Those of them that are technologies. */
  readonly sureTechnologies: number;
  /** Technologies of the same list that are sure, or at least written with their own capitals. */
  readonly likelyTechnologies: number;
  /** Areas of work and traits in the same list, sure or not: "networking, security and storage" prove each other. */
  readonly areas: number;
  /** Other fields of study in the same list. */
  readonly fields: number;
}
