import { describe, expect, test } from 'vitest';
import { shippedKnowledge } from '../../src/knowledge.js';
import type { SectionRole } from '../../src/model/segments.js';
import { readBody } from '../../src/parse/body.js';
import { postingOf } from '../../src/parse/posting-of.js';
import { createSegmenter } from '../../src/segment/segment.js';

const segment = createSegmenter(shippedKnowledge().lexicon);

function segmentsOf(text: string) {
  const posting = postingOf(readBody(text));
  return { text: posting.text, ...segment(posting) };
}

/** The role of the section that holds the words. */
function roleOf(text: string, words: string): SectionRole | undefined {
  const segments = segmentsOf(text);
  const at = segments.text.indexOf(words);
  const sentence = segments.sentences.find((s) => s.start <= at && at < s.end);
  return sentence && segments.sections[sentence.section]?.role;
}

describe('headings of mere topics', () => {
  const posting = [
    'Required Qualifications',
    'Education:',
    '- A degree in physics',
    'Preferred Qualifications',
    'Education:',
    '- A doctorate',
    'Technical Skills:',
    '- Rust',
    'What you will do',
    '- Build kettles',
    'Skills',
    '- Go',
  ].join('\n');
  test.each([
    ['physics', 'requirements'],
    ['doctorate', 'preferred'],
    ['Rust', 'preferred'],
    ['Build kettles', 'duties'],
    ['Go', 'requirements'],
  ])('right under a heading of wishes are part of it, as are those behind them: %s is %s', (words, role) => {
    expect(roleOf(posting, words)).toBe(role);
  });

  test('open a section of their own where the wishes stand before them', () => {
    expect(roleOf('Nice to have\n- Rust\nEducation\n- A degree in physics', 'physics')).toBe('requirements');
  });

  test('are no part of a single wish that stands before them', () => {
    expect(roleOf('Rust certification preferred\nEducation\n- A degree in physics', 'physics')).toBe(
      'requirements',
    );
  });
});

describe('headings open sections', () => {
  const posting = [
    'We make kettles.',
    '',
    "What you'll do",
    '- Run the training platform',
    'Minimum Qualifications:',
    '- Python',
    'Nice to have',
    '- Rust',
    'Benefits',
    'Free tea.',
    'Equal Opportunity Employer',
    'We hire anyone who likes kettles.',
  ].join('\n');
  test.each([
    ['training platform', 'duties'],
    ['Python', 'requirements'],
    ['Rust', 'preferred'],
    ['Free tea', 'benefits'],
    ['likes kettles', 'legal'],
  ] as const)('%s stands under %s', (words, role) => {
    expect(roleOf(posting, words)).toBe(role);
  });
});

describe('headings fused to their neighbours', () => {
  const fused =
    'Kettle & Sons builds boilers for teams everywhere.ResponsibilitiesDesign pipelines for sensor data and keep them running.RequirementsBachelor’s degree in physics5+ years of Python experience preferredPlease send a letter.BenefitsHealth insurance and a bicycle.';
  test.each([
    ['Design pipelines', 'duties'],
    ['degree in physics', 'requirements'],
    ['5+ years', 'requirements'],
    ['Health insurance', 'benefits'],
  ] as const)('%s stands under %s', (words, role) => {
    expect(roleOf(fused, words)).toBe(role);
  });

  test('what a job site adds below a posting asks for nothing', () => {
    const { sections } = segmentsOf(
      'Requirements\nYou know Python.\n\nJob function\nEngineering\nIndustries\nRobotics',
    );
    expect(sections.at(-1)?.role).toBe('application');
  });

  test.each(['Nextdoor', 'Springfield', 'Cloudbase'])(
    '%s is one word, though it begins with a skill',
    (name) => {
      const { lines } = segmentsOf(`You worked at ${name} before.`);
      expect(lines).toHaveLength(1);
    },
  );

  test('two fused words are two lines', () => {
    const { text, lines } = segmentsOf(fused);
    expect(lines.some((l) => text.slice(l.start, l.end).startsWith('Please send'))).toBe(true);
  });

  test('names with inner capitals stay whole', () => {
    const { text, lines } = segmentsOf(
      'We use PowerPoint, JavaScript, GitHub and TensorFlow, and do our JavaScripting every day.',
    );
    expect(lines.map((l) => text.slice(l.start, l.end))).toEqual([text]);
  });
});

describe('sentences', () => {
  const sentencesOf = (text: string) => {
    const { sentences, text: canonical } = segmentsOf(text);
    return sentences.map((s) => canonical.slice(s.start, s.end));
  };
  test.each([
    ['You know Python. You like tea.', ['You know Python.', 'You like tea.']],
    ['Use a tool, e.g. Python or R. Then rest.', ['Use a tool, e.g. Python or R.', 'Then rest.']],
    ['Built with Node.js and ASP.NET for years.', ['Built with Node.js and ASP.NET for years.']],
    ['Ready? Go!', ['Ready?', 'Go!']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

test('every sentence lies in its line and every line in its section', () => {
  const { sections, lines, sentences } = segmentsOf(
    'Intro here.\nRequirements\n- Python. And SQL.\nAbout us\nWe are old.',
  );
  for (const s of sentences) {
    const line = lines[s.line];
    expect(line && line.start <= s.start && s.end <= line.end).toBe(true);
  }
  for (const l of lines) {
    const section = sections[l.section];
    expect(section && section.start <= l.start && l.end <= section.end).toBe(true);
  }
});
