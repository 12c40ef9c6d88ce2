import type { CompiledNames } from './compile.js';

/** Order and element types of the arrays in a compiled file; a change of either needs a new MAGIC. */
const LAYOUT = [
  ['slots', Int32Array],
  ['records', Int32Array],
  ['skill', Int32Array],
  ['filter', Int32Array],
  ['spellingKey', Int32Array],
  ['spellingName', Int32Array],
  ['spellingFrom', Int32Array],
  ['rule', Int16Array],
  ['needsCapitals', Uint8Array],
  ['spellingLetters', Uint8Array],
] as const;

/** "SKG" and the version of the layout and of the hashes in it. */
const MAGIC = 0x534b470a;

/** The arrays one behind the other, each at a multiple of four bytes, after their lengths. */
export function encodeNames(names: CompiledNames): Uint8Array {
  const arrays = arraysOf(names);
  const header = Int32Array.from([MAGIC, ...arrays.map((a) => a.length)]);
  const bytes = [header, ...arrays].map((a) => new Uint8Array(a.buffer, a.byteOffset, a.byteLength));
  const file = new Uint8Array(bytes.reduce((sum, b) => sum + aligned(b.length), 0));
  let at = 0;
  for (const part of bytes) {
    file.set(part, at);
    at += aligned(part.length);
  }
  return file;
}

/** Views into the file's bytes: nothing is copied. @throws Error for a file of another layout */
export function decodeNames(file: Uint8Array): CompiledNames {
  const buffer = file.byteOffset % 4 === 0 ? file.buffer : file.slice().buffer;
  const offset = file.byteOffset % 4 === 0 ? file.byteOffset : 0;
  const header = new Int32Array(buffer, offset, LAYOUT.length + 1);
  if (header[0] !== MAGIC) throw new Error('The compiled taxonomy has another layout; run npm run build.');
  let at = offset + aligned(header.byteLength);
  const read = Object.fromEntries(
    LAYOUT.map(([key, Type], i) => {
      const array = new Type(buffer as ArrayBuffer, at, header[i + 1]);
      at += aligned(array.byteLength);
      return [key, array];
    }),
  ) as Record<(typeof LAYOUT)[number][0], never>;
  const { skill, rule, needsCapitals, spellingKey, spellingName, spellingFrom, spellingLetters, ...tables } =
    read;
  const spellings = { spellingKey, spellingName, spellingFrom, spellingLetters };
  return { skill, rule, needsCapitals, tables, spellings };
}

function arraysOf(names: CompiledNames) {
  const { skill, rule, needsCapitals, tables, spellings } = names;
  const byKey = { skill, rule, needsCapitals, ...tables, ...spellings };
  return LAYOUT.map(([key]) => byKey[key]);
}

function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}
