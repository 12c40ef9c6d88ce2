const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or as an attribute's value: nothing in it can be a tag, an attribute or a script. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}
