/**
 * What FNV-1a starts with, and what it multiplies by: `hash = Math.imul(hash ^ unit, FNV_PRIME)` for each unit.
 *
 * @see Fowler, Noll and Vo, The FNV Non-Cryptographic Hash Algorithm
 */
export const FNV_BASIS = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;
