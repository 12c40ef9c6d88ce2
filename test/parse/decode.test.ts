import { expect, test } from 'vitest';
import { decodeText } from '../../src/parse/decode.js';
import { one } from './made.js';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

test.each([
  ['UTF-8', new TextEncoder().encode('Café – 90 €'), null, 'Café – 90 €'],
  ['a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('Café')]), null, 'Café'],
  ['UTF-16 without a mark', utf16('Python and SQL'), null, 'Python and SQL'],
  ['windows-1252, undeclared', Buffer.from('Caf\xe9 \x96 90 \x80', 'latin1'), null, 'Café – 90 €'],
  ['a declared charset', Buffer.from([0xf2, 0xc1]), 'koi8-r', 'Ра'],
  [
    'a charset declared in the page',
    Buffer.from('<meta charset="koi8-r">\xf2\xc1', 'latin1'),
    null,
    '<meta charset="koi8-r">Ра',
  ],
  ['a charset nobody knows', Buffer.from('Caf\xe9', 'latin1'), 'x-klingon', 'Café'],
])('%s is read', (_how, bytes, declared, text) => {
  expect(decodeText(bytes, declared, 'a').text).toBe(text);
});

test('a few broken characters among many good ones are replaced, and said to be', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Über Öl, Äpfel, Brötchen – für Größe: Prüfung der Pumpen. '),
    Buffer.from([0xff]),
    Buffer.from(' Python'),
  ]);
  const posting = await one(bytes, 'a.txt');
  expect(posting.text).toContain('Größe');
  expect(posting.notices.map((n) => n.code)).toEqual(['replaced-characters']);
});

test.each([
  ['noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0)],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
])('%s is refused as no text', (_what, bytes) => {
  expect(() => decodeText(bytes, null, 'a')).toThrow(/is not text/);
});
