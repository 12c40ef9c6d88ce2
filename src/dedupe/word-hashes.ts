import { FNV_BASIS, FNV_PRIME } from '../model/fnv.js';

const [UNSEEN, NO_WORD, WORD] = [0, 1, 2];
/** For each UTF-16 unit whether words are made of it, as far as texts have had it; halves of pairs make none. */
const kinds = new Uint8Array(0x1_0000);
const OF_WORDS = /[\p{L}\p{N}+#]/u;

/** FNV-1a over the UTF-16 units of each word of a text in small letters, in order: runs of letters, digits, + and #. */
export function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  const small = text.toLowerCase();
  let hash = FNV_BASIS;
  for (let at = 0; at < small.length; at++) {
    const unit = small.charCodeAt(at);
    if (kindOf(unit) === WORD) hash = Math.imul(hash ^ unit, FNV_PRIME);
    else if (hash !== FNV_BASIS) {
      hashes.push(hash);
      hash = FNV_BASIS;
    }
  }
  if (hash !== FNV_BASIS) hashes.push(hash);
  return hashes;
}

function kindOf(unit: number): number {
  if (kinds[unit] === UNSEEN) kinds[unit] = OF_WORDS.test(String.fromCharCode(unit)) ? WORD : NO_WORD;
  return kinds[unit] as number;
}
