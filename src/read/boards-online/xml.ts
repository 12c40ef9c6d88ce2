/** Elements of a flat XML list, each as it stands in the text; the lists of boards and feeds never nest their items. */
export function elementsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const close = `</${name}>`;
  for (let at = startOf(xml, name, 0); at >= 0; ) {
    const end = xml.indexOf(close, at);
    if (end < 0) break;
    found.push(xml.slice(at, end + close.length));
    at = startOf(xml, name, end + close.length);
  }
  return found;
}

/** The text of the first child of that name, entities undone, CDATA taken off; null where there is none. */
export function textOf(element: string, name: string): string | null {
  const at = startOf(element, name, 1);
  if (at < 0) return null;
  const open = element.indexOf('>', at);
  const end = element.indexOf(`</${name}>`, open);
  if (open < 0 || end < 0) return null;
  const inner = element.slice(open + 1, end).trim();
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(inner)?.[1];
  return (cdata ?? unescaped(inner)).trim();
}

function startOf(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    if (/[\s>]/.test(xml[at + name.length + 1] ?? '')) return at;
  }
  return -1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
