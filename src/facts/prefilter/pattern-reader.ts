import {
  ANY_DIGIT,
  anything,
  clausesOf,
  EDGE,
  exactly,
  inARow,
  NOTHING,
  oneOf,
  type PatternPart,
} from './pattern-part.js';

/** A class of more units tells too little. */
const MOST_UNITS = 8;

/** A reader of patterns by descent: each method reads one construct and moves behind it. */
export class PatternReader {
  #at = 0;
  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
    /** Most units of one sign: two where the pattern takes pairs of surrogates for one. */
    private readonly unitsOfSign: 1 | 2,
  ) {}

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
    return char === '.' ? this.#anySign() : this.#literal(char);
  }

  #group(): PatternPart {
    const opener = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opener.length;
    const inner = this.alternation();
    this.#at++;
    if (/^\?<?!/.test(opener)) return NOTHING;
    if (opener === '?=')
      return { ...NOTHING, needs: clausesOf(inner), starts: inner.starts, isAtEdge: inner.isAtEdge };
    if (opener !== '?<=') return inner;
    // What stands before a match is not looked for behind its start.
    const needs = clausesOf(inner).map((clause) => ({ ...clause, within: Number.POSITIVE_INFINITY }));
    return { ...NOTHING, needs };
  }

  #anySign(): PatternPart {
    return anything(this.unitsOfSign);
  }

  /** A class of few single units is a choice between them. */
  #class(): PatternPart {
    const end = /(?:[^\\\]]|\\.)*\]/sy;
    end.lastIndex = this.#at;
    const inside = (end.exec(this.source)?.[0] ?? '').slice(0, -1);
    this.#at += inside.length + 1;
    if (/^(?:\d-\d|\\d)+$/.test(inside)) return ANY_DIGIT;
    const isPlain = /^(?!\^)-?(?:[^\\-]|\\[^dDwWsSpPbBcukx0])*-?$/.test(inside) || inside === '-';
    const units = isPlain
      ? [...inside.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1')]
      : [];
    const all = new Set(units.map((unit) => this.#literal(unit).exact?.[0]));
    // "[Ss]" is one unit in any case.
    const choice = [...all].filter(
      (unit) => !unit || unit === unit.toLowerCase() || !all.has(unit.toLowerCase()),
    );
    return choice.length === 0 || choice.length > MOST_UNITS || choice.includes(undefined)
      ? this.#anySign()
      : exactly(choice as string[]);
  }

  #escape(): PatternPart {
    const char = this.source[this.#at++] as string;
    if (char === 'b') return EDGE;
    if (char === 'B') return NOTHING;
    if (char === 'd') return ANY_DIGIT;
    if (char === 'n' || char === 't') return this.#literal(char === 'n' ? '\n' : '\t');
    if (char === 'u' || char === 'x') {
      const digits = this.source.slice(this.#at, this.#at + (char === 'u' ? 4 : 2));
      if (!/^[\da-f]+$/i.test(digits)) return this.#skipBraces();
      this.#at += digits.length;
      return this.#literal(String.fromCharCode(Number.parseInt(digits, 16)));
    }
    // `\1` and `\k<name>` match whatever the group did.
    if (/[k0-9]/.test(char)) return { ...this.#skipBraces(), most: Number.POSITIVE_INFINITY };
    return /[a-zA-Z]/.test(char) ? this.#skipBraces() : this.#literal(char);
  }

  /** Behind `\p` and `\k` their name, behind `\12` its second digit. */
  #skipBraces(): PatternPart {
    const rest = /^(?:\{[^}]*\}|<[^>]*>|\d+)/.exec(this.source.slice(this.#at, this.#at + 60));
    this.#at += rest?.[0].length ?? 0;
    return this.#anySign();
  }

  #literal(unit: string): PatternPart {
    if (!this.ignoreCase) return exactly([unit]);
    // Only the case of ASCII is folded on the side of the text.
    if (unit > '\x7f' && unit.toLowerCase() !== unit.toUpperCase()) return this.#anySign();
    return exactly([unit.toLowerCase()]);
  }

  #repetition(part: PatternPart): PatternPart {
    const found = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.source.slice(this.#at, this.#at + 12))?.[0];
    if (found === undefined) return part;
    this.#at += found.length;
    if (this.source[this.#at] === '?') this.#at++;
    const times = found === '?' ? 1 : Number(/(\d+)\}$/.exec(found)?.[1] ?? Number.POSITIVE_INFINITY);
    const most = part.most === 0 ? 0 : part.most * times;
    const isOptional = found === '?' || found === '*' || /^\{0[,}]/.test(found);
    if (!isOptional) return { ...part, exact: null, needs: clausesOf(part), most };
    return (found === '?' || found === '{0,1}') && part.exact
      ? { ...exactly([...part.exact, '']), isPlace: part.isPlace }
      : anything(most);
  }
}
