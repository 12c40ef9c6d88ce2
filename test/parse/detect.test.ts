import { expect, test } from 'vitest';
import { detectFormat } from '../../src/parse/detect.js';
import { pdfOf, zipOf } from './made.js';

test.each([
  ['a page called .txt', '<!doctype html><html>', 'a.txt', 'html'],
  ['XHTML', '<?xml version="1.0"?><!DOCTYPE html><html>', 'a.xml', 'html'],
  ['a PDF called .html', pdfOf([['x']]), 'a.html', 'pdf'],
  [
    'a Word document called .pdf',
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }),
    'a.pdf',
    'docx',
  ],
  ['a zip', zipOf({ 'a.html': 'x' }), 'a.zip', 'zip'],
  ['RTF called .txt', '{\\rtf1 x}', 'a.txt', 'rtf'],
  ['a feed', '<?xml version="1.0"?><rss>', 'jobs', 'xml'],
  ['a mail', 'Received: from x\r\nMIME-Version: 1.0\r\nSubject: Job\r\n\r\nx', 'a.txt', 'mail'],
  ['a headerless mail called .eml', 'Subject: Job\r\n\r\nx', 'a.eml', 'mail'],
  ['text that begins like a mail', 'Date: now\nTo: you\n', 'a.txt', 'text'],
  ['JSON', '{"a":1}', 'x', 'json'],
  ['JSON Lines by content', '{"a":1}\n{"a":2}\n', 'x', 'jsonl'],
  ['a table by ending', 'a,b\n1,2', 'a.csv', 'table'],
  ['Markdown', '# A', 'a.md', 'markdown'],
  ['a drawing', '<svg xmlns="x">', 'a.svg', 'svg'],
  ['Parquet', 'PAR1xxxx', 'a', 'parquet'],
  ['SQLite', 'SQLite format 3\0', 'a.db', 'sqlite'],
  ['anything else', 'Mechanic wanted', 'a', 'text'],
])('%s', (_what, content, name, format) => {
  expect(detectFormat(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)).toBe(
    format,
  );
});
