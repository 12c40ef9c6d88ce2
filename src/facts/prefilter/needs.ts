/** Strings of which a text has to hold at least one, in small letters. */
export type AnyOf = readonly string[];

/** What is known of the text that a part of a pattern matches. */
interface Part {
  /** Everything the part can match, where that is a short list; else null. */
  readonly exact: readonly string[] | null;
  /** What has to stand somewhere in the text for the part to match; each of them. */
  readonly needs: readonly AnyOf[];
}

const NOTHING: Part = { exact: [''], needs: [] };
const ANYTHING: Part = { exact: null, needs: [] };
/** Longer lists tell less than they cost. */
const MOST_EXACT = 48;
const MOST_ANY_OF = 128;
/** Shorter strings stand in every text. */
export const SHORTEST_NEEDED = 3;

/**
 * What a text must hold for `pattern` to match anywhere in it, read off the pattern's own source: of `\bhybrid (?:role|job)`
 * one of "hybrid role" and "hybrid job". The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index"
 * (2012). A part that is not understood needs nothing, so that the answer never misses a match.
 *
 * @returns each of them has to be met; empty where nothing is known
 */
export function needsOf(pattern: RegExp): readonly AnyOf[] {
  // Under both flags "ſ" is an "s", which the folding of texts does not know.
  if (pattern.ignoreCase && /[uv]/.test(pattern.flags)) return [];
  const reader = new PatternReader(pattern.source, pattern.ignoreCase);
  return clausesOf(reader.alternation());
}

/**
 * Patterns that together match what `pattern` matches: its alternatives, each one by itself, in their order, so that
 * those can be left out that a text cannot hold. A pattern with groups to capture stays whole: they are numbered.
 */
export function alternativesOf(pattern: RegExp): readonly RegExp[] {
  const { source } = pattern;
  const reader = new PatternReader(source, pattern.ignoreCase);
  const sources = reader.capturesSomething || pattern.unicode ? [source] : reader.alternatives();
  return sources.length === 1 ? [pattern] : sources.map((one) => new RegExp(one, pattern.flags));
}

