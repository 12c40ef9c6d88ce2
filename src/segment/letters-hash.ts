import { FNV_BASIS, FNV_PRIME } from '../model/fnv.js';

/**
 * FNV-1a over plain letters, whatever their case, and spaces: whether words may be among those known is told without
 * cutting them out.
 *
 * @param before  the hash of what stands before them
 */
export function lettersHash(units: Uint16Array, start: number, end: number, before = FNV_BASIS): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ ((units[at] as number) | 0x20), FNV_PRIME);
  return hash;
}

/** The same of words by themselves. */
export function lettersHashOf(words: string, before = FNV_BASIS): number {
  let hash = before;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words.charCodeAt(at) | 0x20), FNV_PRIME);
  return hash;
}
