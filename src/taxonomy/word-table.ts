import { SPACE } from '../model/characters.js';
import type { Vocabulary } from '../model/lexicon.js';
import { hashOf } from '../segment/tokens.js';

/** Words in one string with a table of where each lies: asked like a `Set`, and made by reading it. */
export interface WordTable {
  /** All words, each with a blank before and after it. */
  readonly text: string;
  /** Open addressing: where a word begins in `text`, 0 where none does. A power of two, at least twice the words. */
  readonly slots: Int32Array;
}

/** @param words  without blanks */
export function wordTable(words: Iterable<string>): WordTable {
  const list = [...words];
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, list.length) * 2)));
  let text = ' ';
  for (const word of list) {
    let slot = hashOf(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = text.length;
    text += `${word} `;
  }
  return { text, slots };
}

export function wordSet({ text, slots }: WordTable): Vocabulary {
  const mask = slots.length - 1;
  return {
    has(word) {
      for (let slot = hashOf(word) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const at = slots[slot] as number;
        if (text.charCodeAt(at + word.length) === SPACE && text.startsWith(word, at)) return true;
      }
      return false;
    },
  };
}

/** The slots, then the text: nothing but ASCII. */
export function encodeWords({ text, slots }: WordTable): Uint8Array {
  if (/[^\0-\x7f]/.test(text)) throw new Error('A word of the lexicon is not ASCII.');
  const words = Buffer.from(text, 'latin1');
  return Buffer.concat([Int32Array.of(slots.length), slots, words].map((part) => bytesOf(part)));
}

export function decodeWords(file: Buffer): WordTable {
  const bytes = file.byteOffset % 4 === 0 ? file : Buffer.from(Uint8Array.from(file).buffer);
  const [count = 0] = new Int32Array(bytes.buffer, bytes.byteOffset, 1);
  const slots = new Int32Array(bytes.buffer, bytes.byteOffset + 4, count);
  return { slots, text: bytes.toString('latin1', 4 + slots.byteLength) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