/** A reader of patterns by descent: each method reads one construct and moves behind it. */
class PatternReader {
  #at = 0;
  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
  ) {}

  get capturesSomething(): boolean {
    return /(?<!\\)\((?!\?(?::|<?[=!]))/.test(this.source);
  }

  /** The alternatives of the whole, or of the group that all but begins it, each with what stands around the group. */
  alternatives(): readonly string[] {
    const whole = this.#branchSources();
    if (whole.length > 1) return whole;
    this.#at = 0;
    while (this.#at < this.source.length) {
      const from = this.#at;
      const isGroup = this.source.startsWith('(?:', from);
      const part = this.#repetition(this.#atom());
      // Whatever matches nothing but the place may stand before each alternative.
      if (part.exact?.length === 1 && part.exact[0] === '') continue;
      if (!isGroup || this.source[this.#at - 1] !== ')') break;
      const [before, after] = [this.source.slice(0, from), this.source.slice(this.#at)];
      this.#at = from + '(?:'.length;
      return this.#branchSources().map((branch) => `${before}(?:${branch})${after}`);
    }
    return [this.source];
  }

  #branchSources(): string[] {
    const sources: string[] = [];
    for (;;) {
      const from = this.#at;
      this.#sequence();
      sources.push(this.source.slice(from, this.#at));
      if (this.source[this.#at] !== '|') return sources;
      this.#at++;
    }
  }

  alternation(): Part {
    const branches = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      branches.push(this.#sequence());
    }
    return oneOf(branches);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at] as string))
      parts.push(this.#repetition(this.#atom()));
    return inARow(parts);
  }

  #atom(): Part {
    const char = this.source[this.#at++] as string;
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return NOTHING;
    return char === '.' ? ANYTHING : this.#literal(char);
  }

  #group(): Part {
    const opener = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opener.length;
    const inner = this.alternation();
    this.#at++;
    if (/^\?<?!/.test(opener)) return NOTHING;
    return /^\?<?=/.test(opener) ? { exact: [''], needs: clausesOf(inner) } : inner;
  }

  /** A class of few single units is a choice between them. */
  #class(): Part {
    const end = /(?:[^\\\]]|\\.)*\]/sy;
    end.lastIndex = this.#at;
    const inside = (end.exec(this.source)?.[0] ?? '').slice(0, -1);
    this.#at += inside.length + 1;
    const isPlain = /^(?!\^)(?:[^\\-]|\\[^dDwWsSpPbBcukx0])*-?$/.test(inside) || inside === '-';
    const units = isPlain
      ? [...inside.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1')]
      : [];
    const choice = [...new Set(units.map((unit) => this.#literal(unit).exact?.[0]))];
    return choice.length === 0 || choice.length > 4 || choice.includes(undefined)
      ? ANYTHING
      : { exact: choice as string[], needs: [] };
  }

  #escape(): Part {
    const char = this.source[this.#at++] as string;
    if (char === 'b' || char === 'B') return NOTHING;
    if (char === 'n' || char === 't') return this.#literal(char === 'n' ? '\n' : '\t');
    if (char === 'u' || char === 'x') {
      const digits = this.source.slice(this.#at, this.#at + (char === 'u' ? 4 : 2));
      if (!/^[\da-f]+$/i.test(digits)) return this.#skipBraces();
      this.#at += digits.length;
      return this.#literal(String.fromCharCode(Number.parseInt(digits, 16)));
    }
    if (/[a-zA-Z0-9]/.test(char)) return this.#skipBraces();
    return this.#literal(char);
  }

  /** Behind `\p` and `\k` their name, behind `\12` its second digit. */
  #skipBraces(): Part {
    const rest = /^(?:\{[^}]*\}|<[^>]*>|\d+)/.exec(this.source.slice(this.#at, this.#at + 60));
    this.#at += rest?.[0].length ?? 0;
    return ANYTHING;
  }

  #literal(unit: string): Part {
    // Only the case of ASCII is folded on the side of the text.
    if (unit > '\x7f' && this.ignoreCase && unit.toLowerCase() !== unit.toUpperCase()) return ANYTHING;
    return { exact: [unit.replace(/[A-Z]/g, (capital) => capital.toLowerCase())], needs: [] };
  }

  #repetition(part: Part): Part {
    const found = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.source.slice(this.#at, this.#at + 12))?.[0];
    if (found === undefined) return part;
    this.#at += found.length;
    if (this.source[this.#at] === '?') this.#at++;
    const isOptional = found === '?' || found === '*' || /^\{0[,}]/.test(found);
    if (!isOptional) return { exact: null, needs: clausesOf(part) };
    return (found === '?' || found === '{0,1}') && part.exact
      ? { exact: [...part.exact, ''], needs: [] }
      : ANYTHING;
  }
}

function oneOf(branches: readonly Part[]): Part {
  if (branches.length === 1) return branches[0] as Part;
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  const isExact = branches.every((branch) => branch.exact !== null);
  if (isExact && exact.length <= MOST_EXACT) return { exact: [...new Set(exact)], needs: [] };
  const best = branches.map((branch) => bestOf(clausesOf(branch)));
  const all = [...new Set(best.flatMap((anyOf) => anyOf ?? []))];
  return best.includes(undefined) || all.length > MOST_ANY_OF ? ANYTHING : { exact: null, needs: [all] };
}

/** What stands side by side is one string as long as the choices stay few; then the next string begins. */
function inARow(parts: readonly Part[]): Part {
  let run: readonly string[] = [''];
  let isExact = true;
  const needs: AnyOf[] = [];
  for (const part of parts) {
    needs.push(...part.needs);
    const { exact } = part;
    if (exact && run.length * exact.length <= MOST_EXACT) {
      run = run.flatMap((before) => exact.map((after) => before + after));
      continue;
    }
    isExact = false;
    if (isTelling(run)) needs.push(run);
    run = exact ?? [''];
  }
  if (isExact) return { exact: run, needs };
  if (isTelling(run)) needs.push(run);
  return { exact: null, needs };
}

function clausesOf({ exact, needs }: Part): readonly AnyOf[] {
  return exact && isTelling(exact) ? [...needs, exact] : needs;
}

function isTelling(anyOf: AnyOf): boolean {
  return anyOf.length <= MOST_ANY_OF && anyOf.every((one) => one.length >= SHORTEST_NEEDED);
}

/** The one that the fewest texts meet: few long strings. */
function bestOf(clauses: readonly AnyOf[]): AnyOf | undefined {
  const chance = (anyOf: AnyOf) => anyOf.reduce((sum, one) => sum + 3 ** -Math.min(one.length, 8), 0);
  return [...clauses].sort((a, b) => chance(a) - chance(b))[0];
}
