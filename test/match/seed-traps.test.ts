import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();
const skillsOf = (text: string) => analyzer.analyze(text).tags.map((t) => t.id);
const factsOf = (text: string) => analyzer.analyze(text).facts;

describe('words of the role document that look like something they are not', () => {
  test.each([
    ['To excel as an engineer here you need patience.', 'microsoft-excel'],
    ['You need linear algebra every day.', 'linear'],
    ['A page under the heading Career Development.', 'career-development'],
    ['Google, Meta, Apple and Netflix hire too.', 'google-cloud'],
  ])('%s does not ask for %s', (text, skill) => {
    expect(skillsOf(text)).not.toContain(skill);
  });

  test.each(['Master the whole training pipeline within a year.', 'Master the libraries of your field.'])(
    '%s asks for no degree',
    (text) => {
      expect(factsOf(text).educationMin).toBeNull();
    },
  );

  test.each(['Lead several projects with care.', 'Old pumps can lead to leaks.'])(
    '%s names no level',
    (text) => {
      expect(factsOf(text).level).toBeNull();
    },
  );

  test('a lead in the title is a level', () => {
    const { facts } = analyzer.analyze({
      title: 'Lead Machine Learning Engineer',
      description: 'You run the platform.',
    });
    expect(facts.level?.value).toBe('lead');
  });

  test('bare Go and R count as members of a list of languages', () => {
    expect(skillsOf('Proficiency in Python, Java, Go and C++.')).toContain('go');
    expect(skillsOf('Programming in Python, R, or Java.')).toContain('r');
  });

  test('optimization is a skill by itself and not inside other optimizations', () => {
    expect(skillsOf('Computer vision, NLP and optimization.')).toContain('optimization');
    expect(skillsOf('Experience in database optimization.')).not.toContain('optimization');
  });

  test.each([
    'The field grows from 2022 to 2032.',
    'By 2026 most teams will have a platform.',
    'Openings rose by 35 % in a year.',
  ])('%s is no experience', (text) => {
    expect(factsOf(text).yearsMin).toBeNull();
  });

  test.each(['The market reaches $117.19 billion by 2027.', 'Estimates say $225.91 billion by 2030.'])(
    '%s is no pay',
    (text) => {
      expect(factsOf(text).salary).toBeNull();
    },
  );
});
