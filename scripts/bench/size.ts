/** How much a benchmark does. */
export interface Size {
  /** Postings for what happens in this process. */
  readonly postings: number;
  readonly rounds: number;
  /** Postings for whole batches, from few to many: memory must not grow with them. */
  readonly batches: readonly number[];
  /** Starts of each program. */
  readonly starts: number;
  /** Seconds for each figure of the micro-benchmark. */
  readonly microSeconds: number;
  /** Numbers of names that are looked for beside other engines. */
  readonly names: readonly number[];
}

export const FULL: Size = {
  postings: 1000,
  rounds: 9,
  batches: [1000, 4000],
  starts: 15,
  microSeconds: 0.5,
  names: [1500, 30_000],
};

/** Only shows that everything runs: its times mean nothing. */
export const QUICK: Size = {
  postings: 20,
  rounds: 1,
  batches: [5, 10],
  starts: 1,
  microSeconds: 0.01,
  names: [100, 300],
};
