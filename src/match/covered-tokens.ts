import type { Hit } from './hit.js';
import type { TextView } from './text-view.js';

const UNSURE = 1;
/** By a name that counts wherever it stands. */
const SURE = 2;
const SURE_TECHNOLOGY = 3;

/** For each token how the surest hit over it covers it. Reused; nobody holds two of them. */
let coveredBy = new Uint8Array(4096);

/** The tokens that hits cover, found when first asked. */
export class CoveredTokens {
  #isFound = false;

  constructor(
    private readonly hits: readonly Hit[],
    private readonly view: TextView,
  ) {}

  has(token: number): boolean {
    this.#find();
    return coveredBy[token] !== 0;
  }

  /** Whether a product's sure name has one of the tokens: "SQL and web development" names SQL, not SQL development. */
  byTechnology(first: number, last: number): boolean {
    this.#find();
    for (let t = first; t <= last; t++) if (coveredBy[t] === SURE_TECHNOLOGY) return true;
    return false;
  }

  #find(): void {
    if (this.#isFound) return;
    this.#isFound = true;
    const { count } = this.view.tokens;
    if (coveredBy.length < count) coveredBy = new Uint8Array(2 * count);
    coveredBy.fill(0, 0, count);
    for (const { firstToken, lastToken, name } of this.hits) {
      const kind = name.rule !== null ? UNSURE : name.kind === 'technology' ? SURE_TECHNOLOGY : SURE;
      for (let t = firstToken; t <= lastToken; t++) if ((coveredBy[t] as number) < SURE) coveredBy[t] = kind;
    }
  }
}
