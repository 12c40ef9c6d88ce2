import { isSqlite } from '../model/sqlite-bytes.js';
import { startsWithText } from './magic.js';
import { fromWindows1252 } from './windows-1252.js';

/** Every kind of document that is read, and those that are recognised to be refused by name. */
export type Format =
  | 'zip'
  | 'docx'
  | 'pdf'
  | 'rtf'
  | 'parquet'
  | 'sqlite'
  | 'mail'
  | 'html'
  | 'xml'
  | 'json'
  | 'jsonl'
  | 'table'
  | 'markdown'
  | 'text'
  | 'svg';

/**
 * What a document is. Tried in this order, the first that fits decides, so that a page saved as `.txt` is still read
 * as a page and a PDF called `.html` as a PDF:
 *
 * 1. the first bytes: PDF, zip (a Word document where one of its first entries says so), Parquet, SQLite, RTF
 * 2. the first characters: HTML, SVG, XML, a mail's header lines
 * 3. the ending, where text families share their beginnings: jsonl, ndjson, csv, tsv, eml, mhtml
 * 4. the first character of JSON; JSON Lines where line 1 is an object by itself and another follows
 * 5. the ending: html, json, md, xml
 * 6. text
 */
export function detectFormat(head: Uint8Array, name: string): Format {
  return byMagic(head) ?? byText(head, /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

function byMagic(head: Uint8Array): Format | null {
  if (startsWithText(head, '%PDF-')) return 'pdf';
  if (startsWithText(head, 'PK\u0003\u0004')) {
    const start = fromWindows1252(head.subarray(0, 8192));
    return /(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/\w+\.xml)/.test(start) ? 'docx' : 'zip';
  }
  if (startsWithText(head, 'PAR1')) return 'parquet';
  if (isSqlite(head)) return 'sqlite';
  if (startsWithText(head, '{\\rtf')) return 'rtf';
  return null;
}

function byText(head: Uint8Array, ending: string): Format {
  const start = sampleOf(head)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html)/i.test(start)) return 'html';
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype svg[^>]{0,200}>\s*)?<svg[\s>]/i.test(start)) return 'svg';
  if (/^<\?xml[^>]{0,200}>\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html)/i.test(start))
    return 'html';
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF|workzag-jobs|jobs|source|urlset|sitemapindex)[\s>]/i.test(start))
    return 'xml';
  if (ending !== 'json' && ending !== 'csv' && isMail(start, ending)) return 'mail';
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (ending === 'csv' || ending === 'tsv') return 'table';
  if (start.startsWith('{') || start.startsWith('[')) return isJsonLines(start, head) ? 'jsonl' : 'json';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'json') return 'json';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'xml' || ending === 'rss' || ending === 'atom') return 'xml';
  if (/^<(?:div|p|section|article|body|head|main|ul|h[1-6]|span|table|meta|!--)[\s>]/i.test(start))
    return 'html';
  return 'text';
}

function sampleOf(head: Uint8Array): string {
  const bytes = head.subarray(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Two header lines, one of them only mails have; one is enough where the name says mail. */
function isMail(start: string, ending: string): boolean {
  const known =
    /^(?:from|received|return-path|mime-version|message-id|delivered-to|subject|content-type|date|to|x-[\w-]+|dkim-signature|snapshot-content-location):/i;
  if (ending === 'eml' || ending === 'mht' || ending === 'mhtml')
    return known.test(start) || start === '' || ending !== 'eml';
  const lines = start.split(/\r?\n/, 12).filter((line) => !/^\s/.test(line));
  const headers = lines.filter((line) => known.test(line)).length;
  return (
    known.test(start) &&
    headers >= 2 &&
    /^(?:received|mime-version|message-id|return-path|snapshot-content-location):/im.test(start)
  );
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
