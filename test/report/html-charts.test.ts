import { describe, expect, test } from 'vitest';
import { renderHtmlReport } from '../../src/report/formats/html.js';
import { sectionOf } from './dom.js';
import { sampleReport } from './sample.js';

const html = renderHtmlReport(sampleReport());
const bare = renderHtmlReport(sampleReport({ detailsOf: () => ({}) }));

describe('who asks for what', () => {
  test('is a heat map with a share for each segment, its interval and counts on hover', () => {
    const { text, titles } = sectionOf(html, 'segments');
    expect(text).toContain('By role family');
    expect(text).toContain('By work mode');
    expect(text).not.toContain('By level');
    // SQL: every second posting, and those are all of ml-ai.
    expect(titles).toContain('SQL, Machine learning and AI\n100 % (84–100): 20 of 20 postings');
    expect(titles).toContain('SQL, Other titles\n0 % (0–16): 0 of 20 postings');
    expect(titles).toContain('SQL, All\n50 % (35–65): 20 of 40 postings');
  });

  test('says what sets a family apart', () => {
    const { text } = sectionOf(html, 'segments');
    expect(text).toContain(
      'The technology that sets a role family apart most is SQL: 100 % of 20 postings in Machine learning and AI ask for it, and 0 % of the 20 others.',
    );
  });

  test('gives the same numbers as a table', () => {
    expect(sectionOf(html, 'segments').rows).toContainEqual([
      'SQL',
      '50 % (35–65)',
      '100 % (84–100)',
      '0 % (0–16)',
    ]);
  });
});

describe('asked for together', () => {
  test('gives lift, count and what chance would give', () => {
    const { text, rows } = sectionOf(html, 'together');
    // Docker: every fourth posting, all of which ask for SQL.
    expect(text).toContain(
      'SQL and Docker are asked for together in 10 of 40 postings, 2.0 times as often as by chance (5).'.replace(
        'SQL and Docker',
        'Docker and SQL',
      ),
    );
    expect(rows).toContainEqual(['Docker', 'SQL', '2.0', '10', '5.0', '10', '20', '40']);
  });

  test('leaves out pairs that come together no more than by chance', () => {
    const { titles } = sectionOf(html, 'together');
    expect(titles.some((title) => title.includes('Python'))).toBe(false);
  });
});

describe('month by month', () => {
  test('shows a month without postings as a gap, with no line over it', () => {
    const { titles, html: part } = sectionOf(html, 'trend');
    expect(titles).toContain('SQL, Mar 2026\n0 postings, too few in a month');
    // Three skills of three months: January joins February, nothing joins April.
    expect(part.match(/<line class="j"/g)).toHaveLength(3);
    expect(part.match(/<circle class="p"/g)).toHaveLength(9);
  });

  test('gives months without postings as one row of the table', () => {
    const page = renderHtmlReport(
      sampleReport({ detailsOf: (i) => ({ month: i % 2 === 0 ? '2025-09' : '2026-02' }) }),
    );
    expect(sectionOf(page, 'trend').rows.map(([month, postings]) => [month, postings])).toEqual([
      ['Month', 'Postings'],
      ['2025-09', '20'],
      ['2025-10 to 2026-01', '0'],
      ['2026-02', '20'],
    ]);
  });

  test('tells no change where the months have too few postings', () => {
    expect(sectionOf(html, 'trend').text).toContain(
      'Too few postings to tell a change: it takes two months of at least 30.',
    );
  });

  test('tells a change that the intervals leave no doubt about', () => {
    const early = { month: '2026-01', family: 'other' };
    const late = { month: '2026-02', family: 'other' };
    // Postings 0, 4, 8 … ask for Docker: first with most of them, then with none.
    const page = renderHtmlReport(
      sampleReport({ postings: 160, detailsOf: (i) => (i % 4 === 0 ? early : late) }),
    );
    expect(sectionOf(page, 'trend').text).toContain(
      'The share of Docker fell from 100 % (91–100) of 40 postings in Jan 2026 to 0 % (0–3) of 120 in Feb 2026.',
    );
  });
});

describe('stated pay', () => {
  test('gives the median, the middle half and n, beside those of all that state it', () => {
    const { text, rows } = sectionOf(html, 'pay');
    expect(text).toContain(
      'The 40 postings of 40 employers that state their pay in USD offer a median of 119,500 a year, the middle half 109,750 to 129,250.',
    );
    expect(rows).toContainEqual(['SQL', 'USD', '20', '20', '109,500', '119,000', '128,500']);
    expect(text).toContain('not the worth of the skill');
  });
});

test('without dates, pay and segments those charts are left out, and the method says so', () => {
  for (const id of ['segments', 'trend', 'pay']) expect(bare).not.toContain(`<section id="${id}"`);
  expect(sectionOf(bare, 'method').text).toContain(
    'Too few postings say enough for a chart of segments, months and pay',
  );
});

test('the method says how it counts, how well it reads, and by which rule it quotes', () => {
  const { text } = sectionOf(html, 'method');
  for (const words of [
    '1 of the same text left out',
    'technologies0.987890.93830',
    'The first ones.',
    'Lift is',
  ])
    expect(text).toContain(words);
});
