import type { Body } from '../posting-of.js';
import { blocksOfText } from '../text.js';
import { fromWindows1252 } from '../windows-1252.js';

/** Groups that are no text of the document. */
const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet info generator pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation xe tc themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl filetbl revtbl mmathPr wgrffmtfilter pntext pntxta pntxtb'.split(
    ' ',
  ),
);
const SPECIAL: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  bullet: '• ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  '-': '',
  _: '-',
};
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Reads RTF: text and its line ends, list marks as bullets. Linear; nesting costs a stack entry a level. */
export function readRtf(source: string): Body {
  let text = '';
  let hidden = 0;
  let skip = 0;
  let after = 1;
  const stack: { hidden: number; after: number }[] = [];
  let starred = false;
  const put = (piece: string) => {
    if (hidden === 0) text += piece;
  };
  for (const [, word, number, hex, symbol, brace, plain] of source.matchAll(TOKEN)) {
    if (brace === '{') stack.push({ hidden, after });
    else if (brace === '}') ({ hidden, after } = stack.pop() ?? { hidden: 0, after: 1 });
    else if (symbol === '*') starred = true;
    else if (word !== undefined) {
      if (NO_TEXT.has(word) || starred) hidden++;
      if (word === 'pntext' || word === 'listtext') put('• ');
      if (word === 'listtext') hidden++;
      starred = false;
      if (word === 'uc') after = Number(number ?? 1);
      else if (word === 'u' && number !== undefined) {
        put(String.fromCharCode((Number(number) + 65_536) % 65_536));
        skip = after;
      } else if (Object.hasOwn(SPECIAL, word)) put(SPECIAL[word] as string);
    } else if (hex !== undefined) {
      if (skip > 0) skip--;
      else put(fromWindows1252(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol !== undefined) put(SPECIAL[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''));
    else if (plain !== undefined) {
      // After `\u8211?` the "?" is for readers that know no Unicode.
      const rest = skip > 0 ? plain.slice(skip) : plain;
      skip = 0;
      put(rest);
    }
  }
  const clean = text
    .replace(/• [\s·•\u00b7\uf0b7o]*/g, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: clean, blocks: blocksOfText(clean) };
}
