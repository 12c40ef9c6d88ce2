import { expect, test } from 'vitest';
import { LATIN } from '../../src/facts/letters.js';

test('no sign is taken for a letter of Latin script', () => {
  const letter = new RegExp(`[${LATIN}]`);
  for (let unit = 0; unit < 0x2_0ff; unit++) {
    const sign = String.fromCharCode(unit);
    if (letter.test(sign)) expect(sign).toMatch(/\p{L}/u);
  }
});
