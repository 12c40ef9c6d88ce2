import { parse } from 'parse5';

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
