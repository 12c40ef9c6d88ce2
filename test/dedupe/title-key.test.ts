import { expect, test } from 'vitest';
import { titleKey } from '../../src/dedupe/title-key.js';

test.each([
  ['Sr. Data Engineer (Remote)', 'Senior Data Engineer'],
  ['Data Engineer - Hybrid', 'Data Engineer'],
  ['Urgent: Java Developer (W2, 12 months)', 'Java Developer'],
  ['Software Engineer, Senior', 'Senior Software Engineer'],
  ['Pflegefachkraft (m/w/d)', 'pflegefachkraft'],
])('"%s" and "%s" name the same job', (a, b) => expect(titleKey(a)).toBe(titleKey(b)));

test.each([
  ['Data Engineer', 'Senior Data Engineer'],
  ['Software Engineer II', 'Software Engineer III'],
  ['C++ Developer', 'C# Developer'],
])('"%s" and "%s" do not', (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)));

test('a title that says nothing but how has no key', () => expect(titleKey('Remote (USA)')).toBe(''));
