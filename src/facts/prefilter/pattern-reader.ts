import { ANYTHING, clausesOf, inARow, NOTHING, oneOf, type PatternPart } from './pattern-part.js';

/** Where the branches of a pattern stand in its source, and the group that they fill. */
export interface Alternatives {
  readonly within: readonly [start: number, end: number];
  readonly branches: readonly (readonly [start: number, end: number])[];
}

/** A reader of patterns by descent: each method reads one construct and moves behind it. */
export class PatternReader {
  #at = 0;
  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
  ) {}

  get capturesSomething(): boolean {
    return /(?<!\\)\((?!\?(?::|<?[=!]))/.test(this.source);
  }

  /** The branches of the whole, or of the group that all but begins it, as ranges of the source. */
  alternatives(): Alternatives {
    const whole = this.#branches();
    if (whole.length > 1) return { within: [0, this.source.length], branches: whole };
    this.#at = 0;
    while (this.#at < this.source.length) {
      const from = this.#at;
      const isGroup = this.source.startsWith('(?:', from);
      const part = this.#repetition(this.#atom());
      // Whatever matches nothing but the place may stand before each alternative.
      if (part.exact?.length === 1 && part.exact[0] === '') continue;
      if (!isGroup || this.source[this.#at - 1] !== ')') break;
      const within = [from, this.#at] as const;
      this.#at = from + '(?:'.length;
      return { within, branches: this.#branches() };
    }
    return { within: [0, this.source.length], branches: [[0, this.source.length]] };
  }

  #branches(): (readonly [start: number, end: number])[] {
    const branches: (readonly [number, number])[] = [];
    for (;;) {
      const from = this.#at;
      this.#sequence();
      branches.push([from, this.#at]);
      if (this.source[this.#at] !== '|') return branches;
      this.#at++;
    }
  }

  alternation(): PatternPart {
    const branches = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      branches.push(this.#sequence());
    }
    return oneOf(branches);
  }

  #sequence(): PatternPart {
    const parts: PatternPart[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at] as string))
      parts.push(this.#repetition(this.#atom()));
    return inARow(parts);
  }

  #atom(): PatternPart {
    const char = this.source[this.#at++] as string;
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return NOTHING;
    return char === '.' ? ANYTHING : this.#literal(char);
  }

  #group(): PatternPart {
    const opener = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opener.length;
    const inner = this.alternation();
    this.#at++;
    if (/^\?<?!/.test(opener)) return NOTHING;
    return /^\?<?=/.test(opener) ? { exact: [''], needs: clausesOf(inner) } : inner;
  }

  /** A class of few single units is a choice between them. */
  #class(): PatternPart {
    const end = /(?:[^\\\]]|\\.)*\]/sy;
    end.lastIndex = this.#at;
    const inside = (end.exec(this.source)?.[0] ?? '').slice(0, -1);
    this.#at += inside.length + 1;
    const isPlain = /^(?!\^)(?:[^\\-]|\\[^dDwWsSpPbBcukx0])*-?$/.test(inside) || inside === '-';
    const units = isPlain
      ? [...inside.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1')]
      : [];
    const all = new Set(units.map((unit) => this.#literal(unit).exact?.[0]));
    // "[Ss]" is one unit in any case.
    const choice = [...all].filter(
      (unit) => !unit || unit === unit.toLowerCase() || !all.has(unit.toLowerCase()),
    );
    return choice.length === 0 || choice.length > 4 || choice.includes(undefined)
      ? ANYTHING
      : { exact: choice as string[], needs: [] };
  }

  #escape(): PatternPart {
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
  #skipBraces(): PatternPart {
    const rest = /^(?:\{[^}]*\}|<[^>]*>|\d+)/.exec(this.source.slice(this.#at, this.#at + 60));
    this.#at += rest?.[0].length ?? 0;
    return ANYTHING;
  }

  #literal(unit: string): PatternPart {
    if (!this.ignoreCase) return { exact: [unit], needs: [] };
    // Only the case of ASCII is folded on the side of the text.
    if (unit > '\x7f' && unit.toLowerCase() !== unit.toUpperCase()) return ANYTHING;
    return { exact: [unit.toLowerCase()], needs: [] };
  }

  #repetition(part: PatternPart): PatternPart {
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
