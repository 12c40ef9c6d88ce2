import { expect, test } from 'vitest';
import { read } from './made.js';

const CSV =
  'Job Title,Company Name,jd text,Location,min_amount\nMechanic,Acme,Three years of welding.,Leeds,40000\n';

test('--map names one column; the others are found by their names', async () => {
  const { postings } = await read(CSV, 'a.csv', { description: 'jd text' });
  expect(postings.map((p) => [p.title, p.company, p.location, p.declared.salary?.min, p.notices])).toEqual([
    ['Mechanic', 'Acme', 'Leeds', 40000, []],
  ]);
});

test('separators and case of a mapped column do not matter', async () => {
  expect((await read(CSV, 'a.csv', { description: 'JD_Text' })).postings).toHaveLength(1);
});

test('a mapped column that is not there is named', async () => {
  const { errors } = await read(CSV, 'a.csv', { description: 'job_desc' });
  expect(errors.map((e) => e.error.message)).toEqual([
    'The record has no field "job_desc" (its fields: Job Title, Company Name, jd text, Location, min_amount).',
  ]);
  const { postings } = await read(CSV, 'a.csv', { description: 'jd text', title: 'role' });
  expect(postings.map((p) => [p.title, p.notices.map((n) => n.code)])).toEqual([
    ['Mechanic', ['no-such-field']],
  ]);
});

test('a mapped column that is there under another spelling and is empty is said to be empty', async () => {
  const { errors } = await read('title,jd text\nMechanic,\n', 'a.csv', { description: 'JD_Text' });
  expect(errors.map((e) => e.error.message)).toEqual(['The field "jd text" of the record is empty.']);
});

test('a rating behind the name of an employer is no part of it', async () => {
  const csv = 'company,description\nNorthwind4.2 ★,Welding.\nFive Stars ★★★,Welding.\nC-3.0,Welding.\n';
  const { postings } = await read(csv, 'a.csv');
  expect(postings.map((p) => p.company)).toEqual(['Northwind', 'Five Stars ★★★', 'C-3.0']);
});

test('pay in an object of its own is declared pay', async () => {
  const record = {
    title: 'Mechanic',
    description: 'Three years of welding.',
    compensation: { interval: 'yearly', minAmount: 40000, maxAmount: 50000, currency: 'GBP' },
  };
  const { postings } = await read(JSON.stringify([record]), 'a.json');
  expect(postings.map((p) => p.declared.salary)).toEqual([
    { min: 40000, max: 50000, currency: 'GBP', period: 'year' },
  ]);
});
