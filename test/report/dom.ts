import { parse, serializeOuter } from 'parse5';

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** All elements of a page as a browser sees them, in order. */
export function elements(html: string): Element[] {
  return [...walk(parse(html) as Node)]
    .filter((node) => node.attrs !== undefined)
    .map((node) => ({
      tag: node.nodeName,
      attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
    }));
}

/** The text of the first element of this name. */
export function textOf(html: string, tag: string): string {
  const found = [...walk(parse(html) as Node)].find((node) => node.nodeName === tag);
  return found ? [...walk(found)].map((node) => node.value ?? '').join('') : '';
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

export interface Section {
  readonly html: string;
  readonly text: string;
  /** What its charts show on hover. */
  readonly titles: readonly string[];
  /** Cells of its tables, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** A section of the report by its id; spaces that do not break read as spaces. */
export function sectionOf(html: string, id: string): Section {
  const found = [...walk(parse(html) as Node)].find(
    (node) => node.nodeName === 'section' && node.attrs?.some((a) => a.name === 'id' && a.value === id),
  );
  if (!found) throw new Error(`The page has no section "${id}".`);
  const all = [...walk(found)];
  const rows = all.filter((node) => node.nodeName === 'tr');
  return {
    html: serializeOuter(found as never),
    text: wordsOf(found),
    titles: all.filter((node) => node.nodeName === 'title').map(wordsOf),
    rows: rows.map((row) => (row.childNodes ?? []).map(wordsOf)),
  };
}

function wordsOf(node: Node): string {
  const words = [...walk(node)].map(({ value }) => value ?? '').join('');
  return words.replaceAll('\u00a0', ' ').trim();
}
