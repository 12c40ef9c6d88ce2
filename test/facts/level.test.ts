import { expect, test } from 'vitest';
import { factsOf, read, said } from './helpers.js';

test.each([
  ['Senior Data Engineer', 'senior'],
  ['Sr. Python Developer', 'senior'],
  ['Machine Learning Engineer III', 'senior'],
  ['Senior Product Manager, Payments', 'senior'],
  ['Sr. Associate, Store Operations', 'senior'],
  ['Staff Software Engineer', 'staff'],
  ['Senior Staff Engineer', 'staff'],
  ['Principal Scientist', 'staff'],
  ['Distinguished Engineer', 'staff'],
  ['Lead Machine Learning Engineer', 'lead'],
  ['Azure Tech Lead', 'lead'],
  ['Team Lead, Data', 'lead'],
  ['Engineering Manager', 'manager'],
  ['Senior Engineering Manager', 'manager'],
  ['Project Manager', 'manager'],
  ['Head of Data', 'manager'],
  ['Director of Engineering', 'director'],
  ['Senior Director, Analytics', 'director'],
  ['VP Engineering', 'director'],
  ['Chief AI Officer', 'director'],
  ['CTO', 'director'],
  ['Junior Developer', 'entry'],
  ['Associate Data Scientist', 'entry'],
  ['Graduate Software Engineer', 'entry'],
  ['Software Engineer, New Grad', 'entry'],
  ['Entry-level Analyst', 'entry'],
  ['Data Analyst I', 'entry'],
  ['Junior to Senior Developer', 'entry'],
  ['Data Engineer II', 'mid'],
  ['Mid-level Backend Engineer', 'mid'],
  ['Intermediate Java Developer', 'mid'],
  ['Machine Learning Intern', 'intern'],
  ['Data Science Internship, summer', 'intern'],
  ['Senior Design Co-op', 'intern'],
])('the title "%s" is %s', (title, expected) => {
  expect(said(factsOf('We build things.', { title }).level)).toBe(expected);
});

test.each([
  'Machine Learning Engineer',
  'Account Manager',
  'Customer Success Manager',
  'Chief of Staff',
  'Member of Technical Staff',
  'Executive Assistant to the CEO',
  'Staff Accountant',
  'Mid-Market Account Executive',
  'Lead Generation Specialist',
  'Internal Auditor',
  'International Tax Analyst',
])('the title "%s" names no level', (title) => {
  expect(factsOf('We build things.', { title }).level).toBeNull();
});

test.each([
  ['Seniority level: Mid-Senior level', 'mid'],
  ['Seniority level: Entry level', 'entry'],
  ['Experience level: Intermediate', 'mid'],
  ['This is an entry-level position in our lab.', 'entry'],
  ['We are looking for a Senior Data Engineer to join us.', 'senior'],
  ['We are hiring a Junior Analyst.', 'entry'],
  ['We are in search of a Mid-Level Data Analyst.', 'mid'],
  ['A client is hiring for a Senior ML Engineer.', 'senior'],
  ['As a Lead Data Engineer, you own the platform.', 'lead'],
])('without a level in the title, "%s" says %s', (text, expected) => {
  expect(said(factsOf(text, { title: 'Engineer' }).level)).toBe(expected);
});

test.each([
  'Lead machine learning projects from idea to production.',
  'Poor data can lead to poor models.',
  'You work with senior leaders.',
  'An associate degree is enough.',
  'Mentor junior engineers.',
  'You report to the Director of Data.',
  '5 years as a Senior Analyst is a plus.',
])('"%s" says nothing of the level', (text) => {
  expect(factsOf(text, { title: 'Engineer' }).level).toBeNull();
});

test('a level of the title has the title block as its span', () => {
  const { facts, text } = read('We build things.', { title: 'Senior Engineer' });
  expect(facts.level?.from).toBe('title');
  expect(text.slice(facts.level?.start, facts.level?.end)).toBe('Senior Engineer');
});
