import { type Bounds, Z_95 } from './proportion.js';

/**
 * The n of a Wilson interval: what a published table of shares and intervals rests on.
 *
 * @param share  0 … 1, the share the interval was made for
 * @returns null where the bounds are no interval of a share
 * @see Wilson 1927: half the width h solves (¼ − h²) a² + (share (1 − share) − 2 h²) a − h² = 0 for a = z² / n
 */
export function impliedN(share: number, { low, high }: Bounds, z = Z_95): number | null {
  const half = (high - low) / 2;
  if (!(half > 0 && half < 0.5 && share >= 0 && share <= 1)) return null;
  const [square, linear, constant] = [0.25 - half ** 2, share * (1 - share) - 2 * half ** 2, -(half ** 2)];
  const root = (-linear + Math.sqrt(linear ** 2 - 4 * square * constant)) / (2 * square);
  return z ** 2 / root;
}
