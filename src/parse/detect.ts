export type Format = 'html' | 'json' | 'jsonl' | 'table' | 'markdown' | 'text';

/**
 * What a document is, by its first bytes and then by its name's ending. Content decides first, so that a page saved
 * as `.txt` is still read as a page.
 */
export function detectFormat(head: Uint8Array, name: string): Format {
  const start = new TextDecoder().decode(head.subarray(0, 4096)).replace(/^\ufeff/, '').trimStart();
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*(?:<!doctype html|<html))/i.test(start)) return 'html';
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (ending === 'csv' || ending === 'tsv') return 'table';
  if (start.startsWith('{') || start.startsWith('[')) return isJsonLines(start, head) ? 'jsonl' : 'json';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'json') return 'json';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (/^<(?:div|p|section|article|body|head|main|ul|h[1-6]|span|table|meta|!--)[\s>]/i.test(start)) return 'html';
  return 'text';
}

/** The first line is an object by itself, and another object follows on the next. */
function isJsonLines(start: string, head: Uint8Array): boolean {
  if (!start.startsWith('{')) return false;
  const whole = new TextDecoder().decode(head).trimStart();
  const newline = whole.indexOf('\n');
  if (newline < 0) return false;
  if (!/^\s*\{/.test(whole.slice(newline + 1, newline + 50))) return false;
  try {
    JSON.parse(whole.slice(0, newline));
    return true;
  } catch {
    return false;
  }
}
