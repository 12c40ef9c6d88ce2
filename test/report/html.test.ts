import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/model/report.js';
import { renderCsv } from '../../src/report/formats/csv.js';
import { renderHtmlReport } from '../../src/report/formats/html.js';
import type { EmbeddedData } from '../../src/report/html/embedded-data.js';
import { skillTable } from '../../src/report/tables.js';
import { elements, textOf } from './dom.js';
import { sampleReport } from './sample.js';

const html = renderHtmlReport(sampleReport());

function evidence(sentence: string, words: string): Evidence {
  const start = sentence.indexOf(words);
  return {
    skill: 'python',
    posting: 0,
    demand: 'duty',
    sentence,
    start,
    end: start + words.length,
  };
}

/** What the page's script reads. */
function embedded(page: string): EmbeddedData {
  const data = /id="data">([^<]*)</.exec(page)?.[1] ?? '';
  return JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString('utf8')) as EmbeddedData;
}

/** What stands in the headline and the paragraphs under it. */
function headline(page: string): string {
  return textOf(page, 'header');
}

describe('the page', () => {
  test('is the same bytes for the same data', () => {
    expect(renderHtmlReport(sampleReport())).toBe(html);
  });

  test('runs its own script by hash and may load nothing', () => {
    const hashOf = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      return createHash('sha256').update(text).digest('base64');
    };
    const policy = elements(html).find((e) => e.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
  });

  test('refers to nothing outside itself', () => {
    const targets = elements(html).flatMap((e) =>
      [e.attributes['href'], e.attributes['src']].filter((v) => v !== undefined),
    );
    expect(targets.filter((t) => !t.startsWith('#') && !t.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|https?:/);
  });

  test('every link to a place finds it', () => {
    const all = elements(html);
    const ids = new Set(all.map((e) => e.attributes['id']));
    const places = all.map((e) => e.attributes['href']).filter((href) => href?.startsWith('#'));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((href) => !ids.has(href?.slice(1)))).toEqual([]);
  });

  test('can be read aloud: landmarks, captions, scopes, labels', () => {
    const all = elements(html);
    const count = (tag: string) => all.filter((e) => e.tag === tag).length;
    expect([count('main'), count('h1'), count('nav')]).toEqual([1, 1, 1]);
    expect(count('caption')).toBe(count('table'));
    // A head in a column of heads is one of its row without saying so.
    const rowsOfSkills = html.match(/<tr[^>]*><th>/g)?.length;
    expect(all.filter((e) => e.tag === 'th' && !e.attributes['scope'])).toHaveLength(rowsOfSkills ?? -1);
    const ids = new Set(all.map((e) => e.attributes['id']));
    const sections = all.filter((e) => e.tag === 'section' || e.attributes['role'] === 'region');
    expect(
      sections.filter((e) => !ids.has(e.attributes['aria-labelledby']) && !e.attributes['aria-label']),
    ).toEqual([]);
    expect(all.filter((e) => e.tag === 'svg' && e.attributes['aria-hidden'] !== 'true')).toEqual([]);
  });

  test('carries the CSV, byte for byte', () => {
    expect(embedded(html).csv['skillgauge-report.csv']).toBe(
      renderCsv(skillTable(sampleReport().comparison)),
    );
  });

  test('carries who asks for a skill, and the sentence with its words', () => {
    const { skills, postings, sentences } = embedded(html);
    const sql = skills.find(({ id }) => id === 'sql');
    // Postings 0, 2, 4 … 38: each two after the one before.
    expect(sql?.asked).toEqual([[0, ...Array.from({ length: 19 }, () => 2)], [], []]);
    expect(postings[2]).toEqual(['Engineer 2', 'Acme']);
    const [posting, sentence, start, end] = skills.find(({ id }) => id === 'python')?.evidence[0] ?? [];
    expect(posting).toBe(0);
    expect(sentences[sentence ?? -1]?.slice(start, end)).toBe('Python');
  });
});

describe('what it says', () => {
  test('opens with the finding, its sample and its interval', () => {
    expect(headline(html)).toContain('Python was asked for in 100\u00a0% of 40 postings (91–100\u00a0%)');
    expect(headline(html)).toContain(
      'Of the 3 skills claimed to be in demand, 2 are in demand here and 1 is absent.',
    );
  });

  test('names the part it is about, and counts employers where they are counted', () => {
    const part = {
      ...sampleReport(),
      about: 'Only postings with level "senior".',
      count: 'employers',
    } as const;
    expect(headline(renderHtmlReport(part))).toContain('Only postings with level "senior".');
    expect(headline(renderHtmlReport(part))).toContain('in 100\u00a0% of 40 employers');
  });

  test('says when there are too few postings for a verdict', () => {
    expect(headline(renderHtmlReport(sampleReport({ postings: 8 })))).toContain(
      '8 postings are too few for a verdict',
    );
  });

  test('stands without a single posting', () => {
    const empty = renderHtmlReport(sampleReport({ postings: 0, evidence: [] }));
    expect(headline(empty)).toContain('No posting could be read');
    expect(textOf(empty, 'main')).not.toContain('NaN');
  });

  test('shows every skill, verdict, failure and rule', () => {
    const main = textOf(html, 'main');
    for (const words of [
      'Teamwork',
      'Docker',
      'absent',
      'broken.html',
      'It is empty.',
      'Wilson',
      '0123456789abcdef',
      '1 of the same text',
    ]) {
      expect(main).toContain(words);
    }
  });

  test('sets a numeric baseline beside the shares where there is one', () => {
    const baseline = {
      name: 'last year',
      source: 'a run',
      counts: new Map([['sql', { hits: 20, total: 80 }]]),
    };
    const page = renderHtmlReport(sampleReport({ baseline }));
    expect(textOf(page, 'main')).toContain('The dots are the shares of last year.');
    expect(textOf(page, 'table')).not.toContain('NaN');
    expect(page).toContain('+25 (+7 to +42)');
    expect(html).not.toContain('Baseline');
  });

  test('marks the words that were counted', () => {
    expect(html).toContain('<p>We use <mark>Python</mark> daily.</p>');
  });

  test('cuts a long sentence around them', () => {
    const long = `${'before '.repeat(60)}Python${' after'.repeat(60)}`;
    const page = renderHtmlReport(sampleReport({ evidence: [evidence(long, 'Python')] }));
    const shown = /<p>(….*?)<\/p>/.exec(page)?.[1]?.replace(/<\/?mark>/g, '') ?? '';
    expect(shown).toMatch(/^….*before Python after.*…$/);
    expect(shown.length).toBeLessThanOrEqual(182);
  });

  test('shows at most three sentences of a skill before anything is opened', () => {
    const many = Array.from({ length: 9 }, (_, i) => evidence(`Python, sentence ${i}`, 'Python'));
    const page = renderHtmlReport(sampleReport({ evidence: many }));
    expect(page.match(/<blockquote>/g)).toHaveLength(3);
  });
});
