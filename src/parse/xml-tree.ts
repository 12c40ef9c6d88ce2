import { AppError } from '../errors.js';
import { xmlEvents } from './html-events.js';

/** An XML element. `text` is its own text and CDATA, without that of its children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * Reads XML into a tree. Entities a document declares for itself are not read, so none can grow or open a file.
 *
 * @throws AppError PARSE where elements nest deeper than `mostDepth`
 */
export function xmlTree(xml: string, mostDepth: number, name: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  xmlEvents(xml, {
    open(tag, attributes) {
      const node: XmlNode = { name: tag, attributes, children: [], text: '' };
      (open.at(-1) as XmlNode).children.push(node);
      open.push(node);
      if (open.length > mostDepth) throw tooDeep(name, mostDepth);
    },
    close(tag) {
      const at = open.findLastIndex((node) => node.name === tag);
      if (at > 0) open.length = at;
    },
    text(text) {
      (open.at(-1) as XmlNode).text += text;
    },
  });
  return root;
}

export function tooDeep(name: string, mostDepth: number): AppError {
  return new AppError(
    'PARSE',
    `"${name}" nests its elements more than ${mostDepth} deep.`,
    'Save the document again, or copy its text.',
  );
}

/** All elements of a name below a node, in order, without looking inside those found. */
export function elementsNamed(node: XmlNode, names: RegExp): XmlNode[] {
  return node.children.flatMap((child) => (names.test(child.name) ? [child] : elementsNamed(child, names)));
}

/** The text of the first child element of one of the names, tried in their order; null where it is blank. */
export function childText(node: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = node.children.find((child) => child.name.toLowerCase() === name.toLowerCase());
    const text = found ? allText(found).trim() : '';
    if (text !== '') return text;
  }
  return null;
}

export function allText(node: XmlNode): string {
  return node.text + node.children.map(allText).join('');
}
